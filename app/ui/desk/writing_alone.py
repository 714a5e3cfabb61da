"""One desk writes a decision, the others read it: who has it is said, and it passes on when it is left."""

import platform
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.model.writer import Writer
from app.ui.background import run_in_background
from app.ui.desk.open_decision import Desk, OpenDecision
from app.ui.messages import Message, MessageKind, Messages
from app.ui.widgets.day_text import write_day
from app.workflow.tools import Tools
from app.workflow.typing_journal import TypingJournal
from app.workflow.write_alone import claim_decision, let_go_of_decision, new_program

ASK_AGAIN = 3000
"""Milliseconds after which a desk says that it still has a decision, or asks whether it is free now."""


class WritingAlone(QObject):
    """Claims the open decision again and again, for as long as it lies on the desk."""

    to_open_again = Signal(int)
    """The id of a decision that can be written here now, or no longer."""

    def __init__(self, tools: Tools, journal: TypingJournal, messages: Messages, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._messages = messages
        self._owner = owner
        self._opened: OpenDecision | None = None
        self._said: Message | None = None
        self._passed_on: Writer | None = None
        self.desk = Desk(new_program(tools=tools), journal)
        """What decisions are opened with here."""
        self._again = QTimer(self, singleShot=True, interval=ASK_AGAIN)
        self._again.timeout.connect(self._ask)

    def watch(self, opened: OpenDecision) -> None:
        """Say where a decision can only be read, and why; keep it, or wait for it."""
        self._opened = opened
        decision = opened.kept
        if decision.withdrawn is not None:
            what = f"{decision.reference} is withdrawn: {decision.withdrawn}"
            self._say(what, "It can be read and printed, not changed.")
        elif not opened.may_write:
            what = f"{opened.writer.who} has {decision.reference} open {_where_and_since(opened.writer)}."
            self._say(what, "It is shown to be read. It can be written here as soon as it is left there.")
        elif self._passed_on is not None:
            what = f"{decision.reference} can be written here now: {self._passed_on.who} has left it."
            self._say(what, "What is shown is what was written there.")
        self._passed_on = None
        self._again.start()

    def leave(self) -> None:
        """Leave the decision to others, once everything before this has reached the register."""
        self._again.stop()
        self._messages.drop(self._said)
        if self._opened is not None and self._is_mine(self._opened.writer):
            left = partial(let_go_of_decision, self._opened.kept.id, self.desk.program, tools=self._tools)
            run_in_background(left, owner=self._owner, then=_nothing_more, failed=_fall_silent)
        self._opened = None

    def _ask(self) -> None:
        if self._opened is not None:
            run_in_background(
                partial(claim_decision, self._opened.kept.id, self.desk.program, tools=self._tools),
                owner=self._owner,
                then=partial(self._heed, self._opened),
                failed=self._ask_later,
            )

    def _heed(self, opened: OpenDecision, writer: Writer) -> None:
        if opened is not self._opened:
            return
        if self._is_mine(writer) == self._is_mine(opened.writer):
            self._again.start()
            return
        if self._is_mine(writer):
            self._passed_on = opened.writer
            opened.writer = writer  # so that it is let go of before it is opened again
        self.to_open_again.emit(opened.kept.id)

    def _ask_later(self, _: AppError) -> None:
        """Go on asking: that the register cannot be reached is said by whatever is saved."""
        self._again.start()

    def _is_mine(self, writer: Writer) -> bool:
        return writer.program == self.desk.program

    def _say(self, what: str, hint: str) -> None:
        self._messages.say(what, MessageKind.HINT, hint=hint)
        self._said = self._messages.current


def _where_and_since(writer: Writer) -> str:
    since = writer.since.astimezone()
    where = (
        "in another window on this computer"
        if writer.computer == platform.node()
        else f"on {writer.computer}"
    )
    return f"{where} since {since:%H:%M} on {write_day(since.date())}"


def _nothing_more(_: None) -> None:
    """Take note that a decision was let go of; nothing follows from it."""


def _fall_silent(_: AppError) -> None:
    """Leave it to the silence that follows: after a while the decision is free all the same."""
