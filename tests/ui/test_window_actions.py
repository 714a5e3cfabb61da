"""The menus: words, mnemonics and keys, and that nothing can be chosen that does not apply."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.errors import AnswerError
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.prose.text import ProseText
from app.ui.main_window import SETTINGS, SIGNATURES, MainWindow
from app.ui.window_actions import MENUS, Do
from app.workflow.tools import Tools
from tests.ui.windows import open_at_desk, press

Settled = Callable[[], None]


def test_every_action_has_words_a_mnemonic_and_does_something(window: MainWindow) -> None:
    assert set(window.actions_by_word) == set(Do)
    assert all("&" in what for what in Do)
    for title, entries in MENUS:
        letters = [what.what[what.what.index("&") + 1].lower() for what in entries if what]
        assert len(letters) == len(set(letters)), title


def test_no_two_actions_share_a_key() -> None:
    keys = [key for _, entries in MENUS for entry in entries if entry for key in entry.keys]
    assert len(keys) == len(set(keys))


def test_what_does_not_apply_cannot_be_chosen(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    def enabled() -> set[Do]:
        return {what for what, action in window.actions_by_word.items() if action.isEnabled()}

    everywhere = {
        Do.NEW, Do.SAVE, Do.QUIT, Do.FIND, Do.REGISTER, Do.SIGNATURES, Do.OFFICES, Do.SETTINGS, Do.BACK,
            Do.KEYS, Do.ABOUT,
    }  # fmt: skip
    assert enabled() == everywhere | {Do.OPEN, Do.NEW_FROM, Do.WITHDRAW, Do.EXPORT_CSV}
    window.show_page(SETTINGS)
    settled()
    assert enabled() == everywhere
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    assert enabled() >= everywhere | {Do.EXPORT_WORD, Do.PRINT, Do.CHECK}
    assert not enabled() & {Do.OPEN, Do.NEW_FROM, Do.HOLDS, Do.WITHDRAW, Do.EXPORT_CSV}


def test_edits_are_undone_by_key_and_the_menu_knows_it(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    def offered() -> list[bool]:
        window.menuBar().findChildren(QMenu)[0].aboutToShow.emit()
        return [window.actions_by_word[what].isEnabled() for what in (Do.UNDO, Do.REDO)]

    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    line = next(
        line for line in window.desk.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()
    )
    before = line.text()
    line.setFocus()
    line.end(False)
    assert offered() == [False, False]
    qtbot.keyClicks(line, "zz")
    assert offered() == [True, False]
    press(window, "Ctrl+Z", qtbot)
    assert line.text() == before
    assert offered() == [False, True]
    press(window, "Ctrl+Y", qtbot)
    assert line.text() == f"{before}zz"
    settled()


def _fill_settings(window: MainWindow, settled: Settled) -> None:
    """Show on one page everything that can be there at once: the form, a message in it and one above."""
    people = window.settings_page.people
    for text in ("Remove", "Add"):
        next(each for each in people.findChildren(QPushButton) if text in each.text()).click()
        settled()
    people.editor.show_error(AnswerError("The name is missing."))
    window.messages.show_error(AnswerError("The settings cannot be saved."))


@pytest.mark.parametrize("place", ["register", "signatures", "settings", "person", "desk", "message"])
def test_no_letter_calls_two_things(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools, place: str
) -> None:
    match place:
        case "signatures":
            window.show_page(SIGNATURES)
        case "settings":
            window.show_page(SETTINGS)
        case "person":
            window.show_page(SETTINGS)
            settled()
            _fill_settings(window, settled)
        case "desk":
            open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
        case "message":
            window.messages.say("Done")
        case _:
            pass
    settled()
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy()]
    buttons = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    words = [*labels, *buttons, *(title for title, _ in MENUS)]
    assert place != "person" or len(words) > 20
    letters = [found[1].lower() for word in words if (found := re.search("&([^&])", word.replace("&&", "")))]
    twice = {letter for letter in letters if letters.count(letter) > 1}
    assert [word for word in words if any(f"&{letter}" in word.lower() for letter in twice)] == []


@pytest.mark.parametrize(
    ("keys", "deed"),
    [
        ("Ctrl+Z", "undo"),
        ("Ctrl+Y", "redo"),
        ("Ctrl+Shift+Z", "redo"),
        ("Ctrl+E", "export_word"),
        ("Ctrl+P", "print_pages"),
        ("Ctrl+S", "save_now"),
    ],
)
@pytest.mark.parametrize("kind", [QLineEdit, ProseText])
def test_the_menus_keys_work_from_within_any_text_on_the_desk(  # noqa: PLR0917
    window: MainWindow,
    qtbot: QtBot,
    settled: Settled,
    example_tools: Tools,
    monkeypatch: pytest.MonkeyPatch,
    keys: str,
    deed: str,
    kind: type[QLineEdit | ProseText],
) -> None:
    done: list[str] = []
    monkeypatch.setattr(DeskPage, deed, lambda _: done.append(deed))
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    text = next(text for text in window.desk.findChildren(kind) if text.isVisible() and not text.isReadOnly())
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_X)
    for action in (Do.UNDO, Do.REDO):
        window.actions_by_word[action].setEnabled(True)
    press(window, keys, qtbot)
    assert done == [deed]
