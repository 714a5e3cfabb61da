"""The lines of one person, completed from the people an office knows."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QGridLayout, QListView, QWidget

from app.model.answers import Person
from app.ui import style
from app.ui.desk.labelled import labelled
from app.ui.desk.line_edit import LineEdit

_NAME = Qt.ItemDataRole.UserRole
_PERSON = Qt.ItemDataRole.UserRole + 1
_COLUMNS = 12
_PLACES = {
    "name": ("Name", 0, 0, 5),
    "post": ("Post", 0, 5, 7),
    "telephone": ("Telephone", 1, 0, 5),
    "email": ("E-mail", 1, 5, 7),
    "organisation": ("Organisation", 2, 0, 12),
}
"""What each line is called, and its row, column and width in the grid."""


class PersonFields(QWidget):
    """Shows a person and reports each edit; choosing a known one fills all lines."""

    edited = Signal(object)
    """A `Person`, blank where nothing is typed."""
    refused = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {part: LineEdit(f"{name}: {words[0]}") for part, words in _PLACES.items()}
        grid = QGridLayout(self)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.scaled(8))
        grid.setVerticalSpacing(style.scaled(8))
        for part, (words, row, column, width) in _PLACES.items():
            grid.addWidget(labelled(self._lines[part], words), row, column, 1, width)
            self._lines[part].textEdited.connect(self._report)
            self._lines[part].refused.connect(self.refused)

    def person(self) -> Person:
        """Return the person as typed."""
        return Person(**{part: line.text() for part, line in self._lines.items()})

    def show_person(self, person: Person) -> None:
        """Show a person without reporting it."""
        for part, line in self._lines.items():
            line.show_text(getattr(person, part))

    def know_people(self, people: tuple[Person, ...]) -> None:
        """Complete names from these people."""
        completer = QCompleter(_model_of(people, self), self)
        completer.setCompletionRole(_NAME)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setAccessibleName("People the office knows")
        popup.setProperty("role", "completion")
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setMinimumWidth(style.scaled(440))
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._fill)  # pyright: ignore[reportIndexIssue]
        self._lines["name"].setCompleter(completer)

    def lacking(self) -> QWidget | None:
        """Return the line of the name, or else of the post, that is missing."""
        return next((self._lines[part] for part in ("name", "post") if not self._lines[part].text()), None)

    def inputs(self) -> list[QWidget]:
        """Return the lines, name first."""
        return list(self._lines.values())

    def input_of(self, part: str) -> LineEdit:
        """Return the line of the name, the post, and so on."""
        return self._lines[part]

    def _fill(self, chosen: QModelIndex) -> None:
        self.show_person(Person.model_validate_json(chosen.data(_PERSON)))
        self._report()

    def _report(self) -> None:
        self.edited.emit(self.person())


def _model_of(people: tuple[Person, ...], owner: QWidget) -> QAbstractItemModel:
    model = QStandardItemModel(owner)
    for person in people:
        told = ", ".join(part for part in (person.name, person.post, person.organisation) if part)
        item = QStandardItem(told)
        item.setData(person.name, cast("int", _NAME))
        item.setData(person.model_dump_json(), cast("int", _PERSON))
        model.appendRow(item)
    return model
