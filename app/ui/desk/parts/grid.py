"""A record of records as a grid: the label of each beside its answer, in lines that agree."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.model.field import FieldDefinition, Kind
from app.model.values import FieldId
from app.ui import style
from app.ui.desk.editor import Editor, MakeEditor, Today
from app.ui.desk.labelled import titled
from app.ui.desk.parts.answer_row import AnswerRow
from app.ui.desk.parts.parts import Parts
from app.ui.widgets.plain import label, rule

_SHORT = frozenset({Kind.YES_NO, Kind.CHOICE, Kind.TEXT, Kind.DATE, Kind.MONEY})


def fits_a_grid(field: FieldDefinition) -> bool:
    """Return whether most parts of a record are records that begin with a short answer."""
    rows = [part for part in field.fields if is_row(part)]
    return len(rows) > 1 and 2 * len(rows) > len(field.fields)


def is_row(part: FieldDefinition) -> bool:
    """Return whether a part is a record whose first answer stands in one line."""
    return part.kind is Kind.RECORD and part.fields[0].kind in _SHORT


class PartsGrid(Parts):
    """Shows each part in a line of its own; more about it opens below its answer."""

    def __init__(self, field: FieldDefinition, today: Today, make: MakeEditor) -> None:
        super().__init__(field, today, make)
        self._lines: dict[FieldId, tuple[QWidget, ...]] = {}
        self._gaps: dict[FieldId, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.scaled(16))
        grid.setVerticalSpacing(style.scaled(6))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 7)
        for place, part in enumerate(field.fields):
            self._add_line(grid, 2 * place, part)
        self.show_asked()

    def make_editor(self, part: FieldDefinition) -> Editor:
        """Return a row for a record, and the usual editor for anything else."""
        return AnswerRow(part, self.today, self._make) if is_row(part) else super().make_editor(part)

    def show_part(self, part: FieldId, *, shown: bool) -> None:
        """Show a line, or hide it."""
        for widget in self._lines[part]:
            widget.setVisible(shown)

    def show_gap(self, part: FieldId, sentence: str) -> None:
        """Say below the label what the line lacks."""
        self._gaps[part].setText(sentence)
        self._gaps[part].setVisible(bool(sentence))

    def _add_line(self, grid: QGridLayout, row: int, part: FieldDefinition) -> None:
        gap = label(role="error", wrap=True)
        gap.hide()
        self._gaps[part.id] = gap
        editor, words, above = self.editor(part.id), _words(part, gap), rule()
        grid.addWidget(above, row, 0, 1, 2)
        grid.addWidget(words, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor, row + 1, 1)
        editor.describe(part.hint)
        self._lines[part.id] = (above, words, editor)


def _words(part: FieldDefinition, gap: QLabel) -> QWidget:
    """Return the label of a line, below it its hint and what the line lacks."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, style.scaled(8), 0, style.scaled(4))
    column.setSpacing(style.scaled(2))
    column.addWidget(label(titled(part), wrap=True))
    if part.hint:
        column.addWidget(label(part.hint, "hint", wrap=True))
    column.addWidget(gap)
    return made
