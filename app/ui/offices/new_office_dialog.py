"""Asks for the name of an office of one's own, and makes its pack."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.system import paths
from app.ui.background import run_in_background
from app.ui.widgets.clean_line import CleanLine
from app.ui.widgets.fitted_dialog import FittedDialog
from app.ui.widgets.plain import label
from app.workflow.new_office import NewOffice, new_office

_WORDS = (
    "It gets a decision record at once, a copy of the plain one, with a Word template of its own. "
    "Everything in it can be changed."
)


class NewOfficeDialog(FittedDialog):
    """Makes a pack; a problem is said here and the name stays as it was typed."""

    made = Signal(object)
    """The `NewOffice`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("New office", "Make office", parent)
        self.name = CleanLine("Name of the office")
        self.name.setPlaceholderText("Police and Crime Commissioner for …")
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        title = label("Name of the office", "label")
        title.setBuddy(self.name)
        for widget in (self.problem, label(_WORDS, "hint", wrap=True), title, self.name):
            self.content.addWidget(widget)
        self.name.setFocus()

    def accept(self) -> None:
        """Make the office, and close when it is there."""
        if not self.action.isEnabled():
            return
        self.action.setEnabled(False)
        make = partial(new_office, self.name.text(), root=paths.own_packs(), shipped=paths.TEMPLATES)
        run_in_background(make, owner=self, then=self._on_made, failed=self._say)

    def _on_made(self, office: NewOffice) -> None:
        super().accept()
        self.made.emit(office)

    def _say(self, error: AppError) -> None:
        self.action.setEnabled(True)
        self.problem.setText(f"There is a problem: {error.sentence()}")
        self.problem.show()
