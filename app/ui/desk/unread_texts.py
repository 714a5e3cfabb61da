"""What is typed where a date or an amount is asked and cannot be read as one: kept as typed, shown again."""

from contextlib import suppress
from typing import cast

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.model.answers import Unread
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.desk.autosave import Autosave
from app.ui.desk.desk_view import DeskView
from app.ui.desk.form_column import FormColumn
from app.ui.desk.line_edit import ReadLine
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.trail import trail_of

_READ = (Kind.DATE, Kind.MONEY, Kind.PAPERS)


class UnreadTexts(QObject):
    """Has such texts saved with their document while they are typed, and shows them when it is opened."""

    def __init__(self, view: DeskView, autosave: Autosave, owner: QWidget) -> None:
        super().__init__(owner)
        self._view = view
        self._autosave = autosave
        self._opened: OpenDecision | None = None
        self._line: ReadLine | None = None
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)

    def open(self, opened: OpenDecision | None) -> None:
        """Keep the texts of another decision, or of none."""
        self._opened = opened

    def show_in(self, column: FormColumn, document: int) -> None:
        """Show what was typed in a document when it was left."""
        if self._opened is not None:
            show_unread(column, self._opened.form(document), self._opened.unread(document))
            column.faulted.connect(self.keep)

    def note(self, document: int) -> None:
        """Have a document saved as it is now, with what of it cannot be read."""
        if self._opened is not None and self._opened.may_write:
            self._take(document)
            self._autosave.note(document, self._opened.session(document), self._opened.unread(document))

    def keep(self) -> None:
        """Have a text saved that cannot be read, and let go of one that can be now."""
        for document in self._view.columns if self._opened is not None else ():
            if self._take(document):
                self.note(document)

    def _take(self, document: int) -> bool:
        """Look at what is typed in a document, and say whether it is something else than before."""
        column = self._view.columns.get(document)
        if self._opened is None or column is None:
            return False
        return self._opened.keep_unread(document, unread_in(column, self._opened.form(document)))

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._line is not None and shiboken6.isValid(self._line):
            self._line.textEdited.disconnect(self.keep)
        self._line = now if isinstance(now, ReadLine) else None
        if self._line is not None:
            self._line.textEdited.connect(self.keep)


def unread_in(column: FormColumn, form: FormDefinition) -> Unread:
    """Return what cannot be read in a form as it is typed, by the way to its line."""
    return {
        "/".join((field.id, *trail_of(line, editor))): line.text()
        for field in form.fields
        if _is_read(field)
        for editor in (column.question(field.id).editor,)
        for line in editor.findChildren(ReadLine)
        if line.is_unread
    }


def show_unread(column: FormColumn, form: FormDefinition, unread: Unread) -> None:
    """Show these texts where they were typed; what has no place any more is let go of."""
    for way, text in unread.items():
        field, *trail = way.split("/")
        if any(one.id == field for one in form.fields):
            with suppress(LookupError, ValueError):
                line = column.question(FieldId(field)).editor.input_at(tuple(trail))
                if isinstance(line, ReadLine):
                    line.type_again(text)


def _is_read(field: FieldDefinition) -> bool:
    return field.kind in _READ or any(map(_is_read, field.fields))
