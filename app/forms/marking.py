"""What a cross-reference of a document can point to, and the mark that lets it.

Every paragraph is tried out with a mark of its own: whatever gets a label that way can be pointed to,
and prints the label it will have.
"""

import re
from collections.abc import Callable, Iterator
from itertools import chain, count
from typing import NamedTuple, cast

from app.forms.clerks_texts import texts, with_texts
from app.forms.numbering import outline
from app.forms.references import appendix_labels, labels
from app.model.answers import Answers, CitedPaper
from app.model.asking import asked
from app.model.document import Labels
from app.model.field import Kind
from app.model.form import FormDefinition
from app.model.list_marker import read_marker
from app.model.markdown import paragraph_lines, read_prose
from app.model.prose import Blocks, Paragraph, ProseList
from app.model.runs import plain_text

_NAME = re.compile(r"[A-Za-z][\w-]{0,39}")
_MARK = re.compile(r"^\{#([A-Za-z][\w-]{0,39})\}\s+|\s*\{#([A-Za-z][\w-]{0,39})\}$")
_ANY_MARK = re.compile(r"\{#([A-Za-z][\w-]{0,39})\}")
_TRIED = re.compile(r"\{#tried-out-\d+\} ")
_LEAST_WORD = 4  # letters; shorter words tell little
_MOST_WORDS = 3


class Target(NamedTuple):
    """One thing to point to; `name` is what a reference says, empty while it has no mark."""

    name: str
    """`para:total`, `appendix:plan`"""
    label: str
    words: str
    place: int
    is_paper: bool = False


def targets(form: FormDefinition, answers: Answers) -> tuple[Target, ...]:
    """Return what can be pointed to in this document: paragraphs in the order of the form, then papers.

    The items of a list without numbers would print the number of the paragraph above them, and are left out.
    """
    paragraphs = sorted(_paragraphs(form, answers), key=lambda target: target.place)
    told = [
        target
        for before, target in zip((None, *paragraphs), paragraphs, strict=False)
        if before is None or before.label != target.label
    ]
    return (*told, *_papers(form, answers))


def marked(form: FormDefinition, answers: Answers, target: Target) -> tuple[str, Answers]:
    """Return what a reference to the target says, and answers in which it is marked."""
    if target.name:
        return target.name, answers
    name = _fresh_name(form, answers, target.words)
    if target.is_paper:
        return f"appendix:{name}", _with_papers(form, answers, _at(target.place, f"{{#{name}}}"))
    at_end = with_texts(form, answers, _Marking(target.place, name, at_end=True))
    if _labels(form, at_end).get(f"para:{name}") == target.label:
        return f"para:{name}", at_end
    return f"para:{name}", with_texts(form, answers, _Marking(target.place, name, at_end=False))


def _paragraphs(form: FormDefinition, answers: Answers) -> Iterator[Target]:
    tried = with_texts(form, answers, _TryingOut())
    words: dict[str, str] = {}
    for text in texts(form, tried):
        words |= _words_of_tried(read_prose(text).blocks)
    for target, label in _labels(form, tried).items():
        name = target.removeprefix("para:")
        if name in words and (found := _unmarked(words[name]))[1]:
            known = f"para:{found[0]}" if found[0] else ""
            yield Target(known, label, found[1], int(name.rpartition("-")[2]))


def _papers(form: FormDefinition, answers: Answers) -> Iterator[Target]:
    known = appendix_labels(form, answers)
    for place, paper in enumerate(_all_papers(form, answers)):
        title, mark = paper.named
        name = mark or paper.attached_as.rpartition(" ")[2]
        if name in known:
            usable = f"appendix:{name}" if _NAME.fullmatch(name) else ""
            yield Target(usable, known[name], title, place, is_paper=True)


def _labels(form: FormDefinition, answers: Answers) -> Labels:
    kept = asked(form.fields, answers)
    return labels(form, kept, outline(form, kept))


