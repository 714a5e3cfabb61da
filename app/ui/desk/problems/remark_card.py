"""One finding as a card: what is wrong, the words, where, why, its fix, and the way to set it aside."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.problems.reason_line import ReasonLine
from app.ui.desk.problems.remark import Remark, Weight
from app.ui.widgets import when
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button, reading
from app.ui.widgets.shapes import ShapeLabel

_WIDER_EDGE = 3
"""By how much the coloured edge of an error is wider: the words of all cards stand below one another."""


class RemarkCard(QFrame):
    """Shows a finding and reports what somebody wants to do about it."""

    chosen = Signal(object)
    """The `Remark` to go to."""
    fix_wanted = Signal(object)
    set_aside = Signal(object, str)
    """The `Remark` is no problem here, for this reason."""
    take_back_wanted = Signal(object)

    def __init__(
        self, remark: Remark, today: date, *, may_write: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.remark = remark
        self._today = today
        self._reason: ReasonLine | None = None
        self.fix_button: QPushButton | None = None
        self.aside_button: QPushButton | None = None
        self.back_button: QPushButton | None = None
        style.set_role(self, "card-error" if remark.sighting.blocks else "card")
        self.setAccessibleName(remark.sentence)
        self._column = QVBoxLayout(self)
        edge = style.scaled(12)
        self._column.setContentsMargins(
            edge + (0 if remark.sighting.blocks else _WIDER_EDGE), edge, edge, edge
        )
        self._column.setSpacing(style.scaled(4))
        self._build(may_write=may_write)

    def show_current(self, *, current: bool) -> None:
        """Show whether this is the problem that the cursor was led to last."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def take_focus(self) -> None:
        """Be where the Tab key goes on from."""
        self.place.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_reason(self) -> None:
        """Ask why it is no problem."""
        if self._reason is None:
            remark = self.remark
            self._reason = ReasonLine(remark.quotation, is_needed=remark.weight is Weight.ERROR)
            self._reason.said.connect(self._set_aside)
            self._reason.left.connect(self._leave_reason)
            self._column.addWidget(self._reason)
        self._reason.show()
        self._reason.line.setFocus()

    @property
    def reason(self) -> ReasonLine | None:
        """The line that asks for a reason, while it does."""
        return self._reason if self._reason is not None and not self._reason.isHidden() else None

    def _build(self, *, may_write: bool) -> None:
        remark, finding = self.remark, self.remark.sighting.finding
        self._column.addLayout(self._head())
        self._column.addWidget(reading(f"“{remark.quotation}”"))
        self.place = push_button(remark.where.replace("&", "&&"), "link", on_click=self._choose)
        self.place.setAccessibleName(f"Go to {remark.sentence}")
        self.place.setToolTip("Go there, with the words selected")
        self._column.addWidget(self.place)
        if finding.remedy:
            self._column.addWidget(label(finding.remedy, "hint", wrap=True))
        if remark.sighting.aside is not None:
            self._column.addWidget(label(self._said_of_it(), "hint", wrap=True))
        if may_write:
            self._column.addLayout(self._deeds())

    def _head(self) -> QHBoxLayout:
        weight = self.remark.weight
        row = QHBoxLayout()
        row.setSpacing(style.scaled(6))
        sign = ShapeLabel(shape=weight.shape, colour=weight.colour)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = label(f"{weight.word}: {self.remark.sighting.finding.message}", "label", wrap=True)
        row.addWidget(said, 1)
        return row

    def _deeds(self) -> FlowLayout:
        remark = self.remark
        row = FlowLayout()
        if remark.sighting.aside is not None:
            back = push_button("It is a problem after all", "link", on_click=self._take_back)
            back.setAccessibleName(f"It is a problem after all: {remark.quotation}")
            row.addWidget(back)
            self.back_button = back
            return row
        if remark.fix:
            self.fix_button = push_button(remark.fix.replace("&", "&&"), on_click=self._fix)
            self.fix_button.setAccessibleName(f"{remark.fix} instead of “{remark.quotation}”")
            self.fix_button.setToolTip("Put this in their place; Ctrl+Z takes it back")
            row.addWidget(self.fix_button)
        is_error = remark.weight is Weight.ERROR
        words = "Not a problem here…" if is_error else "Not a problem here"
        self.aside_button = self._link(words, self.ask_reason if is_error else self._set_aside, row)
        if not is_error:
            self._link("with a reason…", self.ask_reason, row)
        return row

    def _link(self, words: str, deed: Callable[[], None], row: FlowLayout) -> QPushButton:
        made = push_button(words, "link", on_click=deed)
        made.setProperty("look", "beside")
        made.setAccessibleName(f"{words}: {self.remark.quotation}")
        row.addWidget(made)
        return made

    def _choose(self) -> None:
        self.chosen.emit(self.remark)

    def _fix(self) -> None:
        self.fix_wanted.emit(self.remark)

    def _set_aside(self, reason: str = "") -> None:
        self.set_aside.emit(self.remark, reason)

    def _take_back(self) -> None:
        self.take_back_wanted.emit(self.remark)

    def _leave_reason(self) -> None:
        if self._reason is not None:
            self._reason.hide()
        if self.aside_button is not None:
            self.aside_button.setFocus()

    def _said_of_it(self) -> str:
        aside = self.remark.sighting.aside
        assert aside is not None
        at = when.moment(aside.at, self._today).replace("Today", "today")
        said = f"Set aside by {aside.who}, {at}"
        return f"{said}, because: {aside.reason}" if aside.reason else f"{said}."
