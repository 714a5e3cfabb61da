"""The names of one document: each is made when a template asks for it, and says what it is made of.

Values are frozen: where a name is made of equal ones, it prints the same, and need not be made again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from app.model.condition import holds
from app.model.document import Document, NumberedSection, SectionKind
from app.model.field import FieldDefinition, Kind
from app.model.values import FieldId

_IN_ROWS = frozenset({Kind.SECTIONS, Kind.TABLE, Kind.PAPERS, Kind.PEOPLE})

PrintedAt = Mapping[FieldId, list[NumberedSection]]
"""Where the outline prints each field, in order."""


class Row(NamedTuple):
    """One entry of a name that is looped over: what it is made of, and how."""

    made_of: object
    make: Callable[[], object]


class Maker(Protocol):
    """Whoever makes the names of a document."""

    def named(self, name: str) -> object:
        """Return what a name stands for."""
        ...

    def row(self, name: str, place: int) -> object:
        """Return one entry of a name."""
        ...


class Names(Mapping[str, object]):
    """The names a template may use, in the order in which they are offered."""

    def __init__(self, document: Document, others: Sequence[str], maker: Maker) -> None:
        self._document = document
        self._others = others
        self._maker = maker
        self._made: dict[str, object] = {}
        self._fields = {field.id: field for field in document.form.fields}
        self.common = (
            document.form,
            document.office,
            document.gaps_marked,
            document.labels,
            document.schedules,
            document.scheme,
        )
        """What everything printed depends on."""

    def __getitem__(self, name: str) -> object:
        if name not in self._made:
            if name not in self:
                raise KeyError(name)
            self._made[name] = self._maker.named(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._fields or name in self._others

    def __iter__(self) -> Iterator[str]:
        yield from self._fields
        yield from (name for name in self._others if name not in self._fields)

    def __len__(self) -> int:
        return len(self._fields.keys() | set(self._others))

    def made_of(self, name: str) -> object:
        """Return what a name is made of beside what is common to all, nothing where there is no such name."""
        document = self._document
        match name:
            case "office":
                return ()
            case "document":
                return document.title, document.stamp
            case "wording":
                return document.wording
            case "slots":
                return document.slots
            case "outline":
                return document.outline
            case "appendices" | "declared":
                return tuple(map(self._asked, self._fields.values()))
            case _:
                field = self._fields.get(FieldId(name))
                return self._asked(field) if field else None

    def rows(self, name: str) -> list[Row] | None:
        """Return the entries of a name, None where it has to be taken as a whole or has none."""
        entries = self._entries(name)
        return [Row(entry, self._making(name, place)) for place, entry in enumerate(entries)] or None

    def _entries(self, name: str) -> Sequence[object]:
        """Return what each entry of a name is made of."""
        if name == "outline":
            return self._document.outline
        field = self._fields.get(FieldId(name))
        answer = self._document.answers.get(field.id) if field and field.kind in _IN_ROWS else None
        if not field or not isinstance(answer, tuple):
            return ()
        printed = self._printed(field)
        if field.kind is Kind.SECTIONS and len(printed) == len(answer):
            return tuple(zip(answer, printed, strict=True))
        return [(entry, printed) for entry in answer]

    @cached_property
    def printed_at(self) -> PrintedAt:
        """Where the outline prints each field, in order."""
        printed: dict[FieldId, list[NumberedSection]] = {}
        for section in self._document.outline:
            if section.kind is not SectionKind.SCHEDULE:
                printed.setdefault(section.field, []).append(section)
        return printed

    def _making(self, name: str, place: int) -> Callable[[], object]:
        return lambda: self._maker.row(name, place)

    def _asked(self, field: FieldDefinition) -> object:
        answers = self._document.answers
        is_wanted = field.when is None or holds(field.when, answers)
        return answers.get(field.id), is_wanted, self._printed(field)

    def _printed(self, field: FieldDefinition) -> tuple[NumberedSection, ...]:
        """Return the sections that print a field or one within it: they number its paragraphs."""
        within = (
            () if not field.fields else tuple(one for part in field.fields for one in self._printed(part))
        )
        return (*self.printed_at.get(field.id, ()), *within)
