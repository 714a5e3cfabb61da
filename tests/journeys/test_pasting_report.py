"""A board report of another author is pasted whole: its sections and numbers are right at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.answers import Section
from app.model.values import FieldId, FormId
from app.workflow.begin_decision import begin_decision
from tests.conftest import SHARED
from tests.journeys.conftest import CAMBRIDGESHIRE, Program
from tests.ui.desk.at_desk import CTRL, prose, wait_for_page

PAPER = SHARED / "reference" / "cambridgeshire-bcb-single-online-home.txt"
FORM = FormId("cambridgeshire/bcb-report")
HEADINGS = "Background|Governance|Current Position|Implementation|Considerations|Section 22|Early Benefits"


@pytest.mark.skipif(not PAPER.is_file(), reason="the reference papers are not here")
def test_a_pasted_board_report_has_its_sections_and_numbers(program: Program, qtbot: QtBot) -> None:
    window, tools = program.start()
    decision = begin_decision(CAMBRIDGESHIRE, (FORM,), tools=tools)
    window.open_decision(decision.id)
    program.settle()
    desk = window.desk.page
    body = prose(desk, "sections")
    body.setFocus()
    QApplication.clipboard().setText(PAPER.read_text(encoding="utf-8"))
    qtbot.keyClick(body, Qt.Key.Key_V, CTRL)

    answers = desk.writing.opened.session(desk.writing.document).answers  # type: ignore[union-attr]
    sections = answers.get(FieldId("sections"))
    assert isinstance(sections, tuple)
    assert "|".join(part.heading for part in sections if isinstance(part, Section)) == HEADINGS
    assert answers.get(FieldId("recommendation")) == (
        "The Board is invited to note the contents of this report.",
    )
    wait_for_page(qtbot, desk, "4.5 If an individual participating Police Force")
    page = " ".join(desk.view.preview.page_text().split())
    for numbered in (
        "1.1 The purpose of this paper",
        "3.9 In December 2018",
        "9.3 This supports",
        "10.1 The Board",
    ):
        assert numbered in page
    assert body.numbers_by_line()[0] == "3.1"
    assert window.messages.current is not None
    assert "“From: Chief Constable”" in window.messages.current.what

    desk.writing.undo()
    emptied = desk.writing.opened.session(desk.writing.document).answers  # type: ignore[union-attr]
    assert not emptied.get(FieldId("sections"))
    assert not emptied.get(FieldId("recommendation"))
