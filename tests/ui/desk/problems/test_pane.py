"""The list of problems stays calm: so many cards at once, each the same widget while it says the same."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.model.finding import Finding, Place, Severity
from app.ui.desk.problems.group import AT_ONCE
from app.ui.desk.problems.reason_line import ReasonLine
from app.ui.desk.problems.remark import Remark
from app.ui.desk.problems_pane import ProblemsPane
from app.workflow.proofread_decision import Sighting

TODAY = date(2026, 11, 20)


def remark(words: str, severity: Severity = Severity.WARNING, at: int = 0, fix: str | None = None) -> Remark:
    finding = Finding(
        rule="DEF-05",
        severity=severity,
        message=f"{words} is wrong.",
        remedy="Nobody can tell.",
        place=Place(field="decision"),
        quotation=words,
        fix=fix,
    )
    return Remark(Sighting(1, finding, at, "3.2.", "What it costs"), "Report")


@pytest.fixture
def pane(qtbot: QtBot) -> ProblemsPane:
    made = ProblemsPane()
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def show(pane: ProblemsPane, *remarks: Remark) -> None:
    pane.show_remarks(remarks, TODAY, may_write=True)


def test_no_more_are_shown_at_once_than_are_read(pane: ProblemsPane, qtbot: QtBot) -> None:
    show(pane, *(remark(f"word {number}") for number in range(AT_ONCE + 4)))
    assert len(pane.cards) == AT_ONCE
    assert pane.count == AT_ONCE + 4
    buttons = pane.findChildren(QPushButton)
    more = next(button for button in buttons if button.isVisible() and "more" in button.text())
    assert more.text() == "Show 4 more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(pane.cards) == AT_ONCE + 4
    show(pane, remark("word"))
    assert len(pane.cards) == 1


def test_a_card_stays_while_it_says_the_same_wherever_its_paragraph_stands(pane: ProblemsPane) -> None:
    show(pane, remark("one", at=3), remark("two", at=4))
    one, two = pane.cards
    show(pane, remark("two", at=7))
    assert pane.cards == (two,)
    assert two.remark.sighting.at == 7
    assert one.isHidden()


def test_errors_stand_first_and_say_what_where_why(pane: ProblemsPane) -> None:
    show(pane, remark("later"), remark("worse", Severity.ERROR, fix="better"))
    assert [card.remark.weight.word for card in pane.cards] == ["Error", "Warning"]
    card = pane.cards[0]
    told = [words.text() for words in card.findChildren(QLabel)]
    assert told == ["Error: worse is wrong.", "“worse”", "Nobody can tell."]
    assert card.place.text() == "Report, What it costs, 3.2"
    assert card.fix_button is not None
    assert card.fix_button.text() == "Fix: “better”"
    assert card.accessibleName() == "Error: “worse”, worse is wrong. Report, What it costs, 3.2"


def test_the_keyboard_goes_on_at_the_next_card(pane: ProblemsPane) -> None:
    show(pane, remark("one"), remark("two"), remark("three"))
    pane.cards[1].take_focus()
    show(pane, remark("one"), remark("three"))
    assert pane.cards[1].place is QApplication.focusWidget()


def test_whoever_only_reads_is_offered_nothing_to_do(pane: ProblemsPane) -> None:
    show(pane, remark("one", fix="two"))
    pane.show_remarks((remark("one", fix="two"),), TODAY, may_write=False)
    (card,) = pane.cards
    assert (card.fix_button, card.aside_button) == (None, None)


def test_an_error_is_not_set_aside_without_a_reason(qtbot: QtBot) -> None:
    line = ReasonLine("worse", is_needed=True)
    qtbot.addWidget(line)
    line.show()
    said: list[str] = []
    line.said.connect(said.append)
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert said == []
    assert any(words.text() == "Say in a few words why." for words in line.findChildren(QLabel))
    qtbot.keyClicks(line.line, "  It is   called so. ")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert said == ["It is called so."]
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line.line, Qt.Key.Key_Escape)
