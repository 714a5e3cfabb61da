"""The place of the desk in the window: the desk itself is made when the first decision is opened."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.messages import Message, Messages
from app.ui.widgets.plain import scrolling
from app.ui.window_actions import Do
from app.workflow.tools import Tools

if TYPE_CHECKING:
    from app.ui.desk.desk_page import DeskPage
    from app.workflow.typing_journal import Kept


class DeskFrame(QWidget):
    """Holds the desk, and says which of the window's actions apply to it."""

    OFFERS = (
        Do.UNDO, Do.REDO, Do.EXPORT_WORD, Do.PRINT, Do.MARKED_UP, Do.CHECK, Do.TAKE, Do.TAKE_MISSING,
        Do.HOLDS, Do.NEXT_PROBLEM, Do.PREVIOUS_PROBLEM, Do.FIX, Do.COMPARE, Do.ISSUE,
        Do.REPLACE, Do.FIND_NEXT, Do.FIND_PREVIOUS, Do.SPELLING,
    )  # fmt: skip

    closed = Signal()
    changed = Signal()
    saved = Signal(str)
    record_wanted = Signal(int, int, str)
    offers_changed = Signal()

    def __init__(self, tools: Tools, messages: Messages, memory: QSettings) -> None:
        super().__init__()
        self._tools = tools
        self._messages = messages
        self._memory = memory
        self._desk: DeskPage | None = None
        self._offered: frozenset[Do] = frozenset()
        self._refusals: dict[str, Message | None] = {}
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)

    @property
    def decision_id(self) -> int | None:
        """The decision on the desk, or None."""
        return self._desk.decision_id if self._desk else None

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not known to be in the register."""
        return self._desk is not None and self._desk.is_unsaved

    @property
    def kept(self) -> "Kept":
        """How much of what is unsaved is kept on this computer all the same."""
        return self.page.kept

    @property
    def offers(self) -> frozenset[Do]:
        """What can be done to what lies on the desk, as it is now."""
        if self._desk is None or self._desk.decision_id is None:
            return frozenset()
        possible = {
            Do.UNDO: self._desk.writing.can_undo,
            Do.REDO: self._desk.writing.can_redo,
            Do.TAKE: self._desk.writing.column.next_drawn() is not None,
            Do.TAKE_MISSING: self._desk.writing.column.next_drawn() is not None,
            Do.COMPARE: self._desk.aids.comparing.is_possible,
            Do.HOLDS: self._desk.writing.column.next_copied() is not None,
            Do.ISSUE: self._desk.view.bar.issue_button.isEnabled(),
        }
        return frozenset(what for what in self.OFFERS if possible.get(what, True))

    def open(self, decision_id: int) -> None:
        """Lay out a decision."""
        desk = self.page
        desk.setFocus()
        desk.open(decision_id)

    def leave(self) -> None:
        """Save what is typed and clear the desk."""
        self._offered = frozenset()
        if self._desk is not None:
            self._desk.leave()

    def refresh(self) -> None:
        """Read anew what other pages have changed."""
        if self._desk is not None:
            self._desk.refresh()

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        if self._desk is not None:
            self._desk.save_now()

    def look_for_words(self) -> None:
        """Look for words in the decision on the desk."""
        self.page.words.find()

    def close_bar(self) -> bool:
        """Put away what stands at the foot of the form; return whether there was anything."""
        return self._desk is not None and self._desk.words.close()

    def do(self, what: Do) -> None:
        """Do one of the things offered."""
        deeds: dict[Do, Callable[[], None]] = {
            Do.UNDO: self.page.undo,
            Do.REDO: self.page.redo,
            Do.EXPORT_WORD: self.page.export_word,
            Do.PRINT: self.page.print_pages,
            Do.MARKED_UP: self.page.aids.mark_up,
            Do.CHECK: self.page.check,
            Do.TAKE: self.page.aids.drawing.take_here,
            Do.TAKE_MISSING: self.page.aids.drawing.take_missing,
            Do.COMPARE: self.page.aids.comparing.open,
            Do.HOLDS: self.page.aids.confirming.confirm_here,
            Do.NEXT_PROBLEM: partial(self.page.proofing.go_to_next, 1),
            Do.PREVIOUS_PROBLEM: partial(self.page.proofing.go_to_next, -1),
            Do.FIX: self.page.proofing.fix_here,
            Do.ISSUE: self.page.issue,
            Do.REPLACE: self.page.words.replace,
            Do.FIND_NEXT: self.page.words.find_next,
            Do.FIND_PREVIOUS: self.page.words.find_previous,
            Do.SPELLING: self.page.words.spell,
        }
        deeds[what]()

    @property
    def page(self) -> "DeskPage":
        """The desk; made when it is first asked for, so that the window opens without waiting for it."""
        if self._desk is None:
            self._desk = self._make()
        return self._desk

    def _make(self) -> "DeskPage":
        from app.ui.desk.desk_page import DeskPage

        desk = DeskPage(self._tools, self._messages, self._memory, self)
        desk.closed.connect(self.closed)
        desk.changed.connect(self.changed)
        desk.saved.connect(self.saved)
        desk.record_wanted.connect(self.record_wanted)
        for perhaps_changed in (desk.opened, desk.writing.changed, desk.view.standing_shown):
            perhaps_changed.connect(self._compare_offers)
        desk.writing.refused.connect(self._note_refusal)
        desk.writing.taken_in.connect(self._drop_refusal)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(scrolling(desk))
        return desk

    def _compare_offers(self) -> None:
        """Say so where other actions are possible now: a key that stays off would be taken for broken."""
        if self.offers != self._offered:
            self._offered = self.offers
            self.offers_changed.emit()

    def _note_refusal(self, _what: str, _hint: str, field: str) -> None:
        self._refusals[field] = self._messages.current

    def _drop_refusal(self, field: str) -> None:
        """Take away what was said of a field that could not take something in: now it has."""
        self._messages.drop(self._refusals.pop(field, None))
