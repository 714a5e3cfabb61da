"""Read a document of our own: the answers in the order of its form, with their numbers."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from app.model.answers import Answer, Answers, CitedPaper, Money, Person, Section
from app.model.document import Document, NumberedSection
from app.model.field import FieldDefinition, Kind
from app.model.house_style import printed_date, printed_money
from app.model.limbs import COUNTED_AS, refers, with_runs
from app.model.list_marker import counted
from app.model.markdown import read_prose
from app.model.prose import Prose
from app.model.reading import Passage, PassageKind, Reading, Spot
from app.proofing.readers.prose_passages import passages_of_prose

_SPOT = Spot()


def read_document(document: Document) -> Reading:
    """Return what a clerk has written of a document; the form's own wording is not read."""
    passages = tuple(_OwnDocument(document).passages())
    return Reading(document.title, passages, (_SPOT,) * len(passages), document=document)


class _OwnDocument:
    """The passages of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._row = 0

    def passages(self) -> Iterator[Passage]:
        for field in self._document.form.fields:
            answer = self._document.answers.get(field.id)
            if answer is None:
                continue
            sections = [section for section in self._document.outline if section.field == field.id]
            if sections and field.kind in {Kind.PROSE, Kind.LIMBS, Kind.SECTIONS, Kind.TABLE}:
                yield from self._sections(field, sections)
            else:
                yield from self._answer(field, answer, field.label, field.id)

    def _sections(self, field: FieldDefinition, sections: list[NumberedSection]) -> Iterator[Passage]:
        """Yield what stands under the headings of a field; what is printed twice is read once."""
        bodies: list[object] = []
        for section in sections:
            if section.body.blocks and section.body in bodies:
                continue
            bodies.append(section.body)
            if section.heading:
                heading = Passage(section.heading, PassageKind.HEADING, section.number, 1, field=field.id)
                yield heading._replace(typed=False)
            for passage in self._prose(section.body, section.paragraphs, section.items, section.within):
                yield passage._replace(field=field.id)

    def _answer(self, field: FieldDefinition, answer: Answer, label: str, of: str) -> Iterator[Passage]:
        match field.kind:
            case Kind.PROSE:
                for passage in self._prose(read_prose(cast("str", answer))):
                    yield passage._replace(field=of, label=label)
            case Kind.LIMBS:
                yield from self._limbs(field, cast("tuple[str, ...]", answer))
            case Kind.SECTIONS:
                yield from self._unnumbered(cast("tuple[Section, ...]", answer), of)
            case Kind.RECORD | Kind.TABLE:
                yield from self._rows(field, answer, of)
            case _:
                kind = PassageKind.TITLE if of == self._document.form.title_field else PassageKind.CELL
                for text in self._texts(field, answer):
                    yield Passage(text, kind, label=label, row=self._row, field=of)

    def _unnumbered(self, sections: tuple[Section, ...], of: str) -> Iterator[Passage]:
        for section in sections:
            yield Passage(section.named[0], PassageKind.HEADING, level=1, field=of)
            for passage in self._prose(read_prose(section.body)):
                yield passage._replace(field=of)

    def _limbs(self, field: FieldDefinition, limbs: tuple[str, ...]) -> Iterator[Passage]:
        for place, limb in enumerate(limbs, start=1):
            yield from self._limb(field, place, limb)

    def _limb(self, field: FieldDefinition, place: int, limb: str) -> Iterator[Passage]:
        number = counted(COUNTED_AS[field.counting], place)
        for at, passage in enumerate(self._prose(read_prose(limb))):
            first = number if at == 0 else passage.number
            yield passage._replace(number=first, typed=False, field=field.id, label=field.label)

    def _rows(self, field: FieldDefinition, answer: Answer, of: str) -> Iterator[Passage]:
        for row in cast("tuple[Answers, ...]", answer if isinstance(answer, tuple) else (answer,)):
            self._row += field.kind is Kind.TABLE
            yield from self._parts(field, row, of)

    def _parts(self, field: FieldDefinition, answers: Answers, of: str) -> Iterator[Passage]:
        for part in field.fields:
            answer = answers.get(part.id)
            if answer is not None:
                yield from self._answer(part, answer, f"{field.label}: {part.label}", of)

    def _texts(self, field: FieldDefinition, answer: object) -> Iterator[str]:
        office = self._document.office
        match answer:
            case bool():
                yield field.words[0] if answer else field.words[1]
            case date():
                yield printed_date(answer, office.date_style)
            case Money():
                yield printed_money(answer, office.money_style)
            case Person():
                yield ", ".join(filter(None, (answer.name, answer.post, answer.organisation, answer.email)))
            case CitedPaper():
                dated = (printed_date(answer.date, office.date_style),) if answer.date else ()
                attached = f"attached as {answer.attached_as}" if answer.attached_as else ""
                withheld = f"withheld: {answer.withheld}" if answer.withheld else ""
                yield ", ".join(filter(None, (answer.named[0], *dated, answer.url, attached, withheld)))
            case tuple():
                for one in answer:
                    yield from self._texts(field, one)
            case _:
                yield str(answer)

    def _prose(
        self, prose: Prose, paragraphs: tuple[str, ...] = (), items: tuple[str, ...] = (), within: str = ""
    ) -> tuple[Passage, ...]:
        """Return the passages of prose, cross-references as they are printed."""
        if refers(prose):
            label = self._document.label
            prose = with_runs(prose, lambda run: run._replace(text=label(run.target, within) or run.text))
        return passages_of_prose(prose, paragraphs, items)
