from datetime import date

from app.forms.slots import slots_of, with_titles
from app.forms.soundness import lapses_of
from app.model.form import FormDefinition
from tests.forms.making import answers, field, form, office

PARTY = [field("force", "text")] + [
    field(name, "record", fields=[field("office", "text"), field("holder", "text")])
    for name in ("policing_body", "chief_officer")
]
AGREEMENT = form(
    field("parties", "table", fields=PARTY),
    slots=[
        {"id": "policing_body", "each": "parties.policing_body", "declaration": "Signed"},
        {"id": "chief_officer", "each": "parties.chief_officer", "beside": True},
    ],
)
PARTIES = [
    {
        "force": "North",
        "policing_body": {"office": "PCC for North", "holder": "A. Person"},
        "chief_officer": {"office": "CC of North"},
    },
    {"force": "Rail", "chief_officer": {"office": "CC of Rail"}},
]


def record(**more: object) -> FormDefinition:
    slot = {"id": "commissioner", "post": "commissioner", "signatory": "decision_maker", **more}
    return form(field("decision_maker", "person"), field("joint", "yes_no"), slots=[slot])


def test_a_slot_prints_the_signatory_and_the_capacity_of_the_day() -> None:
    made = record()
    (slot,) = slots_of(
        made, office(), answers(made, decision_maker={"name": "B. Example", "post": "Acting Commissioner"})
    )
    assert (slot.holder, slot.capacity, slot.post_title) == (
        "B. Example",
        "Acting Commissioner",
        "Commissioner for Testshire",
    )


def test_a_slot_without_an_answer_is_for_the_post() -> None:
    made = record()
    (slot,) = slots_of(made, office(), answers(made))
    assert (slot.holder, slot.capacity) == ("", "Commissioner for Testshire")


def test_a_slot_of_a_post_the_office_lacks_prints_its_own_title() -> None:
    made = record(post="deputy", title="Deputy", signatory=None)
    (slot,) = slots_of(made, office(), answers(made))
    assert (slot.post, slot.capacity) == ("deputy", "Deputy")


def test_a_slot_may_depend_on_an_answer() -> None:
    made = record(when={"field": "joint", "equals": True})
    assert slots_of(made, office(), answers(made)) == ()
    assert len(slots_of(made, office(), answers(made, joint=True))) == 1


def test_every_office_of_every_party_signs() -> None:
    slots = slots_of(AGREEMENT, office(), answers(AGREEMENT, parties=PARTIES))
    assert sorted((slot.group, slot.capacity, slot.holder) for slot in slots) == [
        ("North", "CC of North", ""),
        ("North", "PCC for North", "A. Person"),
        ("Rail", "CC of Rail", ""),
    ]
    assert len({slot.id for slot in slots}) == len(slots)


def test_a_row_without_any_office_signs_under_its_own_name() -> None:
    party = {"id": "party", "each": "parties", "declaration": "Signed by {each.office}"}
    made = AGREEMENT.but(slots=[*AGREEMENT.slots, party])
    parties = [*PARTIES, {"force": "Crime Agency"}, {}]
    *others, own = slots_of(made, office(), answers(made, parties=parties))
    assert others == [*slots_of(AGREEMENT, office(), answers(AGREEMENT, parties=parties))]
    assert (own.declaration, own.post_title, own.group) == ("Signed by Crime Agency", *["Crime Agency"] * 2)


def test_declarations_are_worded_for_the_office() -> None:
    made = record(declaration="Submitted to the {post.commissioner}.")
    (slot,) = slots_of(made, office(), answers(made))
    assert slot.declaration == "Submitted to the Commissioner for Testshire."


def test_a_slot_whose_post_has_ended_keeps_its_title_and_the_check_warns() -> None:
    ending = office(
        posts=[{"id": "commissioner", "title": "Commissioner for Testshire", "until": "2028-05-03"}]
    )
    made = with_titles(record(signatory=None), ending)
    (slot,) = slots_of(made, ending.on(date(2029, 1, 1)), answers(made))
    assert slot.capacity == "Commissioner for Testshire"
    (sentence,) = lapses_of(made, ending)
    assert "ends on 2028-05-03" in sentence
    assert list(lapses_of(made, office())) == []
