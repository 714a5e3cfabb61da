"""The names a template may use, made from a document; the same for Word and HTML."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, assert_never, cast

from app.model.answers import Answer, Answers, CitedPaper, Money, Person, Section
from app.model.condition import holds
from app.model.document import Document, NumberedSection, SectionKind
from app.model.field import FieldDefinition, Kind
from app.model.house_style import printed_date, printed_money
from app.model.limbs import COUNTED_AS, joined_limbs, listed_limbs, refers, with_runs
from app.model.markdown import read_prose
from app.model.prose import Paragraph, Prose, Run
from app.model.signature import Slot
from app.model.values import FieldId
from app.rendering.names import Names
from app.rendering.placing import placed_name
from app.rendering.printed import (
    AppendixLabel,
    Entries,
    Gap,
    Look,
    Named,
    NoAnswer,
    PrintedLimbs,
    PrintedProse,
    ProsePrinter,
    YesNo,
)

ALWAYS_THERE = ("office", "document", "wording", "slots", "outline", "appendices", "declared")
"""Names every template may use beside the fields of its form."""

PERSON = tuple(Person.model_fields)
PAPER = tuple(CitedPaper.model_fields)
SECTION = ("heading", "body")
OFFICE = ("name", "short_name", "website", "promise", "banner", "logo", "letterhead")
DOCUMENT = ("title", "form", "reference", "version", "fingerprint", "marking")
SLOT = ("id", "post", "declaration", "name", "capacity", "signatory", "group", "beside")
OUTLINE = ("number", "heading", "field", "kind", "body")
ENTRY = ("id", "label", "value")
APPENDIX = ("label", "title")

_InLine = Literal[Kind.TEXT, Kind.CHOICE, Kind.DATE, Kind.MONEY, Kind.YES_NO, Kind.STATEMENTS]

UNKNOWN_TARGET = "unknown"
"""What a cross-reference points to that was resolved to nothing; printed as a gap."""


def context(document: Document, prose: ProsePrinter, *, is_placed: bool = False) -> Names:
    """Return every name the templates of the document may use; `is_placed` answers know their paths."""
    return _Printing(document, prose, is_placed=is_placed).names


class _Printing:
    """One document on its way into a template."""

    def __init__(self, document: Document, prose: ProsePrinter, *, is_placed: bool) -> None:
        self._document = document
        self._is_placed = is_placed
        self._prose_printer = prose
        self.names = Names(document, ALWAYS_THERE, self)
        self._always_there: Mapping[str, Callable[[], object]] = {
            "office": self._office,
            "document": self._about,
            "wording": lambda: document.wording,
            "slots": lambda: [self._slot(slot) for slot in document.slots],
            "outline": lambda: [self._outlined(section) for section in document.outline],
            "appendices": self._appendices,
            "declared": self._declared,
        }
        self._has_targets = bool(document.labels) or document.gaps_marked

    def named(self, name: str) -> object:
        """Return what a name stands for."""
        make = self._always_there.get(name)
        value = make() if make else self._answer(self._field(name), self._document.answers)
        return placed_name(name, value, self._document) if self._is_placed else value

    def row(self, name: str, place: int) -> object:
        """Return one entry of the outline, or of the answer of that name."""
        if name == "outline":
            return self._outlined(self._document.outline[place])
        field, answers = self._field(name), self._document.answers
        gap = self._gap(field) if holds(field.when, answers) else ""
        return self._entry(cast("tuple[object, ...]", answers.get(field.id))[place], field, gap, place)

    def _field(self, name: str) -> FieldDefinition:
        return cast("FieldDefinition", self._document.form.field(name))

    def _office(self) -> dict[str, object]:
        office = self._document.office
        return {
            "name": office.name,
            "short_name": office.named,
            "website": office.site,
            "promise": office.publication.words(),
            "banner": office.banner,
            "logo": office.picture or "",
            "letterhead": office.letterhead,
        }

    def _about(self) -> dict[str, str]:
        stamp = self._document.stamp
        return {"title": self._document.title, "form": self._document.form.title, **dict(stamp)}

    def _parts(
        self, fields: tuple[FieldDefinition, ...], answers: Answers, *, wanted: bool
    ) -> dict[str, object]:
        """Return the answers of one level by name; gaps are marked where the whole is wanted."""
        return {field.id: self._answer(field, answers, wanted=wanted) for field in fields}

    def _answer(self, field: FieldDefinition, answers: Answers, *, wanted: bool = True) -> object:
        gap = self._gap(field) if wanted and holds(field.when, answers) else ""
        return self._value(field, answers.get(field.id), gap)

    def _value(self, field: FieldDefinition, answer: Answer | None, gap: str) -> object:
        match field.kind:
            case Kind.PROSE:
                return self._prose(read_prose(cast("str", answer or "")), self._look(field.id), gap)
            case Kind.LIMBS:
                return self._limbs(field, cast("tuple[str, ...]", answer or ()), gap)
            case Kind.RECORD:
                return self._record(field, cast("Answers | None", answer), wanted=bool(gap or answer))
            case Kind.PERSON:
                return self._person(cast("Person | None", answer) or Person(), gap)
            case Kind.PAPERS | Kind.PEOPLE | Kind.SECTIONS | Kind.TABLE:
                return self._entries(field, cast("tuple[object, ...] | None", answer), gap)
            case _:
                return self._in_line(field, field.kind, answer, gap)

    def _in_line(self, field: FieldDefinition, kind: _InLine, answer: Answer | None, gap: str) -> object:
        """Return an answer that is printed within a line, or the mark of its gap."""
        match kind:
            case Kind.TEXT | Kind.CHOICE:
                return answer or gap
            case Kind.DATE:
                return self._date(cast("date | None", answer)) or gap
            case Kind.MONEY:
                return self._money(cast("Money | None", answer)) or gap
            case Kind.YES_NO:
                unanswered = NoAnswer(gap) if gap else ""
                return unanswered if answer is None else YesNo.of(field, cast("bool", answer))
            case Kind.STATEMENTS:
                return answer or ((gap,) if gap else ())
            case _:
                assert_never(kind)

    def _limbs(self, field: FieldDefinition, limbs: tuple[str, ...], gap: str) -> PrintedProse:
        prose = joined_limbs(limbs)
        look = self._look(field.id)
        if not prose.blocks:
            return PrintedLimbs(*self._gap_or(prose, look, gap), self._prose_printer, Prose(()))
        listed = self._resolved(listed_limbs(limbs, COUNTED_AS[field.counting]))
        return PrintedLimbs(self._resolved(prose), look, self._prose_printer, listed)

    def _record(self, field: FieldDefinition, answers: Answers | None, *, wanted: bool) -> dict[str, object]:
        parts = self._parts(field.fields, answers or Answers({}), wanted=wanted)
        entries = [{"id": part.id, "label": part.label, "value": parts[part.id]} for part in field.fields]
        return {**parts, "entries": entries}

    def _entries(self, field: FieldDefinition, answer: tuple[object, ...] | None, gap: str) -> Entries:
        shown = answer or (
            self._stand_in(field, gap) if answer is None or field.kind is not Kind.PAPERS else ()
        )
        entries = Entries(self._entry(entry, field, gap, place) for place, entry in enumerate(shown))
        entries.none = answer == ()
        return entries

    def _stand_in(self, field: FieldDefinition, gap: str) -> tuple[object, ...]:
        """Return the one empty entry in which a gap is shown, or no entry."""
        stand_ins = {Kind.PAPERS: CitedPaper(title=""), Kind.PEOPLE: Person(), Kind.TABLE: Answers({})}
        return (stand_ins.get(field.kind, Section(heading="")),) if gap else ()

    def _entry(self, entry: object, field: FieldDefinition, gap: str, place: int) -> Mapping[str, object]:
        match entry:
            case Person():
                return self._person(entry, gap)
            case CitedPaper():
                return self._paper(entry, gap)
            case Answers():
                return self._record(field, entry, wanted=True)
            case _:
                section = cast("Section", entry)
                printed = self.names.printed_at.get(field.id, ())
                number = printed[place].number if place < len(printed) else ""
                heading = Named.of(*section.named, number)
                return self._section(heading, read_prose(section.body), self._look(field.id, place), gap)

    def _paper(self, paper: CitedPaper, gap: str) -> Mapping[str, object]:
        title, name = paper.named
        label = self._document.labels.get(f"appendix:{name}", paper.attached_as)
        return {
            **dict(paper),
            "title": title or gap,
            "date": self._date(paper.date),
            "attached_as": AppendixLabel(label),
        }

    def _appendices(self) -> list[dict[str, str]]:
        """Return the papers that are attached under a label, in the order of the form."""
        papers = (
            self._paper(paper, "")
            for field in self._document.form.fields
            if field.kind is Kind.PAPERS
            for paper in cast("tuple[CitedPaper, ...]", self._document.answers.get(field.id) or ())
        )
        return [
            {"label": cast("str", paper["attached_as"]), "title": str(paper["title"])}
            for paper in papers
            if paper["attached_as"]
        ]

    def _declared(self) -> list[object]:
        """Return the declarations that are asked on Part 1 and Part 2 alike, whatever they are called."""
        fields = [one for one in self._document.form.fields if one.also_in_part_2 and one.kind is Kind.RECORD]
        answers = self._document.answers
        return [self._value(one, answers.get(one.id), self._gap(one)) for one in fields]

    def _gap(self, field: FieldDefinition) -> str:
        return Gap.of(field) if field.required and self._document.gaps_marked else ""

    def _date(self, day: date | None) -> str:
        return printed_date(day, self._document.office.date_style) if day else ""

    def _money(self, money: Money | None) -> str:
        return printed_money(money, self._document.office.money_style) if money else ""

    def _person(self, person: Person, gap: str) -> dict[str, str]:
        return {**dict(person), "name": person.name or gap}

    def _section(self, heading: str, body: Prose, look: Look, gap: str) -> dict[str, object]:
        """Return heading and body; where both are missing, one gap is enough."""
        return {"heading": heading or gap, "body": self._prose(body, look, gap if heading else "")}

    def _prose(self, prose: Prose, look: Look, gap: str) -> PrintedProse:
        return PrintedProse(*self._gap_or(prose, look, gap), self._prose_printer)

    def _gap_or(self, prose: Prose, look: Look, gap: str) -> tuple[Prose, Look]:
        if gap and not prose.blocks:
            return Prose((Paragraph((Run(gap),)),)), look._replace(gap=True)
        return self._resolved(prose), look

    def _resolved(self, prose: Prose, within: str = "") -> Prose:
        """Return prose in which every cross-reference says what it points to, seen from its schedule."""
        if not (self._has_targets and refers(prose)):
            return prose
        return with_runs(prose, lambda run: self._resolved_run(run, within))

    def _resolved_run(self, run: Run, within: str) -> Run:
        if not run.target or run.text:  # which is resolved already
            return run
        label = self._document.label(run.target, within)
        return (
            run._replace(text=label) if label else run._replace(text=f"[{run.target}]", target=UNKNOWN_TARGET)
        )

    def _look(self, field: FieldId, place: int = 0) -> Look:
        """Return the plain look of a field, knowing its numbers where the outline prints it first, or nth."""
        printed = self.names.printed_at.get(field, ())
        if place >= len(printed):
            return Look(field)
        return Look(field, printed[place].paragraphs, items=printed[place].items)

    def _outlined(self, section: NumberedSection) -> dict[str, object]:
        field = self._document.form.field(section.field)
        gap = self._gap(field) if field else ""
        look = Look(
            section.field,
            section.paragraphs,
            numbered=True,
            items=section.items,
            in_schedule=section.kind is SectionKind.SCHEDULE_SECTION,
            deeper=section.kind in (SectionKind.PART, SectionKind.SCHEDULE_SECTION),
        )
        shown = gap if field and field.kind in _IN_BODY else ""
        body = self._resolved(section.body, section.within)
        printed = self._section(Named.of(section.heading, section.anchor, section.number), body, look, shown)
        return {"number": section.number, "field": section.field, "kind": str(section.kind), **printed}

    def _slot(self, slot: Slot) -> dict[str, object]:
        field = self._document.form.field(slot.signatory or "")
        return {
            "id": slot.id,
            "post": slot.post_title,
            "declaration": slot.declaration,
            "name": slot.holder or (self._gap(field) if field else ""),
            "capacity": slot.capacity,
            "signatory": slot.signatory or "",
            "group": slot.group,
            "beside": slot.beside,
        }


_IN_BODY = frozenset({Kind.PROSE, Kind.LIMBS, Kind.SECTIONS, Kind.PAPERS})
"""The kinds whose answers stand in the body of an outlined section; a template prints the others."""
