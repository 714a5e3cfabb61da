from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.prose.text import ProseText
from tests.ui.desk.at_desk import line, prose, type_at_end
from tests.ui.desk.conftest import LayOut

SHIFT = Qt.KeyboardModifier.ShiftModifier


def look_for(qtbot: QtBot, desk: DeskPage, words: str) -> None:
    """Open the bar, type, and wait until what was typed has been looked for."""
    desk.words.find()
    bar = desk.words.find_bar
    with qtbot.waitSignal(bar.asked):
        bar.words.selectAll()
        qtbot.keyClicks(bar.words, words)


def selected(desk: DeskPage) -> list[str]:
    """Return what is selected in the form on show."""
    column = desk.writing.column
    lines = [one.selectedText() for one in column.findChildren(QLineEdit) if one.hasSelectedText()]
    texts = [one.textCursor().selectedText() for one in column.findChildren(ProseText)]
    return [words.lower() for words in (*lines, *texts) if words]


def test_words_are_found_counted_and_shown_in_every_field_and_document(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    look_for(qtbot, desk, "contract")
    bar = desk.words.find_bar
    assert bar.count.text() == "1 of 24: Subject, Decision record"
    assert selected(desk) == ["contract"]
    assert bar.words.hasFocus()
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 24: Decision, Decision record"
    assert prose(desk, "decision").textCursor().selectedText() == "contract"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text().startswith("24 of 24")
    assert bar.count.text().endswith("Board report")
    assert selected(desk) == ["contract"]


def test_every_hit_can_be_reached_one_after_the_other(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    look_for(qtbot, desk, "the board")
    bar = desk.words.find_bar
    count = int(bar.count.text().split(":")[0].split()[-1])
    told = []
    for _ in range(count):
        told.append(bar.count.text().split(" of ")[0])
        assert selected(desk) == ["the board"]
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert told == [str(place) for place in range(1, count + 1)]


def test_the_search_begins_where_the_cursor_is(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    type_at_end(qtbot, prose(desk, "decision"), "")
    look_for(qtbot, desk, "contract")
    assert desk.words.find_bar.count.text().startswith("2 of 24: Decision")


def test_case_and_whole_words_narrow_it(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    look_for(qtbot, desk, "Board")
    bar = desk.words.find_bar
    all_of_them = bar.count.text()
    bar.case.click()
    assert bar.count.text() != all_of_them
    look_for(qtbot, desk, "boar")
    assert "of" in bar.count.text()
    bar.whole.click()
    assert bar.count.text() == "Not found in this decision"
    assert not bar._next.isEnabled()


def test_escape_closes_the_bar_and_leaves_the_words_selected(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    look_for(qtbot, desk, "option")
    qtbot.keyClick(desk.words.find_bar.words, Qt.Key.Key_Escape)
    assert desk.words.find_bar.isHidden()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ProseText)
    assert focused.textCursor().selectedText() == "option"


def test_what_is_selected_is_looked_for(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    subject = line(desk, "subject")
    subject.setFocus()
    subject.setSelection(0, 9)
    desk.words.find()
    assert desk.words.find_bar.words.text() == subject.text()[:9]


def test_one_is_replaced_and_the_next_one_is_shown(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    desk.words.replace()
    look_for(qtbot, desk, "contract")
    desk.words.replace()
    bar = desk.words.find_bar
    bar.by.setText("agreement")
    qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert line(desk, "subject").text() == "Body-worn video: replacement agreement"
    assert bar.count.text() == "1 of 23: Decision, Decision record"
    desk.undo()
    assert line(desk, "subject").text() == "Body-worn video: replacement contract"


def test_all_are_replaced_in_every_document_and_taken_back_at_once(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    opened = desk.writing.opened
    assert opened is not None
    record, report = (one.id for one in opened.kept.documents)
    before = opened.answers(record), opened.answers(report)
    look_for(qtbot, desk, "contract")
    desk.words.replace()
    bar = desk.words.find_bar
    bar.by.setText("agreement")
    bar.replace_all_wanted.emit("agreement")
    assert bar.count.text().startswith("Replaced 24.")
    assert "contract" not in str(opened.answers(report).root)
    desk.undo()
    assert (opened.answers(record), opened.answers(report)) == before
    desk.redo()
    assert "contract" not in str(opened.answers(report).root)
    desk.writing.choose(report)
    desk.undo()
    assert (opened.answers(record), opened.answers(report)) == before
    assert line(desk, "title").text() == str(before[1].get(FieldId("title")))


def test_what_is_typed_meanwhile_is_counted(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    look_for(qtbot, desk, "contract")
    subject = line(desk, "subject")
    subject.setFocus()
    subject.end(False)
    qtbot.keyClicks(subject, " contract")
    qtbot.waitUntil(lambda: "25" in desk.words.find_bar.count.text())


def test_a_row_that_is_closed_opens(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("027")
    opened = desk.writing.opened
    assert opened is not None
    look_for(qtbot, desk, "section 22A")
    count = desk.words.find_bar.count.text()
    assert "of" in count


def test_the_number_of_words_stands_below_the_sections(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    assert desk.view.contents.words == "147 words in this document\n3,294 in the decision"
    subject = line(desk, "subject")
    subject.setFocus()
    subject.end(False)
    qtbot.keyClicks(subject, " for all")
    qtbot.waitUntil(lambda: desk.view.contents.words.startswith("149 words"))
    desk.view.contents.document_chosen.emit(1)
    qtbot.waitUntil(lambda: desk.view.contents.words.startswith("3,147 words"))
