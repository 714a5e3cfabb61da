"""Searching the register: all words of all text, hits marked, one question for fast typing."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.ui import style
from app.ui.register.register_page import RegisterPage
from app.workflow.tools import Tools
from tests.ui.register.conftest import narrow, shown_references

Settled = Callable[[], None]


def test_the_search_looks_into_all_text_and_marks_hits(
    page: RegisterPage, qtbot: QtBot, settled: Settled
) -> None:
    narrow(page, "contract", qtbot, settled)
    assert shown_references(page) == ["WPCC 2026-032", "WPCC 2026-030", "WPCC 2026-026"]
    assert page.count.text().startswith("3 of 10 shown · 7 hidden by the search")
    row = page.listing.visualRect(page.listing.model().index(1, 1))
    picture = page.listing.viewport().grab(row).toImage()
    mark = QColor(style.look().colours.mark)
    assert any(picture.pixelColor(x, row.height() // 2 - 8) == mark for x in range(picture.width()))


def test_several_words_must_all_occur(page: RegisterPage, qtbot: QtBot, settled: Settled) -> None:
    narrow(page, "CONTRACT  body-worn", qtbot, settled)
    assert shown_references(page) == ["WPCC 2026-030"]
    narrow(page, "nowhere to be found", qtbot, settled)
    assert shown_references(page) == []
    assert not page.export_button.isEnabled()
    narrow(page, "  ", qtbot, settled)
    assert len(shown_references(page)) == 10


def test_fast_typing_asks_the_register_once(
    page: RegisterPage, qtbot: QtBot, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.register import search

    asked: list[str] = []
    real = search.search_decisions

    def count(text: str, *, tools: Tools) -> frozenset[int]:
        asked.append(text)
        return real(text, tools=tools)

    monkeypatch.setattr(search, "search_decisions", count)
    with qtbot.waitSignal(page.search.answered):
        for typed in ("c", "co", "con", "contract"):
            page.look_for(typed)
    assert asked == ["contract"]
