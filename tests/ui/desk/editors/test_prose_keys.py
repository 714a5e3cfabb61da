"""What keys do to prose, seen in the text that is reported."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.field import Kind
from app.ui import style
from app.ui.desk.prose.formatting import Formatting
from app.ui.desk.prose.link_dialog import LinkDialog
from app.ui.desk.prose.note_dialog import NoteDialog
from app.ui.desk.prose.text import ProseText
from tests.ui.desk.editors.tried import Tried, TryOut


def text(tried: Tried) -> ProseText:
    found = tried.editor.inputs()[0]
    assert isinstance(found, ProseText)
    return found


def press_keys(tried: Tried, qtbot: QtBot, keys: str) -> None:
    """Type; ↵ ⇧ ⇥ ⇤ ⌫ ⌦ are Enter, Shift+Enter, Tab, Shift+Tab, Backspace and Delete."""
    special = {
        "↵": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        "⇧": (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
        "⇥": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        "⇤": (Qt.Key.Key_Backtab, Qt.KeyboardModifier.NoModifier),
        "⌫": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        "⌦": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        "⇱": (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    }
    for key in keys:
        if key in special:
            qtbot.keyClick(text(tried), *special[key])
        else:
            qtbot.keyClicks(text(tried), key)


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("1. one↵two↵↵end", "1. one\n2. two\n\nend"),
        ("- one↵⇥two↵three↵⇤four", "- one\n    - two\n    - three\n- four"),
        ("a) one↵two", "a. one\nb. two"),
        ("i. one↵⇥x", "i. one\n    i. x"),
        ("1. one↵⇥two↵↵three", "1. one\n    a. two\n2. three"),
        ("1. one⇧more↵two", "1. one\n\n   more\n\n2. two"),
        ("1. ⌫x", "1\\. x"),
        ("1. one↵⌫two", "1. one\n\ntwo"),
        ("1. one↵⌫⌫two", "1. onetwo"),
        ("2019. It was", "2019\\. It was"),
        ("3. one", "3. one"),
        ("on 1. one", "on 1. one"),
        ("one↵two⇱⌫", "onetwo"),
        ("### x", "\\### x"),
        ("one↵↵two", "one\n\ntwo"),
        ("**x** [[para:a]]", "\\*\\*x\\*\\* \\[[para:a]]"),
    ],
)
def test_lists_are_typed_as_in_word(keys: str, written: str, try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE)
    press_keys(tried, qtbot, keys)
    assert tried.last == written


def test_a_table_is_filled_in_by_keyboard(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "Costs")
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    text(tried).format(Formatting.TABLE)
    press_keys(tried, qtbot, "Year⇥Cost⇥2026⇥|5⇥2027⇤x↵y⌫⌫")
    assert tried.last == "Costs\n\n| Year | Cost |\n|---|---|\n| 2026 | x |\n| 2027 |  |"


def test_a_link_is_asked_for_and_can_be_changed_and_taken_away(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "see the page now")
    for address, written in (
        ("example.org", "see [the page](https://example.org) now"),
        ("a@b.uk", "see [the page](mailto:a@b.uk) now"),
        ("", "see the page now"),
    ):
        text(tried).select_words("the page")
        if "(" in text(tried).text:
            cursor = text(tried).textCursor()
            cursor.clearSelection()
            text(tried).setTextCursor(cursor)
        qtbot.keyClick(text(tried), "K", Qt.KeyboardModifier.ControlModifier)
        dialog = tried.editor.findChild(LinkDialog)
        assert dialog is not None
        dialog.address.setText(address)
        dialog.accept()
        assert tried.last == written
        qtbot.waitUntil(lambda: tried.editor.findChild(LinkDialog) is None)


def test_what_is_typed_after_a_link_does_not_belong_to_it(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "[a](https://b.c)")
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(text(tried), "x")
    assert tried.last == "[a](https://b.c)x"


def test_a_footnote_is_called_changed_and_forgotten(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "word")
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    for typed, written in (("First", "word[^1]\n\n[^1]: First"), ("x", "word[^1]\n\n[^1]: Firstx")):
        text(tried).format(Formatting.NOTE)
        dialog = tried.editor.findChild(NoteDialog)
        assert dialog is not None
        qtbot.keyClicks(dialog.note, typed)
        dialog.accept()
        assert tried.last == written
        qtbot.waitUntil(lambda: tried.editor.findChild(NoteDialog) is None)
    text(tried).select_words("word")
    text(tried).format(Formatting.NOTE)
    dialog = tried.editor.findChild(NoteDialog)
    assert dialog is not None
    assert dialog.note.toPlainText() == "Firstx"
    dialog.reject()
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    press_keys(tried, qtbot, "⌫")
    assert tried.last == "word"


def test_references_and_calls_are_one_character(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "See [[para:total]].")
    text(tried).show_labels({"para:total": "3.4"})
    assert text(tried).paragraph() == "See 3.4."
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    press_keys(tried, qtbot, "⌫⌫x")
    assert tried.last == "See x"


def test_marks_of_paragraphs_stay_with_them(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "one {#a}\n\ntwo")
    text(tried).moveCursor(QTextCursor.MoveOperation.Start)
    press_keys(tried, qtbot, "↵")
    assert tried.reported == []
    text(tried).moveCursor(QTextCursor.MoveOperation.Start)
    press_keys(tried, qtbot, "x")
    assert tried.last == "x\n\none {#a}\n\ntwo"


def test_opening_and_looking_change_nothing(try_out: TryOut, qtbot: QtBot) -> None:
    words = "*  hard\nwrapped\n* list\n\n\n\nend   \n"
    tried = try_out(Kind.PROSE, words)
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    text(tried).selectAll()
    text(tried).copy()
    style.look().changed.emit()
    assert (tried.reported, text(tried).text) == ([], words)


def test_copies_are_taken_by_others(try_out: TryOut) -> None:
    tried = try_out(Kind.PROSE, "1. **a** b\n2. [c](https://d.e)")
    text(tried).selectAll()
    text(tried).copy()
    taken = QApplication.clipboard().mimeData()
    assert taken.text() == "1.\ta b\n2.\tc"
    assert '<ol type="1" start="1"><li><p><b>a</b> b</p></li>' in taken.html()


def test_a_copied_part_of_a_sentence_goes_into_another_one(try_out: TryOut) -> None:
    tried = try_out(Kind.PROSE, "- one **two** three")
    text(tried).select_words(" two ")
    text(tried).copy()
    text(tried).show_paragraph(0)
    text(tried).paste()
    assert tried.last == "- **two** one **two** three"


def test_what_comes_back_from_outside_leaves_the_empty_line_to_type_in(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "one\n\ntwo")
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    press_keys(tried, qtbot, "↵")
    tried.editor.show_value("one {#a}\n\ntwo")
    press_keys(tried, qtbot, "x")
    assert tried.last == "one {#a}\n\ntwo\n\nx"
