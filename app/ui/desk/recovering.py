"""Goes on, when a decision is opened, with what was typed last and never reached the register."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.forms.noted_steps import public_fields
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.writing import Writing
from app.ui.messages import MessageKind, Messages, Offer
from app.ui.widgets.day_text import write_day
from app.workflow.typing_journal import Found, Standing

_PART_2 = "Answers of Part 2 are kept in the register only: look them over."


class Recovering(QObject):
    """Says in one sentence what the journals had; what the register has not is saved, or offered back."""

    def __init__(self, writing: Writing, messages: Messages, owner: QWidget) -> None:
        super().__init__(owner)
        self._writing = writing
        self._messages = messages
        self._opened: OpenDecision | None = None

    def tell(self, opened: OpenDecision) -> None:
        """Save what is newer than the register, and say so; where the register went on meanwhile, ask."""
        self._opened = opened
        said = {found.standing: found for found in opened.found.values()}
        for document_id, found in opened.found.items():
            if found.standing is Standing.NEWER:
                self._writing.autosave.note(
                    document_id, opened.session(document_id), opened.unread(document_id)
                )
        if Standing.PARTED in said:
            self._offer(said[Standing.PARTED])
        elif Standing.UNREADABLE in said:
            self._say_unreadable(said[Standing.UNREADABLE])
        elif Standing.NEWER in said:
            self._say_taken(opened, said[Standing.NEWER])

    def _say_taken(self, opened: OpenDecision, found: Found) -> None:
        whole = all(len(public_fields(form)) == len(form.fields) for form in map(opened.form, opened.found))
        self._messages.say(
            f"What was typed last{_when(found)} had not been saved. It is here again and is being saved now.",
            MessageKind.HINT,
            hint="Undo goes back through it." if whole else f"Undo goes back through it. {_PART_2}",
        )

    def _offer(self, found: Found) -> None:
        self._messages.say(
            f"Something typed here{_when(found)} was never saved, and the decision has been changed since.",
            MessageKind.HINT,
            hint=f"What is shown is what the register has. What was typed is kept in {found.aside}.",
            offer=Offer("Put back what was typed", self._put_back),
        )

    def _say_unreadable(self, found: Found) -> None:
        self._messages.say(
            f"Something typed here{_when(found)} was never saved, and its form takes it no longer.",
            MessageKind.HINT,
            hint=f"What is shown is what the register has. What was typed is kept in {found.aside}.",
        )

    def _put_back(self) -> None:
        """Put back what the register stood against, in every document; each is one step to undo."""
        self._messages.dismiss()
        if self._opened is None or self._opened is not self._writing.opened:
            return
        for document_id, found in self._opened.found.items():
            if found.typed is not None and found.field is not None:
                self._writing.put_back(document_id, found.field, found.typed)


def _when(found: Found) -> str:
    if found.notes is None:
        return ""
    at: datetime = found.notes.at.astimezone()
    return f" on {write_day(at.date())} at {at:%H:%M}"
