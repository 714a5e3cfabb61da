from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.checking import problems
from app.forms.slots import slots_of
from app.forms.soundness import faults_of
from app.model.form import FormDefinition
from tests.forms.making import answers, field, form, office

OFFICE = [field("office", "text", required=True), field("holder", "text")]
PARTY = [field("force", "text", required=True)] + [
    field(name, "record", fields=OFFICE) for name in ("policing_body", "chief_officer")
]
PAIR: list[dict[str, object]] = [
    {"id": "policing_body", "each": "parties.policing_body", "declaration": "Signed by {each.office}"},
    {"id": "chief_officer", "each": "parties.chief_officer", "beside": True},
]


def agreement(*slots: dict[str, object]) -> FormDefinition:
    return form(field("title", "text"), field("parties", "table", fields=PARTY), slots=[*(slots or PAIR)])


def party(force: str, *, body: bool = True, officer: bool = True) -> dict[str, Any]:
    """Return a party with one, both or none of its offices."""
    row: dict[str, Any] = {"force": force}
    if body:
        row["policing_body"] = {"office": f"Commissioner for {force}"}
    if officer:
        row["chief_officer"] = {"office": f"Chief Constable of {force}", "holder": "A. Person"}
    return row


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=12))
def test_slots_go_party_by_party_and_only_neighbours_stand_beside(offices: list[tuple[bool, bool]]) -> None:
    rows = [party(f"F{place}", body=body, officer=officer) for place, (body, officer) in enumerate(offices)]
    slots = slots_of(agreement(), office(), answers(agreement(), parties=rows))
    assert [slot.group for slot in slots] == [row["force"] for row in rows for _ in list(row)[1:]]
    for place, slot in enumerate(slots):
        is_second = place > 0 and slots[place - 1].group == slot.group
        assert slot.beside is is_second


def test_what_is_signed_names_the_office_of_the_row() -> None:
    first, second = slots_of(agreement(), office(), answers(agreement(), parties=[party("North")]))
    assert (first.declaration, first.holder) == ("Signed by Commissioner for North", "")
    assert (second.capacity, second.holder) == ("Chief Constable of North", "A. Person")


def test_only_slots_of_rows_may_name_the_office_of_a_row() -> None:
    slot: dict[str, object] = {
        "id": "commissioner",
        "post": "commissioner",
        "declaration": "Signed by {each.office}",
    }
    (fault,) = faults_of(agreement(slot), office())
    assert "{each.office}" in fault
    assert faults_of(agreement(), office()) == ()


def test_an_office_that_a_party_does_not_have_is_not_missing() -> None:
    blank = {**party("Rail", body=False), "policing_body": {"office": "", "holder": ""}}
    made = agreement()
    assert [
        p.problem for p in problems(made, answers(made, title="T", parties=[blank, party("North")]))
    ] == []
    assert len(slots_of(made, office(), answers(made, parties=[blank]))) == 1


def test_a_holder_without_an_office_is_told() -> None:
    made = agreement()
    row = {"force": "Rail", "policing_body": {"holder": "B. Person"}}
    (problem,) = problems(made, answers(made, title="T", parties=[row]))
    assert "Office" in problem.problem


@pytest.mark.parametrize(("said", "slots"), [("deed", ["deed"]), ("agreement", ["plain"]), (None, ["plain"])])
def test_slots_may_depend_on_what_an_answer_is_not(said: str | None, slots: list[str]) -> None:
    made = form(
        field("title", "text"),
        field("executed_as", "choice", choices=["agreement", "deed"]),
        slots=[
            {"id": "plain", "post": "commissioner", "when": {"field": "executed_as", "differs": "deed"}},
            {"id": "deed", "post": "commissioner", "when": {"field": "executed_as", "equals": "deed"}},
        ],
    )
    assert faults_of(made, office()) == ()
    given_answers = answers(made, executed_as=said) if said else answers(made)
    assert [slot.id for slot in slots_of(made, office(), given_answers)] == slots


def test_a_condition_on_a_choice_that_does_not_exist_is_a_fault() -> None:
    made = form(
        field("title", "text"),
        field("executed_as", "choice", choices=["agreement", "deed"]),
        slots=[{"id": "plain", "post": "commissioner", "when": {"field": "executed_as", "differs": "bond"}}],
    )
    (fault,) = faults_of(made, office())
    assert "“bond”" in fault
