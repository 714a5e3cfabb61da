"""Where in a clerk's answers the words of a finding stand, marks and all, and what a fix makes of them.

Nothing is guessed: a place counts when another word put there is read at that very passage, and nowhere else.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from app.model.answers import Answer, Answers
from app.model.reading import Passage, Reading
from app.model.values import FieldId, Frozen

Path = tuple[str | int, ...]
"""From a field down to one text of its answer: parts by their names, items by their places."""

Reread = Callable[[Answers], Reading]
"""Reads the document anew with other answers."""

_MARKS = r"[*\\\u2063]*"
_SIGN = "\ue000"
"""A letter nobody types: where it is read tells where it was put."""
_MOST_TRIALS = 200


class Words(NamedTuple):
    """A stretch of one passage of a reading."""

    reading: Reading
    at: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self._passage.text[self.start : self.end]

    @property
    def field(self) -> FieldId:
        """The question whose answer they belong to."""
        return FieldId(self._passage.field)

    def replaced(self, by: str) -> str:
        """Return the text of the passage with other words in their place."""
        text = self._passage.text
        return text[: self.start] + by + text[self.end :]

    @property
    def _passage(self) -> Passage:
        return self.reading.passages[self.at]


class Located(NamedTuple):
    """Where words stand in an answer: in which of its texts, from where to where, marks included."""

    path: Path
    start: int
    end: int
    before: str = ""
    after: str = ""
    """The marks that stand inside the words and have to stay: before or after what replaces them."""


def locate(words: Words, answers: Answers, reread: Reread) -> Located | None:
    """Return where words of a document stand in its answers; None where no one place can be told."""
    expected = words.replaced(_SIGN)
    for trials, (path, text, place) in enumerate(_candidates(words, answers)):
        if trials >= _MOST_TRIALS:
            return None
        if _is_read_as(expected, words, reread(_with(answers, path, _put(text, place, _SIGN)))):
            return place
    return None


def mended(words: Words, fix: str, answers: Answers, reread: Reread) -> Answers | None:
    """Return answers in which words have been replaced; None where that would change anything else."""
    place = locate(words, answers, reread)
    if place is None:
        return None
    text = text_at(answers, place.path)
    changed = _with(answers, place.path, _put(text, place, fix))
    return changed if _is_read_as(words.replaced(fix), words, reread(changed)) else None


def text_at(answers: Answers, path: Path) -> str:
    """Return the text of an answer at the end of a path."""
    value: object = answers
    for step in path:
        value = _part(value, step)
    return cast("str", value)


def texts_of(answer: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text of an answer with the path to it, in the order in which they are asked."""
    match answer:
        case str():
            yield path, answer
        case Answers():
            for name, part in answer.root.items():
                yield from texts_of(part, (*path, name))
        case Frozen():
            for name, part in answer:
                yield from texts_of(part, (*path, name))
        case tuple():
            for place, part in enumerate(answer):
                yield from texts_of(part, (*path, place))
        case _:
            return


def _candidates(words: Words, answers: Answers) -> Iterator[tuple[Path, str, Located]]:
    """Yield the places in the answer at which the words could stand, marks in between or not."""
    pattern = _pattern(words.text)
    for path, text in texts_of(answers.get(words.field), (words.field,)):
        for found in pattern.finditer(text):
            kept = "".join(sign for sign in found[0] if sign == "*") if "*" not in words.text else ""
            for before, after in {("", ""): 0, (kept, ""): 0, ("", kept): 0}:
                yield path, text, Located(path, found.start(), found.end(), before, after)


def _pattern(words: str) -> re.Pattern[str]:
    """Return how words may be written: with marks between their letters, and on several lines."""
    letters = (rf"(?:\s|\n[ >]*)+{_MARKS}" if sign.isspace() else re.escape(sign) for sign in words)
    hidden = "" if words[:1].isalnum() else r"\\?"
    return re.compile(hidden + _MARKS.join(letters))


def _put(text: str, place: Located, words: str) -> str:
    return text[: place.start] + place.before + words + place.after + text[place.end :]


def _is_read_as(expected: str, words: Words, reading: Reading) -> bool:
    """Return whether a document is read as before, but for one passage, which reads as expected.

    Elsewhere an answer may be printed a second time, as a title is in a heading.
    """
    before, now = words.reading.passages, reading.passages
    if len(before) != len(now) or now[words.at].text != expected:
        return False
    return all(
        was.text == one.text or was.field != words.field
        for place, (was, one) in enumerate(zip(before, now, strict=True))
        if place != words.at
    )


def _with(answers: Answers, path: Path, text: str) -> Answers:
    return cast("Answers", _changed(answers, path, text))


def _changed(value: object, path: Path, text: str) -> object:
    """Return a value in which the text at the end of a path is another one."""
    if not path:
        return text
    step, rest = path[0], path[1:]
    inner = _changed(_part(value, step), rest, text)
    match value:
        case Answers():
            return value.but(FieldId(str(step)), cast("Answer", inner))
        case tuple():
            return tuple(inner if place == step else one for place, one in enumerate(value))
        case _:
            return cast("Frozen", value).but(**{str(step): inner})


def _part(value: object, step: str | int) -> object:
    match value:
        case Answers():
            return value.get(FieldId(str(step)))
        case tuple():
            return value[cast("int", step)]
        case _:
            return getattr(value, str(step))
