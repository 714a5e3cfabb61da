"""All signatures still needed as cards in groups, with arrow keys between them."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget

from app.ui import style
from app.ui.signatures.group_frame import Arrangement, GroupFrame
from app.ui.signatures.grouping import Group
from app.ui.signatures.needed_card import NeededCard, Step
from app.workflow.find_signatures import Needed

_WITHIN = {
    Arrangement.COLUMNS: {Step.UP: -1, Step.DOWN: 1},
    Arrangement.ROWS: {Step.LEFT: -1, Step.RIGHT: 1},
}
"""Steps that stay within a group; the other two go to the group before or after."""


class Board(QScrollArea):
    """Shows groups of cards as columns or as rows, and reports what somebody wants done."""

    open_wanted = Signal(object)
    record_wanted = Signal(object)
    decline_wanted = Signal(object)

    def __init__(self, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._frames: tuple[GroupFrame, ...] = ()
        self._last: NeededCard | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards have it

    def show_groups(self, groups: tuple[Group, ...], today: date) -> None:
        """Show these groups in place of the ones before; the card that had the focus keeps it."""
        kept = _key(self._last.needed) if self._last else None
        had_focus = self._last is not None and self._last.hasFocus()
        self._last = None
        self._frames = tuple(self._frame(group, today) for group in groups)
        self.setWidget(self._laid_out())
        self._turn()
        again = next((card for card in self.cards if _key(card.needed) == kept), None)
        self._last = again
        if again and had_focus:
            again.setFocus()

    @property
    def cards(self) -> tuple[NeededCard, ...]:
        """All cards in the order in which they are shown."""
        return tuple(card for frame in self._frames for card in frame.cards)

    @property
    def chosen(self) -> Needed | None:
        """What the card stands for that has or last had the focus; otherwise the first one."""
        focus = QApplication.focusWidget()
        inside = (card for card in self.cards if focus is not None and card.isAncestorOf(focus))
        card = next(inside, None) or self._last or next(iter(self.cards), None)
        return card.needed if card else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice which card has the focus, and keep it in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, NeededCard):
            self._last = watched
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _frame(self, group: Group, today: date) -> GroupFrame:
        cards = tuple(NeededCard(needed, heading, today) for heading, needed in group.members)
        for card in cards:
            card.open_wanted.connect(self.open_wanted)
            card.record_wanted.connect(self.record_wanted)
            card.decline_wanted.connect(self.decline_wanted)
            card.step_wanted.connect(self._go)
            card.installEventFilter(self)
        return GroupFrame(group, cards, self._arrangement)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the columns below each other where they have no room side by side."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        inside = self.widget()
        box = inside.layout() if inside is not None else None
        if isinstance(box, QBoxLayout) and self._arrangement is Arrangement.COLUMNS:
            needed = sum(frame.minimumWidth() + box.spacing() for frame in self._frames)
            is_narrow = needed > self.viewport().width()
            box.setDirection(_DIRECTIONS[Arrangement.ROWS if is_narrow else Arrangement.COLUMNS])

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        box = QBoxLayout(_DIRECTIONS[self._arrangement], inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(style.scaled(16))
        for frame in self._frames:
            box.addWidget(frame, _STRETCH[self._arrangement])
        box.addStretch()
        return inside

    def _go(self, step: Step) -> None:
        """Give the focus to the next card in that direction; at the edge it stays where it is."""
        frame = next((frame for frame in self._frames if self._last in frame.cards), None)
        if frame is None or self._last is None:
            return
        group, place = self._frames.index(frame), frame.cards.index(self._last)
        within = _WITHIN[self._arrangement].get(step)
        if within is None:
            group += -1 if step in (Step.UP, Step.LEFT) else 1
        else:
            place += within
        if 0 <= group < len(self._frames) and place >= 0:
            cards = self._frames[group].cards
            cards[min(place, len(cards) - 1)].setFocus()


_DIRECTIONS = {
    Arrangement.COLUMNS: QBoxLayout.Direction.LeftToRight,
    Arrangement.ROWS: QBoxLayout.Direction.TopToBottom,
}
_STRETCH = {Arrangement.COLUMNS: 100, Arrangement.ROWS: 0}
"""Columns share the width before anything is left over; rows are as tall as they have to be."""


def _key(needed: Needed) -> tuple[int, str]:
    return needed.document_id, needed.slot.id
