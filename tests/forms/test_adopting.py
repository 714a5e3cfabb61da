from app.forms.adopting import together
from app.forms.loading import Packs
from app.model.values import OfficeId
from tests.forms.making import field, form

PART_1 = form(
    field("decision_maker", "person"),
    field("declarations", "record", fields=[field("legal", "yes_no")], also_in_part_2=True),
    id="harbour/decision",
    slots=[
        {"id": "mayor", "post": "mayor", "signatory": "decision_maker"},
        {"id": "officer", "post": "officer", "when": {"field": "decision_maker", "answered": True}},
    ],
)
PART_2 = form(
    field("facts", "prose"),
    id="shared/part-2-form",
    follows_part_1=True,
    confidential=True,
    slots=[{"id": "own", "post": "commissioner"}],
)


def test_part_2_takes_slots_and_declarations_of_its_part_1() -> None:
    _, part_2 = together([PART_1, PART_2])
    assert [slot.id for slot in part_2.slots] == ["mayor", "officer"]
    assert [one.id for one in part_2.fields] == ["facts", "declarations"]
    assert all(slot.signatory is None and slot.when is None for slot in part_2.slots)  # it asks neither


def test_part_2_alone_keeps_its_own_slot() -> None:
    (part_2,) = together([PART_2])
    assert [slot.id for slot in part_2.slots] == ["own"]


def test_a_shared_form_is_printed_for_the_office_of_the_decision() -> None:
    assert [one.office for one in together([PART_2, PART_1])] == ["harbour", "harbour"]
    assert [one.office for one in together([PART_2], OfficeId("elsewhere"))] == ["elsewhere"]
    assert [one.office for one in together([PART_2])] == ["shared"]


def test_the_id_of_a_form_never_changes(packs: Packs) -> None:
    ids = [one.id for one in packs.forms]
    assert [one.id for one in packs.together(ids)] == ids


def test_every_office_is_offered_the_shared_forms(packs: Packs) -> None:
    for office in packs.offices:
        offered = [one.id for one in packs.forms_of(office.id)]
        assert "shared/part-2-form" in offered
        assert len(set(offered)) == len(offered)
