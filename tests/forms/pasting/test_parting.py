import textwrap

import pytest

from app.forms.pasting.clipboard import pasted_sections
from app.forms.pasting.parting import sections_in
from app.model.answers import Section
from app.model.markdown import paragraph_lines
from tests.conftest import SHARED

REPORT = """To: The Board
From: The Chief Constable
Date: 4 April 2019

Mutual Aid

1.0 Purpose
1.1 To say what is asked of the Board.

2.0 Recommendation

2.1 The Board is invited to:
(a) note the report;
(b) agree the plan.

3.0 Background

- 3.1 It began in 2019.
- 3.2 It cost £1.5 million.

Bibliography

Contact Officer
"""


def test_a_numbered_report_is_taken_apart_at_its_headings() -> None:
    found = pasted_sections(REPORT)
    assert found.sections == (
        Section(heading="Purpose", body="To say what is asked of the Board."),
        Section(
            heading="Recommendation",
            body="The Board is invited to:\n\na. note the report;\nb. agree the plan.",
        ),
        Section(heading="Background", body="It began in 2019.\n\nIt cost £1.5 million."),
    )
    assert found.left_out == (
        "To: The Board",
        "From: The Chief Constable",
        "Date: 4 April 2019",
        "Mutual Aid",
        "Bibliography",
        "Contact Officer",
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. Purpose\n1.1 Words follow.\n2. Background\n2.1 More words.",
        "1.\n\nPurpose\n\n1.1\n\nWords follow.\n\n2.\n\nBackground\n\n2.1\n\nMore words.",
        "1 Purpose\n1.1 Words follow.\n2 Background\n2.1 More words.",
        "1. Purpose\n\nWords follow.\n\n2. Background\n\nMore words.",
    ],
)
def test_headings_are_counted_in_several_ways(text: str) -> None:
    assert sections_in(text) == (
        Section(heading="Purpose", body="Words follow."),
        Section(heading="Background", body="More words."),
    )


def test_headings_of_a_page() -> None:
    html = (
        "<h2>Purpose</h2><p>Words <b>follow</b>.</p><p><b>Not here</b></p><h2>Background</h2><ul><li>x</ul>"
    )
    assert pasted_sections("", html).sections == (
        Section(heading="Purpose", body="Words **follow**.\n\n**Not here**"),
        Section(heading="Background", body="- x"),
    )


def test_an_outline_that_a_page_has_as_lists() -> None:
    html = (
        "<ol><li>Purpose<ol><li>Words follow.</li></ol><li>Background<ol><li>More words.<ol type=a><li>one"
        "<li>two</ol></ol></ol><table><tr><td>a<td>b<tr><td>1<td>2</table><ol><ol start=2><li>Last words.</ol></ol>"
    )
    assert pasted_sections("", html).sections == (
        Section(heading="Purpose", body="Words follow."),
        Section(
            heading="Background",
            body="More words.\n\na. one\nb. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nLast words.",
        ),
    )


def test_options_counted_in_a_section_are_no_headings() -> None:
    text = "3. Options\n3.1 There are two:\n1. Do nothing\n2. Join\n3. Wait\n3.2 The second is advised."
    (section,) = sections_in(text)
    assert section.body == "There are two:\n\n1. Do nothing\n2. Join\n3. Wait\n\nThe second is advised."


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    html = "<p><b>Purpose</b></p><p>Words.</p><p><b>Background</b></p><p>More.</p>"
    assert [section.heading for section in pasted_sections("", html).sections] == ["Purpose", "Background"]


def test_text_without_headings_is_one_section() -> None:
    assert sections_in("Just words.\n\nAnd more.") == (Section(heading="", body="Just words.\n\nAnd more."),)
    assert sections_in(" \n") == ()


def test_sentences_before_the_first_heading_are_a_section_without_one() -> None:
    first, _ = sections_in("This report is exempt.\n\n1.0 Purpose\n\n1.1 Words.")
    assert first == Section(heading="", body="This report is exempt.")


HEADINGS = (
    "Purpose|Recommendation|Background|Governance|Current Position|Implementation|Considerations|Section 22|"
    "Early Benefits|Recommendation"
)
PARAGRAPHS = (1, 1, 9, 5, 4, 4, 8, 2, 3, 1)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference papers are not here")
@pytest.mark.parametrize("width", [0, 72, 88])
def test_a_published_report(width: int) -> None:
    paper = SHARED / "reference" / "cambridgeshire-bcb-single-online-home.txt"
    lines = paper.read_text(encoding="utf-8").splitlines()
    text = "\n".join(textwrap.fill(line, width) if width else line for line in lines)
    sections = sections_in(text)
    assert "|".join(section.heading for section in sections) == HEADINGS
    assert tuple(len(paragraph_lines(section.body)) for section in sections) == PARAGRAPHS
