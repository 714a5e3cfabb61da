from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.forms.kinds.kind import LONGEST_LINE
from app.model.field import Kind
from app.ui.desk.editors.text import TextEditor
from app.ui.desk.left_keys import without_undo
from tests.ui.desk.editors.tried import Paste, Tried, TryOut


def line(tried: Tried) -> QLineEdit:
    found = tried.editor.inputs()[0]
    assert isinstance(found, QLineEdit)
    return found


def test_each_key_is_reported(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TEXT)
    qtbot.keyClicks(line(tried), "ab")
    assert tried.reported == ["a", "ab"]


def test_an_empty_line_is_no_answer(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TEXT, "a")
    qtbot.keyClick(line(tried), Qt.Key.Key_End)
    qtbot.keyClick(line(tried), Qt.Key.Key_Backspace)
    assert tried.reported == [None]


def test_pasted_lines_become_one_and_control_characters_go(try_out: TryOut, paste: Paste) -> None:
    tried = try_out(Kind.TEXT)
    paste(line(tried), "one\r\ntwo\tthree\x07\x00\u2028four 😀")
    assert tried.last == "one two three four 😀"
    assert line(tried).cursorPosition() == len("one two three four 😀") + 1  # Qt counts an emoji as two


def test_five_megabytes_are_refused_with_one_sentence(try_out: TryOut, paste: Paste) -> None:
    tried = try_out(Kind.TEXT, "kept")
    line(tried).selectAll()
    paste(line(tried), "x" * 5_000_000)
    assert tried.reported == []
    assert line(tried).text() == "kept"
    assert f"{LONGEST_LINE:,}" in tried.refused[0][0]
    assert len(set(tried.refused)) == 1


def test_undo_and_redo_are_left_to_the_desk(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TEXT, "a")
    qtbot.keyClicks(line(tried), "b")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        qtbot.keyClick(line(tried), key, Qt.KeyboardModifier.ControlModifier)
    assert tried.reported == ["ba"]
    menu = without_undo(line(tried).createStandardContextMenu())
    assert next(action.objectName() for action in menu.actions()) == "edit-cut"


def test_a_locked_line_can_be_read_but_not_typed_into(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TEXT, "WPCC 2026-001")
    assert isinstance(tried.editor, TextEditor)
    tried.editor.lock()
    qtbot.keyClicks(line(tried), "x")
    assert tried.reported == []
    assert line(tried).text() == "WPCC 2026-001"
