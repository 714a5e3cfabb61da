"""Paragraphs that lead to a list, told by their colon."""

import pytest

from app.model.lead_in import leads, with_following
from app.model.markdown import read_prose


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It covers:\n\n- vans", [True, False]),
        ("It **covers:**\n\n1. vans", [True, False]),
        ("It covers vans\n\n- and this", [False, False]),
        ("It covers:\n\nmore", [False, False]),
        ("- vans:\n\nmore", [False, False]),
        ("", []),
    ],
)
def test_only_a_paragraph_that_ends_in_a_colon_leads_to_the_list_after_it(
    source: str, expected: list[bool]
) -> None:
    assert [leads(*pair) for pair in with_following(read_prose(source).blocks)] == expected
