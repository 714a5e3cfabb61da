"""DAT-05 to DAT-07: what begins too early, is asked for too late, or is long past."""

import pytest

from tests.proofing.dates.papers import REPORT, decision
from tests.proofing.reading import found, said


@pytest.mark.parametrize(
    "limb",
    [
        "To accept a grant for 12 months starting 1 April 2026 for the kennels.",
        "To lease the kennels with effect from 1st May 2026.",
        "To agree that the service commences on 1 May 2026.",
        "To lease the kennels at Northgate from 1 May 2026.",
        "To let a contract beginning in April 2026 for food.",
    ],
)
def test_what_began_before_it_was_decided(limb: str) -> None:
    (one,) = found("DAT-05", decision(limb))
    assert "16 May 2026" in one.message


@pytest.mark.parametrize(
    "limb",
    [
        "To accept a grant for 12 months starting 1 June 2026 for the kennels.",
        "To approve retrospectively the lease of the kennels from 1 May 2026.",
        "To extend the agreement that was made on 1 May 2020 by a year.",
        "To lease the kennels from 16 May 2026.",
    ],
)
def test_what_begins_when_it_may(limb: str) -> None:
    assert not found("DAT-05", decision(limb)), said(found("DAT-05", decision(limb)))


@pytest.mark.parametrize(
    "sentence",
    [
        "All forces need to sign the lease by 14 June.",
        "The lease must be signed by 14th June 2026.",
        "Bids are due by 12/06/2026.",
        "The deadline for bids is 31 May 2026; all should reply before 1 June 2026.",
        "The lease was due for a review in March 2026.",
    ],
)
def test_a_deadline_that_has_passed(sentence: str) -> None:
    assert found("DAT-06", REPORT.format(sentence=sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "All forces need to sign the lease by 14 July.",
        "Three firms submitted bids by the closing date of 14 June 2026.",
        "The lease was required to be signed by 14 June 2026, and it was.",
        "The kennels, built by 14 June 1966, must be mended.",
    ],
)
def test_deadlines_to_come_and_those_that_were_met(sentence: str) -> None:
    text = REPORT.format(sentence=sentence)
    findings = [one for one in found("DAT-06", text) if "1966" not in one.quotation]
    assert not findings, said(findings)


@pytest.mark.parametrize(
    ("sentence", "is_late"),
    [
        ("The staff will be in post by April 2026.", True),
        ("The staff will be in post by June 2026.", True),
        ("The van is expected to arrive on 3 June 2026.", True),
        ("The vans will be sold in May 2026.", True),
        ("The staff will be in post by July 2026.", False),
        ("The board will consider the report which was made in May 2026.", False),
        ("The vans were sold in May 2026.", False),
        ("The lease will run until June 2027.", False),
    ],
)
def test_a_future_that_is_past(sentence: str, is_late: bool) -> None:
    assert bool(found("DAT-07", REPORT.format(sentence=sentence))) is is_late
