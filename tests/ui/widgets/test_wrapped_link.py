from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.wrapped_link import WrappedLink

WORDS = "Decision record: Background papers & advice are missing."


def test_it_is_one_line_where_there_is_room_and_more_where_there_is_none(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    link = WrappedLink(WORDS)
    column = QVBoxLayout(page)
    column.addWidget(link)
    column.addStretch(1)
    page.resize(900, 300)
    page.show()
    one = link.height()
    assert one < 2 * link.fontMetrics().height()
    page.resize(160, 300)
    qtbot.waitUntil(lambda: link.height() >= 3 * link.fontMetrics().height())
    assert link.heightForWidth(link.width()) <= link.height()


def test_it_is_pressed_like_any_button_and_said_as_it_is_written(qtbot: QtBot) -> None:
    link = WrappedLink(WORDS)
    qtbot.addWidget(link)
    link.show()
    with qtbot.waitSignal(link.clicked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert link.text().replace("&&", "&") == WORDS
    assert link.shortcut().isEmpty()
