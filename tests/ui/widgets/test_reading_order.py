from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.widgets.reading_order import ReadingOrder, stops, visit_last

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Page(ReadingOrder, QDialog):
    pass


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    return made


def lines(*names: str) -> list[QLineEdit]:
    return [QLineEdit(name) for name in names]


def names(widgets: Sequence[QWidget]) -> list[str]:
    return [widget.property("text") for widget in widgets]


def pressed(page: Page, times: int, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    visited = []
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget() or page, key)
        visited.append(QApplication.focusWidget())
    return names([widget for widget in visited if widget is not None])


def show(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def test_areas_are_visited_one_after_the_other_whenever_they_were_made(page: Page, qtbot: QtBot) -> None:
    below, left, right = lines("below", "left", "right")
    row = QHBoxLayout()
    row.addWidget(left)
    row.addWidget(right)
    column = QVBoxLayout(page)
    column.addWidget(below)
    column.insertLayout(0, row)
    show(page, qtbot)
    left.setFocus()
    assert pressed(page, 3, qtbot) == ["right", "below", "left"]
    assert pressed(page, 3, qtbot, Qt.Key.Key_Backtab) == ["below", "right", "left"]
    new = QLineEdit("new")
    row.insertWidget(1, new)
    new.show()
    assert pressed(page, 2, qtbot) == ["new", "right"]


def test_a_grid_is_read_row_by_row_and_a_splitter_from_the_left(page: Page, qtbot: QtBot) -> None:
    grid_of, split = QWidget(), QSplitter()
    grid = QGridLayout(grid_of)
    for name, place in (("4", (1, 1)), ("1", (0, 0)), ("3", (1, 0)), ("2", (0, 1))):
        grid.addWidget(QLineEdit(name), *place)
    for line in lines("5", "6"):
        split.addWidget(line)
    column = QVBoxLayout(page)
    column.addWidget(grid_of)
    column.addWidget(split)
    show(page, qtbot)
    assert names(stops(page)) == ["1", "2", "3", "4", "5", "6"]


def test_what_is_hidden_or_cannot_be_used_is_passed(page: Page, qtbot: QtBot) -> None:
    made = lines("one", "hidden", "off", "no focus", "two")
    made[2].setEnabled(False)
    made[3].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    column = QVBoxLayout(page)
    for line in made:
        column.addWidget(line)
    made[1].hide()
    show(page, qtbot)
    assert names(stops(page)) == ["one", "two"]


def test_tools_follow_what_they_act_on(page: Page, qtbot: QtBot) -> None:
    remove, text = QPushButton("remove"), QLineEdit("text")
    visit_last(remove)
    column = QVBoxLayout(page)
    column.addWidget(remove)
    column.addWidget(text)
    show(page, qtbot)
    assert names(stops(page)) == ["text", "remove"]


def test_of_buttons_that_exclude_each_other_the_one_that_holds_is_visited(page: Page, qtbot: QtBot) -> None:
    column, group = QVBoxLayout(page), QButtonGroup(page)
    column.addWidget(QLineEdit("before"))
    radios = [QRadioButton(name) for name in ("light", "dark")]
    for radio in radios:
        group.addButton(radio)
        column.addWidget(radio)
    column.addWidget(QLineEdit("after"))
    show(page, qtbot)
    assert names(stops(page)) == ["before", "light", "after"]
    radios[1].setChecked(True)
    stops(page)[0].setFocus()
    assert pressed(page, 3, qtbot) == ["dark", "after", "before"]
    radios[1].setFocus()
    assert pressed(page, 1, qtbot, Qt.Key.Key_Up) == ["light"]
    assert radios[0].isChecked()
    assert pressed(page, 1, qtbot) == ["after"]


def test_what_is_visited_is_scrolled_into_sight(page: Page, qtbot: QtBot) -> None:
    inner, area = QWidget(), QScrollArea()
    tall = QVBoxLayout(inner)
    first, last = lines("first", "last")
    tall.addWidget(first)
    tall.addSpacing(2000)
    tall.addWidget(last)
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(page).addWidget(area)
    page.resize(300, 200)
    show(page, qtbot)
    first.setFocus()
    assert pressed(page, 1, qtbot) == ["last"]
    assert not last.visibleRegion().isEmpty()
    assert pressed(page, 1, qtbot) == ["first"]
    assert not first.visibleRegion().isEmpty()


def test_where_nothing_can_be_used_nothing_is_visited(page: Page, qtbot: QtBot) -> None:
    show(page, qtbot)
    assert stops(page) == []
    assert not page.focusNextPrevChild(True)


def test_what_keeps_the_tab_key_is_left_with_ctrl_and_tab(page: Page, qtbot: QtBot) -> None:
    text, line = QTextEdit(), QLineEdit("after")
    column = QVBoxLayout(page)
    column.addWidget(text)
    column.addWidget(line)
    show(page, qtbot)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is text
    qtbot.keyClick(text, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is line
    qtbot.keyClick(line, Qt.Key.Key_Backtab, CTRL_SHIFT)
    assert QApplication.focusWidget() is text
