"""A decision is asked in Welsh where its form has Welsh words; it is kept and printed as before."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.language import Language
from app.model.values import FieldId
from app.ui.language import speak
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import documents, line, retype, sections, wait_for_page
from tests.ui.desk.conftest import LayOut


@pytest.fixture(autouse=True)
def _in_welsh(qapp: object) -> Iterator[None]:
    speak(Language.WELSH)
    yield
    speak(Language.ENGLISH)


def test_the_desk_asks_in_welsh_where_it_can_and_in_english_where_not(lay_out: LayOut) -> None:
    desk = lay_out("030")
    assert list(documents(desk)) == ["Cofnod penderfyniad", "Board report"]
    assert list(sections(desk))[:2] == ["Cyfeirnod a phwnc", "Penderfyniad"]
    said = [label.text() for label in desk.writing.column.findChildren(QLabel)]
    assert "Pwnc" in said
    assert any(words.startswith("Pwy sy’n llofnodi") for words in said)
    assert "Papurau cefndir (dewisol)" in said
    assert line(desk, "subject").accessibleName() == "Pwnc"
    desk.view.contents.document_chosen.emit(1)
    assert desk.writing.column.question(FieldId("title")).field.label == "Title"


def test_what_is_typed_there_is_the_same_answer_and_the_same_page(
    lay_out: LayOut, example_tools: Tools, qtbot: QtBot
) -> None:
    desk = lay_out("030")
    retype(qtbot, line(desk, "subject"), "Cameras for all")
    wait_for_page(qtbot, desk, "Cameras for all")
    assert "Decision Summary" in desk.view.preview.page_text()
    assert "Crynodeb" not in desk.view.preview.page_text()
    assert desk.decision_id is not None
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    kept = open_decision(desk.decision_id, tools=example_tools)
    assert kept.documents[0].answers["subject"] == "Cameras for all"
    assert kept.title == "Cameras for all"
