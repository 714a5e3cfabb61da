"""What belongs to the person who sits here: name, text size, scheme; and where the register is."""

from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.model.language import Language
from app.system.settings import Scheme, Settings, TextSize
from app.ui import style
from app.ui.register_choice import choose_register
from app.ui.widgets.clean_line import CleanLine
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.form_lines import FormLines
from app.ui.widgets.plain import label, push_button

_NAME_WIDTH = 360
_ROOM_FOR_TWO = 760
_SCHEMES = {Scheme.SYSTEM: "As the computer", Scheme.LIGHT: "Light", Scheme.DARK: "Dark"}
_LANGUAGES = {Language.ENGLISH: "English", Language.WELSH: "Cymraeg"}
_WHERE_WELSH = "Where a form has Welsh words, decisions opened from now on ask in them. Papers do not change."


class OwnPanel(QWidget):
    """Shows the settings and reports each change of them."""

    edited = Signal(object)
    """The `Settings` as they are now."""

    def __init__(self, settings: Settings, register: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._register = register
        self.name = CleanLine(text=settings.user_name, parent=self)
        self.name.setPlaceholderText(Settings().who)
        self.name.setMaximumWidth(style.scaled(_NAME_WIDTH))
        self.name.editingFinished.connect(self._on_name)
        self._sizes = _Choice({str(size): f"{size} %" for size in get_args(TextSize)}, self)
        self._sizes.show_value(str(settings.text_size_percent))
        self._sizes.chosen.connect(self._on_size)
        self._schemes = _Choice({scheme.value: words for scheme, words in _SCHEMES.items()}, self)
        self._schemes.show_value(settings.scheme.value)
        self._schemes.chosen.connect(self._on_scheme)
        self.next_register = label(role="warning", wrap=True)
        self._languages = _Choice({each.value: words for each, words in _LANGUAGES.items()}, self)
        self._languages.show_value(settings.questions.value)
        self._languages.chosen.connect(self._on_language)
        self.register_note = label(role="hint", wrap=True)
        self.place = self._register_line()
        self._grid = QGridLayout(self)
        self._cells: list[QWidget] = []
        self._columns = 0
        self._arrange()

    def note_register(self, words: str) -> None:
        """Say something below the register's place, or nothing."""
        self.register_note.setText(words)
        self.register_note.setVisible(bool(words))

    def _on_name(self) -> None:
        self._change(user_name=self.name.text().strip())

    def _on_size(self, size: str) -> None:
        self._change(text_size_percent=int(size))

    def _on_scheme(self, scheme: str) -> None:
        self._change(scheme=Scheme(scheme))

    def _on_language(self, language: str) -> None:
        self._change(questions=Language(language))

    def _change(self, **changes: object) -> None:
        changed = self._settings.but(**changes)
        if changed != self._settings:
            self._settings = changed
            self.edited.emit(changed)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._register.parent)))

    def _choose_register(self) -> None:
        path = choose_register(self, self._register)
        if path is None:
            return
        self._change(register_path=path)
        stays = path == self._register
        self.next_register.setText("" if stays else f"From the next start of the program: {path}")
        self.next_register.setHidden(stays)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the settings in two columns where there is room, in one otherwise."""
        super().resizeEvent(event)
        self._set_columns(2 if event.size().width() >= style.scaled(_ROOM_FOR_TWO) else 1)

    def _arrange(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.scaled(32))
        self._grid.setVerticalSpacing(style.scaled(12))
        hint = "Written into the history beside what you do, from the next start of the program."
        for text, field, about in (
            ("&Your name", self.name, hint),
            ("Where the register is", self.place, "Everything the office enters is in this file."),
            ("Text size", self._sizes, ""),
            ("Colours", self._schemes, ""),
            ("Language of the questions", self._languages, _WHERE_WELSH),
        ):
            cell = QWidget(self)
            lines = FormLines()
            cell.setLayout(lines)
            lines.add_field(text, field, hint=about)
            lines.addStretch()
            self._cells.append(cell)
        self._set_columns(2)

    def _set_columns(self, count: int) -> None:
        if self._columns == count:
            return
        self._columns = count
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, *divmod(place, count))
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < count else 0)

    def _register_line(self) -> QWidget:
        place = QWidget(self)
        lines = QVBoxLayout(place)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(style.scaled(4))
        path = label(str(self._register), wrap=True)
        for words in (path, self.register_note, self.next_register):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(words)
        self.next_register.hide()
        self.register_note.hide()
        buttons = FlowLayout(spacing=8)
        for words, deed in (
            ("&Open folder", self._open_folder),
            ("Use another register…", self._choose_register),
        ):
            buttons.addWidget(push_button(words, on_click=deed))
        lines.addLayout(buttons)
        return place


class _Choice(QWidget):
    """A few values side by side, one of which holds."""

    chosen = Signal(str)

    def __init__(self, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = tuple(words)
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(style.scaled(24))
        for place, text in enumerate(words.values()):
            button = QRadioButton(text, self)
            self._group.addButton(button, place)
            line.addWidget(button)
        line.addStretch()
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusProxy(self._group.button(0))

    def show_value(self, value: str) -> None:
        """Show which value holds, without reporting it."""
        cast("QRadioButton", self._group.button(self._values.index(value))).setChecked(True)

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._values[place])
