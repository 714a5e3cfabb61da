"""DAT-08: one thing has one day."""

import pytest

from tests.proofing.dates.papers import REPORT, decision
from tests.proofing.reading import found, said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The agreement expires on 31 March 2027.", "This agreement shall continue until 31 March 2028."),
        ("The original contract is due to expire on the 31 March 2027.", "The contract ends in March 2028."),
        ("The pilot starts on 1 May 2026.", "The pilot commences on 2 May 2026."),
        ("The lease dated 3 May 2025 holds.", "The lease dated 5 May 2025 holds."),
    ],
)
def test_two_days_for_one_thing(one: str, other: str) -> None:
    (finding,) = found("DAT-08", f"1.1 {one}\n\n1.2 {other}")
    assert finding.place.line == 3
    assert finding.beside[0].line == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The agreement expires on 31 March 2027.", "This agreement shall continue until 31 March 2027."),
        ("The agreement expires in March 2027.", "This agreement ends on 31 March 2027."),
        (
            "The agreement expires on 31 March 2027.",
            "The agreement may be extended and would end on 31 March 2029.",
        ),
        ("The grant agreement ends on 31 March 2027.", "The cleaning contract ends on 30 June 2027."),
        ("The new contract starts on 1 May 2027.", "The contract starts on 1 May 2020."),
        ("The agreement starts on 1 May 2026.", "The agreement ends on 1 May 2027."),
    ],
)
def test_days_that_go_together(one: str, other: str) -> None:
    findings = found("DAT-08", f"1.1 {one}\n\n1.2 {other}")
    assert not findings, said(findings)


def test_a_meeting_of_another_year_than_the_paper() -> None:
    record = decision(summary="The Board discussed it at its meeting of 27 June 2025.").replace(
        "16 May", "30 June"
    )
    (one,) = found("DAT-08", record, REPORT.format(sentence="The kennels are full."))
    assert one.quotation == "27 June 2025"
