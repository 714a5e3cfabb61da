"""The window: its pages, keys and menus; what it saves, remembers and says."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.system.settings import Scheme, Settings
from app.ui import style
from app.ui.main_window import REGISTER, SETTINGS, SIGNATURES, MainWindow
from app.ui.notice_dialog import NoticeDialog
from app.ui.register.new_decision_dialog import NewDecisionDialog
from app.ui.surroundings import Surroundings
from app.ui.window_actions import MENUS, Do, plain
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools

Settled = Callable[[], None]


def make_window(tools: Tools, memory: QSettings, qtbot: QtBot, *, demo: bool) -> MainWindow:
    """Open a window on a register, and wait until it is read."""
    window = MainWindow(
        tools, Surroundings(Settings(), lambda _: None, memory, demo=demo, has_example=not demo)
    )
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.register_page.listed):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, example_tools: Tools, memory: QSettings, settled: Settled
) -> Iterator[MainWindow]:
    """The window of the worked example."""
    style.apply(qapp, Scheme.LIGHT, 100)
    made = make_window(example_tools, memory, qtbot, demo=True)
    settled()
    yield made
    if shiboken6.isValid(made):
        made.desk.leave()
        settled()


def press(window: MainWindow, keys: str, qtbot: QtBot) -> None:
    """Press a key where the focus is."""
    qtbot.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def at_desk(window: MainWindow) -> bool:
    """Whether the desk is open, with a decision on it."""
    return window.desk.isVisible() and window.desk.decision_id is not None


def open_at_desk(window: MainWindow, reference: str, tools: Tools, qtbot: QtBot) -> int:
    """Open a decision at the desk and return its id."""
    row = next(row for row in list_decisions(tools=tools) if row.reference == reference)
    window.open_decision(row.id)
    qtbot.waitUntil(lambda: window.desk.decision_id == row.id)
    return row.id


def words(dialog: NoticeDialog) -> list[str]:
    """Return what a dialog says."""
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_the_register_opens_first_and_says_whose_it_is(window: MainWindow) -> None:
    assert window.register_page.isVisible()
    assert window.windowTitle() == "Countersign – worked example"
    assert window.top_bar.owner.text() == "Worked example: Police and Crime Commissioner for Wealdshire"
    assert window.register_page.listing.hasFocus()


@pytest.mark.parametrize(
    ("keys", "place"), [("Ctrl+2", SIGNATURES), ("Ctrl+,", SETTINGS), ("Ctrl+1", REGISTER)]
)
def test_pages_are_reached_by_key(
    window: MainWindow, qtbot: QtBot, settled: Settled, keys: str, place: int
) -> None:
    press(window, keys, qtbot)
    settled()
    assert window.pages.currentIndex() == place
    assert [entry.isChecked() for entry in window.navigation.entries] == [n == place for n in range(3)]


def test_the_navigation_counts_open_signatures(window: MainWindow) -> None:
    assert window.navigation.entries[SIGNATURES].accessibleName() == "Signatures, 4 open"


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


def test_find_goes_to_the_search_box_and_typing_finds(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    press(window, "Ctrl+F", qtbot)
    assert window.top_bar.search.hasFocus()
    with qtbot.waitSignal(window.register_page.search.answered):
        qtbot.keyClicks(window.top_bar.search, "marle")
    assert [row.reference for row in window.register_page.listing.rows] == ["WPCC 2026-028"]
    press(window, "Esc", qtbot)
    assert window.top_bar.search.text() == ""
    assert len(window.register_page.listing.rows) == 10
    settled()


def test_searching_from_another_page_shows_the_register(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.show_page(SIGNATURES)
    press(window, "Ctrl+F", qtbot)
    qtbot.keyClicks(window.top_bar.search, "bicycle")
    assert window.register_page.isVisible()
    assert window.top_bar.search.hasFocus()
    assert window.top_bar.search.text() == "bicycle"
    settled()


def test_a_decision_opens_over_everything_and_esc_goes_back(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.register_page.listing.selectRow(2)
    qtbot.keyClick(window.register_page.listing, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at_desk(window))
    settled()
    assert not window.top_bar.isVisible()
    assert window.windowTitle() == "WPCC 2026-030 – Countersign – worked example"
    press(window, "Esc", qtbot)
    settled()
    assert window.register_page.isVisible()
    assert window.register_page.listing.hasFocus()
    assert window.windowTitle() == "Countersign – worked example"


def test_from_the_desk_one_comes_back_to_the_page_one_left(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    window.show_page(SIGNATURES)
    open_at_desk(window, "WPCC 2026-029", example_tools, qtbot)
    window.desk.page.go_back()
    settled()
    assert window.signatures_page.isVisible()


def test_esc_closes_the_message_before_it_leaves_the_desk(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    open_at_desk(window, "WPCC 2026-029", example_tools, qtbot)
    settled()
    window.messages.show_error(RegisterError("The register is in use."))
    press(window, "Esc", qtbot)
    assert window.messages.current is None
    assert at_desk(window)


def test_a_new_decision_opens_at_the_desk(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    press(window, "Ctrl+N", qtbot)
    [dialog] = window.findChildren(NewDecisionDialog)
    settled()
    assert dialog.next_number.text() == "&Next number: WPCC 2026-033"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at_desk(window))
    settled()
    assert list_decisions(tools=example_tools)[0].reference == "WPCC 2026-033"
    qtbot.waitUntil(lambda: window.windowTitle().startswith("WPCC 2026-033"))
    window.show_page(REGISTER)
    settled()
    assert window.register_page.listing.rows[0].reference == "WPCC 2026-033"


def test_saving_says_so(window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools) -> None:
    press(window, "Ctrl+S", qtbot)
    assert window.status_line.saved_words == "Everything is saved"
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    press(window, "Ctrl+S", qtbot)
    qtbot.waitUntil(lambda: window.status_line.saved_words.startswith("Saved "))


def test_what_was_typed_last_is_saved_when_the_window_closes(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    decision_id = open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    line = next(
        line for line in window.desk.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()
    )
    line.setFocus()
    qtbot.keyClicks(line, " at once")
    assert window.desk.is_unsaved
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    settled()
    answers = open_decision(decision_id, tools=example_tools).documents[0].answers
    assert any("at once" in str(answer) for answer in answers.values())


@pytest.mark.parametrize(
    ("answer", "closes"),
    [(QMessageBox.StandardButton.Cancel, False), (QMessageBox.StandardButton.Close, True)],
)
def test_what_cannot_be_saved_is_not_lost_without_asking(  # noqa: PLR0917
    window: MainWindow,
    qtbot: QtBot,
    settled: Settled,
    example_tools: Tools,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    closes: bool,
) -> None:
    from app.ui.desk import autosave

    def full(*_: object, **__: object) -> None:
        raise RegisterError("The disk is full.", hint="Free some space.")

    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: asked.append(words[2]) or answer)
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    monkeypatch.setattr(autosave, "save_draft", full)
    line = next(
        line for line in window.desk.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()
    )
    line.setFocus()
    qtbot.keyClicks(line, " lost?")
    window.close()
    qtbot.waitUntil(lambda: bool(asked))
    assert "cannot be saved" in asked[0]
    assert window.isVisible() is not closes
    monkeypatch.undo()


def test_place_and_size_are_remembered(
    window: MainWindow, qtbot: QtBot, example_tools: Tools, memory: QSettings, settled: Settled
) -> None:
    window.resize(731, 507)
    window.close()
    again = make_window(example_tools, memory, qtbot, demo=True)
    settled()
    assert (again.width(), again.height()) == (731, 507)


def test_a_failure_in_the_background_is_said_in_the_bar(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.register import register_page

    def locked(*, tools: Tools) -> object:
        raise RegisterError("The register is in use.", hint="Wait a moment.")

    monkeypatch.setattr(register_page, "list_decisions", locked)
    window.register_page.refresh()
    qtbot.waitUntil(lambda: window.messages.current is not None)
    assert window.messages.history[-1].what == "The register is in use."
    assert window.messages.isVisible()


def test_keys_and_about_can_be_read_and_closed(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "F1", qtbot)
    [keys] = window.findChildren(NoticeDialog)
    told = words(keys)
    for _, entries in MENUS:
        assert all(plain(entry.what).rstrip("…") in told for entry in entries if entry and entry.keys)
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(NoticeDialog))
    window.actions_by_word[Do.ABOUT].trigger()
    [about] = window.findChildren(NoticeDialog)
    assert any("Version" in line for line in words(about))


def test_outside_the_example_only_real_offices_decide(
    qtbot: QtBot, tools: Tools, memory: QSettings, settled: Settled
) -> None:
    window = make_window(tools, memory, qtbot, demo=False)
    settled()
    assert "Wealdshire" not in window.top_bar.owner.text()
    window.begin_decision()
    [dialog] = window.findChildren(NewDecisionDialog)
    settled()
    assert all(not form.startswith("wealdshire/") for _, form in dialog.forms)
    dialog.reject()


def test_faults_of_packs_are_said(qtbot: QtBot, tools: Tools, memory: QSettings, settled: Settled) -> None:
    faulty = tools._replace(packs=tools.packs._replace(faults=("x.toml cannot be read.", "y.toml too.")))
    window = make_window(faulty, memory, qtbot, demo=False)
    settled()
    assert [message.what for message in window.messages.history] == ["x.toml cannot be read."]
    assert window.messages.history[0].hint.startswith("1 more")


def test_the_window_fits_a_small_screen_at_every_text_size(
    qapp: QApplication, window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    for percent in (100, 150, 200):
        style.apply(qapp, Scheme.LIGHT, percent)
        qapp.processEvents()
        assert window.minimumSizeHint().width() <= 1280, percent
        assert window.minimumSizeHint().height() <= 800, percent
    style.apply(qapp, Scheme.LIGHT, 100)
