"""ANS-03 to ANS-05: “None”, ticks and “No” that the papers contradict or nobody explains."""

import pytest

from app.model.finding import Severity
from tests.proofing.reading import found, quotations, said

FORM = """
    Recommendation

    The Commissioner is recommended to sign the lease of the kennels for £40,000 a year.

    1. Consultation

    {consultation}

    2. Legal

    {legal}

    3. Equality

    {equality}

    4. Financial

    {financial}

    5. Background

    {background}
    """


def form(**answers: str) -> str:
    given = dict.fromkeys(
        ("consultation", "legal", "equality", "financial", "background"), "The views of staff are known."
    )
    return FORM.format(**(given | answers))


@pytest.mark.parametrize(
    ("answers", "severity"),
    [
        ({"legal": "None"}, Severity.ERROR),
        ({"financial": "Not applicable."}, Severity.ERROR),
        ({"consultation": "N/A", "background": "Many concerns were raised by the vets."}, Severity.ERROR),
        (
            {"equality": "None.", "background": "An equality impact assessment has found two groups."},
            Severity.ERROR,
        ),
        (
            {"equality": "Nil", "background": "Legal and equalities advice has been taken into account."},
            Severity.WARNING,
        ),
    ],
)
def test_none_that_the_papers_contradict(answers: dict[str, str], severity: Severity) -> None:
    assert [one.severity for one in found("ANS-03", form(**answers))] == [severity]


@pytest.mark.parametrize(
    "answers", [{"consultation": "N/A"}, {"equality": "None"}, {"legal": "None beyond the lease itself."}]
)
def test_none_that_nothing_contradicts(answers: dict[str, str]) -> None:
    assert not found("ANS-03", form(**answers)), said(found("ANS-03", form(**answers)))


@pytest.mark.parametrize(
    ("statement", "other"),
    [
        (
            "Commercial issues are not applicable.",
            "The existing commercial arrangements for the suppliers will continue.",
        ),
        ("There are no procurement implications.", "A procurement exercise was held in May."),
        ("A DPIA has been completed.", "The DPIA will be updated when the cameras arrive."),
        (
            "An equality impact assessment has been completed.",
            "An equality impact assessment is not required.",
        ),
        ("Equality issues are covered in the body of the report.", "The kennels are full."),
    ],
)
def test_a_statement_the_papers_contradict(statement: str, other: str) -> None:
    text = f"1. Background\n\n{other}\n\nDeclaration\n\n{statement}\n\n✓"
    assert quotations("ANS-04", text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "1. Background\n\nThe kennels are full.\n\nDeclaration\n\nCommercial issues are not applicable.\n\n✓",
        "1. Background\n\nThe DPIA was read by all.\n\nDeclaration\n\nA DPIA has been completed.\n\n✓",
        "1. Equality\n\nMost of those who are affected by the kennels are older people, and equality was thought of.\n\nEquality issues are covered in the body of the report.",
    ],
)
def test_statements_that_hold(text: str) -> None:
    assert not found("ANS-04", text), said(found("ANS-04", text))


ROWS = "Considerations\n\nConsultation\tYes\nThe vets were asked, and the neighbours.\t\nEthics\t{ethics}\nEquality\tYes\nOlder people are helped by it.\t\nRisk\tYes\nThe roof may fall in."


@pytest.mark.parametrize(
    ("ethics", "count"),
    [
        ("No", 1),
        ("No\t\nNothing in it touches the code.", 0),
        ("No – nothing in it touches the code.", 0),
        ("Yes", 0),
    ],
)
def test_no_without_a_reason(ethics: str, count: int) -> None:
    assert len(found("ANS-05", ROWS.format(ethics=ethics))) == count
