from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.office import ReferencePattern, Reset
from app.register.references import Place, following, key, place_of, printed, year_of

CAMBRIDGESHIRE = ReferencePattern(pattern="CPCC {year}-{number}", width=3, reset=Reset.CALENDAR_YEAR)
LANCASHIRE = ReferencePattern(pattern="{year}/{number}", width=2, reset=Reset.FINANCIAL_YEAR)
NORTHUMBRIA = ReferencePattern(pattern="PCC.{number}.{year}")
MOPAC = ReferencePattern(pattern="PCD {number}")
LEICESTERSHIRE = ReferencePattern(pattern="EXE{number}/{year}", width=4, reset=Reset.CALENDAR_YEAR)

SOUTH_YORKSHIRE = ReferencePattern(pattern="{yy}/{number}", width=3, reset=Reset.FINANCIAL_YEAR)
STAFFORDSHIRE = ReferencePattern(
    pattern="{number} Decision Form {years}", width=3, reset=Reset.FINANCIAL_YEAR
)
NORTH_YORKSHIRE = ReferencePattern(pattern="DN {number}/{year}", width=2, reset=Reset.CALENDAR_YEAR)
KENT = ReferencePattern(pattern="{number}")

PATTERNS = st.builds(
    lambda before, between, after, year_first, width, reset: ReferencePattern(
        pattern=before
        + ("{year}" if year_first else "{number}")
        + between
        + ("{number}" if year_first else "{year}")
        + after,
        width=width,
        reset=reset,
    ),
    *(st.text("ABZß. /-–()[]*+?\\^$", max_size=4) for _ in range(3)),
    st.booleans(),
    st.integers(1, 9),
    st.sampled_from(Reset),
)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def keys(*references: str) -> list[str]:
    return [key(reference) for reference in references]


@pytest.mark.parametrize(
    ("pattern", "on", "taken", "expected"),
    [
        (CAMBRIDGESHIRE, date(2019, 7, 2), (), "CPCC 2019-001"),
        (CAMBRIDGESHIRE, date(2019, 7, 2), ("CPCC 2019-006", "CPCC 2018-044"), "CPCC 2019-007"),
        (CAMBRIDGESHIRE, date(2020, 1, 1), ("CPCC 2019-006",), "CPCC 2020-001"),
        (CAMBRIDGESHIRE, date(2019, 7, 2), ("CPCC 2019-999",), "CPCC 2019-1000"),
        (CAMBRIDGESHIRE, date(2019, 7, 2), ("something of the past", "CPCC 2019-"), "CPCC 2019-001"),
        (LANCASHIRE, date(2024, 3, 11), ("2023/51",), "2023/52"),
        (LANCASHIRE, date(2024, 3, 31), (), "2023/01"),
        (LANCASHIRE, date(2024, 4, 1), ("2023/52",), "2024/01"),
        (NORTHUMBRIA, date(2019, 7, 2), ("PCC.389.2019",), "PCC.390.2019"),
        (NORTHUMBRIA, date(2020, 1, 1), ("PCC.390.2019",), "PCC.391.2020"),
        (MOPAC, date(2026, 1, 1), ("PCD 987",), "PCD 988"),
        (SOUTH_YORKSHIRE, date(2018, 3, 31), ("17/008", "16/099"), "17/009"),
        (SOUTH_YORKSHIRE, date(2018, 4, 1), ("17/008",), "18/001"),
        (STAFFORDSHIRE, date(2013, 2, 1), ("009 Decision Form 2012/13",), "010 Decision Form 2012/13"),
        (STAFFORDSHIRE, date(2099, 5, 1), (), "001 Decision Form 2099/00"),
        (NORTH_YORKSHIRE, date(2022, 5, 19), ("DN 08/2022", "DN 44/2021"), "DN 09/2022"),
        (KENT, date(2022, 5, 19), ("26",), "27"),
        (LEICESTERSHIRE, date(2017, 1, 1), ("EXE0041/2017",), "EXE0042/2017"),
    ],
)
def test_the_next_reference(
    pattern: ReferencePattern, on: date, taken: tuple[str, ...], expected: str
) -> None:
    assert following(pattern, on, keys(*taken)) == expected


def test_gaps_below_the_highest_number_are_not_filled() -> None:
    taken = keys("CPCC 2026-001", "CPCC 2026-050", "CPCC 2026-007")
    assert following(CAMBRIDGESHIRE, date(2026, 1, 1), taken) == "CPCC 2026-051"


def test_a_number_typed_differently_still_counts() -> None:
    assert following(CAMBRIDGESHIRE, date(2026, 1, 1), keys("cpcc2026 – 7")) == "CPCC 2026-008"


@pytest.mark.parametrize(
    "typed", ["cpcc 2019-007", " CPCC  2019-007 ", "CPCC2019-007", "CPCC 2019–007", "ＣＰＣＣ 2019-007\u200b"]
)
def test_case_spaces_and_dashes_make_no_difference(typed: str) -> None:
    assert key(typed) == key("CPCC 2019-007")


def test_a_new_prefix_begins_a_new_series() -> None:
    renamed = CAMBRIDGESHIRE.but(pattern="PFCC {year}-{number}")
    assert following(renamed, date(2019, 7, 2), keys("CPCC 2019-006")) == "PFCC 2019-001"


@given(PATTERNS, DAYS, st.integers(1, 10**12))
def test_what_is_printed_is_found_at_its_place(pattern: ReferencePattern, on: date, number: int) -> None:
    place = Place(year_of(pattern, on), number)
    assert place_of(key(printed(pattern, place)), pattern) == place


@given(PATTERNS, st.lists(DAYS, max_size=12))
def test_a_reference_is_never_given_twice(pattern: ReferencePattern, days: list[date]) -> None:
    given_before: list[str] = []
    for day in days:
        reference = following(pattern, day, given_before)
        assert key(reference) not in given_before
        given_before.append(key(reference))


@pytest.mark.parametrize(
    "wrong",
    [
        {"pattern": "CPCC {number}", "reset": "calendar-year"},
        {"pattern": "{number}{number}"},
        {"pattern": "{number} {month}"},
        {"pattern": "{year}"},
    ],
)
def test_a_pattern_that_could_repeat_itself_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="pattern"):
        ReferencePattern.model_validate(wrong)
