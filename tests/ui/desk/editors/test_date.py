from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.model.field import Kind
from app.ui.desk.date_line import Calendar
from tests.ui.desk.editors.tried import Tried, TryOut


def line(tried: Tried) -> QLineEdit:
    found = tried.editor.inputs()[0]
    assert isinstance(found, QLineEdit)
    return found


def opened(tried: Tried) -> Calendar:
    calendar = tried.editor.findChild(Calendar)
    assert calendar is not None
    return calendar


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2/7/19", date(2019, 7, 2)),
        ("2 July 2019", date(2019, 7, 2)),
        ("today", date(2026, 11, 20)),
        ("1.3.", date(2026, 3, 1)),
        ("+3 wd", date(2026, 11, 25)),
        ("Tuesday", date(2026, 11, 24)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: date, try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.DATE)
    qtbot.keyClicks(line(tried), typed)
    assert tried.last == day
    qtbot.keyClick(line(tried), Qt.Key.Key_Return)
    assert line(tried).text().endswith(str(day.year))
    assert tried.editor.fault == ""


def test_what_is_no_day_stays_as_typed_with_a_sentence(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.DATE, date(2019, 7, 2))
    line(tried).selectAll()
    qtbot.keyClicks(line(tried), "31 June")
    assert tried.last is None
    qtbot.keyClick(line(tried), Qt.Key.Key_Return)
    assert line(tried).text() == "31 June"
    assert "31 June" in tried.editor.fault
    assert tried.faults == [tried.editor.fault]
    tried.editor.show_value(None)
    assert line(tried).text() == "31 June"
    line(tried).selectAll()
    qtbot.keyClicks(line(tried), "1/7/19")
    assert (tried.editor.fault, tried.faults[-1], tried.last) == ("", "", date(2019, 7, 1))


def test_a_day_can_be_chosen_from_a_calendar(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.DATE)
    qtbot.mouseClick(tried.input("choose from a calendar"), Qt.MouseButton.LeftButton)
    month = opened(tried).findChild(QCalendarWidget)
    assert month is not None
    assert month.selectedDate() == QDate(2026, 11, 20)
    month.clicked.emit(QDate(2026, 11, 24))
    assert tried.last == date(2026, 11, 24)
    assert line(tried).text() == "24 November 2026"


def test_escape_closes_the_calendar(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.DATE)
    qtbot.mouseClick(tried.input("choose from a calendar"), Qt.MouseButton.LeftButton)
    calendar = opened(tried)
    with qtbot.waitSignal(calendar.destroyed):
        qtbot.keyClick(calendar, Qt.Key.Key_Escape)
    assert tried.reported == []


def test_it_says_with_the_weekday_how_the_text_was_understood(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.DATE)
    said = [label for label in tried.editor.findChildren(QLabel) if label.text() == ""]
    qtbot.keyClicks(line(tried), "+3 wd")
    assert "Wednesday 25 November 2026" in [label.text() for label in said if not label.isHidden()]
    assert line(tried).accessibleDescription().endswith("Wednesday 25 November 2026")
    qtbot.keyClick(line(tried), Qt.Key.Key_Return)
    assert line(tried).text() == "25 November 2026"
    assert "Wednesday" in [label.text() for label in said]
    tried.editor.show_value(None)
    assert [label.text() for label in said if not label.isHidden()] == []
