"""The proof-reader beside the form: what it says is of the text as it is, and leads to its words."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.errors import FileError
from app.model.finding import Severity
from app.model.values import FieldId
from app.ui.background import background
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.desk_view import PROBLEMS
from app.ui.desk.prose.text import ProseText
from app.ui.messages import Messages
from app.workflow.find_decisions import list_decisions
from app.workflow.proofread_decision import DecisionReader
from app.workflow.tools import Tools
from tests.proofing.reading import KNOWLEDGE
from tests.ui.desk.at_desk import documents, line, prose, retype, type_at_end
from tests.ui.desk.conftest import LayOut


@pytest.fixture
def desk(qtbot: QtBot, example_tools: Tools, messages: Messages, memory: QSettings) -> Iterator[DeskPage]:
    """A desk whose proof-reader knows something."""
    page = DeskPage(example_tools._replace(know=lambda _: KNOWLEDGE), messages, memory)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    yield page
    page.leave()
    qtbot.waitUntil(lambda: background().is_idle, timeout=10_000)


def said(desk: DeskPage) -> list[tuple[str, str]]:
    remarks = desk.view.problems.remarks
    return [(one.sighting.finding.rule, one.sighting.finding.quotation) for one in remarks]


@pytest.mark.parametrize("reference", [f"WPCC 2026-{number:03}" for number in range(23, 33)])
def test_no_sample_has_a_finding_at_the_desk(
    reference: str, lay_out: LayOut, qtbot: QtBot, example_tools: Tools
) -> None:
    row = next(row for row in list_decisions(tools=example_tools) if row.reference == reference)
    if row.reference == "WPCC 2026-031":
        return  # which lacks answers
    desk = lay_out(reference[-3:])
    proofs: list[object] = []
    desk.proofing.follower.proved.connect(proofs.append)
    qtbot.waitUntil(lambda: len(proofs) == 2, timeout=20_000)  # by itself, then beside the register
    assert said(desk) == []
    assert desk.view.problems.all_remarks == ()


def test_a_finding_leads_to_its_words_in_a_line_and_in_prose(
    lay_out: LayOut, qtbot: QtBot, messages: Messages
) -> None:
    desk = lay_out("030")
    retype(qtbot, line(desk, "subject"), "Cameras for [all] officers")
    type_at_end(qtbot, prose(desk, "decision"), " In [three] years.")
    qtbot.waitUntil(lambda: len(said(desk)) == 2, timeout=10_000)
    desk.view.tabs.setCurrentIndex(PROBLEMS)
    first, second = desk.view.problems.cards
    first.place.click()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.selectedText() == "[all]"
    second.place.click()
    assert prose(desk, "decision").textCursor().selectedText() == "[three]"
    desk.proofing.go_to_next(1)
    assert line(desk, "subject").selectedText() == "[all]"
    desk.proofing.go_to_next(-1)
    assert prose(desk, "decision").textCursor().selectedText() == "[three]"
    desk.proofing.fix_here()  # of the two ways, nobody but a clerk can say which
    assert messages.current is not None
    assert "no fix that is certain" in messages.current.what


def test_what_was_read_of_an_older_text_is_never_shown(
    lay_out: LayOut, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = lay_out("030")
    go_on, reading = Event(), Event()
    read = DecisionReader.read

    def slowly(self: DecisionReader, *about: object) -> object:
        found = read(self, *about)  # type: ignore[arg-type]
        reading.set()
        go_on.wait(10)
        return found

    qtbot.waitUntil(lambda: desk.writing.opened is not None and desk.writing.opened.proof is not None)
    monkeypatch.setattr(DecisionReader, "read", slowly)
    shown: list[list[tuple[str, str]]] = []
    desk.proofing.shown.connect(lambda: shown.append(said(desk)))
    type_at_end(qtbot, prose(desk, "decision"), " In [three] years.")
    qtbot.waitUntil(reading.is_set)
    retype(qtbot, line(desk, "subject"), "Cameras for [all] officers")
    go_on.set()
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    assert all(len(each) == 2 for each in shown), shown


def test_errors_are_counted_in_the_contents_and_keep_it_from_being_issued(
    lay_out: LayOut, qtbot: QtBot, messages: Messages
) -> None:
    desk = lay_out("030")
    retype(qtbot, line(desk, "subject"), "Cameras for [all] officers")
    desk.issue()  # at once: what was typed last counts
    assert line(desk, "subject").selectedText() == "[all]"
    assert messages.current is not None
    assert messages.current.what == "An error keeps the decision from being issued."
    assert documents(desk)["Decision record"] == "1 problem"
    assert desk.view.tabs.currentIndex() == PROBLEMS
    messages.dismiss()
    desk.check()  # which says the same, and not that it can be issued
    assert messages.current is not None
    assert "keeps the decision from being issued" in messages.current.what
    (card,) = desk.view.problems.cards
    assert card.remark.sighting.finding.severity is Severity.ERROR
    assert "Error: " in card.accessibleName()
    retype(qtbot, line(desk, "subject"), "Cameras for all officers")
    qtbot.waitUntil(lambda: documents(desk)["Decision record"] == "complete", timeout=10_000)
    assert desk.view.problems.cards == ()


def test_hints_wait_until_they_are_asked_for_and_are_no_problems(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    type_at_end(qtbot, prose(desk, "decision"), " It is is wet.")
    pane = desk.view.problems
    qtbot.waitUntil(lambda: bool(pane.all_remarks), timeout=10_000)
    desk.view.tabs.setCurrentIndex(PROBLEMS)
    hints = [one for one in pane.all_remarks if one.sighting.finding.severity is Severity.HINT]
    assert hints
    assert desk.view.tabs.tabText(PROBLEMS) == "Problems"
    assert pane.cards == ()
    assert pane.hints.opener.text() == "Show 1 hint"
    qtbot.mouseClick(pane.hints.opener, Qt.MouseButton.LeftButton)
    assert [card.remark.weight.word for card in pane.cards] == ["Hint"]
    assert pane.hints.opener.text() == "Hide 1 hint"


def test_a_table_that_cannot_be_read_is_said_once(
    lay_out: LayOut, qtbot: QtBot, messages: Messages, example_tools: Tools, memory: QSettings
) -> None:
    def broken(_: object) -> object:
        raise FileError("wording.toml of the proof-reader cannot be used.", hint="Put the shipped file back.")

    page = DeskPage(example_tools._replace(know=broken), messages, memory)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    row = next(row for row in list_decisions(tools=example_tools) if row.reference.endswith("030"))
    page.open(row.id)
    qtbot.waitUntil(lambda: messages.current is not None, timeout=10_000)
    assert messages.current is not None
    assert "wording.toml" in messages.current.what
    messages.dismiss()
    page.writing.put_back(
        page.writing.document,
        FieldId("subject"),
        page.writing.opened.answers(page.writing.document).but(FieldId("subject"), "x"),  # type: ignore[union-attr]
    )
    qtbot.waitUntil(lambda: background().is_idle, timeout=10_000)
    assert messages.current is None
    page.leave()
    qtbot.waitUntil(lambda: background().is_idle, timeout=10_000)


def test_a_finding_in_a_long_report_leads_to_its_section(lay_out: LayOut, qtbot: QtBot) -> None:
    """Texts far down are made when they are asked for; the same words stand in another one before."""
    desk = lay_out("030")
    opened = desk.writing.opened
    assert opened is not None
    record, report = opened.kept.documents
    sections = opened.answers(report.id).get(FieldId("sections"))
    assert isinstance(sections, tuple)
    planted = {1: "It is [so].", len(sections) - 2: "- one\n- it is **[so]** here"}
    changed = tuple(
        one.but(body=f"{one.body}\n\n{planted[at]}") if at in planted else one  # type: ignore[union-attr]
        for at, one in enumerate(sections)
    )
    desk.writing.put_back(
        report.id,
        FieldId("sections"),
        opened.answers(report.id).but(FieldId("sections"), changed),  # pyright: ignore[reportArgumentType]
    )
    desk.writing.choose(record.id)
    qtbot.waitUntil(lambda: len(said(desk)) == 2, timeout=20_000)
    desk.proofing.go_to(desk.view.problems.remarks[1])
    focused = QApplication.focusWidget()
    assert desk.writing.document == report.id
    assert isinstance(focused, ProseText)
    assert focused.textCursor().selectedText() == "[so]"
    assert focused.text == changed[-2].body  # type: ignore[union-attr]


def test_what_is_said_twice_of_the_same_words_is_one_problem_with_its_fix(
    lay_out: LayOut, qtbot: QtBot
) -> None:
    desk = lay_out("030")
    before = prose(desk, "decision").text
    type_at_end(qtbot, prose(desk, "decision"), " It is in the the yard.")
    qtbot.waitUntil(lambda: bool(said(desk)), timeout=10_000)
    assert said(desk) == [("TXT-08", "the the")]
    assert len(desk.view.problems.all_remarks) == 1
    desk.view.tabs.setCurrentIndex(PROBLEMS)
    (card,) = desk.view.problems.cards
    assert card.fix_button is not None
    card.fix_button.click()
    assert prose(desk, "decision").text == f"{before} It is in the yard."
    assert desk.view.problems.cards == ()
