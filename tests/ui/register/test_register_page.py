"""The register page of the worked example: the list, export, failures, names for everything."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.errors import AppError, RegisterError
from app.model.decision import State
from app.ui.messages import MessageKind, Messages
from app.ui.register import register_page
from app.ui.register.register_page import RegisterPage
from app.workflow.tools import Tools
from tests.ui.register.conftest import shown_references

Settled = Callable[[], None]


def test_every_decision_is_listed_with_the_latest_reference_first(page: RegisterPage) -> None:
    assert shown_references(page) == [f"WPCC 2026-{number:03}" for number in range(32, 22, -1)]
    assert page.count.text() == "10 decisions shown"


def test_what_is_shown_is_exported(
    page: RegisterPage, qtbot: QtBot, settled: Settled, tmp_path: Path, messages: Messages
) -> None:
    page.filters.state.choose(frozenset({str(State.DRAFT)}))
    page.write_csv(tmp_path / "drafts.csv")
    settled()
    rows = list(csv.reader((tmp_path / "drafts.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == [column.heading for column in page.listing.shown_columns]
    assert [row[0] for row in rows[1:]] == shown_references(page)
    assert messages.current is not None
    assert messages.current.what.startswith("3 decisions exported to drafts.csv")


def test_a_folder_that_cannot_be_written_is_said(page: RegisterPage, qtbot: QtBot, tmp_path: Path) -> None:
    from app.ui.background import background

    (tmp_path / "file").write_text("not a folder", "utf-8")
    failures: list[AppError] = []
    background().failed.connect(failures.append)
    page.write_csv(tmp_path / "file" / "register.csv")
    qtbot.waitUntil(lambda: bool(failures))
    assert "register.csv cannot be written" in str(failures[0])


def test_a_register_that_cannot_be_read_is_said_and_the_list_stays(
    page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.background import background

    def locked(*, tools: Tools) -> object:
        raise RegisterError("The register is in use.", hint="Wait a moment.")

    monkeypatch.setattr(register_page, "list_decisions", locked)
    with qtbot.waitSignal(background().failed):
        page.refresh()
    assert len(shown_references(page)) == 10


def test_every_control_has_a_name_and_can_be_reached_by_key(page: RegisterPage) -> None:
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QPushButton)
        if widget.isVisible() and not (widget.accessibleName() or widget.text().replace("&", ""))
    ]
    assert nameless == []
    assert page.listing.accessibleName() == "Decisions"
    visible = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in visible)
    assert all(message.kind is not MessageKind.ERROR for message in page._messages.history)
