import pytest

from app.register.entries import Draft
from app.register.register import Register
from tests.register.samples import RECORD, REPORT, at, begin


@pytest.fixture
def vans(register: Register) -> int:
    decision = begin(register, RECORD, REPORT)
    record = {"subject": "Replacement of VANS", "people": [{"name": "Siân Ŵyn", "post": "Treasurer"}]}
    register.save_draft(decision.documents[0].id, Draft(record, "Vans", "Joan Weald"), at(1))
    report = {"sections": [{"heading": "Cost", "body": "It is **necessary**, £1 200."}], "papers": []}
    register.save_draft(decision.documents[1].id, Draft(report), at(1))
    begin(register)
    return decision.id


@pytest.mark.parametrize(
    "text",
    [
        "vans",
        "vans replacement",
        "2026-001",
        "wpcc 001 COST",
        "siân",
        "Sia\u0302n",
        "ŴYN treasurer joan",
        "necessary",
        "£1",
        " ".join(["vans", "cost"] * 400),
    ],
)
def test_all_words_are_looked_for_in_reference_title_and_every_answer(
    register: Register, vans: int, text: str
) -> None:
    assert register.search(text) == {vans}


@pytest.mark.parametrize("text", ["vans lorries", "subject", "sections", "%", "_", "wealdshire/"])
def test_what_nobody_wrote_is_not_found(register: Register, vans: int, text: str) -> None:
    assert register.search(text) == frozenset()


@pytest.mark.parametrize("text", ["", "  \t"])
def test_no_words_find_every_decision(register: Register, vans: int, text: str) -> None:
    assert register.search(text) == {row.id for row in register.summaries()}
    assert len(register.search(text)) == 2


def test_more_words_than_the_database_takes_at_once(register: Register, vans: int) -> None:
    words = [f"word{number}" for number in range(1500)]
    decision = begin(register)
    register.save_draft(decision.documents[0].id, Draft({"prose": " ".join(words)}), at(2))
    assert register.search(" ".join(words)) == {decision.id}
    assert register.search(" ".join([*words, "word1500"])) == frozenset()


def test_a_draft_is_found_by_what_it_says_now(register: Register, vans: int) -> None:
    register.save_draft(register.get(vans).documents[0].id, Draft({"subject": "Lorries"}, "Lorries"), at(2))
    assert register.search("replacement") == frozenset()
    assert register.search("lorries") == {vans}
