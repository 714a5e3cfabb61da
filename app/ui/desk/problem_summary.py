"""The box at the top of the form that says what keeps the decision from being issued."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.widgets.plain import label
from app.ui.widgets.wrapped_link import WrappedLink


class ProblemSummary(QWidget):
    """Lists problems; each line leads to its field."""

    chosen = Signal(object)
    """The `PlacedProblem` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QFrame()
        """What is ringed; the Tab key and “Check” lead here."""
        style.set_role(self.box, "summary")
        self.box.setAccessibleName("Problems")
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = label(role="section", wrap=True)
        self._lines: list[QPushButton] = []
        self._column = QVBoxLayout(self.box)
        self._column.setContentsMargins(*[style.scaled(16)] * 4)
        self._column.setSpacing(style.scaled(4))
        self._column.addWidget(self._title)
        self._column.addStretch(1)  # takes what height is left over, so that lines stay together
        around = QVBoxLayout(self)
        around.setContentsMargins(style.scaled(16), 0, 0, style.scaled(28))
        around.addWidget(self.box)
        self.hide()

    @property
    def lines(self) -> Sequence[QPushButton]:
        """The lines that can be pressed."""
        return self._lines

    @property
    def title(self) -> str:
        """What stands above the lines."""
        return self._title.text()

    def show_problems(self, problems: Sequence[PlacedProblem]) -> None:
        """Show these; nothing at all where there are none."""
        sentences = [problem.line for problem in problems]
        if sentences != [line.property("sentence") for line in self._lines]:
            self._build(problems)
        count = len(problems)
        self._title.setText("There is a problem" if count == 1 else f"There are {count} problems")
        self.box.setAccessibleDescription(self._title.text())
        self.setVisible(bool(problems))

    def _build(self, problems: Sequence[PlacedProblem]) -> None:
        for line in self._lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(problem) for problem in problems]
        for place, line in enumerate(self._lines, start=1):
            self._column.insertWidget(place, line)

    def _line(self, problem: PlacedProblem) -> QPushButton:
        line = WrappedLink(problem.line)
        line.setProperty("sentence", problem.line)
        line.setProperty("look", "problem")
        line.clicked.connect(partial(self.chosen.emit, problem))
        return line
