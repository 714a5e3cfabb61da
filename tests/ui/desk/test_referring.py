"""A cross-reference is put in by keyboard, marks what it points to, and is one step to undo."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.desk.desk_page import DeskPage
from app.ui.desk.reference_dialog import ReferenceDialog
from tests.ui.desk.at_desk import CTRL, prose, wait_for_page
from tests.ui.desk.conftest import LayOut

SHIFT = Qt.KeyboardModifier.ShiftModifier


def ask(desk: DeskPage, qtbot: QtBot, place: int = 0) -> ReferenceDialog:
    """Press the keys in the body of a section, and return the dialog they open."""
    text = prose(desk, "sections", place)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_R, CTRL | SHIFT)
    [dialog] = [found for found in desk.window().findChildren(ReferenceDialog) if found.isVisible()]
    return dialog


def listed(dialog: ReferenceDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_it_is_chosen_by_typing_and_undone_as_one(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    first, second = prose(desk, "sections", 0), prose(desk, "sections", 1)
    before = first.text, second.text
    first.setPlainText("See paragraph ")
    first.moveCursor(first.textCursor().MoveOperation.End)
    after_typing = first.text
    dialog = ask(desk, qtbot)
    target = next(line for line in listed(dialog) if line.startswith("4.1 "))
    qtbot.keyClicks(dialog.search, "4.1 ")
    assert listed(dialog)[0] == target
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert first.text.startswith("See paragraph [[para:")
    name = first.text.removeprefix("See paragraph [[para:").removesuffix("]]")
    assert f"{{#{name}}}" in second.text
    assert first.paragraph() == "See paragraph 4.1"
    wait_for_page(qtbot, desk, "See paragraph 4.1")
    desk.undo()
    assert (first.text, second.text) == (after_typing, before[1])
    desk.redo()
    assert first.text.endswith(f"[[para:{name}]]")
    assert f"{{#{name}}}" in second.text


def test_a_reference_to_the_paragraph_before_the_cursor_keeps_its_mark_at_the_end(
    lay_out: LayOut, qtbot: QtBot
) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    text = prose(desk, "sections", 0)
    text.setPlainText("The total.\n\nAgain ")
    text.moveCursor(text.textCursor().MoveOperation.End)
    dialog = ask(desk, qtbot)
    qtbot.keyClicks(dialog.search, "the total.")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert text.text == "The total. {#total}\n\nAgain [[para:total]]"
    assert QApplication.focusWidget() is text
    again = ask(desk, qtbot)
    again.list.setCurrentRow([line.split()[1:] for line in listed(again)].index(["Again"]))
    qtbot.keyClick(again.search, Qt.Key.Key_Return)
    assert text.text.endswith("Again [[para:total]][[para:again]] {#again}")


def test_the_button_opens_it_too_and_esc_leaves_everything_as_it_was(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    text = prose(desk, "sections", 0)
    before = text.text
    dialog = ask(desk, qtbot)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert text.text == before
