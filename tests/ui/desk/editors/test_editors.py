"""What holds for every kind."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.model.answers import Answer, CitedPaper, Money, Person, Section
from app.model.field import Kind
from app.ui.desk.editors import EDITORS
from app.ui.widgets.reading_order import stops
from tests.ui.desk.editors.tried import TryOut, answers

ANSWERS: dict[Kind, Answer] = {
    Kind.TEXT: "{{ subject }} & <b> # 😀 ŵ שלום",
    Kind.PROSE: "one **two**\u00a0x\n\n- {% if %} <i>\n\nשלום 😀",
    Kind.LIMBS: ("one", "two\n\nthree"),
    Kind.SECTIONS: (Section(heading="A & B", body="text"), Section(heading="", body="😀")),
    Kind.DATE: date(2019, 7, 2),
    Kind.PERSON: Person(name="Siân", post="Chief & Executive", email="a@b.example"),
    Kind.PEOPLE: (Person(name="A", post="B"), Person(name="C")),
    Kind.PAPERS: (CitedPaper(title="A", date=date(2026, 1, 2), url="x", withheld="y"), CitedPaper(title="B")),
    Kind.CHOICE: "R&D",
    Kind.YES_NO: False,
    Kind.MONEY: Money(amount=Decimal("1250000.50")),
    Kind.STATEMENTS: ("R&D is met.", "In {{ other }} words 😀"),
    Kind.RECORD: answers(force="A & B", office="😀"),
    Kind.TABLE: (answers(force="A & B"), answers(office="שלום")),
}
_PARTS = (
    {"id": "force", "kind": "text", "label": "Force"},
    {"id": "office", "kind": "text", "label": "Office"},
)
MORE = {
    Kind.CHOICE: {"choices": ("one", "R&D")},
    Kind.STATEMENTS: {"choices": ("R&D is met.",)},
    Kind.RECORD: {"fields": _PARTS},
    Kind.TABLE: {"fields": _PARTS},
}
TICKED = {Kind.CHOICE, Kind.YES_NO}
"""Kinds that are chosen, not typed."""


@pytest.mark.parametrize("kind", Kind)
def test_showing_reports_nothing_and_typing_reports_all_of_it(
    kind: Kind, try_out: TryOut, qtbot: QtBot
) -> None:
    tried = try_out(kind, ANSWERS[kind], **MORE.get(kind, {}))
    assert tried.reported == []
    assert tried.editor.fault == ""
    if kind in TICKED:
        return
    first = next(widget for widget in tried.editor.inputs() if isinstance(widget, QLineEdit | QTextEdit))
    qtbot.keyClicks(first, " ")
    assert tried.reported == [] or type(tried.last) is type(ANSWERS[kind])
    qtbot.keyClicks(first, "x")
    assert type(tried.last) is type(ANSWERS[kind]) or kind in {Kind.DATE, Kind.MONEY}


@pytest.mark.parametrize("kind", Kind)
def test_what_is_shown_again_stays_what_it_was(kind: Kind, try_out: TryOut) -> None:
    tried = try_out(kind, None, **MORE.get(kind, {}))
    tried.editor.show_value(ANSWERS[kind])
    tried.editor.show_value(None)
    tried.editor.show_value(ANSWERS[kind])
    assert tried.reported == []


@pytest.mark.parametrize("kind", Kind)
def test_everything_has_a_name_and_a_place_in_the_tab_order(kind: Kind, try_out: TryOut) -> None:
    tried = try_out(kind, ANSWERS[kind], **MORE.get(kind, {}))
    for widget in tried.editor.inputs():
        assert widget.accessibleName()
    visited = stops(tried.editor)
    assert [widget for widget in tried.editor.inputs() if widget in visited] == visited


def test_there_is_one_for_each_kind() -> None:
    assert set(EDITORS) == set(Kind)
