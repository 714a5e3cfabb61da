"""Whoever hears the desk is told what others see: how far a section is, what is wrong, what is only copied."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.values import FieldId
from app.ui.desk.drawn_mark import Comparison
from app.ui.widgets.seals import SealView
from tests.ui.desk.at_desk import inputs, line, retype
from tests.ui.desk.conftest import LayOut


def test_documents_and_sections_say_how_far_they_are_and_what_is_to_go(lay_out: LayOut) -> None:
    desk = lay_out("031")
    documents = [row.accessibleName() for row in desk.view.contents.documents]
    assert documents == ["Decision record, begun, 2 to go", "Board report, begun, 1 to go"]
    sections = [row.accessibleName() for row in desk.view.contents.sections]
    assert "Decision summary, empty, 1 to go" in sections
    assert "Background papers, complete" in sections


def test_a_problem_is_said_with_the_input_until_it_is_mended(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    subject = line(desk, "subject")
    hint = subject.accessibleDescription()
    subject.selectAll()
    qtbot.keyClick(subject, Qt.Key.Key_Delete)
    desk.check()
    assert subject.accessibleDescription() == f"{hint} The board report has an answer. Subject is missing."
    retype(qtbot, subject, "Body-worn video: replacement contract")
    qtbot.waitUntil(lambda: subject.accessibleDescription() == hint)


def test_what_is_copied_or_drawn_is_said_with_the_input(lay_out: LayOut) -> None:
    desk = lay_out("030")
    question = desk.writing.column.question(FieldId("decision"))
    text = inputs(desk, "decision")[0]
    hint = "What is decided, starting “To …”."
    question.drawn.show_comparison(None)
    question.copied.show_copied("is copied from WPCC 2026-023")
    assert text.accessibleDescription() == f"{hint} Copied from WPCC 2026-023."
    question.copied.show_copied("")
    question.drawn.show_comparison(Comparison("Board report", "To buy.", None))
    assert text.accessibleDescription() == f"{hint} The board report has an answer."
    question.drawn.show_comparison(None)
    assert text.accessibleDescription() == hint


def test_seals_chips_and_states_have_words(lay_out: LayOut) -> None:
    desk = lay_out("029")
    assert desk.view.bar.pill.accessibleName() == "Issued"
    seals = desk.view.signatures.findChildren(SealView)
    assert all("needed" in seal.accessibleName() or "signed" in seal.accessibleName() for seal in seals)
    assert seals
