"""The one place where sections, paragraphs and clauses get their numbers.

Word counts natively with the same patterns; a test proves that both agree.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast, get_args

from app.forms.outlined import Outlining, Part
from app.model.answers import Answers
from app.model.document import NumberedSection, SectionKind
from app.model.form import FormDefinition, NumberingScheme
from app.model.list_marker import letters, roman
from app.model.office import Office
from app.model.prose import Block, ListKind, Paragraph, Prose, ProseList
from app.model.values import FieldId


class Scheme(NamedTuple):
    """Patterns of numbers: `n` the section, `roman` the same in Roman, `p` the paragraph, `i` the item."""

    heading: str = ""
    paragraph: str = ""
    item: str = ""
    runs_on: bool = False
    """Whether paragraphs are counted through, across headings."""


SCHEMES: dict[NumberingScheme, Scheme] = {
    "1.0/1.1": Scheme("{n}.0", "{n}.{p}"),
    "1./1.1": Scheme("{n}.", "{n}.{p}"),
    "1./1.1.": Scheme("{n}.", "{n}.{p}."),
    "1./a.": Scheme("{n}."),
    "1./1.1/1.1.1": Scheme("{n}.", "{n}.{p}", "{n}.{p}.{i}"),
    "I./1.": Scheme("{roman}.", "{p}.", runs_on=True),
    "continuous": Scheme("", "{p}.", runs_on=True),
}

FIRST_SCHEME: NumberingScheme = "1.0/1.1"


def scheme_of(form: FormDefinition, answers: Answers) -> NumberingScheme | None:
    """Return the scheme a document is numbered by, None where its form has no numbers."""
    if form.numbering is None or form.numbering in get_args(NumberingScheme):
        return cast("NumberingScheme | None", form.numbering)
    chosen = answers.get(FieldId(form.numbering))
    return cast("NumberingScheme", chosen) if chosen in SCHEMES else FIRST_SCHEME


def outline(
    form: FormDefinition, answers: Answers, office: Office | None = None
) -> tuple[NumberedSection, ...]:
    """Return the headings of the page with the numbers of their paragraphs.

    Without an office, facts of the office stay as placeholders in headings and fixed wording.
    """
    scheme = scheme_of(form, answers)
    if scheme is None:
        return ()
    parts = Outlining(form, answers, office).parts()
    return tuple(_Counter(SCHEMES[scheme]).numbered(parts))


class _Count:
    """How far the sections and paragraphs of the page, or of one schedule, are counted."""

    def __init__(self) -> None:
        self.section = self.paragraph = 0


class _Counter:
    """Counts sections, parts, schedules, paragraphs and items as the page is read."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._part = self._schedule = 0
        self._page = self._within = self._count = _Count()

    def numbered(self, parts: Iterable[Part]) -> Iterator[NumberedSection]:
        """Yield the parts with their numbers."""
        for part in parts:
            number = self._heading(part.kind)
            paragraphs, items = self._inside(part.body)
            within = self._lettered() if part.kind is SectionKind.SCHEDULE_SECTION else ""
            yield NumberedSection(
                number, part.heading, part.field, part.body, paragraphs, part.kind, items, part.anchor, within
            )

    def _heading(self, kind: SectionKind) -> str:
        match kind:
            case SectionKind.PART:
                self._part += 1
                return f"{letters(self._part)}."
            case SectionKind.SCHEDULE:
                self._schedule += 1
                self._within = _Count()
                return self._lettered()
            case SectionKind.SECTION | SectionKind.SCHEDULE_SECTION:
                self._count = self._page if kind is SectionKind.SECTION else self._within
                self._count.section += 1
                self._part = 0
                self._count.paragraph = self._count.paragraph if self._scheme.runs_on else 0
                return self._printed(self._scheme.heading)

    def _lettered(self) -> str:
        return f"Schedule {letters(self._schedule).upper()}"

    def _inside(self, body: Prose) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the numbers of the paragraphs of a body and of the clauses counted under them."""
        paragraphs: list[str] = []
        items: list[str] = []
        item = 0
        for block in body.blocks if self._scheme.paragraph else ():
            if isinstance(block, Paragraph):
                self._count.paragraph += 1
                item = 0
                paragraphs.append(self._printed(self._scheme.paragraph))
            elif paragraphs and self._scheme.item and is_counted(block):
                count = len(cast("ProseList", block).items)
                items += [self._printed(self._scheme.item, item + one) for one in range(1, count + 1)]
                item += count
        return tuple(paragraphs), tuple(items)

    def _printed(self, pattern: str, item: int = 0) -> str:
        section, paragraph = self._count.section, self._count.paragraph
        return pattern.format(n=section, roman=roman(section).upper(), p=paragraph, i=item)


def is_counted(block: Block) -> bool:
    """Return whether a block is a list whose items become clauses in a scheme that counts them."""
    return isinstance(block, ProseList) and block.kind is ListKind.DECIMAL
