"""ANS-09 to ANS-11: interests, statements under their headings, labels in step."""

import pytest

from tests.proofing.reading import found, quotations

INTERESTS = "I have considered my interests. Any such interests are recorded below.\n\n{record}\n\nSignature\n\nDate 3 May 2026"


@pytest.mark.parametrize(
    ("record", "count"),
    [
        ("The above request has my approval.", 1),
        ("", 1),
        ("None.\n\nThe above request has my approval.", 0),
        ("I am a member of the kennel club.\n\nThe above request has my approval.", 0),
    ],
)
def test_interests_that_were_to_be_recorded(record: str, count: int) -> None:
    assert len(found("ANS-09", INTERESTS.format(record=record))) == count


@pytest.mark.parametrize(
    ("head", "statement", "count"),
    [
        ("Director/Head of Service:", "The Chief Finance Officer has reviewed the request.", 1),
        ("Legal Advice", "The finance team has been consulted on this.", 1),
        ("Equalities advice", "The MPS legal team has been consulted on the proposal.", 1),
        ("Financial Advice", "Equality and diversity issues are covered in the body of the report.", 1),
        ("Financial Advice", "The Strategic Finance and Resource Management Team has been consulted.", 0),
        ("Legal Advice", "The monitoring officer has been consulted on this proposal.", 0),
        ("Head of Service", "The Director of Estates has reviewed the request.", 0),
        ("Drafting Officer", "Pat Lee has drafted this report, and it was reviewed.", 0),
    ],
)
def test_a_statement_under_its_heading(head: str, statement: str, count: int) -> None:
    assert len(found("ANS-10", f"Declaration\n\n{head}\n\n{statement}\n\n✓")) == count


@pytest.mark.parametrize(
    ("labels", "quoted"),
    [
        (("Consultation", "Resources:", "Ethics", "Risk"), ["Resources:"]),
        (("Consultation:", "Resources:", "Ethics", "Risk:"), ["Ethics"]),
        (("Consultation", "Resources", "Ethics", "Risk"), []),
        (("Consultation:", "Resources", "Ethics:", "Risk"), []),
    ],
)
def test_labels_in_step(labels: tuple[str, ...], quoted: list[str]) -> None:
    text = "Considerations\n\n" + "\n".join(f"{label}\tYes" for label in labels)
    assert quotations("ANS-11", text) == quoted


def test_a_space_before_a_colon() -> None:
    assert quotations("ANS-11", "TITLE : NEW KENNELS\n\nThe kennels are full.") == ["TITLE :"]
    assert not found("ANS-11", "TITLE: NEW KENNELS\n\nThe kennels are full.")
