"""A clerk's rich text as blocks and runs; renderers see these, never Markdown."""

from enum import StrEnum
from typing import NamedTuple


class ListKind(StrEnum):
    """How the items of a list are counted."""

    BULLET = "bullet"
    DECIMAL = "decimal"
    LETTER = "letter"
    ROMAN = "roman"
    BRACKETED = "bracketed"
    """(1) (2): parties, and whatever a form counts so; never typed."""
    BRACKETED_ROMAN = "bracketed-roman"
    """(i) (ii): recitals; never typed."""


class Run(NamedTuple):
    """A stretch of text in one look; `link` is an address, `footnote` a note's place (0 = first).

    `target` is what a cross-reference points to (`para:total`, `appendix:letter`); its text is the
    label of the target, which whoever prints it fills in.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    footnote: int | None = None
    target: str = ""


class Paragraph(NamedTuple):
    """Runs that belong together; at the top level of numbered prose, one number.

    `anchor` is the name by which cross-references point to it.
    """

    runs: tuple[Run, ...]
    anchor: str = ""


class Subheading(NamedTuple):
    """A heading inside prose; it carries no number."""

    runs: tuple[Run, ...]


class ProseList(NamedTuple):
    """Items counted by `kind` from `start`; each item is itself blocks."""

    kind: ListKind
    start: int
    items: tuple["Blocks", ...]


class Quotation(NamedTuple):
    """Words of another document, set apart."""

    blocks: "Blocks"


class Table(NamedTuple):
    """A heading row and rows of the same width; each cell is runs."""

    heading: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


Block = Paragraph | Subheading | ProseList | Quotation | Table
Blocks = tuple[Block, ...]


class Prose(NamedTuple):
    """One prose answer, read: its blocks, and its footnotes in the order they are called."""

    blocks: "Blocks"
    footnotes: tuple[tuple[Run, ...], ...] = ()
