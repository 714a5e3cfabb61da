"""ANS-12 to ANS-14: a missing “no”, missing sections, purposes that do not fit."""

import pytest

from tests.proofing.reading import found, quotations


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Based on the assurances given there are risks to consider at this stage.", 1),
        ("There are legal implications.", 1),
        ("In view of the advice received, there are concerns.", 1),
        ("There are no risks.", 0),
        ("There are risks that the roof falls in.", 0),
        ("There are risks: the roof may fall in.", 0),
        ("There are two implications. The roof leaks.", 0),
        ("There are risks. The roof may fall in.", 0),
    ],
)
def test_a_no_that_is_missing(sentence: str, count: int) -> None:
    assert len(found("ANS-12", f"a. Risks\n\n{sentence}\n\nb. Legal\n\nThe lawyers are content.")) == count


def test_considerations_without_the_usual_ones() -> None:
    text = "1. Purpose\n\n1.1 To ask for kennels.\n\n2. Considerations\n\n2.1 The kennels are full.\n\n3. Legal\n\n3.1 Fine."
    (one,) = found("ANS-13", text)
    assert "financial, equality, risk" in one.message
    assert not found("ANS-13", "1. Environmental implications\n\n1.1 None of them matters.")
    rows = "5. CONSIDERATIONS\n\nResources\tYes\nLegal\tYes\nEquality\tNo\nRisk\tNo"
    assert not found("ANS-13", rows)


REPORT = "To: Estates Board\n\nFrom: Chief Executive\n\nDate: 4 April 2026\n\n1. Purpose\n\n1.1 {purpose}\n\n2. Recommendation\n\n2.1 {limb}"


@pytest.mark.parametrize(
    ("purpose", "limb", "count"),
    [
        (
            "To provide an update on the kennels.",
            "The Board is recommended to approve the lease of the kennels.",
            1,
        ),
        ("To inform the Board of the kennels.", "The Board is asked to agree to a lease of the kennels.", 1),
        (
            "To give an update and seek approval for a lease.",
            "The Board is recommended to approve the lease.",
            0,
        ),
        (
            "To provide an update on the kennels.",
            "The Board is invited to note the contents of this report.",
            0,
        ),
    ],
)
def test_a_purpose_that_does_not_fit(purpose: str, limb: str, count: int) -> None:
    assert len(found("ANS-14", REPORT.format(purpose=purpose, limb=limb))) == count


def test_a_record_that_says_approved_where_the_paper_asked_to_note() -> None:
    record = "WEALDSHIRE DECISION RECORD\n\nDecision\tTo sign the lease.\nDecision Summary\tThe Board approved that the lease should be signed."
    report = REPORT.format(
        purpose="To provide an update.", limb="The Board is invited to note the contents of this report."
    )
    assert quotations("ANS-14", record, report) == ["Board approved that"]
