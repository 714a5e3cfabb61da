"""Sections with headings of the clerk's own."""

from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.pasting.parting import Parted
from app.forms.pasting.spreading import PastedReport
from app.forms.written.places import Path
from app.model.answers import Answer, Section
from app.model.document import NumberedSection
from app.model.field import FieldDefinition
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.desk.item import Item
from app.ui.desk.item_list import ItemKind, ItemList
from app.ui.desk.later import Later
from app.ui.desk.line_edit import LineEdit
from app.ui.desk.prose.box import ProseBox

_CHARACTERS = 68
"""Of a line of text, about."""
_LEAST_LINES = 3
_EDGES = 50
"""Pixels: what a box has beside its lines."""


class SectionsEditor(Editor):
    """Shows sections below each other, each with its heading, text and numbers."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._list = ItemList(ItemKind("section", self._make, blank=Section(heading=""), fewest=1))
        self._list.edited.connect(self.edited)
        self._list.refused.connect(self.refused)
        self._list.reference_wanted.connect(self.reference_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def show_value(self, answer: Answer | None) -> None:
        """Show the sections without reporting them."""
        self._list.show_values(cast("tuple[Section, ...]", answer or ()))

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Show the number of each section, and those of its paragraphs."""
        items = cast("list[SectionItem]", self._list.items)
        for place, (frame, item) in enumerate(zip(self._list.frames, items, strict=True)):
            numbered = sections[place] if place < len(sections) else None
            frame.show_title(f"Section {numbered.number}" if numbered else "Section")
            item.show_numbers(numbered.paragraphs if numbered else ())

    def inputs(self) -> list[QWidget]:
        """Return headings, texts and buttons."""
        return self._list.inputs()

    def first_input(self) -> QWidget:
        """Return the heading of the first section."""
        return self._list.first_input()

    def to_mend(self) -> QWidget:
        """Return the heading or the text of the first section that lacks one."""
        return self._list.to_mend()

    def input_at(self, path: Path) -> QWidget:
        """Return the heading or the text of a section."""
        item = cast("SectionItem", self._list.items[int(path[0])])
        return item.heading if path[1] == "heading" else item.body.text

    def inputs_within(self, trail: tuple[str, ...]) -> list[QWidget]:
        """Return heading and text of the section, and nothing of the others."""
        place = int(trail[0]) if trail else -1
        return self._list.items[place].inputs() if 0 <= place < len(self._list.items) else self.inputs()

    def _make(self) -> "SectionItem":
        item = SectionItem()
        item.report_pasted.connect(partial(self._take_report, item))
        return item

    def _take_report(self, item: "SectionItem", report: Parted) -> None:
        self.report_pasted.emit(PastedReport(report, self._list.items.index(item)))


class SectionItem(Item):
    """One section: its heading above its text, whose box is made when it is first needed."""

    report_pasted = Signal(object)
    """A report with sections of its own (`Parted`) was pasted into the text."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = LineEdit("Heading of the section")
        self.heading.check_spelling()
        self.heading.setPlaceholderText("Heading")
        self.heading.textEdited.connect(self.edited)
        self.heading.refused.connect(self.refused)
        self._text = ""
        self._numbers: tuple[str, ...] = ()
        self._body = Later(self._make_body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        column.addWidget(self.heading)
        column.addWidget(self._body)

    @property
    def body(self) -> ProseBox:
        """The box of the text."""
        return self._body.widget()

    def value(self) -> Section:
        """Return the section as typed."""
        body = self._body.made
        return Section(heading=self.heading.text(), body=body.text.text if body else self._text)

    def show_value(self, value: object) -> None:
        """Show a section without reporting it."""
        if not isinstance(value, Section):
            return
        self.heading.show_text(value.heading)
        self._text = value.body
        if self._body.made is not None:
            self._body.made.show_text(value.body)
        else:
            self._body.expect(self._height_of(value.body))

    def show_numbers(self, numbers: tuple[str, ...]) -> None:
        """Show the numbers the paragraphs have on the page; told at every key, they seldom change."""
        if numbers == self._numbers:
            return
        self._numbers = numbers
        if self._body.made is not None:
            self._body.made.text.show_numbers(numbers)

    def to_begin(self) -> QWidget:
        """Return the heading."""
        return self.heading

    def lacking(self) -> QWidget | None:
        """Return the heading, or else the text, that is missing."""
        section = self.value()
        if not section.heading:
            return self.heading
        return None if section.body.strip() else self.body.text

    def inputs(self) -> list[QWidget]:
        """Return heading and text."""
        return [self.heading, self.body.text]

    def _make_body(self) -> ProseBox:
        body = ProseBox("Text of the section")
        body.show_text(self._text)
        body.text.show_numbers(self._numbers)
        body.text.parts_reports = True
        body.text.report_pasted.connect(self.report_pasted)
        body.typed.connect(self.edited)
        body.refused.connect(self.refused)
        body.reference_wanted.connect(self.reference_wanted)
        return body

    def _height_of(self, text: str) -> int:
        """Return about how tall a text will be, so that a form keeps its length while it is made."""
        lines = sum(1 + len(line) // _CHARACTERS for line in text.splitlines())
        return self.fontMetrics().lineSpacing() * max(lines, _LEAST_LINES) + style.scaled(_EDGES)
