"""Versions side by side: what differs is shown word by word, restored, undone, told, and printed."""

from pytestqt.qtbot import QtBot

from app.model.event import EventKind
from app.ui.desk.comparison_dialog import ComparisonDialog
from app.ui.desk.print_dialog import PrintDialog
from app.ui.main_window import REGISTER, MainWindow
from app.ui.widgets.changed_words import ChangedWords
from tests.journeys.conftest import Program, Until
from tests.journeys.test_main_job import DECISION, begin, fill, issue, only, press
from tests.ui.desk.at_desk import line, prose, retype, type_at_end


def open_comparison(window: MainWindow, qtbot: QtBot) -> ComparisonDialog:
    press(window, "Ctrl+D", qtbot)
    [dialog] = window.findChildren(ComparisonDialog)
    return dialog


def test_an_answer_is_restored_from_a_version_undone_and_told(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    issue(program, desk, qtbot)
    retype(qtbot, line(desk, "subject"), "Patrol bicycles and lamps")
    type_at_end(qtbot, prose(desk, "decision"), " And two pumps.")
    until(lambda: desk.aids.comparing.is_possible)

    dialog = open_comparison(window, qtbot)
    assert (dialog.older.currentText(), dialog.newer.currentText()) == ("Version 1", "Draft 2")
    assert [answer.label for answer in dialog.answers] == ["Subject", "Decision"]
    old, new = [words.accessibleName() for words in dialog.findChildren(ChangedWords)][:2]
    assert (old, new) == (
        "Patrol bicycles deleted: “& lights”",
        "Patrol bicycles inserted: “and lamps”",
    )

    dialog.restore_buttons[1].click()
    assert prose(desk, "decision").toPlainText() == DECISION
    assert [answer.label for answer in dialog.answers] == ["Subject"]
    dialog.restore_all.click()
    assert dialog.answers == ()
    dialog.accept()
    press(window, "Ctrl+Z", qtbot)
    assert line(desk, "subject").text() == "Patrol bicycles and lamps"
    assert prose(desk, "decision").toPlainText() == DECISION

    window.show_page(REGISTER)
    program.settle()
    last = tools.register.events(only(tools).id)[-1]
    assert last.what is EventKind.EDITED
    assert "bicycles and lamps" in str(last.after)


def test_a_comparison_is_printed(program: Program, qtbot: QtBot, until: Until) -> None:
    window, _ = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    issue(program, desk, qtbot)
    type_at_end(qtbot, prose(desk, "decision"), " And two pumps.")
    dialog = open_comparison(window, qtbot)
    dialog.print_button.click()
    until(lambda: bool(window.findChildren(PrintDialog)))
    [printing] = window.findChildren(PrintDialog)
    until(lambda: "two pumps" in " ".join(printing.preview.page_text().split()))
    assert "what changed from version 1 to draft 2" in " ".join(printing.preview.page_text().split())
    printing.reject()
    dialog.accept()
