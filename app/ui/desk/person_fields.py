"""The lines of one person, completed from the people an office knows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.model.answers import Person
from app.model.known import Known
from app.ui import style
from app.ui.desk.completing import Choice, complete, complete_texts
from app.ui.desk.labelled import labelled
from app.ui.desk.line_edit import LineEdit

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

    def know(self, known: Known) -> None:
        """Complete names from the people who are known, and where they belong from offices."""
        people = [one for one in known.people if one.name]
        choices = [Choice(one.name, _told(one)) for one in people]
        complete(self._lines["name"], "People the office knows", choices, lambda at: self._fill(people[at]))
        complete_texts(self._lines["organisation"], "Offices and bodies", known.offices)

    def lacking(self) -> QWidget | None:
        """Return the line of the name, or else of the post, that is missing."""
        return next((self._lines[part] for part in ("name", "post") if not self._lines[part].text()), None)

    def inputs(self) -> list[QWidget]:
        """Return the lines, name first."""
        return list(self._lines.values())

    def input_of(self, part: str) -> LineEdit:
        """Return the line of the name, the post, and so on."""
        return self._lines[part]

    def _fill(self, chosen: Person) -> None:
        self.show_person(chosen)
        self._report()

    def _report(self) -> None:
        self.edited.emit(self.person())


def _told(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.post, person.organisation) if part)
