"""The second tab beside the form: everything that keeps the decision from being issued."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel


class ProblemsPane(QScrollArea):
    """Lists problems as they are at the moment; each leads to its field."""

    chosen = Signal(object)
    """The `PlacedProblem` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("Problems")
        self._shown: tuple[PlacedProblem, ...] = ()
        self._lines: list[QPushButton] = []
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(*[style.scaled(16)] * 4)
        self._column.setSpacing(style.scaled(8))
        self._none = label("Nothing is missing: the decision can be issued.", wrap=True)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setWidget(inner)

    @property
    def lines(self) -> Sequence[QPushButton]:
        """The lines that can be pressed."""
        return self._lines

    def show_problems(self, problems: tuple[PlacedProblem, ...]) -> None:
        """Show these, and no others."""
        self._none.setVisible(not problems)
        if problems == self._shown:
            return
        self._shown = problems
        while self._column.count() > 2:
            item = self._column.takeAt(1)
            if item and (row := item.widget()):
                row.hide()
                row.deleteLater()
        self._lines = []
        for place, problem in enumerate(problems, start=1):
            self._column.insertWidget(place, self._row(problem))

    def _row(self, problem: PlacedProblem) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(4))
        row.addWidget(ShapeLabel(shape=Shape.WARNING, colour="error"))
        line = QPushButton(problem.line.replace("&", "&&"))
        style.set_role(line, "link")
        line.clicked.connect(partial(self.chosen.emit, problem))
        self._lines.append(line)
        row.addWidget(line)
        row.addStretch(1)
        return made
