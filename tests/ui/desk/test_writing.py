"""What is typed arrives: in the register, on the page, in the undo steps."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.answers import CitedPaper
from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import (
    inputs,
    line,
    prose,
    retype,
    type_at_end,
    wait_for_page,
)
from tests.ui.desk.conftest import LayOut


def kept(desk: DeskPage, tools: Tools, place: int = 0) -> dict[str, object]:
    """Return the answers the register has of a document."""
    assert desk.decision_id is not None
    return dict(open_decision(desk.decision_id, tools=tools).documents[place].answers)


def test_what_is_typed_is_printed_and_kept_as_it_was_typed(
    lay_out: LayOut, example_tools: Tools, qtbot: QtBot
) -> None:
    desk = lay_out("030")
    typed = "{{ x }} {% if %} <b> & # Ŵyŷ"
    with qtbot.waitSignal(desk.saved, timeout=5000) as saved:
        retype(qtbot, line(desk, "subject"), typed)
    assert saved.args == ["Saved 09:14:00"]
    assert not desk.is_unsaved
    assert kept(desk, example_tools)["subject"] == typed
    wait_for_page(qtbot, desk, typed)
    qtbot.waitUntil(lambda: typed in [label.text() for label in desk.view.bar.findChildren(QLabel)])


def test_letters_no_font_has_leave_the_last_good_page_and_a_sentence(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    before = desk.view.preview.page_text()
    desk.writing.column.edited.emit("subject", "\U00012000")
    qtbot.waitUntil(lambda: bool(desk.view.preview.problem), timeout=10_000)
    assert desk.view.preview.page_text() == before
    desk.writing.column.edited.emit("subject", "Readable again")
    wait_for_page(qtbot, desk, "Readable again")
    assert not desk.view.preview.problem


def test_undo_goes_back_across_fields_and_to_where_it_was(
    lay_out: LayOut, qtbot: QtBot, example_tools: Tools
) -> None:
    desk = lay_out("030")
    subject, decision = line(desk, "subject").text(), prose(desk, "decision").text
    type_at_end(qtbot, line(desk, "subject"), "!")
    type_at_end(qtbot, prose(desk, "decision"), "?")
    desk.undo()
    assert prose(desk, "decision").text == decision
    assert prose(desk, "decision").hasFocus()
    desk.undo()
    assert line(desk, "subject").text() == subject
    assert line(desk, "subject").hasFocus()
    desk.redo()
    assert line(desk, "subject").text() == f"{subject}!"
    desk.redo()
    assert prose(desk, "decision").text == f"{decision}?"
    qtbot.waitUntil(lambda: not desk.is_unsaved, timeout=5000)
    assert kept(desk, example_tools)["decision"] == f"{decision}?"


def test_removing_an_item_is_undone_on_its_own(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    papers = desk.writing._session.answers.get(FieldId("background_papers"))
    assert isinstance(papers, tuple)
    type_at_end(qtbot, line(desk, "background_papers"), "!")
    remove = next(w for w in inputs(desk, "background_papers") if w.accessibleName() == "Remove: paper 2")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    desk.undo()
    shown = desk.writing._session.answers.get(FieldId("background_papers"))
    assert isinstance(shown, tuple)
    assert len(shown) == len(papers)
    first = shown[0]
    assert isinstance(first, CitedPaper)
    assert first.title.endswith("!")


def test_numbers_follow_the_text(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    purpose = prose(desk, "purpose")
    assert list(purpose.numbers_by_line().values()) == ["1.1", "1.2"]
    type_at_end(qtbot, purpose, "")
    qtbot.keyClick(purpose, Qt.Key.Key_Return)
    qtbot.keyClicks(purpose, "More.")
    assert list(purpose.numbers_by_line().values()) == ["1.1", "1.2", "1.3"]
    assert prose(desk, "sections").numbers_by_line()[0] == "3.1"


def test_the_page_goes_along_with_the_cursor_but_not_with_typing(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    wait_for_page(qtbot, desk, "To: Business Coordination Board")
    bar = desk.view.preview._view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    type_at_end(qtbot, prose(desk, "sections", 6), "")
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.triggerAction(bar.SliderAction.SliderToMinimum)  # as a hand does
    with qtbot.waitSignal(desk.page_shown, timeout=10_000):
        qtbot.keyClicks(prose(desk, "sections", 6), "typed")
    assert bar.value() == 0


def test_each_document_keeps_its_own_undo_and_its_place(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    type_at_end(qtbot, line(desk, "subject"), "!")
    desk.view.contents.document_chosen.emit(1)
    wait_for_page(qtbot, desk, "To: Business Coordination Board")
    desk.undo()
    desk.view.contents.document_chosen.emit(0)
    assert line(desk, "subject").text().endswith("!")
    desk.undo()
    assert not line(desk, "subject").text().endswith("!")


def test_a_form_that_is_taken_away_changes_nothing(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    type_at_end(qtbot, prose(desk, "decision"), "!")
    edits: list[object] = []
    desk.writing.taken_in.connect(edits.append)
    lay_out("031")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert edits == []
    assert not desk.writing.can_undo
