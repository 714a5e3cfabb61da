"""PUB and LAY: markings, promises, addresses, debris, missing papers, sentences that are cut in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofing.reading import found, quotations, said


@pytest.mark.parametrize(
    "line",
    [
        "This report is classified as OFFICIAL – PUBLIC and may be shared.",
        "Protective marking: NOT PROTECTIVELY MARKED",
        "RESTRICTED",
        "Classification: PUBLIC",
        "OFFICIAL PUBLIC",
        "Security classification\tUNCLASSIFIED",
    ],
)
def test_a_marking_the_scheme_does_not_know(line: str) -> None:
    assert found("PUB-01", f"{line}\n\nThe kennels are full.")


@pytest.mark.parametrize(
    "line",
    [
        "This report is classified as OFFICIAL and may be shared.",
        "Protective marking: OFFICIAL-SENSITIVE",
        "OFFICIAL – SENSITIVE",
        "OFFICIAL-SENSITIVE – COMMERCIAL",
        "TOP SECRET",
        "RESTRICTED PARKING ZONE\n\nParking here is restricted, and the file is no secret.",
        "Date: 3 March 2013\n\nNOT PROTECTIVELY MARKED",
        "THE OFFICIAL OPENING",
    ],
)
def test_markings_that_are_right(line: str) -> None:
    findings = found("PUB-01", f"{line}\n\nThe kennels are full.")
    assert not findings, said(findings)


def test_a_marking_that_stands_in_the_text_only() -> None:
    text = "Board report\n\nThe paper is classified as OFFICIAL and may be shared."
    assert found("PUB-02", text)
    assert not found("PUB-02", f"OFFICIAL\n\n{text}")
    assert found("PUB-02", "Considerations\n\nReport Exemption\tExempt\nConsultation\tYes")
    assert not found("PUB-02", "The classified advertisements are not part of this.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Information in this form will be made available on the commissioner’s website following approval.",
        "This decision will be published on the website once it is signed.",
        "Part 1 of this form is published online after approval.",
    ],
)
def test_a_promise_without_days(sentence: str) -> None:
    assert found("PUB-03", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Part 1 of this form will be made available on the website within 3 working days of approval.",
        "This decision will be published on the website within five days.",
        "This decision is published on the website on the next working day.",
        "The evaluation will be published on the website after the summer.",
        "This form was published on the website in May.",
    ],
)
def test_promises_that_can_be_kept_or_are_of_something_else(sentence: str) -> None:
    assert not found("PUB-03", sentence)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("E-mail: clerk@wealdshire.pnn.police.uk", "clerk@wealdshire.pnn.police.uk"),
        ("Write to pat.lee@homeoffice.gsi.gov.uk today.", "pat.lee@homeoffice.gsi.gov.uk"),
        ("Contact: pat.lee88@gmail.com", "pat.lee88@gmail.com"),
        ("Ring 07812 345678 for details.", "07812 345678"),
        ("Tel +44 7812 345 678", "+44 7812 345 678"),
    ],
)
def test_addresses_that_ought_not_to_be_public(text: str, quoted: str) -> None:
    assert quotations("PUB-04", text) == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "Write to office@wealdshire-pcc.example or ring 01632 960 120.",
        "Order 07123456789012 was paid; the gsi network is closed.",
        "See www.gov.uk for the list, and office@wealdshire.police.uk for more.",
    ],
)
def test_addresses_of_an_office(text: str) -> None:
    assert not found("PUB-04", text)


@pytest.mark.parametrize(
    "text",
    [
        "The kennels are **full** now.",
        "The kennels are full.**",
        "<p>The kennels are full.</p>",
        "Kennels&nbsp;and stables",
        "The boardâ€™s view is clear.",
        "See Error! Reference source not found. for more.",
        "See [the plan](#) for more.",
        "The kennels are full.\n\n--\n\nThe roof leaks.",
        "Dear {{ name }},",
        "Dear «Surname»,",
    ],
)
def test_debris_of_a_conversion(text: str) -> None:
    assert found("PUB-05", text)


@given(st.text(alphabet="abc ,.;:()“”’–-£%/&", max_size=60).filter(lambda text: "--" not in text))
def test_ordinary_signs_are_no_debris(text: str) -> None:
    assert not found("PUB-05", f"So {text} it was.")


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4 is 24, and a < b > c.", "R&D, [sic], an under_score.", "snake_case"]
)
def test_signs_that_mean_something(text: str) -> None:
    assert not found("PUB-05", text)


RECORD = """
    WEALDSHIRE DECISION RECORD – WPCC 2026-{number}

    Subject\tNew kennels

    Decision\tTo build new kennels at Northgate and to sell the old ones.

    Decision Summary\tThe Board discussed the kennels at its meeting of {day} and agreed.

    Signature

    Date 20 May 2026
    """
REPORT = """
    To: Estates Board

    From: Chief Executive

    Date: 2 May 2026

    New kennels

    1. Purpose

    1.1 To ask for kennels.
    """


def test_a_meeting_of_which_no_paper_is_bound_in() -> None:
    record = RECORD.format(number="031", day="26 May 2026")
    assert quotations("PUB-06", record, REPORT) == ["26 May 2026"]
    assert not found("PUB-06", RECORD.format(number="031", day="2 May 2026"), REPORT)
    assert not found("PUB-06", record)


def test_a_decision_with_no_paper_among_those_that_have_one() -> None:
    record = RECORD.format(number="031", day="2 May 2026")
    other = RECORD.format(number="032", day="2 May 2026")
    (one,) = found("PUB-06", record, REPORT, other)
    assert one.place.file == "3.txt"


def test_a_sentence_cut_by_a_running_head() -> None:
    text = "Report\n\nThe board has asked for more time and\n\nReport\n\nthis was given to it.\n\nThe end is near."
    (one,) = found("LAY-01", text)
    assert one.quotation.endswith("more time and")
    assert one.beside[0].line == 7


@pytest.mark.parametrize(
    "text",
    [
        "The board is recommended to\n\napprove the kennels and their roof.",
        "There are three reasons for this:\n\nmoney, time and the law.",
        "The kennels are full.\n\nthe roof leaks, says the vet.",
        "The group will note the following\n\n- a. costs of the roof",
    ],
)
def test_sentences_that_are_whole(text: str) -> None:
    assert not found("LAY-01", text)
