"""Where decisions begin: knows what the register holds already, and asks for the rest."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.model.decision import Decision
from app.model.office import Office
from app.ui.background import run_in_background
from app.ui.register.filtering import Summaries
from app.workflow.find_decisions import open_decision
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

    def ask_from(self, decision_id: int) -> None:
        """Ask what is needed for a new decision that takes over what can be taken from this one."""
        job = partial(open_decision, decision_id, tools=self._tools)
        run_in_background(job, owner=self._owner, then=self.ask)

    def ask(self, source: Decision | None = None) -> None:
        """Ask what is needed for a new decision."""
        from app.ui.register.new_decision_dialog import Choices, NewDecisionDialog  # not needed to start

        offices = tuple(one for one in self._offices if source is None or one.id == source.office)
        choices = Choices(offices, tuple(self.references.values()), self._usual_office, source)
        dialog = NewDecisionDialog(self._tools, choices, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begun.connect(self.begun)
        dialog.open()
