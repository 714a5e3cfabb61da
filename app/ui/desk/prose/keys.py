"""What keys do to a prose text beside typing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.model.prose import Prose, Run
from app.ui.desk.prose.arranging import held_runs
from app.ui.desk.prose.cells import cell_below, is_at_edge, next_cell, with_row_below
from app.ui.desk.prose.inserting import as_words, with_rows, words_of_sentence
from app.ui.desk.prose.line import CHIP, Grid, Line, Runs, joined
from app.ui.desk.prose.looks import Setting
from app.ui.desk.prose.marking import is_at_end_of_link
from app.ui.desk.prose.rows import rows_of
from app.ui.desk.prose.sheet import ProseSheet
from app.ui.desk.prose.structure import (
    Passage,
    begin_item,
    break_inside,
    break_line,
    indent,
    join_above,
    join_below,
    outdent,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST_SIGN = 5


class Keys:
    """Takes the keys that change paragraphs, items and cells."""

    def __init__(self, sheet: ProseSheet) -> None:
        self._sheet = sheet
        self._begun: tuple[int, str] | None = None
        """The row that has just become an item, and the sign that was typed for it."""

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether it was one of ours."""
        begun, self._begun = self._begun, None
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            return self._enter(event, keys)
        if event.key() == Qt.Key.Key_Backspace and not keys & Qt.KeyboardModifier.AltModifier:
            return self._backspace(begun)
        if event.key() == Qt.Key.Key_Delete:
            return self._delete()
        if event.text() and is_at_end_of_link(self._sheet.textCursor()):
            self._sheet.setCurrentCharFormat(self._sheet.prose.looks.run(Run(""), Setting.WORDS))
        return False

    def after(self, event: QKeyEvent) -> None:
        """Make an item of a paragraph when the sign of one and a space have been typed at its beginning."""
        cursor = self._sheet.textCursor()
        at = cursor.positionInBlock()
        if event.text() != " " or at > _LONGEST_SIGN or cursor.currentTable() is not None:
            return
        typed = cursor.block().text()[: at - 1]
        passage = self._sheet.passage()
        made = begin_item(passage, typed) if typed and " " not in typed else None
        if made is not None:
            self._sheet.take(made)
            self._begun = (made.end.row, typed)

    def tab(self, *, forward: bool) -> bool:
        """Go to the next cell, or set an item in or out; return whether there was anything to do."""
        cursor = self._sheet.textCursor()
        if cursor.currentTable() is not None:
            cell = next_cell(cursor, forward=forward)
            if cell is not None:
                self._sheet.setTextCursor(cell)
            return cell is not None or (forward and self._go_on_in_table())
        passage = self._sheet.passage()
        is_item = self._sheet.has_sign(passage.end.row)
        moved = indent(passage, is_item=is_item) if forward else outdent(passage)
        if moved is None or self._sheet.isReadOnly():
            return False
        self._sheet.take(moved)
        return True

    def put(self, prose: Prose) -> None:
        """Put prose at the cursor, in place of what is selected."""
        numbers = {place: self._sheet.keep_note(note) for place, note in enumerate(prose.footnotes)}
        rows = rows_of(prose, numbers)
        cursor = self._sheet.textCursor()
        cursor.setKeepPositionOnInsert(False)  # whoever has waited with it may have asked for that
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        words = words_of_sentence(rows)
        if cursor.currentTable() is not None:
            words = as_words(rows)
        if words is not None:
            self._insert(cursor, words)
        cursor.endEditBlock()
        if words is None:
            self._sheet.take(with_rows(self._sheet.passage(), rows))
        else:
            self._sheet.setTextCursor(cursor)
            self._sheet.ensureCursorVisible()

    def _insert(self, cursor: QTextCursor, words: Runs) -> None:
        for run in joined(words):
            cursor.insertText(run.text or CHIP, self._sheet.prose.looks.run(run, Setting.WORDS))

    def _enter(self, event: QKeyEvent, keys: Qt.KeyboardModifier) -> bool:
        if keys not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
            return True
        cursor = self._sheet.textCursor()
        cursor.removeSelectedText()
        if cursor.currentTable() is not None:
            below = cell_below(cursor)
            if below is None:
                self._add_row()
            else:
                self._sheet.setTextCursor(below)
            return True
        passage = self._sheet.passage()
        is_inside = keys == Qt.KeyboardModifier.ShiftModifier
        self._sheet.take(break_inside(passage) if is_inside else break_line(passage))
        return True

    def _backspace(self, begun: tuple[int, str] | None) -> bool:
        cursor = self._sheet.textCursor()
        if is_at_edge(cursor, start=True):
            return True
        if cursor.hasSelection() or not cursor.atBlockStart() or cursor.currentTable() is not None:
            return False
        passage = self._sheet.passage()
        if begun is not None and begun[0] == passage.end.row:
            self._sheet.take(_as_typed(passage, begun[1]))
            return True
        joined_one = join_above(passage, is_item=self._sheet.has_sign(passage.end.row))
        if joined_one is not None:
            self._sheet.take(joined_one)
        return True

    def _delete(self) -> bool:
        cursor = self._sheet.textCursor()
        if is_at_edge(cursor, start=False):
            return True
        if cursor.hasSelection() or not cursor.atBlockEnd() or cursor.currentTable() is not None:
            return False
        joined_one = join_below(self._sheet.passage())
        if joined_one is not None:
            self._sheet.take(joined_one)
        return True

    def _go_on_in_table(self) -> bool:
        """Add a row at the end of a table; below an empty one there is none, so that Tab leads out."""
        grid = self._sheet.row(self._sheet.passage().end.row)
        has_words = isinstance(grid, Grid) and any(map(held_runs, grid.cells[-1]))
        if has_words:
            self._add_row()
        return has_words

    def _add_row(self) -> None:
        """Add a row below the one with the cursor, and go to its first cell."""
        cursor = self._sheet.textCursor()
        table = cursor.currentTable()
        passage = self._sheet.passage()
        grid = self._sheet.row(passage.end.row)
        if table is None or not isinstance(grid, Grid) or self._sheet.isReadOnly():
            return
        row = table.cellAt(cursor).row()
        self._sheet.take(passage.with_row(passage.end.row, with_row_below(grid, row)))
        self._sheet.go_to_cell(passage.end.row, row + 1, 0)


def _as_typed(passage: Passage, sign: str) -> Passage:
    """Return the passage with an item a paragraph again, its sign as it was typed."""
    line, row = passage.line, passage.end.row
    words = Line(joined((Run(f"{sign} "),), line.runs), line.path[:-1], anchor=line.anchor)
    return passage.with_row(row, words).at(row, len(sign) + 1)
