"""Settings: one's own name, text size and colours; where the register is; people in office; own words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import FileError
from app.system.settings import Settings
from app.ui import style
from app.ui.messages import Messages
from app.ui.settings.own_panel import OwnPanel
from app.ui.settings.people_panel import PeoplePanel
from app.ui.settings.words_panel import WordsPanel
from app.ui.widgets.plain import label, scrolling
from app.workflow.about_register import how_it_is_kept
from app.workflow.find_decisions import register_place
from app.workflow.tools import Tools


class SettingsPage(QWidget):
    """Keeps each change at once; nothing has to be saved by hand."""

    appearance_changed = Signal(object)
    """The `Settings`, when text size, colours or language are others."""
    changed = Signal()
    """Somebody was added to the people in office, corrected or removed."""

    def __init__(
        self, tools: Tools, messages: Messages, settings: Settings, save: Callable[[Settings], None]
    ) -> None:
        super().__init__()
        self._messages = messages
        self._settings = settings
        self._save = save
        self.own = OwnPanel(settings, register_place(tools=tools), self)
        self.own.note_register(how_it_is_kept(tools=tools))
        self.own.edited.connect(self._on_edited)
        self.people = PeoplePanel(tools, messages, self)
        self.people.changed.connect(self.changed)
        self.words = WordsPanel(messages, self)
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(*[style.scaled(16)] * 4)
        box.setSpacing(style.scaled(12))
        box.addWidget(label("Settings", "title"))
        box.addWidget(self.own)
        box.addSpacing(style.scaled(12))
        box.addWidget(label("People in office", "section"))
        box.addWidget(self.people, 1)
        box.addSpacing(style.scaled(12))
        box.addWidget(label("Your dictionary", "section"))
        box.addWidget(self.words)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(inside))

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.people.refresh()
        self.words.refresh()

    def _on_edited(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        try:
            self._save(settings)
        except FileError as error:
            self._messages.show_error(error)
        if _looks(before) != _looks(settings):
            self.appearance_changed.emit(settings)


def _looks(settings: Settings) -> tuple[object, ...]:
    return settings.text_size_percent, settings.scheme, settings.questions
