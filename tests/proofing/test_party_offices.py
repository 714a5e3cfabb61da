"""SIG-06 in agreements of our own: of a force, policing body and chief officer are parties, or a warning says so."""

from typing import Any

import pytest

from app.forms.loading import Packs
from app.model.finding import Finding, Severity
from app.proofing.families import RULES
from app.proofing.proof_reader import ProofReader
from app.proofing.readers.own_document import read_document
from tests.proofing.reading import KNOWLEDGE
from tests.rendering.agreements import document, party

OWN_RULES = tuple(rule for rule in RULES if rule.id == "SIG-06")


def found(packs: Packs, *parties: dict[str, Any]) -> list[Finding]:
    reading = read_document(document(packs, parties=list(parties)))
    return list(ProofReader(KNOWLEDGE, OWN_RULES).read((reading,)))


def test_both_offices_of_each_force_are_as_the_law_wants_them(packs: Packs) -> None:
    assert found(packs, party(1), party(2)) == []


@pytest.mark.parametrize(
    ("row", "quoted", "says"),
    [
        (
            party(2, body=False),
            "Chief Constable of Shire 2",
            "the policing body of Shire 2 is not",
        ),
        (
            party(2, officer=False),
            "Police and Crime Commissioner for Shire 2",
            "the chief officer of Shire 2 is not",
        ),
        (
            party(2, body=False, officer=False),
            "Shire 2",
            "the policing body and the chief officer of Shire 2 are not",
        ),
    ],
)
def test_one_office_alone_is_a_warning_at_its_place(
    packs: Packs, row: dict[str, Any], quoted: str, says: str
) -> None:
    (finding,) = found(packs, party(1), row, party(3))
    assert finding.severity is Severity.WARNING
    assert finding.quotation == quoted
    assert finding.place.field == "parties"
    assert says in finding.message
    assert "section 22A of the Police Act 1996" in finding.message


def test_an_empty_row_is_no_party(packs: Packs) -> None:
    assert found(packs, party(1), {}) == []
