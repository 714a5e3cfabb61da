"""What only the register can show: numbers taken, out of order or never given, words of another decision."""

from datetime import date
from functools import partial

import pytest

from app.forms.checking import read_answers
from app.forms.loading import Packs
from app.model.reading import Pack
from app.proofing.families import RULES
from app.proofing.neighbours import Neighbour, Neighbours, digest_of, indexed, sentences_in
from app.proofing.proof_reader import Found, ProofReader
from app.workflow.proofread import read_own
from tests.proofing.reading import KNOWLEDGE, TODAY

OWN = Neighbour("WPCC 2026-031", "Dogs", "/2026", 31)
ROOF = Neighbour("WPCC 2026-020", "The roof", "/2026", 20, date(2026, 5, 4))
BARN = Neighbour("WPCC 2026-029", "The barn", "/2026", 29, date(2026, 11, 30), withdrawn=True)
COPIED = (
    "The Board discussed the price of the work, the time it would take, and what would happen to the "
    "tenants meanwhile. It was content that both had been looked into by somebody who knew the building well."
)


def pack(packs: Packs, form: str = "wealdshire/decision-record", **answers: object) -> Pack:
    made = packs.form(form)
    read = partial(read_own, made, reference="WPCC 2026-031", packs=packs, today=TODAY)
    return (read(read_answers(made, answers)),)


def around(*others: Neighbour, texts: dict[int, str] | None = None, own: Neighbour = OWN) -> Neighbours:
    digests = {
        place: [digest_of(text[start:end]) for start, end in sentences_in(text)]
        for place, text in (texts or {}).items()
    }
    return Neighbours(own, others, indexed(digests.items()))


def findings(rule: str, papers: Pack, neighbours: Neighbours) -> tuple[Found, ...]:
    reader = ProofReader(KNOWLEDGE, [one for one in RULES if one.id == rule])
    return reader.find(papers, neighbours)


def said(rule: str, papers: Pack, neighbours: Neighbours) -> list[tuple[str, str]]:
    return [(one.finding.quotation, one.finding.message) for one in findings(rule, papers, neighbours)]


def test_a_number_that_another_decision_has_as_well_is_an_error(packs: Packs) -> None:
    papers = pack(packs, subject="Dogs")
    same = ROOF._replace(reference="WPCC 2026-31", number=31)
    ((_, message),) = said("REG-01", papers, around(same))
    assert message == "The number WPCC 2026-031 is taken: WPCC 2026-31 (“The roof”) has it as well."
    assert said("REG-01", papers, around(same._replace(series="/2025"), ROOF)) == []
    assert said("REG-01", papers, around(same, own=OWN._replace(number=0))) == []


def test_a_decision_dated_before_the_one_with_the_number_before_it_is_told(packs: Packs) -> None:
    papers = pack(packs, "wealdshire/joint-decision", date=date(2026, 4, 1), title="Dogs")
    ((quotation, message),) = said("REG-02", papers, around(ROOF))
    assert quotation == "1 April 2026"
    assert message == "This is dated 1 April 2026, but WPCC 2026-020 was signed on 4 May 2026."
    later = pack(packs, "wealdshire/joint-decision", date=date(2026, 6, 1), title="Dogs")
    assert said("REG-02", later, around(ROOF)) == []
    assert said("REG-02", pack(packs, subject="Dogs"), around(BARN)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As decided in WPCC 2026-020, it is mended.", []),
        ("As decided in WPCC 2026-031, it is mended.", []),
        ("As decided in WPCC 2026-20, it is mended.", []),
        ("As decided in WPCC 2026-025.", [("WPCC 2026-025", "No decision has the number WPCC 2026-025.")]),
        ("As WPCC2026-044 says.", [("WPCC2026-044", "No decision has the number WPCC2026-044.")]),
        ("Before there was a register: WPCC 2026-003, WPCC 2019-044.", []),
        ("As WPCC 2026-029 says.", [("WPCC 2026-029", "WPCC 2026-029 (“The barn”) was withdrawn.")]),
        ("In 2026-029 and PCC 2026-025 as well.", []),
    ],
)
def test_a_cited_decision_is_one_that_there_is(
    packs: Packs, text: str, expected: list[tuple[str, str]]
) -> None:
    assert said("REG-03", pack(packs, decision=text), around(ROOF, BARN)) == expected


def test_long_words_of_another_decision_are_a_warning(packs: Packs) -> None:
    papers = pack(packs, decision_summary=f"It is wet. {COPIED} So be it.")
    ((quotation, message),) = said("TXT-07", papers, around(BARN, ROOF, texts={1: COPIED.casefold()}))
    assert quotation == COPIED
    assert message == "WPCC 2026-020 (“The roof”) says the same word for word: does it hold here?"


def test_words_of_several_decisions_are_how_an_office_writes(packs: Packs) -> None:
    papers = pack(packs, decision_summary=COPIED)
    third = ROOF._replace(reference="WPCC 2026-021")
    everywhere = around(BARN, ROOF, third, texts={0: COPIED, 1: COPIED, 2: COPIED})
    assert said("TXT-07", papers, everywhere) == []


def test_a_sentence_or_two_in_common_are_nothing(packs: Packs) -> None:
    first = COPIED.partition(". ")[0] + "."
    papers = pack(packs, decision_summary=f"{first} The dogs were not asked.")
    assert len(first.split()) < 25
    assert said("TXT-07", papers, around(ROOF, texts={0: COPIED})) == []


def test_something_said_to_be_attached_is_listed(packs: Packs) -> None:
    text = "The price is in the attached report."
    bare = pack(packs, decision=text, background_papers=[])
    assert [one.finding.quotation for one in findings("PUB-06", bare, around())] == ["the attached report"]
    listed = [{"title": "Report", "attached_as": "Appendix A"}]
    assert findings("PUB-06", pack(packs, decision=text, background_papers=listed), around()) == ()
    assert findings("PUB-06", (*bare, *pack(packs, "wealdshire/bcb-report", title="Report")), around()) == ()
    tied = pack(packs, decision="The conditions are attached to the grant.", background_papers=[])
    assert findings("PUB-06", tied, around()) == ()
