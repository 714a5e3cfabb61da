"""A text that is no date stays what it is: over pauses, a crash and the next opening; it is never printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.errors import NotAllowedNow, RegisterError
from app.model.values import FieldId
from app.system.journals import Journals
from app.ui.desk import autosave
from app.ui.desk.desk_page import DeskPage
from app.ui.messages import Messages
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import inputs, line, retype

MakeDesk = Callable[..., DeskPage]
DATE, PAPERS = "date", "source_documents"


@pytest.fixture
def journalled(example_tools: Tools, tmp_path: Path) -> Tools:
    return example_tools._replace(journals=Journals(tmp_path / "journal", example_tools.register.path))


@pytest.fixture
def decision_id(journalled: Tools) -> int:
    return next(row.id for row in list_decisions(tools=journalled) if row.reference.endswith("030"))


@pytest.fixture
def start(
    qtbot: QtBot, journalled: Tools, decision_id: int, messages: Messages, memory: QSettings
) -> MakeDesk:
    """Start the program, as it were, and open the report of the decision there."""

    def start_it(document: int = 1) -> DeskPage:
        page = DeskPage(journalled, messages, memory)
        qtbot.addWidget(page, before_close_func=lambda desk: desk.leave())
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()
        with qtbot.waitSignals([page.opened, page.page_shown], timeout=10_000):
            page.open(decision_id)
        if document:
            with qtbot.waitSignal(page.page_shown, timeout=10_000):
                page.view.contents.document_chosen.emit(document)
        return page

    return start_it


def date_of_paper(desk: DeskPage) -> QLineEdit:
    found = [one for one in inputs(desk, PAPERS) if one.accessibleName().endswith(": Date")][1]
    assert isinstance(found, QLineEdit)
    return found


def sentences(desk: DeskPage, field: str) -> list[str]:
    editor = desk.writing.column.question(FieldId(field)).editor
    return [
        label.text()
        for label in editor.findChildren(QLabel)
        if label.isVisible() and "not a date" in label.text()
    ]


def test_it_is_there_again_with_its_sentence_and_in_the_way_of_issuing(
    start: MakeDesk, journalled: Tools, decision_id: int, qtbot: QtBot
) -> None:
    desk = start()
    with qtbot.waitSignal(desk.writing.autosave.saved, timeout=5000):
        retype(qtbot, line(desk, DATE), "31 June")
        retype(qtbot, date_of_paper(desk), "in due course")
    desk.leave()
    qtbot.waitUntil(lambda: not desk.writing.autosave.is_unsaved)
    kept = open_decision(decision_id, tools=journalled).documents[1]
    assert kept.unread == {"date": "31 June", "source_documents/1/date": "in due course"}
    assert "date" not in kept.answers
    with pytest.raises(NotAllowedNow):
        issue_for_signature(decision_id, tools=journalled)

    again = start()
    assert line(again, DATE).text() == "31 June"
    assert "“31 June” is not a date" in sentences(again, DATE)[0]
    assert date_of_paper(again).text() == "in due course"
    assert any("31 June" in problem.sentence for problem in again._board.problems())
    assert "31 June" not in again.view.preview.page_text()
    with qtbot.waitSignal(again.writing.autosave.saved, timeout=5000):
        retype(qtbot, line(again, DATE), "30 June 2026")
    retype(qtbot, date_of_paper(again), "x")
    date_of_paper(again).clear()
    date_of_paper(again).textEdited.emit("")
    qtbot.waitUntil(lambda: open_decision(decision_id, tools=journalled).documents[1].unread is None)


def test_a_document_that_was_not_looked_at_has_it_among_its_problems(
    start: MakeDesk, journalled: Tools, decision_id: int
) -> None:
    document = open_decision(decision_id, tools=journalled).documents[1]
    journalled.register.keep_unread(document.id, {f"{PAPERS}/0/date": "soon"})
    desk = start(document=0)
    assert any("“soon” cannot be read" in problem.sentence for problem in desk._board.problems())
    with pytest.raises(NotAllowedNow, match="cannot be read") as caught:
        issue_for_signature(decision_id, tools=journalled)
    assert "soon" in caught.value.why


def test_it_survives_the_end_of_the_program_before_anything_was_saved(
    start: MakeDesk, journalled: Tools, decision_id: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start()
    full = RegisterError("The disk is full.")
    with monkeypatch.context() as patched:
        patched.setattr(autosave, "save_draft", partial(_fail, full))
        with qtbot.waitSignal(desk.writing.autosave.failed, timeout=5000):
            line(desk, DATE).setFocus()
            line(desk, DATE).selectAll()
            qtbot.keyClicks(line(desk, DATE), "31 Ju")
    for timer in desk.writing.autosave._timers:
        timer.stop()
    desk.writing.autosave._unsaved.clear()
    desk.writing.autosave._left = ()
    desk._alone.leave()  # as the silence of a program that has ended
    desk.writing._opened = None  # nothing of what happens when a desk is left
    assert open_decision(decision_id, tools=journalled).documents[1].unread is None
    again = start()
    assert line(again, DATE).text() == "31 Ju"
    qtbot.waitUntil(
        lambda: open_decision(decision_id, tools=journalled).documents[1].unread == {"date": "31 Ju"}
    )


def _fail(error: Exception, *_: object, **__: object) -> None:
    raise error
