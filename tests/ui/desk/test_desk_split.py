from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QSplitter
from pytestqt.qtbot import QtBot

from app.ui.desk.desk_split import DeskSplit


def split(memory: QSettings, qtbot: QtBot, width: int) -> tuple[DeskSplit, QSplitter]:
    made = DeskSplit(QLabel("contents"), QLabel("form"), QLabel("page"), memory)
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    pair = made.widget(1)
    assert isinstance(pair, QSplitter)
    return made, pair


def test_form_and_page_are_beside_each_other_where_both_have_room(memory: QSettings, qtbot: QtBot) -> None:
    made, pair = split(memory, qtbot, 1280)
    assert pair.orientation() is Qt.Orientation.Horizontal
    assert made.sizes()[0] == 256
    made.resize(830, 600)
    assert pair.orientation() is Qt.Orientation.Horizontal
    assert made.sizes()[0] < 256


def test_the_page_goes_below_where_there_is_no_room(memory: QSettings, qtbot: QtBot) -> None:
    made, pair = split(memory, qtbot, 700)
    assert pair.orientation() is Qt.Orientation.Vertical
    assert pair.sizes()[0] > pair.sizes()[1]
    made.resize(1280, 600)
    assert pair.orientation() is Qt.Orientation.Horizontal


def test_how_the_room_was_divided_is_remembered_either_way(memory: QSettings, qtbot: QtBot) -> None:
    made, pair = split(memory, qtbot, 1280)
    pair.moveSplitter(500, 1)
    divided = pair.sizes()
    made.resize(700, 600)
    pair.moveSplitter(200, 1)
    below = pair.sizes()
    made.keep()
    memory.sync()
    again, its_pair = split(QSettings(memory.fileName(), memory.format()), qtbot, 700)
    assert its_pair.sizes() == below
    again.resize(1280, 600)
    assert abs(its_pair.sizes()[0] - divided[0]) <= 2
