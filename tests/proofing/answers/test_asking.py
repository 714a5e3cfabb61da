"""ANS-06 to ANS-08: questions, and the answers that hang on one another."""

import pytest

from tests.proofing.reading import found, quotations, said


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Is it to be deferred? NO\n\nIf yes, for what reason:\n\nUntil what date: N/A",
            "If yes, for what reason:",
        ),
        (
            "Is it to be deferred? YES\n\nIf yes, for what reason: N/A\n\nUntil what date: 3 May 2026",
            "If yes, for what reason: N/A",
        ),
        (
            "Is it to be deferred? YES\n\nIf yes, for what reason: prices\n\nUntil what date:",
            "Until what date:",
        ),
        (
            "Is it to be deferred? No\n\nIf yes, for what reason: prices are secret",
            "If yes, for what reason: prices are secret",
        ),
        ("Is it to be deferred?\tYes\nIf so, why?\t\nUntil\t3 May 2026", "If so, why?"),
    ],
)
def test_an_answer_that_hangs_on_another(text: str, quoted: str) -> None:
    assert quotations("ANS-06", text) == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "Is it to be deferred? NO\n\nIf yes, for what reason: N/A\n\nUntil what date: N/A",
        "Is it to be deferred? NO\n\nIf yes, for what reason:\n\nUntil what date:",
        "Is it to be deferred? YES\n\nIf yes, for what reason: prices are secret\n\nUntil what date: 3 May 2026",
        "Is it to be deferred? YES\n\nIf yes, for what reason:\n\nPrices are secret until the order is placed.",
        "If yes means no, who can tell?",
    ],
)
def test_answers_that_go_together(text: str) -> None:
    assert not found("ANS-06", text), said(found("ANS-06", text))


@pytest.mark.parametrize(
    "text", ["Is there a Part 2 form - NO", "Has the panel been told: Yes", "Is it exempt\tNo"]
)
def test_a_question_without_its_mark(text: str) -> None:
    assert len(found("ANS-07", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Is there a Part 2 form? NO",
        "Has the panel been told?\tYes",
        "Exempt\tNo",
        "Is that so, the board asked, and was told no.",
    ],
)
def test_questions_with_their_mark(text: str) -> None:
    assert not found("ANS-07", text), said(found("ANS-07", text))


RELIES = "DECISION NOTICE\n\n1. Access\n\nWhat should not be published is not in Part 1 but instead on the separate Part 2 form.\n\n{more}"


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("The end.", 1),
        ("Is there a Part 2 form? NO", 0),
        ("Part 2 is not required.", 0),
        ("There is no Part 2.", 0),
    ],
)
def test_a_part_two_nobody_asks_for(more: str, count: int) -> None:
    assert len(found("ANS-08", RELIES.format(more=more))) == count
