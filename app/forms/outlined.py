"""What the outline of a form puts on the page, before anything is counted."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from app.forms.references import appendix_labels
from app.forms.wording import worded
from app.model.answers import Answer, Answers, CitedPaper, Section, unmarked
from app.model.condition import holds
from app.model.document import SectionKind
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition, OutlineEntry
from app.model.house_style import printed_date
from app.model.limbs import joined_limbs
from app.model.markdown import read_prose
from app.model.office import DateStyle, Office
from app.model.prose import Paragraph, Prose, Run
from app.model.values import FieldId

_Columns = tuple[FieldDefinition, FieldDefinition]


class Part(NamedTuple):
    """A heading and what stands under it, not numbered yet."""

    heading: str
    body: Prose
    field: FieldId
    kind: SectionKind = SectionKind.SECTION
    anchor: str = ""


def schedules_in(field: FieldDefinition) -> _Columns | None:
    """Return the columns of a table that hold a schedule's title and its sections, None in any other."""
    titles = [column for column in field.fields if column.kind is Kind.TEXT]
    sections = [column for column in field.fields if column.kind is Kind.SECTIONS]
    return (titles[0], sections[0]) if field.kind is Kind.TABLE and titles and sections else None


class Outlining:
    """The outline of one document; without an office its facts stay placeholders."""

    def __init__(self, form: FormDefinition, answers: Answers, office: Office | None) -> None:
        self._form = form
        self._answers = answers
        self._office = office

    def parts(self) -> Iterator[Part]:
        """Yield the headings in printed order; an optional question that nobody answered has none."""
        for entry in self._form.outline:
            if holds(entry.when, self._answers):
                yield from self._parts_of(entry)

    def _parts_of(self, entry: OutlineEntry) -> Iterator[Part]:
        kind = SectionKind.PART if entry.level == 2 else SectionKind.SECTION
        text = read_prose(self._worded(entry.text))
        heading, anchor = unmarked(self._worded(entry.heading))
        field = self._form.field(entry.field) if entry.field else None
        if field is None:
            yield Part(heading, text, FieldId(""), kind, anchor)
            return
        answer = self._answers.get(field.id)
        if not holds(field.when, self._answers) or (not field.required and _is_unanswered(field, answer)):
            return
        columns = schedules_in(field)
        if field.kind is Kind.SECTIONS:
            for section in cast("Sequence[Section]", answer or (Section(heading=""),)):
                yield _part(section.heading, read_prose(section.body), field.id, kind)
        elif columns:
            yield from _schedules(field.id, columns, cast("tuple[Answers, ...]", answer or ()))
        else:
            yield Part(heading, _after(text, self._body(field, answer, entry)), field.id, kind, anchor)

    def _worded(self, text: str) -> str:
        return worded(text, self._form, self._office, self._answers) if self._office else text

    def _body(self, field: FieldDefinition, answer: Answer | None, entry: OutlineEntry) -> Prose:
        """Return the prose of an answer; of the other kinds, the template prints the rest."""
        match field.kind:
            case Kind.PROSE:
                return read_prose(cast("str", answer or ""))
            case Kind.LIMBS:
                return joined_limbs(cast("tuple[str, ...]", answer or ()))
            case Kind.PAPERS:
                papers = cast("tuple[CitedPaper, ...]", answer or ())
                paragraphs = tuple(self._paper(paper) for paper in papers)
                none = (Paragraph((Run(entry.none),)),) if answer == () else ()
                return Prose(paragraphs or none)
            case _:
                return Prose(())

    def _paper(self, paper: CitedPaper) -> Paragraph:
        """Return a cited paper as a paragraph of its own."""
        style = self._office.date_style if self._office else DateStyle.DAY_MONTH_YEAR
        title, anchor = paper.named
        dated = f" – {printed_date(paper.date, style)}" if paper.date else ""
        label = appendix_labels(self._form, self._answers).get(anchor, paper.attached_as)
        attached = f" (attached as {label})" if label else ""
        withheld = f" (withheld: {paper.withheld})" if paper.withheld else ""
        link = (Run(" "), Run(paper.url, link=paper.url)) if paper.url else ()
        return Paragraph((Run(title + dated + attached + withheld), *link), anchor)


def _part(heading: str, body: Prose, field: FieldId, kind: SectionKind) -> Part:
    """Return a part whose heading a clerk wrote, and may have marked."""
    printed, anchor = unmarked(heading)
    return Part(printed, body, field, kind, anchor)


def _is_unanswered(field: FieldDefinition, answer: Answer | None) -> bool:
    if isinstance(answer, str):
        return not answer.strip()
    return answer is None or (answer == () and field.kind is not Kind.PAPERS)


def _after(text: Prose, body: Prose) -> Prose:
    """Return fixed wording and the answer after it as one prose; only the answer has footnotes."""
    return Prose(text.blocks + body.blocks, body.footnotes) if text.blocks else body


def _schedules(field: FieldId, columns: _Columns, rows: tuple[Answers, ...]) -> Iterator[Part]:
    title, sections = columns
    for row in rows:
        yield _part(str(row.get(title.id) or ""), Prose(()), field, SectionKind.SCHEDULE)
        for section in cast("tuple[Section, ...]", row.get(sections.id) or ()):
            yield _part(section.heading, read_prose(section.body), field, SectionKind.SCHEDULE_SECTION)
