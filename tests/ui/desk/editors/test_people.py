from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.model.answers import Person
from app.model.field import Kind
from app.model.known import Known
from tests.ui.desk.editors.tried import TryOut


def test_people_are_added_and_removed(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PEOPLE)
    qtbot.mouseClick(tried.input("Add person"), Qt.MouseButton.LeftButton)
    assert tried.last is None
    qtbot.keyClicks(tried.input(": Name"), "A")
    assert tried.last == (Person(name="A"),)
    qtbot.mouseClick(tried.input("Remove: person 1"), Qt.MouseButton.LeftButton)
    assert tried.last is None
    assert tried.input("Add person").hasFocus()


def test_people_added_later_are_completed_too(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PEOPLE)
    tried.editor.know(Known((Person(name="Siân Pugh", post="Chief Executive"),)))
    qtbot.mouseClick(tried.input("Add person"), Qt.MouseButton.LeftButton)
    name = tried.input(": Name")
    assert isinstance(name, QLineEdit)
    assert name.completer().model().rowCount() == 1
