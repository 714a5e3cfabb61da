from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.day_field import DayField

TODAY = date(2026, 11, 20)


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    made = DayField("Signed on", TODAY)
    qtbot.addWidget(made)
    return made


def test_it_has_the_name_it_was_given(field: DayField) -> None:
    assert field.accessibleName() == "Signed on"


def test_each_edit_is_reported_and_a_shown_day_is_not(field: DayField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.day_edited):
        field.show_day(date(2026, 11, 2))
    assert field.text() == "2 November 2026"
    field.clear()
    with qtbot.waitSignal(field.day_edited):
        qtbot.keyClicks(field, "3/11/26")
    assert field.day == date(2026, 11, 3)


def test_arrows_go_a_day_on_and_back(field: DayField, qtbot: QtBot) -> None:
    field.show_day(date(2026, 10, 31))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "1 November 2026"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2026, 10, 31)


def test_an_empty_field_starts_from_today(field: DayField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2026, 11, 19)


def test_the_calendar_ends_where_it_ends(field: DayField, qtbot: QtBot) -> None:
    field.show_day(date.max)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day == date.max


def test_a_day_is_written_out_when_the_field_is_left(field: DayField, qtbot: QtBot) -> None:
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    qtbot.keyClicks(field, "13-3-19.")
    field.clearFocus()
    assert field.text() == "13 March 2019"


def test_what_is_no_day_stays_as_typed(field: DayField, qtbot: QtBot) -> None:
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    qtbot.keyClicks(field, "soon")
    field.clearFocus()
    assert (field.text(), field.day, field.is_wrong) == ("soon", None, True)


def test_an_empty_field_is_not_wrong(field: DayField) -> None:
    assert not field.is_wrong


def test_it_says_how_the_text_was_understood(field: DayField, qtbot: QtBot) -> None:
    field.setAccessibleDescription("As on the paper.")
    qtbot.keyClicks(field, "-1w")
    assert field.understood == "Friday 13 November 2026"
    assert field.accessibleDescription() == "As on the paper. Friday 13 November 2026"
    field.show_day(None)
    assert (field.understood, field.accessibleDescription()) == ("", "As on the paper.")
