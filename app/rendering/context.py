"""The names a template may use, made from a document; the same for Word and HTML.

Nothing here knows Jinja, Word or HTML: prose is printed by the function the renderer brings, and a
gap is text of a class of its own, which the renderer highlights.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, assert_never, cast

from app.model.answers import Answer, CitedPaper, Person, Section
from app.model.document import Document, NumberedSection
from app.model.form import FieldDefinition, Kind, SlotDefinition
from app.model.markdown import read_prose
from app.model.prose import Paragraph, Prose, Run
from app.model.values import FieldId
from app.rendering.dates import printed_date

ALWAYS_THERE = ("office", "document", "slots", "outline")
"""Names every template may use beside the fields of its form."""

PERSON = tuple(Person.model_fields)
PAPER = tuple(CitedPaper.model_fields)
SECTION = ("heading", "body")
OFFICE = ("name", "banner", "letterhead")
DOCUMENT = ("title", "form", "reference", "version", "fingerprint", "marking")
SLOT = ("id", "post", "declaration", "name", "capacity")
OUTLINE = ("number", "heading", "field", "body")


class Look(NamedTuple):
    """How a prose answer is to be set."""

    field: FieldId
    numbers: tuple[str, ...] = ()
    """The numbers of its top-level paragraphs, in order; empty where they are not known."""
    numbered: bool = False
    """Whether its top-level paragraphs stand under a numbered heading and carry numbers."""
    gap: bool = False
    """Whether it is the mark of a missing answer, to be highlighted."""


ProsePrinter = Callable[[Prose, Look], object]
"""Turns prose into what a template prints as it is: Markup for HTML, blocks for Word."""


class Gap(str):
    """A visible mark where a required answer is missing: `[Contact officer]`."""

    __slots__ = ()

    @classmethod
    def of(cls, field: FieldDefinition) -> "Gap":
        """Return the mark that names a field."""
        return cls(f"[{field.label}]")


class PrintedProse:
    """Prose as a template sees it: `{{ decision }}` prints it, `{{ purpose.numbered }}` with numbers.

    It is printed when the template reaches it, so that footnotes are counted in page order.
    """

    def __init__(self, prose: Prose, look: Look, printer: ProsePrinter) -> None:
        self._prose = prose
        self._look = look
        self._print = printer

    def __bool__(self) -> bool:
        return bool(self._prose.blocks)

    def __html__(self) -> str:
        return str(self._print(self._prose, self._look))

    __str__ = __html__

    @property
    def numbered(self) -> "PrintedProse":
        """The same prose with a number before each of its top-level paragraphs."""
        return PrintedProse(self._prose, self._look._replace(numbered=True), self._print)


class Entries(tuple[Mapping[str, object], ...]):
    """Papers, people or sections; `none` says that the clerk answered that there are none."""

    none: bool = False


def context(document: Document, prose: ProsePrinter) -> dict[str, object]:
    """Return every name the templates of the document may use."""
    return _Printing(document, prose).names()


class _Printing:
    """One document on its way into a template."""

    def __init__(self, document: Document, prose: ProsePrinter) -> None:
        self._document = document
        self._prose_printer = prose

    def names(self) -> dict[str, object]:
        document = self._document
        return {
            **{field.id: self._field(field) for field in document.form.fields},
            "office": {name: getattr(document.office, name) for name in OFFICE},
            "document": self._about(),
            "slots": [self._slot(slot) for slot in document.form.slots],
            "outline": [self._outlined(section) for section in document.outline],
        }

    def _about(self) -> dict[str, str]:
        stamp = self._document.stamp
        return {"title": self._document.title, "form": self._document.form.title, **dict(stamp)}

    def _field(self, field: FieldDefinition) -> object:
        answer = self._document.answers.get(field.id)
        match field.kind:
            case Kind.TEXT | Kind.CHOICE:
                return cast("str | None", answer) or self._gap(field)
            case Kind.DATE:
                return self._date(cast("date | None", answer)) or self._gap(field)
            case Kind.PROSE | Kind.LIMBS:
                return self._prose(_prose_of(answer), self._look(field.id), self._gap(field))
            case Kind.PERSON:
                return self._person(cast("Person | None", answer) or Person(), field)
            case Kind.PAPERS | Kind.PEOPLE | Kind.SECTIONS:
                return self._entries(field, cast("tuple[CitedPaper | Person | Section, ...] | None", answer))
            case _:
                assert_never(field.kind)

    def _entries(
        self, field: FieldDefinition, answer: tuple[CitedPaper | Person | Section, ...] | None
    ) -> Entries:
        shown = answer or (self._stand_in(field) if answer is None or field.kind is not Kind.PAPERS else ())
        entries = Entries(self._entry(entry, field, place) for place, entry in enumerate(shown))
        entries.none = answer == ()
        return entries

    def _stand_in(self, field: FieldDefinition) -> tuple[CitedPaper | Person | Section, ...]:
        """Return the one empty entry in which a gap is shown, or no entry."""
        if not self._gap(field):
            return ()
        return (
            {Kind.PAPERS: CitedPaper(title=""), Kind.PEOPLE: Person()}.get(field.kind, Section(heading="")),
        )

    def _entry(
        self, entry: CitedPaper | Person | Section, field: FieldDefinition, place: int
    ) -> Mapping[str, object]:
        match entry:
            case Person():
                return self._person(entry, field)
            case CitedPaper():
                title = entry.title or self._gap(field)
                return {**dict(entry), "title": title, "date": self._date(entry.date)}
            case Section():
                look = self._look(field.id, place)
                return self._section(entry.heading, read_prose(entry.body), look, self._gap(field))

    def _gap(self, field: FieldDefinition) -> str:
        return Gap.of(field) if field.required and self._document.gaps_marked else ""

    def _date(self, day: date | None) -> str:
        return printed_date(day, self._document.office.date_style) if day else ""

    def _person(self, person: Person, field: FieldDefinition) -> dict[str, str]:
        return {**dict(person), "name": person.name or self._gap(field)}

    def _section(self, heading: str, body: Prose, look: Look, gap: str) -> dict[str, object]:
        """Return heading and body; where both are missing, one gap is enough."""
        return {"heading": heading or gap, "body": self._prose(body, look, gap if heading else "")}

    def _prose(self, prose: Prose, look: Look, gap: str) -> PrintedProse:
        if gap and not prose.blocks:
            prose, look = Prose((Paragraph((Run(gap),)),)), look._replace(gap=True)
        return PrintedProse(prose, look, self._prose_printer)

    def _look(self, field: FieldId, place: int = 0) -> Look:
        """Return the plain look of a field, knowing its numbers where the outline prints it first, or nth."""
        printed = [section.paragraphs for section in self._document.outline if section.field == field]
        return Look(field, printed[place] if place < len(printed) else ())

    def _outlined(self, section: NumberedSection) -> dict[str, object]:
        field = self._document.form.field(section.field)
        assert field is not None  # the form was checked when it was loaded
        look = Look(section.field, section.paragraphs, numbered=True)
        printed = self._section(section.heading, section.body, look, self._gap(field))
        return {"number": section.number, "field": section.field, **printed}

    def _slot(self, slot: SlotDefinition) -> dict[str, str]:
        post = self._document.office.post(slot.post)
        title = post.title if post else ""
        person = self._signatory(slot)
        return {
            "id": slot.id,
            "post": title,
            "declaration": slot.declaration,
            "name": person["name"],
            "capacity": person["post"] or title,
        }

    def _signatory(self, slot: SlotDefinition) -> Mapping[str, str]:
        """Return the person whose name is printed below the signature, empty where the form asks for none."""
        field = self._document.form.field(slot.signatory or "")
        if field is None:
            return {"name": "", "post": ""}
        return self._person(cast("Person | None", self._document.answers.get(field.id)) or Person(), field)


def _prose_of(answer: Answer | None) -> Prose:
    """Return a prose answer read, or the limbs of a recommendation as one prose."""
    if isinstance(answer, tuple):
        return read_prose("\n\n".join(cast("tuple[str, ...]", answer)))
    return read_prose(cast("str | None", answer) or "")
