import pytest

from app.ui.desk.row_word import row_word


@pytest.mark.parametrize(
    ("label", "word"),
    [
        ("Parties", "party"),
        ("Definitions", "definition"),
        ("Schedules", "schedule"),
        ("Parties to the agreement", "party"),
        ("Addresses, in order", "address"),
        ("Circulation", "row"),
        ("Status of analysis", "row"),
        ("", "row"),
    ],
)
def test_a_row_is_called_by_the_singular(label: str, word: str) -> None:
    assert row_word(label) == word
