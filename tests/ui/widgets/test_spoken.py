from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.widgets.spoken import tell_also


def test_what_is_told_follows_the_hint_and_takes_the_place_of_the_same_told_before(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setAccessibleDescription("In one line.")
    tell_also(line, "")
    assert line.accessibleDescription() == "In one line."
    tell_also(line, "Tuesday", "day")
    tell_also(line, "It is missing.", "problem")
    assert line.accessibleDescription() == "In one line. Tuesday It is missing."
    tell_also(line, "Wednesday", "day")
    assert line.accessibleDescription() == "In one line. Wednesday It is missing."
    for about in ("day", "problem"):
        tell_also(line, "", about)
    assert line.accessibleDescription() == "In one line."
