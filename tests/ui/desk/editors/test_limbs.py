from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.model.document import NumberedSection
from app.model.field import Kind
from app.model.markdown import read_prose
from app.model.values import FieldId
from app.ui.desk.prose.text import ProseText
from app.ui.widgets.reading_order import stops
from tests.ui.desk.editors.tried import Tried, TryOut


def texts(tried: Tried) -> list[ProseText]:
    return [widget for widget in tried.editor.inputs() if isinstance(widget, ProseText)]


def test_an_empty_field_has_one_limb_ready(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS)
    assert len(texts(tried)) == 1
    qtbot.keyClicks(texts(tried)[0], "a")
    assert tried.last == ("a",)
    qtbot.keyClick(texts(tried)[0], Qt.Key.Key_Backspace)
    assert tried.last is None


def test_ctrl_enter_adds_after_the_cursor_and_goes_there(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS, ("one", "two"))
    qtbot.keyClick(texts(tried)[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tried.last == ("one", "", "two")
    assert texts(tried)[1].hasFocus()


def test_alt_arrows_move_and_the_cursor_goes_along(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS, ("one", "two", "three"))
    qtbot.keyClick(texts(tried)[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert tried.last == ("two", "one", "three")
    assert texts(tried)[1].hasFocus()
    qtbot.keyClick(texts(tried)[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert tried.last == ("one", "two", "three")
    qtbot.keyClick(texts(tried)[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(tried.reported) == 2


def test_buttons_add_move_and_remove(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS, ("one", "two"))
    for name in ("Move down: limb 1", "Remove: limb 1", "Add limb"):
        qtbot.mouseClick(tried.input(name), Qt.MouseButton.LeftButton)
    assert tried.reported == [("two", "one"), ("one",), ("one", "")]
    assert isinstance(QApplication.focusWidget(), QTextEdit)


def test_removing_the_last_leaves_an_empty_one(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS, ("one",))
    qtbot.mouseClick(tried.input("Remove: limb 1"), Qt.MouseButton.LeftButton)
    assert tried.reported == [None]
    assert [text.text for text in texts(tried)] == [""]


def test_the_tab_key_visits_limbs_in_the_order_they_are_shown(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS, ("one", "two"))
    qtbot.keyClick(texts(tried)[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(texts(tried)) == 3)
    visited = stops(tried.editor)
    assert [widget for widget in visited if widget in texts(tried)] == texts(tried)
    assert visited.index(tried.input("Remove: limb 1")) > visited.index(texts(tried)[0])


def test_one_toolbar_serves_the_limb_with_the_cursor(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.LIMBS, ("one", "two"))
    texts(tried)[1].setFocus()
    texts(tried)[1].selectAll()
    bold = next(b for b in tried.editor.findChildren(QToolButton) if b.accessibleName() == "Bold")
    qtbot.mouseClick(bold, Qt.MouseButton.LeftButton)
    assert tried.last == ("one", "**two**")


def test_numbers_are_dealt_out_to_the_limbs(try_out: TryOut) -> None:
    tried = try_out(Kind.LIMBS, ("one\n\nmore", "two"))
    section = NumberedSection(
        "2.0", "R", FieldId("field"), read_prose("one\n\nmore\n\ntwo"), ("2.1", "2.2", "2.3")
    )
    tried.editor.show_numbers((section,))
    assert [text.numbers_by_line() for text in texts(tried)] == [{0: "2.1", 1: "2.2"}, {0: "2.3"}]
