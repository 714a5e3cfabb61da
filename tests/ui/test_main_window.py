"""The window: its pages, its search box, what it remembers and says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.forms.loading import BrokenFile, Packs
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system import paths
from app.system.clock import Clock
from app.system.settings import Scheme
from app.ui import style
from app.ui.desk.calendar import Calendar
from app.ui.main_window import OFFICES, REGISTER, SETTINGS, SIGNATURES, MainWindow
from app.ui.register.new_decision_dialog import NewDecisionDialog
from app.ui.surroundings import kept_in
from app.workflow.tools import Tools
from tests.ui.windows import at_desk, make_window, open_at_desk, press

Settled = Callable[[], None]


def test_the_register_opens_first_and_says_whose_it_is(window: MainWindow) -> None:
    assert window.register_page.isVisible()
    assert window.windowTitle() == "Countersign – worked example"
    assert window.top_bar.owner.text().startswith("Worked example: Police and Crime Commissioner for")
    assert "Wealdshire" in window.top_bar.owner.text()
    assert window.register_page.listing.hasFocus()


@pytest.mark.parametrize(
    ("keys", "place"),
    [("Ctrl+2", SIGNATURES), ("Ctrl+3", OFFICES), ("Ctrl+,", SETTINGS), ("Ctrl+1", REGISTER)],
)
def test_pages_are_reached_by_key(
    window: MainWindow, qtbot: QtBot, settled: Settled, keys: str, place: int
) -> None:
    press(window, keys, qtbot)
    settled()
    assert window.pages.place == place
    assert [entry.isChecked() for entry in window.navigation.entries] == [n == place for n in range(4)]


def test_the_navigation_counts_open_signatures(window: MainWindow) -> None:
    assert window.navigation.entries[SIGNATURES].accessibleName() == "Signatures, 4 open"


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
    broken = tuple(BrokenFile(Path("pack", name), ("It is empty.",)) for name in ("x.toml", "y.toml"))
    faulty = tools._replace(packs=tools.packs._replace(broken=broken))
    window = make_window(faulty, memory, qtbot, demo=False)
    settled()
    assert window.messages.current is not None
    assert window.messages.current.what == "pack/x.toml is empty."
    assert window.messages.current.hint == "1 more of this kind; the page “Offices” names them."


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


def test_esc_closes_the_calendar_and_nothing_else(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    button = next(
        each for each in window.findChildren(QToolButton) if each.isVisible() and each.text() == "Calendar"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    [calendar] = window.findChildren(Calendar)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is calendar)
    popup = calendar.windowHandle()
    with qtbot.waitSignal(calendar.destroyed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)  # as the screen delivers it: each half where the focus is
    assert at_desk(window)


def test_the_foot_says_where_the_register_is(
    qtbot: QtBot, tools: Tools, memory: QSettings, settled: Settled
) -> None:
    window = make_window(tools, memory, qtbot, demo=False)
    settled()
    path = tools.register.path
    assert window.status_line.place_words == f"Register: {path.name} in {path.parent.name}"


def test_the_foot_says_this_computer_only_of_the_usual_place(packs: Packs, renderer: Renderer) -> None:
    register = open_register(paths.register_file())
    try:
        tools = Tools(packs, register, renderer, Clock(), "A. Clerk")
        assert kept_in(tools, demo=False) == ("Register: this computer", str(paths.register_file()))
        assert "nothing here is kept" in kept_in(tools, demo=True)[0]
    finally:
        register.close()
