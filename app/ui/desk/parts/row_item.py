"""One row of a table: a line that says what is in it, and its parts once somebody opens it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.forms.kinds import KINDS
from app.forms.kinds.record import gap_of_parts
from app.forms.written.places import Path
from app.model.answers import Answer, Answers
from app.model.document import NumberedSection
from app.model.field import FieldDefinition
from app.model.known import Known
from app.ui import style
from app.ui.desk.editor import MakeEditor, Today
from app.ui.desk.item import Item
from app.ui.desk.parts.column import PartsColumn
from app.ui.desk.parts.parts import NOTHING
from app.ui.desk.parts.summary import summary_of

_EDGES = 44
"""What the line has beside its words: the sign that opens it, and its edges."""


class RowItem(Item):
    """Shows one row; its editors are made when it is first opened, so that long tables stay quick."""

    def __init__(self, field: FieldDefinition, today: Today, make: MakeEditor) -> None:
        super().__init__()
        self._field = field
        self._today = today
        self._make = make
        self._value = NOTHING
        self._is_marked = False
        self._parts: PartsColumn | None = None
        self._known = Known()
        self._numbers: tuple[NumberedSection, ...] = ()
        self._line = QPushButton()
        self._line.setProperty("look", "row")
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._line.clicked.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.scaled(6))
        self._column.addWidget(self._line)
        self._say()

    @property
    def is_open(self) -> bool:
        """Whether the parts can be seen."""
        return self._parts is not None and not self._parts.isHidden()

    def open(self) -> None:
        """Show the parts."""
        if self.is_open:
            return
        if self._parts is None:
            self._parts = self._build()
        self._parts.show()
        self._say()

    def close_parts(self) -> None:
        """Show one line only."""
        if self._parts is not None:
            self._parts.hide()
            self._say()

    def value(self) -> Answers:
        """Return the row as typed."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show a row without reporting it."""
        if not isinstance(value, Answers) or value is self._value:
            return
        self._value = value
        if self._parts is not None:
            self._parts.show_value(value)
        self._say()

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Show the numbers of the row's sections, where it has any."""
        self._numbers = sections
        if self._parts is not None:
            self._parts.show_numbers(sections)

    def know(self, known: Known) -> None:
        """Complete lines from what is known, also in parts that are made later."""
        self._known = known
        if self._parts is not None:
            self._parts.know(known)

    @property
    def fault(self) -> str:
        """The first sentence about a part that cannot be read as it was typed."""
        return self._parts.fault if self._parts is not None else ""

    @property
    def gap(self) -> str:
        """What the row lacks; empty where nothing."""
        return gap_of_parts(self._value, self._field, KINDS)

    def mark(self, *, marked: bool) -> None:
        """Say what the row lacks, in its line and at its parts; or no longer."""
        self._is_marked = marked
        self._say()

    def inputs(self) -> list[QWidget]:
        """Return the line, and the inputs of the parts while these are open."""
        parts = self._parts.inputs() if self._parts is not None and self.is_open else []
        return [self._line, *parts]

    def to_begin(self) -> QWidget:
        """Open the row and return its first part."""
        self.open()
        assert self._parts is not None  # it has just been opened
        return self._parts.inputs()[0]

    def to_mend(self) -> QWidget:
        """Open the row and return where its first unfinished part is mended."""
        self.open()
        assert self._parts is not None  # it has just been opened
        return self._parts.to_mend()

    def input_at(self, path: Path) -> QWidget:
        """Open the row and return where the text of a part is typed."""
        self.open()
        assert self._parts is not None  # it has just been opened
        return self._parts.input_at(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say()

    def _turn(self) -> None:
        if self.is_open:
            self.close_parts()
        else:
            self.to_begin().setFocus()

    def _build(self) -> PartsColumn:
        parts = PartsColumn(self._field, self._today, self._make)
        parts.know(self._known)
        parts.show_value(self._value)
        parts.show_numbers(self._numbers)
        parts.edited.connect(self._take)
        parts.refused.connect(self.refused)
        parts.faulted.connect(self.faulted)
        parts.reference_wanted.connect(self.reference_wanted)
        self._column.addWidget(parts)
        return parts

    def _take(self, answer: Answer | None) -> None:
        self._value = answer if isinstance(answer, Answers) else NOTHING
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        lacks = self._is_marked and bool(self.gap)
        words = summary_of(self._field, self._value) or "Nothing entered yet"
        if self._parts is not None:
            self._parts.mark(marked=lacks)
        words = f"Unfinished: {words}" if lacks else words
        room = self._line.width() - style.scaled(_EDGES)
        shown = self._line.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._line.setText(f"{'▾' if self.is_open else '▸'}  {shown.replace('&', '&&')}")
        self._line.setAccessibleName(f"{words}: {'close' if self.is_open else 'open'}")
