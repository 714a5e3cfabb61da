"""The table: rows in proportion to the text, opened by Enter and by double click."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.system.settings import Scheme
from app.ui import style
from app.ui.widgets.table import Table


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> Table:
    """A table of three rows."""
    style.apply(qapp, Scheme.LIGHT, 100)
    made = Table(name="Decisions")
    qtbot.addWidget(made)
    made.setModel(QStringListModel(["one", "two", "three"], made))
    made.show()
    return made


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_rows_are_32_pixels_at_100_percent_and_grow_with_the_text(
    qapp: QApplication, qtbot: QtBot, table: Table, percent: int
) -> None:
    style.apply(qapp, Scheme.LIGHT, percent)
    qtbot.waitUntil(lambda: table.rowHeight(0) == 32 * percent // 100)
    style.apply(qapp, Scheme.LIGHT, 100)


def test_enter_opens_the_current_row(qtbot: QtBot, table: Table) -> None:
    table.selectRow(1)
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_a_double_click_opens_the_row_under_it(qtbot: QtBot, table: Table) -> None:
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [2]


def test_tab_leaves_the_table(table: Table) -> None:
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Decisions"


def test_figures_stand_under_figures(table: Table) -> None:
    table.ensurePolished()
    assert table.font().featureTags() == [QFont.Tag("tnum")]
