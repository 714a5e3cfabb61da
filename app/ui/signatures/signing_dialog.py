"""What recording and declining a signature have in common: what it is about, the day, and who."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.errors import AppError, NotAllowedNow
from app.model.decision import Decision
from app.model.office import OfficeHolder, capacity_of
from app.ui import style
from app.ui.background import run_in_background
from app.ui.messages import Messages
from app.ui.settings.holder_dialog import HolderDialog
from app.ui.signatures.holder_choice import HolderChoice
from app.ui.signatures.wording import long_date
from app.ui.widgets.day_field import DayField
from app.ui.widgets.fitted_dialog import FittedDialog
from app.ui.widgets.form_lines import FormLines
from app.ui.widgets.plain import area, label
from app.workflow.find_signatures import Needed
from app.workflow.record_signature import eligible_signatories
from app.workflow.tools import Tools


class Subject(NamedTuple):
    """The signature in question, and the decision it belongs to."""

    needed: Needed
    decision: Decision


class Fault(NamedTuple):
    """What keeps an entry from being saved, and where to mend it."""

    error: AppError
    field: QWidget


class SigningDialog(FittedDialog):
    """Asks for a day and a person; saves on a worker, and keeps what was typed when that fails."""

    saved = Signal(object)
    """The `Decision` as it stands afterwards."""

    def __init__(
        self, title: str, action: str, subject: Subject, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, action, parent)
        self.subject = subject
        self.tools = tools
        office = tools.packs.office(subject.needed.office)
        self.messages = Messages(self)
        self.day = DayField(title, tools.clock.today(), self)
        self.day.show_day(tools.clock.today())
        self.day.day_edited.connect(self._on_day_edited)
        self.who = HolderChoice(subject.needed.slot.holder, partial(capacity_of, office=office), self)
        self.who.entry_wanted.connect(self._enter_holder)
        self.lines = FormLines()
        self.content.addWidget(_about(subject.needed))
        self.content.addWidget(self.messages)
        self.content.addLayout(self.lines)
        self._ask_who()

    def fault(self) -> Fault | None:
        """Return what keeps the entry from being saved, or None."""
        if self.day.day is None:
            return Fault(NotAllowedNow("The date is missing or is no day.", hint=self._day_hint), self.day)
        if self.day.day > self.tools.clock.today():
            error = NotAllowedNow(f"{long_date(self.day.day)} has not come yet.", hint=self._day_hint)
            return Fault(error, self.day)
        if self.who.chosen is None:
            return Fault(self._nobody(self.day.day), self.who)
        return None

    def _nobody(self, day: date) -> AppError:
        if self.who.is_empty:
            post = self.subject.needed.slot.post_title
            hint = "Enter who held the post, or correct the date."
            return NotAllowedNow(f"Nobody is entered as {post} on {long_date(day)}.", hint=hint)
        return NotAllowedNow("Who it was is not said.", hint="Choose a person.")

    @abstractmethod
    def job(self) -> Callable[[], Decision]:
        """Return what saves the entry; asked only where there is no fault."""

    @property
    def chosen(self) -> tuple[str, str]:
        """Name and capacity of the chosen person."""
        holder = self.who.chosen
        assert holder is not None  # `fault` was asked before
        return holder.name, capacity_of(holder, self.tools.packs.office(self.subject.needed.office))

    def accept(self) -> None:
        """Save, unless something has to be mended first."""
        fault = self.fault()
        if fault is not None:
            self.messages.show_error(fault.error)
            fault.field.setFocus()
            return
        self.messages.dismiss()
        self.action.setEnabled(False)
        run_in_background(self.job(), owner=self, then=self._on_saved, failed=self._on_failed)

    def on_day(self) -> None:
        """Look again at what depends on the day."""

    _day_hint = "Enter the date written on the paper, for example 2 November 2026."

    def _on_saved(self, decision: Decision) -> None:
        self.saved.emit(decision)
        super().accept()

    def _on_failed(self, error: AppError) -> None:
        self.action.setEnabled(True)
        self.messages.show_error(error)

    def _on_day_edited(self) -> None:
        self.on_day()
        self._ask_who()

    def _ask_who(self) -> None:
        day = self.day.day
        if day is None:
            return
        needed, decision = self.subject
        run_in_background(
            partial(eligible_signatories, decision, needed.slot, day, tools=self.tools),
            owner=self,
            then=partial(self._show_who, long_date(day)),
            failed=self._on_failed,
        )

    def _show_who(self, day: str, holders: tuple[OfficeHolder, ...]) -> None:
        post = self.subject.needed.slot.post_title
        self.who.show_holders(holders, f"Nobody is entered under Settings as {post} on {day}.")

    def _enter_holder(self) -> None:
        needed = self.subject.needed
        dialog = HolderDialog(self.tools, needed.office, self)
        dialog.show_post(needed.slot.post, needed.slot.holder, self.day.day)
        dialog.saved.connect(self._ask_who)
        dialog.open()


def _about(needed: Needed) -> QFrame:
    """Return what is signed: which document, which version, with which words."""
    frame = area("panel")
    box = QVBoxLayout(frame)
    box.setContentsMargins(*[style.scaled(12)] * 4)
    box.setSpacing(style.scaled(4))
    box.addWidget(label(f"{needed.reference} {needed.title}", "label", wrap=True))
    box.addWidget(label(f"{needed.document} · version {needed.version}", "hint"))
    if needed.slot.declaration:
        box.addWidget(label(f"“{needed.slot.declaration}”", wrap=True))
    return frame
