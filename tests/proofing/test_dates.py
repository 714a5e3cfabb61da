"""DAT: planted slips with dates are found in every way of writing them; dates that are right stay silent."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.finding import Severity
from app.proofing.mentions.dates import month_name
from tests.proofing.reading import found, quotations, said

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
days = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@given(
    days,
    st.sampled_from(WEEKDAYS),
    st.sampled_from(
        [
            "{w} {d.day} {m} {d.year}",
            "{w}, {m} {d.day}, {d.year}",
            "{s}. {d.day} {m} {d.year}",
            "{d.day} {m} {d.year} ({w})",
            "{w} {d.day}/{d.month}/{d.year}",
        ]
    ),
)
def test_a_weekday_is_right_or_found(day: date, weekday: str, looks: str) -> None:
    text = looks.format(w=weekday, s=weekday[:3], d=day, m=month_name(day.month))
    is_wrong = WEEKDAYS[day.weekday()] != weekday
    assert bool(found("DAT-01", f"The board met on {text} at Northgate.")) is is_wrong


@pytest.mark.parametrize("text", ["31 June 2026", "30th February 2027", "29 February 2026", "31/11/2026"])
def test_a_day_that_does_not_exist(text: str) -> None:
    assert quotations("DAT-01", f"It ends on {text}.") == [text]


def test_a_leap_day_exists() -> None:
    assert not found("DAT-01", "It ends on 29 February 2028, a Tuesday.")


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
    ("sentence", "quoted"),
    [
        ("All must sign by 14th June to be part of it.", "14th June"),
        ("An anticipated signing date of July 19 is realistic.", "July 19"),
        ("The vans join in Feb 2026, says the supplier.", "Feb 2026"),
        ("The paper of 25 th February was read.", "25 th February"),
        ("It ends on 3 Sept and not before.", "3 Sept"),
    ],
)
def test_a_date_that_is_not_wholly_said(sentence: str, quoted: str) -> None:
    assert quotations("DAT-03", sentence) == [quoted]


@pytest.mark.parametrize(
    "sentence",
    [
        "It runs from 3 May to 14 June 2026.",
        "They met on 3 and 14 June 2026.",
        "It was sent on 6 July 2026 and came back on 14 August.",
        "The accounts are due by 30 June each year.",
        "The financial year begins on 1 April.",
        "They moved to 14 March Street, and 3 May House.",
        "In May the roof leaked, and March 2026 was wet.",
    ],
)
def test_dates_that_are_understood(sentence: str) -> None:
    assert not found("DAT-03", sentence), said(found("DAT-03", sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Better figures will be given next month.",
        "As it stands, there are no vans.",
        "The work is now in hand.",
        "A decision is due later this year.",
        "This will be done in the coming weeks.",
        "At the time of writing nobody had replied.",
        "Bids are due by the end of the month.",
    ],
)
def test_words_for_soon(sentence: str) -> None:
    assert len(found("DAT-04", sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Better figures will be given next month, in May 2026.",
        "Costs rise by two per cent from one year to the next, and this year’s prices hold.",
        "He was told at the end of the last week of the contract.",
        "The report currently before the board is the third.",
        "It ends by the end of the financial year.",
    ],
)
def test_times_that_are_clear(sentence: str) -> None:
    assert not found("DAT-04", sentence), said(found("DAT-04", sentence))


DECISION = """
    WEALDSHIRE DECISION RECORD – WPCC 2026-031

    Subject\tNew kennels

    Decision\t{decision}

    Decision Summary\t{summary}

    Margaret Ashby, Police and Crime Commissioner for Wealdshire

    Signature

    Date

    16 May 2026
    """


def decision(limb: str = "To build new kennels at Northgate.", summary: str = "The kennels are full.") -> str:
    return DECISION.format(decision=limb, summary=summary)


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


REPORT = "To: Estates Board\n\nFrom: Chief Executive\n\nDate: 27 June 2026\n\n1. Purpose\n\n1.1 {sentence}"


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


@given(st.integers(1, 31), st.sampled_from(["st", "nd", "rd", "th"]), st.sampled_from(["", " "]))
def test_endings_of_figures(number: int, suffix: str, gap: str) -> None:
    right = "th" if 10 <= number <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    findings = found("DAT-10", f"It ends on the {number}{gap}{suffix} March 2026.")
    assert bool(findings) is (bool(gap) or suffix != right)
    assert all(one.fix == f"{number}{right}" for one in findings)


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
