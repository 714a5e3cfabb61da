"""The register page of the worked example, and summaries made up for rules."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.model.decision import DecisionSummary, State
from app.model.values import FormId, OfficeId, Reference
from app.system.settings import Scheme
from app.ui import style
from app.ui.messages import Messages
from app.ui.register.register_page import RegisterPage
from app.workflow.tools import Tools

MakePage = Callable[[Tools], RegisterPage]
Settled = Callable[[], None]


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    """The window's messages."""
    bar = Messages()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def make_page(
    qapp: QApplication, qtbot: QtBot, messages: Messages, memory: QSettings, settled: Callable[[], None]
) -> MakePage:
    """Show the page of a register and read it."""

    def make(tools: Tools) -> RegisterPage:
        style.apply(qapp, Scheme.LIGHT, 100)
        page = RegisterPage(tools, messages, memory, has_example=True)
        qtbot.addWidget(page)
        page.resize(1128, 720)
        page.show()
        with qtbot.waitSignal(page.listed):
            page.refresh()
        settled()
        return page

    return make


@pytest.fixture
def page(make_page: MakePage, example_tools: Tools) -> RegisterPage:
    """The register of the worked example."""
    return make_page(example_tools)


def summary(number: int, **changes: object) -> DecisionSummary:
    """Return a signed decision of the invented office, different in `changes`."""
    usual = DecisionSummary(
        id=number,
        office=OfficeId("wealdshire"),
        reference=Reference(f"WPCC 2026-{number:03}"),
        title=f"Decision {number}",
        kind=FormId("wealdshire/decision-record"),
        decision_maker="Margaret Ashby",
        state=State.SIGNED,
        waiting_for=(),
        waiting_since=None,
        stale=0,
        changed_at=datetime(2026, 11, 1, 9, tzinfo=UTC),
    )
    return usual._replace(**changes)  # type: ignore[arg-type] - named as the fields are


def shown_references(page: RegisterPage) -> list[str]:
    """Return the references in the table, from the top."""
    model = page.listing.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def narrow(page: RegisterPage, text: str, qtbot: QtBot, settled: Settled) -> None:
    """Search as a clerk would, and wait for the answer."""
    with qtbot.waitSignal(page.search.answered):
        page.look_for(text)
    settled()


def panel_words(page: RegisterPage) -> str:
    """Return everything the detail panel says."""
    labels = page.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())
