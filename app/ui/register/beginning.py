"""Where decisions begin: knows what the register holds already, and asks for the rest."""

from collections import Counter

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.model.office import Office
from app.ui.register.filtering import Summaries
from app.workflow.tools import Tools


class Beginning(QObject):
    """Opens the dialog for a new decision, and reports what has begun."""

    begun = Signal(int)

    def __init__(self, tools: Tools, offices: tuple[Office, ...], owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._offices = offices
        self._owner = owner
        self._usual_office = ""
        self.references: dict[int, str] = {}
        """The references given, by decision."""

    def know(self, summaries: Summaries) -> None:
        """Note which references are given, and which office decides most often here."""
        self.references = {summary.id: summary.reference for summary in summaries}
        often = Counter(summary.office for summary in summaries).most_common(1)
        self._usual_office = often[0][0] if often else ""

    def ask(self) -> None:
        """Ask what is needed for a new decision."""
        from app.ui.register.new_decision_dialog import Choices, NewDecisionDialog  # not needed to start

        choices = Choices(self._offices, tuple(self.references.values()), self._usual_office)
        dialog = NewDecisionDialog(self._tools, choices, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begun.connect(self.begun)
        dialog.open()
