"""DAT-02, DAT-09: the dates beside signatures."""

import pytest

from app.model.finding import Severity
from tests.proofing.reading import found, said


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Signature\n\nDate 02.07.19", Severity.ERROR),
        ("Signed: ______\nDate: 2/7/26", Severity.ERROR),
        ("Signature\t\tDate\t13-3-26", Severity.ERROR),
        ("Signature.....Date.....1/6/26", Severity.ERROR),
        ("Met on 4 May 2026.\n\nSignature\n\nDate\n\n16/5/2026", Severity.WARNING),
        ("Date: 12/06/26\n\nThe kennels are full.", Severity.ERROR),
    ],
)
def test_a_date_of_signature_in_figures(text: str, severity: Severity) -> None:
    assert [one.severity for one in found("DAT-02", text)] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "Signature\n\nDate 2 July 2026",
        "Signature\n\nDate\n\n16/5/2026",
        "On 16/5/2026 they met, as on 4 May 2026.",
    ],
)
def test_dates_of_signature_that_are_clear(text: str) -> None:
    assert not found("DAT-02", text), said(found("DAT-02", text))


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Signature\n\nDate\n\nSecond signature below\n\nSignature\n\nDate 3 May 2026", [Severity.ERROR]),
        (
            "DECISION 2026/09\tDATE: 12 JUNE 2026\n\nSignature\tSignature\nCommissioner\tChief\nDate\tDate",
            [Severity.ERROR],
        ),
        ("Date: 3 May 2026\n\nI agree. Signature.....Date.....", [Severity.ERROR]),
        ("Signature\n\nDate", [Severity.HINT]),
        (
            "Officer declaration\tDate\nLEGAL – I have read it.\t\nFINANCE – I have read it.\t",
            [Severity.ERROR],
        ),
        ("Signature\n\nDate 3 May 2026", []),
        ("Officer declaration\tDate\nLEGAL – I have read it.\t3 May 2026\nFINANCE – Seen.\t", []),
        ("The signature and the date of it are given below.", []),
    ],
)
def test_signatures_without_a_date(text: str, severities: list[Severity]) -> None:
    findings = found("DAT-09", text)
    assert [one.severity for one in findings] == severities, said(findings)
