"""The panel tells all of the chosen decision."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.register.register_page import RegisterPage
from app.workflow.find_decisions import list_decisions
from app.workflow.tools import Tools
from tests.ui.register.conftest import panel_words

Settled = Callable[[], None]


def test_the_first_decision_is_chosen_and_the_panel_tells_all_of_it(page: RegisterPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Begun as WPCC 2026-032" in panel_words(page))
    said = panel_words(page)
    assert "WPCC 2026-032 · decision record" in said
    assert "0 of 1 signed, waiting 3 days" in said
    assert "Decision record · version 1" in said
    assert "declined by Margaret Ashby" in said


def test_the_arrow_keys_choose_another(page: RegisterPage, qtbot: QtBot) -> None:
    page.listing.setFocus()
    qtbot.keyClick(page.listing, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Drug testing on arrest" in panel_words(page))
    assert "None are needed until the decision is issued." in panel_words(page)


def test_stale_signatures_are_said_in_the_panel(
    page: RegisterPage, qtbot: QtBot, example_tools: Tools
) -> None:
    stale = next(row for row in list_decisions(tools=example_tools) if row.reference == "WPCC 2026-028")
    page.point_at(stale.id)
    qtbot.waitUntil(lambda: "1 signature is stale" in panel_words(page))
    qtbot.waitUntil(lambda: "version 1 stale, re-issue" in panel_words(page))
