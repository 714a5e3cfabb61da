"""The menus: words, mnemonics and keys, and that nothing can be chosen that does not apply."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.ui.main_window import SETTINGS, MainWindow
from app.ui.window_actions import MENUS, Do
from app.workflow.tools import Tools
from tests.ui.windows import open_at_desk

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
        Do.NEW, Do.SAVE, Do.QUIT, Do.FIND, Do.REGISTER, Do.SIGNATURES, Do.SETTINGS, Do.BACK, Do.KEYS, Do.ABOUT,
    }  # fmt: skip
    assert enabled() == everywhere | {Do.OPEN, Do.WITHDRAW, Do.EXPORT_CSV}
    window.show_page(SETTINGS)
    settled()
    assert enabled() == everywhere
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    assert enabled() >= everywhere | {Do.EXPORT_WORD, Do.PRINT, Do.CHECK}
    assert not enabled() & {Do.OPEN, Do.WITHDRAW, Do.EXPORT_CSV}
