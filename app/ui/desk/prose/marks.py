"""What the buttons above a text do: looks, links, notes, lists, headings, tables."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QTextCursor

from app.model.prose import ListKind, Run
from app.ui.desk.prose.cells import with_table
from app.ui.desk.prose.formatting import Formatting
from app.ui.desk.prose.line import CHIP, Runs
from app.ui.desk.prose.link_dialog import LinkDialog
from app.ui.desk.prose.looks import CHIP_OBJECT, Setting, run_meant
from app.ui.desk.prose.marking import is_marked, link_around, mark, typed_look, word_around
from app.ui.desk.prose.note_dialog import NoteDialog
from app.ui.desk.prose.sheet import ProseSheet
from app.ui.desk.prose.structure import Passage, toggle_heading, toggle_list, toggle_quotation

_LISTS = {Formatting.BULLETS: ListKind.BULLET, Formatting.NUMBERS: ListKind.DECIMAL}
_CHARACTERS = {Formatting.BOLD: "bold", Formatting.ITALIC: "italic"}


class Marks:
    """Marks up what is selected, or the word or line at the cursor."""

    def __init__(self, sheet: ProseSheet, make: Callable[[str, int], ProseSheet]) -> None:
        """`make` makes the text in which a note is typed."""
        self._sheet = sheet
        self._make = make

    def apply(self, formatting: Formatting) -> None:
        """Do what was asked for."""
        if formatting in _CHARACTERS:
            self._toggle(_CHARACTERS[formatting])
        elif formatting is Formatting.LINK:
            self._ask_for_link()
        elif formatting is Formatting.NOTE:
            self._ask_for_note()
        elif self._sheet.textCursor().currentTable() is None:
            self._restructure(formatting)

    def open_note(self, cursor: QTextCursor) -> bool:
        """Show the note whose call is beside a place; return whether there is one."""
        last = cursor.document().characterCount() - 1
        for place in (cursor.position() + 1, cursor.position()):
            beside = QTextCursor(cursor.document())
            beside.setPosition(min(place, last))
            look = beside.charFormat()
            if beside.block() != cursor.block():
                continue
            note = run_meant(look, is_chip=True).footnote
            if look.objectType() == CHIP_OBJECT and note is not None:
                self._show_note(self._sheet.notes.get(note, ()), partial(self._change_note, note))
                return True
        return False

    def _toggle(self, look: str) -> None:
        cursor = self._sheet.textCursor()
        target = cursor if cursor.hasSelection() else word_around(cursor)
        if target is None:
            looks = self._sheet.prose.looks
            self._sheet.setCurrentCharFormat(typed_look(self._sheet.currentCharFormat(), looks, look))
            return
        mark(target, self._sheet.prose.looks, look, on=not is_marked(target, look))

    def _restructure(self, formatting: Formatting) -> None:
        passage = self._sheet.passage()
        if not all(self._is_line(place.row) for place in (passage.start, passage.end)):
            return
        self._sheet.take(self._restructured(passage, formatting))
        if formatting is Formatting.TABLE:
            self._sheet.go_to_cell(passage.end.row + 1, 0, 0)

    def _restructured(self, passage: Passage, formatting: Formatting) -> Passage:
        if formatting in _LISTS:
            return toggle_list(passage, _LISTS[formatting], items=self._sheet.rows_with_sign())
        if formatting is Formatting.SUBHEADING:
            return toggle_heading(passage)
        return toggle_quotation(passage) if formatting is Formatting.QUOTATION else with_table(passage)

    def _is_line(self, row: int) -> bool:
        return hasattr(self._sheet.row(row), "runs")

    def _ask_for_link(self) -> None:
        cursor = self._sheet.textCursor()
        found = None if cursor.hasSelection() else link_around(cursor)
        target, address = found or (cursor, "")
        words = " ".join(target.selectedText().replace(CHIP, " ").split())
        if words.lower().startswith(("https://", "http://", "www.")) and not address:
            address, words = words, ""
        dialog = LinkDialog(words, address, self._sheet.window())
        dialog.chosen.connect(partial(self._link, target))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _link(self, target: QTextCursor, words: str, address: str) -> None:
        look = run_meant(target.charFormat(), is_chip=False)._replace(link=address)
        target.insertText(words, self._sheet.prose.looks.run(look, Setting.WORDS))
        self._sheet.setTextCursor(target)
        self._sheet.setFocus()

    def _ask_for_note(self) -> None:
        if not self.open_note(self._sheet.textCursor()):
            self._show_note((), self._call_note)

    def _show_note(self, runs: Runs, keep: Callable[[Runs], None]) -> None:
        dialog = NoteDialog(self._make, runs, self._sheet.window())
        dialog.note.show_labels(self._sheet.labels)
        dialog.chosen.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _call_note(self, runs: Runs) -> None:
        cursor = self._sheet.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        number = self._sheet.keep_note(runs)
        cursor.insertText(CHIP, self._sheet.prose.looks.run(Run("", footnote=number), Setting.WORDS))
        self._sheet.setTextCursor(cursor)
        self._sheet.setFocus()

    def _change_note(self, number: int, runs: Runs) -> None:
        self._sheet.keep_note(runs, number)
        self._sheet.report()
        self._sheet.setFocus()
