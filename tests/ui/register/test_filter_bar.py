"""The chips of the register."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.model.decision import State
from app.ui.register import register_page
from app.ui.register.columns import OFFICE
from app.ui.register.register_page import RegisterPage
from app.workflow.tools import Tools
from tests.ui.register.conftest import shown_references, summary

Settled = Callable[[], None]


def test_the_chips_narrow_and_clear(page: RegisterPage, qtbot: QtBot) -> None:
    page.filters.state.choose(frozenset({str(State.DRAFT)}))
    drafts = shown_references(page)
    assert drafts == ["WPCC 2026-031", "WPCC 2026-030", "WPCC 2026-028"]
    assert "7 hidden by state" in page.count.text()
    page.filters.decision_maker.choose(frozenset({"Nobody"}))
    assert shown_references(page) == []
    page.filters.clear_button.click()
    assert len(shown_references(page)) == 10
    assert page.filters.clear_button.isHidden()


def test_with_one_office_neither_chip_nor_column_asks_for_it(page: RegisterPage) -> None:
    assert page.filters.office.isHidden()
    assert OFFICE not in page.listing.shown_columns


def test_with_several_offices_they_can_be_told_apart(
    page: RegisterPage, example_tools: Tools, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    rows = (summary(1), summary(2, office="cambridgeshire"))
    monkeypatch.setattr(register_page, "list_decisions", lambda *, tools: rows)
    page.resize(2400, 720)
    with qtbot.waitSignal(page.listed):
        page.refresh()
    assert page.filters.office.isVisible()
    assert OFFICE in page.listing.shown_columns
    page.filters.office.choose(frozenset({"cambridgeshire"}))
    assert shown_references(page) == ["WPCC 2026-002"]
    page.search.look_for("")
    page.panel.hide()
