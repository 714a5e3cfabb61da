"""An office that changes on a day of 2028, and a board: everything about them is data."""

from datetime import date

import pytest

from app.forms.case_file import read_case
from app.forms.checking import problems
from app.forms.loading import Packs
from tests.content.cases import SAMPLES
from tests.content.conftest import Print
from tests.content.mayoral import flat

MAYORAL, FORCE, BOARD = (
    f"harrowmere/{name}" for name in ("mayoral-decision", "force-report", "board-decision")
)
LAST_DAY, FIRST_DAY = date(2028, 5, 7), date(2028, 5, 8)
BEFORE = "Police and Crime Commissioner for Harrowmere"
AFTER = "Mayor of Harrowmere"


@pytest.mark.parametrize(("day", "title", "other"), [(LAST_DAY, BEFORE, AFTER), (FIRST_DAY, AFTER, BEFORE)])
def test_a_decision_prints_the_titles_of_its_day(shown: Print, day: date, title: str, other: str) -> None:
    text = flat(shown(MAYORAL, date=day))
    assert f"Decision of the {title} – PCD 7" in text
    assert f"the {title} is recommended to:" in text
    assert f"ADVICE TO THE {title.upper()}" in text
    assert f"proper to put it to the {title}." in text
    assert other.casefold() not in text.casefold()


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (LAST_DAY, ("published by the OPCC", "Police and Crime Commissioner", f"The {BEFORE} is asked to:")),
        (
            FIRST_DAY,
            ("published by the Combined Authority", "Combined Authority", f"The {AFTER} is asked to:"),
        ),
    ],
)
def test_a_report_is_headed_as_on_its_day(shown: Print, day: date, says: tuple[str, ...]) -> None:
    text = flat(shown(FORCE, date=day))
    for words in says:
        assert words in text


def test_promise_website_and_numbers_change_with_the_office(shown: Print, packs: Packs) -> None:
    assert "on the OPCC website within 5 working days of approval" in flat(shown(MAYORAL, date=LAST_DAY))
    assert "on the website of the Combined Authority within 2 working days" in flat(
        shown(MAYORAL, date=FIRST_DAY)
    )
    office = packs.office("harrowmere")
    assert office.on(LAST_DAY).reference.pattern == "HPCC {number}"
    assert office.on(FIRST_DAY).reference.pattern == "HCA/PC {number}"


def test_a_board_decides_by_data_alone(shown: Print, packs: Packs) -> None:
    text = flat(shown(BOARD))
    assert "Decision of the Harrowmere Policing Board – PCD 7" in text
    assert "The Harrowmere Policing Board is recommended to:" in text
    form = packs.form(BOARD)
    assert packs.office("harrowmere").numbered_by(form.series).pattern == "HPB {year}/{number}"
    assert "Mayor" not in text


def test_delegated_decisions_are_numbered_apart(packs: Packs) -> None:
    office = packs.office("mopac")
    assert office.reference.pattern == "PCD {number}"
    assert office.numbered_by("delegated").pattern == "CEOD {number}-{year}"


def test_an_office_on_its_own_is_never_named_by_the_templates(shown: Print) -> None:
    for form, day in ((MAYORAL, FIRST_DAY), (FORCE, FIRST_DAY)):
        text = shown(form, date=day)
        assert "MOPAC" not in text
        assert "Deputy Mayor" not in text


def test_samples_use_what_the_forms_can_print() -> None:
    text = SAMPLES["harrowmere/mayoral-decision"].read_text("utf-8")
    for sign in (
        "| What",
        "[^1]",
        "[[para:",
        "[[appendix:",
        "> The grant",
        "\na. ",
        "\n    i. ",
        "\n### ",
        "withheld =",
    ):
        assert sign in text, sign


def test_samples_are_complete(packs: Packs) -> None:
    for name in ("mayoral-decision", "force-report", "board-decision"):
        for document in read_case(SAMPLES[f"harrowmere/{name}"], packs).documents:
            assert problems(document.form, document.answers) == ()
