import pytest

from app.ui.desk.prose.pasting import pasted
from tests.ui.desk.prose.marked import drawn, passage


@pytest.mark.parametrize(
    ("before", "copied", "after"),
    [
        ("in the year |", "2019", "in the year 2019|"),
        ("see | there", "3.4 The plan", "see 3.4 The plan| there"),
        ("|", "3.4 The plan", "The plan|"),
        ("|", "**typed** marks", "**typed** marks|"),
        ("a |b| c", " *x* ", "a  *x* | c"),
        ("one|", "3.4 Two\n3.5 Three", "one\n\nTwo\n\nThree|"),
        ("|four", "3.4 Two\n3.5 Three", "Two\n\nThree\n\n|four"),
        ("on|e", "3.4 Two\n3.5 Three", "on\n\nTwo\n\nThree\n\n|e"),
        ("one\n\n- |", "• two\n• three", "one\n\n- two\n- three|"),
        ("one\n|", "• two\n• three", "one\n\n- two\n- three|"),
        ("the |", "hard\nwrapped", "the hard wrapped|"),
    ],
)
def test_pasted_text_finds_its_place(before: str, copied: str, after: str) -> None:
    assert drawn(pasted(passage(before), copied)) == after


@pytest.mark.parametrize(
    ("html", "after"),
    [("<b>x</b>", "a **x**|"), ("<ul><li>x</li></ul>", "a\n\n- x|"), ("<p>x</p><p>y</p>", "a\n\nx\n\ny|")],
)
def test_pasted_pages_find_their_place(html: str, after: str) -> None:
    start = "a |" if "<b>" in html else "a|"
    assert drawn(pasted(passage(start), "", html)) == after


def test_footnotes_that_are_pasted_get_names_of_their_own() -> None:
    html = '<p>b<a href="#_ftn1">[1]</a></p><div id=ftn1><p>New</p></div>'
    result = pasted(passage("a[^1]|\n\n[^1]: Old"), "", html)
    assert result.text == "a[^1]\n\nb[^2]\n\n[^2]: New\n\n[^1]: Old"
