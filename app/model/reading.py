"""A paper as a reader of proofs sees it: passages with their numbers and labels, each in its place."""

from enum import StrEnum
from typing import NamedTuple

from app.model.document import Document
from app.model.finding import Place


class PassageKind(StrEnum):
    """What a passage is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """An item of a list."""
    LABEL = "label"
    """A cell that says what stands beside it."""
    CELL = "cell"
    """Any other cell of a table, or a short answer of a form."""
    NOTE = "note"
    """A footnote."""
    FURNITURE = "furniture"
    """A running head or foot."""


class Passage(NamedTuple):
    """A paragraph, heading, item or cell; two that say the same in the same way are equal.

    So whatever follows from a passage alone is worked out once, however often the paper is read again.
    """

    text: str
    """All words of the passage, without its number."""
    kind: PassageKind = PassageKind.PARAGRAPH
    number: str = ""
    """As it stands there, with its signs: `7.2`, `1.0`, `15.`, `(a)`, `IV.`; nothing for bullets."""
    level: int = 0
    """How deep it stands: 1 for an item of a list, 2 for one within an item; of a heading, its rank."""
    label: str = ""
    """What the passage answers: the label before it (`Date:`), the cell beside it, the question of a form."""
    row: int = 0
    """The row of its table, counted through the paper from one; 0 where it is in no table."""
    column: int = 0
    typed: bool = True
    """Whether somebody typed the number, or the program counted."""
    field: str = ""
    """The question of a form that it answers."""

    @property
    def value(self) -> str:
        """The text without the label it begins with."""
        label = self.label
        return self.text[len(label) :].strip(" :\t") if label and self.text.startswith(label) else self.text

    @property
    def asks(self) -> str:
        """The label without its signs: `date`."""
        return self.label.strip(" :.*\t").casefold()


class Spot(NamedTuple):
    """Where a passage stands."""

    line: int = 0
    """The line of a text file, counted from one."""
    breaks: tuple[int, ...] = ()
    """The places in the passage's text where its next lines begin."""
    paragraph: int = 0
    """The paragraph of a Word file, counted from one in the order of its part."""
    part: str = ""
    """The part of a Word file, where it is not the body."""


class Reading(NamedTuple):
    """One paper, read: its passages, the spot of each, and the document where it is one of our own."""

    title: str
    passages: tuple[Passage, ...]
    spots: tuple[Spot, ...]
    file: str = ""
    document: Document | None = None

    def place(self, at: int, offset: int = 0) -> Place:
        """Return the place of a passage, or of a letter in it, as a finding holds it."""
        passage, spot = self.passages[at], self.spots[at]
        beginning = passage.text[:60].rstrip()
        return Place(
            file=self.file,
            part=spot.part,
            paragraph=spot.paragraph,
            line=spot.line + sum(offset >= start for start in spot.breaks) if spot.line else 0,
            text=beginning + "…" * (len(beginning) < len(passage.text.rstrip())),
            document=self.title if self.document else "",
            field=passage.field,
        )


Pack = tuple[Reading, ...]
"""Papers that belong together, in binding order."""
