"""Answers nobody would type, made from a form's definition alone: templates are tried with them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import NamedTuple, cast

from app.forms.kinds.kind import clean_text
from app.model.answers import CitedPaper, Person
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition

_FIRST_DAY = date(2026, 1, 2)
_SIGNS = "& < > \" ' ’ £ € ŵ ŷ Ŵ Ŷ {{ x }} {% if x %} {# x #} ]]> &amp; <b> #1 %s \\n"
_CONTROLS = "a\x00b\x01c\x0bd\x0ce\u2028f\u2029g\x85h\ufffei\tj\r\nk\x7fl"
_RIGHT_TO_LEFT = "שלום עולם (123) مرحبا abc"
_LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3
_SHAPES = """{} with **bold**, *italic*, [a link](https://a.example/paper) and a note.[^n]

### {} sub-heading

- {} bullet
  - {} nested

1. {} counted
   a. {} lettered

> {} quoted

| {} | Cost |
|----|------|
| {} | £1,200 |

[^n]: {} note.
"""


_LISTS = frozenset({Kind.LIMBS, Kind.SECTIONS, Kind.PEOPLE, Kind.PAPERS, Kind.STATEMENTS, Kind.TABLE})


_FEW = 2


class Manner(NamedTuple):
    """How answers are written in one trial."""

    name: str
    """What is unfriendly about them, to follow “with”."""
    line: str = "in plain words"
    paragraphs: int = 1
    words: int = 0
    """How many more words each paragraph of prose has."""
    rows: int = _FEW
    """How many items each list has; those inside rows have a few."""
    chosen: int = 0
    """Which of the choices is made, and (odd or even) whether no or yes is said."""
    prose: str = "{}"
    """What a piece of prose looks like; `{}` stands for a text."""


PLAIN = Manner("plain words")
UNFRIENDLY = (
    Manner("signs that mean something to Word, HTML or templates", _SIGNS),
    Manner("control characters", _CONTROLS),
    Manner("text from right to left", _RIGHT_TO_LEFT),
    Manner("very long words", _LONG_WORD),
    Manner("five thousand words in every answer of prose", paragraphs=50, words=100),
    Manner("lists, tables, quotations and notes in every answer of prose", prose=_SHAPES),
    Manner("ninety rows in every table", rows=90),
)


class Trial(NamedTuple):
    """The answers of one trial, as a case file holds them, and the texts in them by field."""

    name: str
    answers: Mapping[str, object]
    texts: tuple[tuple[str, str], ...] = ()
    """The id of the field (`parties.force`) and each text that it holds, in the order of the form."""
    is_draft: bool = False


def plain_trial(form: FormDefinition) -> Trial:
    """Return answers to every question in plain words."""
    return trial(form, PLAIN)


def unfriendly_trials(form: FormDefinition) -> Iterator[Trial]:
    """Yield answers like the plain ones in all but their words and their number."""
    return (trial(form, manner) for manner in UNFRIENDLY)


def choosing_trials(form: FormDefinition) -> Iterator[Trial]:
    """Yield plain answers in which each choice is made once, and yes and no are said."""
    options = max(2, *(len(field.choices) for field in every_field(form.fields)), 2)
    for chosen in range(1, options):
        yield trial(form, PLAIN._replace(name=f"choice {chosen + 1} of every list", chosen=chosen))


def sparing_trials(form: FormDefinition) -> Iterator[Trial]:
    """Yield as little as a complete document may hold, and drafts that hold nothing yet."""
    plain = plain_trial(form).answers
    required = [field for field in form.fields if field.required]
    least: dict[str, object] = {field.id: _least(field, plain[field.id]) for field in required}
    yield Trial("the required answers alone", least)
    lists = [field for field in form.fields if field.kind in _LISTS and not field.required]
    none: dict[str, object] = {field.id: [] for field in lists}
    yield Trial("empty lists", {**least, **none})
    yield Trial("no answers, as a draft", {}, is_draft=True)
    empty: dict[str, object] = {field.id: _empty(field) for field in form.fields if _can_be_empty(field)}
    yield Trial("empty answers, as a draft", empty, is_draft=True)


def trial(form: FormDefinition, manner: Manner) -> Trial:
    """Return answers to every question of a form, written in one manner."""
    writer = _Writer(manner)
    answers: dict[str, object] = {field.id: writer.answer(field, field.id) for field in form.fields}
    return Trial(manner.name, answers, tuple(writer.texts))


def contrasts(form: FormDefinition, field: FieldDefinition) -> Iterator[tuple[Trial, Trial]]:
    """Yield pairs of answers that differ in one field alone, which is asked in both."""
    other = trial(form, PLAIN._replace(name="other words", line="in other words", chosen=1, rows=3))
    for base in (plain_trial(form), *choosing_trials(form)):
        answers = _asking(form, field, dict(base.answers))
        changed = {**answers, field.id: other.answers[field.id]}
        if changed[field.id] == answers.get(field.id):
            changed[field.id] = plain_trial(form).answers[field.id]
        yield Trial(base.name, answers), Trial(other.name, changed)


def _asking(form: FormDefinition, field: FieldDefinition, answers: dict[str, object]) -> dict[str, object]:
    """Return answers under which a field is asked: those it depends on are what its condition wants."""
    condition = field.when
    needed = form.field(condition.field) if condition else None
    if condition is None or needed is None:
        return answers
    if condition.answered is False:
        answers.pop(needed.id, None)
    elif condition.equals is not None:
        answers[needed.id] = condition.equals
    elif condition.differs is not None and answers.get(needed.id) == condition.differs:
        answers.pop(needed.id)
    return _asking(form, needed, answers)


def every_field(fields: Iterable[FieldDefinition]) -> Iterator[FieldDefinition]:
    """Yield fields and the parts of those that have parts."""
    for field in fields:
        yield field
        yield from every_field(field.fields)


def squeezed(text: str) -> str:
    """Return text without spaces, in lower case: how two texts compare that are set differently."""
    return "".join(text.split()).casefold()


class _Writer:
    """Writes the answers of one trial; no two texts of it are alike."""

    def __init__(
        self, manner: Manner, texts: list[tuple[str, str]] | None = None, numbers: Iterator[int] | None = None
    ) -> None:
        self.texts = [] if texts is None else texts
        self._manner = manner
        self._numbers = numbers or count(1)

    def answer(self, field: FieldDefinition, path: str) -> object:
        """Return an answer as a case file holds it."""
        manner = self._manner
        match field.kind:
            case Kind.TEXT:
                return self._line(path)
            case Kind.PROSE:
                return self._prose(path)
            case Kind.CHOICE:
                return field.choices[manner.chosen % len(field.choices)]
            case Kind.YES_NO:
                return manner.chosen % 2 == 0
            case Kind.DATE:
                return _FIRST_DAY + timedelta(days=(next(self._numbers) + 37 * manner.chosen) % 360)
            case Kind.MONEY:
                return {"amount": 1000 + next(self._numbers) + manner.chosen, "currency": "GBP"}
            case Kind.RECORD:
                return self._parts(field, path)
            case _:
                return self._several(field, path)

    def _several(self, field: FieldDefinition, path: str) -> object:
        rows = range(self._manner.rows)
        match field.kind:
            case Kind.PERSON:
                return self._lines(path, tuple(Person.model_fields))
            case Kind.PEOPLE:
                return [self._lines(path, tuple(Person.model_fields)) for _ in rows]
            case Kind.PAPERS:
                return [self._paper(path) for _ in rows]
            case Kind.SECTIONS:
                return [
                    {"heading": self._line(f"{path}.heading"), "body": self._prose(f"{path}.body")}
                    for _ in rows
                ]
            case Kind.LIMBS:
                return [self._prose(path) for _ in rows]
            case Kind.STATEMENTS:
                return [*field.choices, self._line(path)]
            case Kind.TABLE:
                inside = _Writer(self._manner._replace(rows=_FEW), self.texts, self._numbers)
                return [inside._parts(field, path) for _ in rows]
            case _:
                raise AssertionError(field.kind)

    def _parts(self, field: FieldDefinition, path: str) -> dict[str, object]:
        return {part.id: self.answer(part, f"{path}.{part.id}") for part in field.fields}

    def _lines(self, path: str, names: tuple[str, ...]) -> dict[str, object]:
        return {name: self._line(f"{path}.{name}") for name in names}

    def _paper(self, path: str) -> dict[str, object]:
        names = tuple(name for name in CitedPaper.model_fields if name != "date")
        return {**self._lines(path, names), "date": _FIRST_DAY}

    def _prose(self, path: str) -> str:
        manner = self._manner
        filler = " word" * manner.words
        paragraphs = []
        for _ in range(manner.paragraphs):
            texts = [self._line(path, filler) for _ in range(manner.prose.count("{}"))]
            paragraphs.append(manner.prose.format(*texts))
        return "\n\n".join(paragraphs)

    def _line(self, path: str, more: str = "") -> str:
        """Return a text that begins and ends with words of its own, and note it."""
        number = next(self._numbers)
        text = f"A{number}z {self._manner.line}{more} e{number}z"
        self.texts.append((path, " ".join(clean_text(text).split())))
        return text


def _least(field: FieldDefinition, answer: object) -> object:
    """Return an answer with only its required parts."""
    if field.kind is Kind.TABLE:
        return [_least_parts(field, row) for row in cast("list[object]", answer)]
    return _least_parts(field, answer) if field.kind is Kind.RECORD else answer


def _least_parts(field: FieldDefinition, parts: object) -> dict[str, object]:
    known = cast("dict[str, object]", parts)
    return {part.id: _least(part, known[part.id]) for part in field.fields if part.required}


def _can_be_empty(field: FieldDefinition) -> bool:
    return field.kind not in (Kind.DATE, Kind.CHOICE, Kind.MONEY, Kind.YES_NO)


def _empty(field: FieldDefinition) -> object:
    match field.kind:
        case Kind.TEXT | Kind.PROSE:
            return ""
        case Kind.PERSON | Kind.RECORD:
            return {}
        case _:
            return []
