from app.forms.loading import Packs
from app.ui.offices.facts import facts_of
from tests.forms.making import office


def test_what_an_office_does_not_have_is_left_out() -> None:
    labels = [fact.label for fact in facts_of(office())]
    assert labels == [
        "Name",
        "Above a paper",
        "References",
        "Markings",
        "Dates",
        "Amounts",
        "Publication",
        "Posts",
    ]


def test_every_shipped_office_can_be_read(packs: Packs) -> None:
    for known in packs.offices:
        told = {fact.label: fact.value for fact in facts_of(known)}
        assert told["Name"] == known.name
        assert "{" not in told["References"]
        assert told["Publication"][0].isupper()