def _words_of_tried(blocks: Blocks) -> dict[str, str]:
    """Return the words of each paragraph that has a mark, by the name of it."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            found[block.anchor] = _TRIED.sub("", plain_text(block.runs))
        elif isinstance(block, ProseList):
            for item in block.items:
                found |= _words_of_tried(item)
    return found


def _unmarked(words: str) -> tuple[str, str]:
    """Return the mark of a paragraph, if any, and its words without it."""
    found = _MARK.search(words)
    return (found[1] or found[2], _MARK.sub("", words)) if found else ("", words)


class _TryingOut:
    """Marks every heading, and every place where a paragraph or an item begins; all are counted through."""

    def __init__(self) -> None:
        self._places = count()

    def title(self, text: str) -> str:
        return f"{text} {{#tried-out-{next(self._places)}}}" if text.strip() else text

    def prose(self, text: str) -> str:
        lines = text.splitlines()
        for at, width in _beginnings(text):
            lines[at] = f"{lines[at][:width]}{{#tried-out-{next(self._places)}}} {lines[at][width:]}"
        return "\n".join(lines)


class _Marking:
    """Marks one of those places."""

    def __init__(self, place: int, name: str, *, at_end: bool) -> None:
        self._places = count()
        self._place = place
        self._mark = f"{{#{name}}}"
        self._at_end = at_end

    def title(self, text: str) -> str:
        is_meant = text.strip() and next(self._places) == self._place
        return f"{text.rstrip()} {self._mark}" if is_meant else text

    def prose(self, text: str) -> str:
        lines = text.splitlines()
        for at, width in _beginnings(text):
            if next(self._places) == self._place:
                line = lines[at]
                start = f"{line[:width]}{self._mark} {line[width:]}"
                lines[at] = f"{line.rstrip()} {self._mark}" if self._at_end else start
                return "\n".join(lines) + "\n" * text.endswith("\n")
        return text


def _beginnings(text: str) -> Iterator[tuple[int, int]]:
    """Yield each line where a paragraph or an item begins, and how wide the sign before its words is."""
    paragraphs = set(paragraph_lines(text))
    for at, line in enumerate(text.splitlines()):
        indent = len(line) - len(line.lstrip(" "))
        marker = read_marker(line[indent:])
        if marker or at in paragraphs:
            yield at, indent + (marker.width if marker else 0)


def _fresh_name(form: FormDefinition, answers: Answers, words: str) -> str:
    """Return a name that says what it stands for and that nothing else has."""
    papers = (paper.title for paper in _all_papers(form, answers))
    taken = {name for text in (*texts(form, answers), *papers) for name in _ANY_MARK.findall(text)}
    taken |= {target.partition(":")[2] for target in _labels(form, answers)}
    telling = [word for word in re.findall(r"[a-z]+", words.casefold()) if len(word) >= _LEAST_WORD]
    stem = "-".join(telling[:_MOST_WORDS])[:30].strip("-") or "here"
    further = (f"{stem}-{number}" for number in count(2))
    return next(name for name in chain((stem,), further) if name not in taken)


def _all_papers(form: FormDefinition, answers: Answers) -> list[CitedPaper]:
    fields = (field for field in form.fields if field.kind is Kind.PAPERS)
    return [
        paper for field in fields for paper in cast("tuple[CitedPaper, ...]", answers.get(field.id) or ())
    ]


def _with_papers(form: FormDefinition, answers: Answers, change: Callable[[str], str]) -> Answers:
    for field in form.fields:
        papers = cast("tuple[CitedPaper, ...]", answers.get(field.id) or ())
        if field.kind is Kind.PAPERS and papers:
            answers = answers.but(field.id, tuple(paper.but(title=change(paper.title)) for paper in papers))
    return answers


def _at(place: int, mark: str) -> Callable[[str], str]:
    """Return what adds a mark to the title of one paper of all."""
    places = count()
    return lambda title: f"{title} {mark}" if next(places) == place else title
