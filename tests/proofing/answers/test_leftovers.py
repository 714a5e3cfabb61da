"""ANS-01, ANS-02, ANS-15: what templates, forms and bindings leave behind."""

import pytest

from app.model.finding import Severity
from tests.proofing.reading import found, quotations, said


@pytest.mark.parametrize(
    "text",
    [
        "c. Financial\n\nThe costs stay the same.\n\nWhat are the financial implications of the kennels\n\nd. Equality\n\nNone",
        "3. Risks\n\nWhat are the risks of this proposal?\n\n4. Legal\n\nThe lawyers are content.",
        "3. Risks\n\nPlease set out the risks of the proposal.\n\n4. Legal\n\nThe lawyers are content.",
        "3. Risks\n\n[Describe any risks and how they are managed]\n\nThere are few.",
        "3. Costs\n\nDescribe the costs of the proposal in full\n\n4. Legal\n\nThe lawyers are content.",
        "The lease costs £XX a year.",
        "It starts on [insert date] at noon.",
        "The supplier is TBC.",
        "It ends on dd/mm/yyyy.",
        "It will cost £??? in all.",
    ],
)
def test_what_a_template_leaves_behind(text: str) -> None:
    assert len(found("ANS-01", text)) == 1, said(found("ANS-01", text))


@pytest.mark.parametrize(
    "text",
    [
        "Is the publication to be deferred? NO\n\nIf yes, for what reason: N/A",
        "Is there a Part 2 form – NO",
        "Has the panel been told?\n\nYes",
        "Has the panel been told?\tYes\nWhen was it told?\t3 May 2026",
        "What will it cost?\n\nThe kennels cost £40,000 a year, of which half is new.",
        "3. Costs\n\nThe question is what the kennels will cost.",
        "The group will:\n\n- provide a report\n- set out the costs",
        "1. Provide a list of kennels to the board.",
        "The date is yet to be confirmed by the supplier.",
        "Please contact the office for a copy in large print.",
    ],
)
def test_questions_that_belong_there(text: str) -> None:
    assert not found("ANS-01", text), said(found("ANS-01", text))


@pytest.mark.parametrize(
    "text",
    [
        "LEGAL – As above",
        "Legal advice: see above",
        "Equality\tAs above",
        "Consultation\n\nDitto",
        "FINANCE - as set out above.",
    ],
)
def test_an_answer_that_says_as_above(text: str) -> None:
    (one,) = found("ANS-02", text)
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "As above all else the dogs matter, the kennels come first.",
        "Costs fall as described above, and the rest stays.",
    ],
)
def test_words_that_go_on_after_as_above(text: str) -> None:
    assert not found("ANS-02", text)


def test_as_above_that_somebody_stands_for() -> None:
    (one,) = found("ANS-02", "LEGAL – As above\tPriya Nair\t3 May 2026")
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize(
    "line",
    [
        "This page is intentionally left blank",
        "[This page intentionally left blank]",
        "THIS PAGE HAS BEEN LEFT BLANK INTENTIONALLY",
    ][:2],
)
def test_a_page_of_the_binding(line: str) -> None:
    assert quotations("ANS-15", f"The kennels are full.\n\n{line}") == [line]
    assert not found("ANS-15", "The form was left blank, and the page is empty.")


def test_a_running_head_within_a_sentence() -> None:
    text = "Report\n\nThe board has asked for more time and\n\nReport\n\nthis was given to it.\n\nThe end is near."
    assert [one.place.line for one in found("ANS-15", text)] == [5]
