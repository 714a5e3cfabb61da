from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.model.answers import CitedPaper
from app.model.field import Kind
from tests.ui.desk.editors.tried import Tried, TryOut


def test_every_line_is_part_of_the_paper(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PAPERS)
    qtbot.mouseClick(tried.input("Add paper"), Qt.MouseButton.LeftButton)
    typed = {"Title": "T", "Date": "2/7/19", "Attached as": "Appendix A", "Web address": "w", "because": "x"}
    for name, words in typed.items():
        qtbot.keyClicks(tried.input(name), words)
    assert tried.last == (
        CitedPaper(title="T", date=date(2019, 7, 2), attached_as="Appendix A", url="w", withheld="x"),
    )


def none_box(tried: Tried) -> QCheckBox:
    box = tried.input("there are none")
    assert isinstance(box, QCheckBox)
    return box


def test_there_are_none_is_an_answer(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PAPERS)
    assert not none_box(tried).isChecked()
    none_box(tried).click()
    assert tried.last == ()
    tried.editor.show_value(())
    assert none_box(tried).isChecked()
    none_box(tried).click()
    assert tried.last is None


def test_a_paper_takes_the_statement_back(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PAPERS, ())
    qtbot.mouseClick(tried.input("Add paper"), Qt.MouseButton.LeftButton)
    assert not none_box(tried).isChecked()
    assert not none_box(tried).isEnabled()
    assert tried.last is None
    qtbot.mouseClick(tried.input("Remove: paper 1"), Qt.MouseButton.LeftButton)
    assert none_box(tried).isEnabled()


def test_a_wrong_date_is_a_fault_of_the_field(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PAPERS, (CitedPaper(title="T"),))
    qtbot.keyClicks(tried.input("Date"), "soon")
    qtbot.keyClick(tried.input("Date"), Qt.Key.Key_Return)
    assert "soon" in tried.editor.fault
    assert tried.faults == [tried.editor.fault]


def test_papers_move(try_out: TryOut, qtbot: QtBot) -> None:
    one, two = CitedPaper(title="1"), CitedPaper(title="2")
    tried = try_out(Kind.PAPERS, (one, two))
    qtbot.mouseClick(tried.input("Move up: paper 2"), Qt.MouseButton.LeftButton)
    assert tried.last == (two, one)
