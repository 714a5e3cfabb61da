from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.turning_row import TurningRow


def test_the_second_part_goes_below_the_first_where_there_is_no_room_beside_it(qtbot: QtBot) -> None:
    page, row = QWidget(), TurningRow(8)
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(row)
    left, right = QPushButton("The name of the decision"), QPushButton("Issue for signature")
    row.left.addWidget(left)
    row.right.addWidget(right)
    page.resize(900, 80)
    page.show()
    assert left.y() == right.y()
    assert row.minimumSizeHint().width() < left.width() + right.width()
    page.resize(200, 120)
    qtbot.waitUntil(lambda: right.y() > left.y())
    page.resize(900, 120)
    qtbot.waitUntil(lambda: right.y() == left.y())
