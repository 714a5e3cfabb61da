"""What helps to write the decision on the desk, beside the typing itself."""

from PySide6.QtWidgets import QWidget

from app.ui.desk.comparing import Comparing
from app.ui.desk.confirming import Confirming
from app.ui.desk.drawing import Drawing
from app.ui.desk.knowing import Knowing
from app.ui.desk.outgoing import Outgoing
from app.ui.desk.writing import Writing
from app.workflow.tools import Tools


class Aids:
    """Copied text confirmed, answers drawn from a report, versions compared, drafts marked up."""

    def __init__(self, tools: Tools, writing: Writing, outgoing: Outgoing, owner: QWidget) -> None:
        self._writing = writing
        self._outgoing = outgoing
        self.confirming = Confirming(tools, writing, owner)
        self.drawing = Drawing(writing)
        self.comparing = Comparing(tools, writing, outgoing, owner)
        self.knowing = Knowing(tools, writing, owner)

    def mark_up(self) -> None:
        """Print the drafts for a reviewer, as they are typed at the moment."""
        if self._writing.opened is not None:
            self._outgoing.print_marked_up(self._writing.opened, self._writing.document)
