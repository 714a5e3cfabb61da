"""Cross-references at the desk: asks what one points to, marks that, and puts the reference in."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.forms.marking import Target, marked, targets
from app.forms.session import Session
from app.model.answers import Answers
from app.model.values import FieldId
from app.ui.desk.prose.text import ProseText
from app.ui.desk.reference_dialog import ReferenceDialog


class Referring(QObject):
    """Changes a session so that the mark and the reference to it are one step to undo."""

    marked = Signal(object)
    """The `Answers` before something was marked: what differs now is to be shown."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner

    def ask(self, session: Session, text: ProseText, field: FieldId) -> None:
        """Ask what a reference at the cursor of that text is to point to."""
        dialog = ReferenceDialog(targets(session.form, session.answers), self._owner.window())
        dialog.chosen.connect(partial(self._insert, session, text, field))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _insert(self, session: Session, text: ProseText, field: FieldId, target: Target) -> None:
        before: Answers = session.answers
        name, answers = marked(session.form, before, target)
        cursor = text.textCursor()
        is_empty = not cursor.hasSelection()
        cursor.setKeepPositionOnInsert(True)  # a mark at the cursor comes after what is inserted there
        session.pause()
        session.take(field, answers)
        self.marked.emit(before)
        if is_empty:
            cursor.clearSelection()  # its other end has moved along with the mark
        text.setTextCursor(cursor)
        text.insert(f"[[{name}]]")
        session.pause()
        text.setFocus()
