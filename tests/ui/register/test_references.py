"""Doubts about a reference typed by hand."""

import pytest

from app.model.office import ReferencePattern, Reset
from app.ui.register.references import fits, is_taken, looks_like

YEARLY = ReferencePattern(pattern="WPCC {year}-{number}", width=3, reset=Reset.CALENDAR_YEAR)
SHORT = ReferencePattern(pattern="{number}/{yy}", width=2, reset=Reset.FINANCIAL_YEAR)
BOTH = ReferencePattern(pattern="PCC {years} {number}", reset=Reset.FINANCIAL_YEAR)
PLAIN = ReferencePattern(pattern="DMPC/{number} (a)")


@pytest.mark.parametrize(
    ("reference", "pattern", "expected"),
    [
        ("WPCC 2026-031", YEARLY, True),
        (" WPCC 2026-1031 ", YEARLY, True),
        ("WPCC 2026-31", YEARLY, False),
        ("WPCC 26-031", YEARLY, False),
        ("CPCC 2026-031", YEARLY, False),
        ("DMPC/7 (a)", PLAIN, True),
        ("DMPC/7 (b)", PLAIN, False),
        ("", PLAIN, False),
        ("07/26", SHORT, True),
        ("07/2026", SHORT, False),
        ("PCC 2026/27 4", BOTH, True),
        ("PCC 2026 4", BOTH, False),
    ],
)
def test_a_reference_fits_the_offices_pattern_or_not(
    reference: str, pattern: ReferencePattern, expected: bool
) -> None:
    assert fits(reference, pattern) is expected


@pytest.mark.parametrize("pattern", [YEARLY, PLAIN, SHORT, BOTH])
def test_the_example_fits(pattern: ReferencePattern) -> None:
    assert fits(looks_like(pattern), pattern)


@pytest.mark.parametrize("typed", ["WPCC 2026-031", "wpcc  2026-031", "WPCC2026-031"])
def test_a_reference_is_taken_in_whatever_way_it_is_written(typed: str) -> None:
    assert is_taken(typed, ["WPCC 2026-030", "WPCC 2026-031"])
    assert not is_taken(typed, ["WPCC 2026-030"])
