"""DAT-11, DAT-12: plans that have ended, papers of long ago."""

import pytest

from tests.proofing.dates.papers import REPORT, decision
from tests.proofing.reading import found


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("It serves the Police and Crime Plan 2021-2025.", 1),
        ("It serves the Estates Strategy for 2020 to 2024.", 1),
        ("It serves the Plan 2022–26.", 1),
        ("It serves the Police and Crime Plan 2025-2029.", 0),
        ("It replaces the former Police and Crime Plan 2021-2025.", 0),
        ("The capital programme 2026/27 pays for it.", 0),
    ],
)
def test_plans_whose_time_is_over(sentence: str, count: int) -> None:
    assert len(found("DAT-11", REPORT.format(sentence=sentence))) == count


def test_a_decision_that_rests_on_a_paper_of_long_ago() -> None:
    (one,) = found("DAT-12", decision(summary="The Board discussed it at its meeting of 25 February 2023."))
    assert one.quotation == "25 February 2023"
    assert "3 years" in one.message
    recent = "The Board discussed it on 25 February 2023, and at its meeting of 4 May 2026."
    assert not found("DAT-12", decision(summary=recent))
    assert not found("DAT-12", decision(summary="The kennels were built in February 1923."))
