import pytest

from app.forms.checking import read_answers
from app.forms.loading import Packs
from app.forms.numbering import outline

RAW = {
    "purpose": "One.\n\nTwo.",
    "recommendation": ["First limb.", "Second limb."],
    "sections": [
        {"heading": "Background", "body": "### Sub\n\nA.\n\n- x\n\nB."},
        {"heading": "Cost", "body": ""},
    ],
}


@pytest.mark.parametrize(("scheme", "section"), [("1.0/1.1", "{}.0"), ("1./1.1", "{}.")])
def test_sections_and_paragraphs_are_numbered_in_printed_order(
    packs: Packs, scheme: str, section: str
) -> None:
    form = packs.form("wealdshire/bcb-report")
    parts = outline(form, read_answers(form, {**RAW, "numbering": scheme}))
    assert [part.number for part in parts] == [section.format(number) for number in range(1, 6)]
    assert [part.heading for part in parts] == [
        "Purpose",
        "Recommendation",
        "Background",
        "Cost",
        "Recommendation",
    ]
    assert [part.paragraphs for part in parts] == [
        ("1.1", "1.2"),
        ("2.1", "2.2"),
        ("3.1", "3.2"),
        (),
        ("5.1", "5.2"),
    ]


def test_recommendation_entered_once_is_printed_twice(packs: Packs) -> None:
    form = packs.form("wealdshire/bcb-report")
    parts = outline(form, read_answers(form, RAW))
    assert parts[1].body == parts[-1].body


def test_first_scheme_where_none_was_chosen(packs: Packs) -> None:
    form = packs.form("wealdshire/bcb-report")
    assert outline(form, read_answers(form, RAW))[0].number == "1.0"


def test_form_without_numbers(packs: Packs) -> None:
    form = packs.form("wealdshire/decision-record")
    assert outline(form, read_answers(form, {"decision": "To sign."})) == ()


def test_sections_not_yet_written_keep_their_place(packs: Packs) -> None:
    form = packs.form("wealdshire/bcb-report")
    parts = outline(form, read_answers(form, {"purpose": "One."}))
    assert [(part.number, part.heading) for part in parts] == [
        ("1.0", "Purpose"),
        ("2.0", "Recommendation"),
        ("3.0", ""),
        ("4.0", "Recommendation"),
    ]
