from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.model.answers import Person
from app.model.field import Kind
from app.model.known import Known
from tests.ui.desk.editors.tried import TryOut

KNOWN = (
    Person(name="Siân Pugh", post="Chief Executive", telephone="01632 960 120"),
    Person(name="Margaret Ashby", post="Commissioner"),
)


def test_every_line_is_part_of_the_person(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PERSON)
    for name, typed in (
        ("Name", "A"),
        ("Post", "B"),
        ("Organisation", "C"),
        ("Telephone", "1"),
        ("E-mail", "d"),
    ):
        qtbot.keyClicks(tried.input(f": {name}"), typed)
    assert tried.last == Person(name="A", post="B", organisation="C", telephone="1", email="d")


def test_a_person_without_a_word_is_no_answer(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PERSON, Person(name="A"))
    qtbot.keyClick(tried.input(": Name"), Qt.Key.Key_Delete)
    assert tried.reported == [None]


def test_a_known_name_fills_every_line(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PERSON)
    tried.editor.know(Known(KNOWN))
    name = tried.input(": Name")
    assert isinstance(name, QLineEdit)
    qtbot.keyClicks(name, "pug")
    popup = name.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().index(0, 0).data() == "Siân Pugh, Chief Executive"
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert tried.last == KNOWN[0]
    assert name.text() == "Siân Pugh"
