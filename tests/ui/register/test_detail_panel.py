"""The panel tells all of the chosen decision."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.signature import How
from app.ui.register.register_page import RegisterPage
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.find_signatures import still_needed
from app.workflow.record_signature import SignatureEntry, record_signature
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


def test_each_signature_is_told_with_where_its_paper_is(
    page: RegisterPage, qtbot: QtBot, example_tools: Tools, settled: Settled
) -> None:
    needed = next(one for one in still_needed(tools=example_tools) if one.reference == "WPCC 2026-029")
    record_signature(
        needed.decision_id,
        needed.document_id,
        SignatureEntry(
            slot=needed.slot.id,
            person="Margaret Ashby",
            capacity=needed.slot.post_title,
            signed_on=date(2026, 11, 19),
            how=How.WET_INK,
            original_at="Strong room, box 14",
            note="Signed at the board",
        ),
        tools=example_tools,
    )
    page.point_at(needed.decision_id)
    with qtbot.waitSignal(page.listed):
        page.refresh()
    settled()
    qtbot.waitUntil(lambda: "Strong room, box 14" in panel_words(page))
    said = panel_words(page)
    assert f"Margaret Ashby, {needed.slot.post_title}" in said
    assert "Decision record, version 1 · signed 19 Nov, wet ink" in said
    assert "Original: Strong room, box 14 · note: Signed at the board · recorded by A. Clerk, today" in said


def test_a_signature_on_an_older_version_is_told_with_that_version(
    page: RegisterPage, qtbot: QtBot, example_tools: Tools
) -> None:
    stale = next(row for row in list_decisions(tools=example_tools) if row.reference == "WPCC 2026-028")
    page.point_at(stale.id)
    given = [
        (version.number, signature)
        for document in open_decision(stale.id, tools=example_tools).documents
        for version in document.versions
        for signature in version.signatures
    ]
    assert given
    for number, signature in given:
        qtbot.waitUntil(lambda said=signature.person: said in panel_words(page))
        assert f"version {number} · signed" in panel_words(page)
        assert f"ecorded by {signature.recorded_by}" in panel_words(page)
