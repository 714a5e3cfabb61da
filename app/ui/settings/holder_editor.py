"""The form beside the table of people: there while somebody is added or corrected, hidden otherwise."""

from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError, NotAllowedNow
from app.model.office import Office, OfficeHolder
from app.ui import style
from app.ui.messages import Messages
from app.ui.settings.holder_form import HolderForm
from app.ui.widgets.plain import label, push_button

_WIDTH = 360
_SAVE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HolderEditor(QFrame):
    """Asks for one person and reports what is to be saved; what was typed stays until it is."""

    save_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "panel")
        self._fit()
        style.look().changed.connect(self._fit)
        self._title = label("", "section")
        self.messages = Messages(self, narrow=True)
        self._form: HolderForm | None = None
        self._place = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(*[style.scaled(16)] * 4)
        box.setSpacing(style.scaled(12))
        box.addWidget(self._title)
        box.addWidget(self.messages)
        box.addLayout(self._place)
        self._save_button = push_button("&Save person", "primary", on_click=self._on_save)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save_button)
        buttons.addWidget(push_button("Cancel", on_click=self.close_form))
        buttons.addStretch()
        box.addLayout(buttons)
        self.hide()

    @property
    def form(self) -> HolderForm:
        """The form on show."""
        assert self._form is not None  # there is one whenever the editor is open
        return self._form

    def begin(self, office: Office, post: str, today: date) -> None:
        """Ask for a new person."""
        self._open("New person", office, today).show_new(post, "", None)
        self.form.name.setFocus()

    def edit(self, office: Office, holder: OfficeHolder, today: date) -> None:
        """Show a person to be corrected."""
        self._open(holder.name, office, today).show_holder(holder)
        self.form.name.setFocus()

    def show_error(self, error: AppError) -> None:
        """Say what could not be saved; the form stays as it is."""
        self.messages.show_error(error)
        QTimer.singleShot(0, self, self._bring_up)  # once the message has its height

    def close_form(self) -> None:
        """Put the form away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the form before the window's menu takes it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter and leave with Esc, as in a dialog."""
        if event.key() in _SAVE_KEYS:
            self._on_save()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _bring_up(self) -> None:
        """Scroll so that the way on is in sight, and where that is too far away, the field to be mended."""
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                for part in (self._save_button, QApplication.focusWidget()):
                    if part is not None and around.isAncestorOf(part):
                        around.ensureWidgetVisible(part, 0, style.scaled(16))
            around = around.parentWidget()

    def _fit(self) -> None:
        self.setFixedWidth(style.scaled(_WIDTH))

    def _open(self, title: str, office: Office, today: date) -> HolderForm:
        if self._form is not None:
            self._place.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = HolderForm(office, today, self)
        self._form.edited.connect(self.messages.dismiss)  # what is being mended need not be said any longer
        self._form.refused.connect(self.messages.say_refused)
        self._place.addWidget(self._form)
        self._title.setText(title)
        self.messages.dismiss()
        self.show()
        return self._form

    def _on_save(self) -> None:
        try:
            holder = self.form.holder()
        except NotAllowedNow as error:
            self.show_error(error)
            self.form.focus_fault(error)
            return
        self.save_wanted.emit(holder)
