"""Asks for the words of a footnote."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.prose import Run
from app.ui.desk.prose.arranging import held_runs
from app.ui.desk.prose.line import Grid, Line, Runs, joined
from app.ui.desk.prose.sheet import ProseSheet
from app.ui.widgets.fitted_dialog import FittedDialog
from app.ui.widgets.plain import label

_LEAST_LINES = 3


class NoteDialog(FittedDialog):
    """Shows a footnote to be typed; it is one paragraph, and calls no other note."""

    chosen = Signal(object)
    """The `Runs` of the note."""

    def __init__(
        self, make: Callable[[str, int], ProseSheet], runs: Runs, parent: QWidget | None = None
    ) -> None:
        super().__init__("Footnote", "Keep", parent)
        self.note = make("Footnote", _LEAST_LINES)
        self.note.prose.show((Line(runs),))
        self.content.addWidget(
            label("It is printed at the foot of the page that calls it.", "hint", wrap=True)
        )
        self.content.addWidget(self.note)
        self.note.setFocus()

    def accept(self) -> None:
        """Report the note, its paragraphs as one."""
        super().accept()
        self.chosen.emit(one_line(self.note))


def one_line(sheet: ProseSheet) -> Runs:
    """Return everything a sheet shows as one paragraph, without calls of notes."""
    parts: list[Runs] = []
    for row in sheet.prose.rows:
        lines = [cell for cells in row.cells for cell in cells] if isinstance(row, Grid) else [row.runs]
        parts += [(*(run for run in line if run.footnote is None), Run(" ")) for line in lines if line]
    return held_runs(joined(*parts))
