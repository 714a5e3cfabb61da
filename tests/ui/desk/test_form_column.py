"""A form in its column: which questions are asked, and where the cursor goes to mend something."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.forms.numbering import outline
from app.model.asking import questions
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.desk.form_column import FormColumn
from tests.forms.making import answers, field, form

_WHEN = {"field": "part_2", "equals": True}
FORM = form(
    field("title", "text", required=True, section="Title"),
    field("part_2", "yes_no", section="Publication"),
    field("why", "text", required=True, section="Why apart", when=_WHEN),
    field("until", "date", when=_WHEN),
    field("body", "prose", section="Body"),
    field(
        "declarations",
        "record",
        section="Declarations",
        fields=[field("financial", "text", required=True), field("legal", "text", required=True)],
    ),
    numbering="1./1.1",
    outline=[{"heading": "Fixed", "text": "Always."}, {"heading": "Body", "text": "First.", "field": "body"}],
)


@pytest.fixture
def column(qtbot: QtBot) -> FormColumn:
    made = FormColumn(FORM, answers(FORM, title="T", part_2=False), lambda: date(2026, 11, 20))
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def ask(column: FormColumn, of: FormDefinition, **raw: object) -> None:
    column.show_asked(frozenset(field.id for field in questions(of.fields, answers(of, **raw))))


def is_shown(column: FormColumn, name: str) -> bool:
    return column.question(FieldId(name)).isVisible()


def test_a_question_is_there_only_while_it_is_asked(column: FormColumn) -> None:
    assert not is_shown(column, "why")
    ask(column, FORM, part_2=True)
    assert is_shown(column, "why")
    assert is_shown(column, "until")
    ask(column, FORM)
    assert not is_shown(column, "why")
    assert is_shown(column, "body")


def test_a_section_in_which_nothing_is_asked_is_passed_over(column: FormColumn) -> None:
    column.go_to_section(2)
    assert column.section == 3
    ask(column, FORM, part_2=True)
    column.go_to_section(2)
    assert column.section == 2


def test_a_wrong_text_that_is_not_asked_for_is_no_fault(column: FormColumn, qtbot: QtBot) -> None:
    ask(column, FORM, part_2=True)
    line = column.question(FieldId("until")).editor.inputs()[0]
    line.setFocus()
    qtbot.keyClicks(line, "soon")
    assert list(column.faults()) == ["until"]
    ask(column, FORM, part_2=False)
    assert column.faults() == {}


def test_mending_leads_to_the_part_that_is_missing(column: FormColumn, qtbot: QtBot) -> None:
    given = answers(FORM, declarations={"financial": "Asked."})
    column.show_answer(FieldId("declarations"), given.get(FieldId("declarations")))
    column.mend(FieldId("declarations"))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Declarations: Legal"
    qtbot.waitUntil(lambda: not focused.visibleRegion().isEmpty())


def test_numbers_follow_fixed_wording(column: FormColumn) -> None:
    given = answers(FORM, title="T", body="One.\n\nTwo.")
    column.show_answer(FieldId("body"), given.get(FieldId("body")))
    column.show_numbers(outline(FORM, given))
    text = column.question(FieldId("body")).editor.inputs()[0]
    assert text.numbers_by_line() == {0: "2.2", 1: "2.3"}  # type: ignore[attr-defined]
