from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.markdown import read_prose, words_of
from app.model.prose import ListKind, Paragraph, Prose, ProseList, Run
from app.model.values import FieldId
from app.rendering.context import UNKNOWN_TARGET
from app.rendering.printed import Look
from app.rendering.prose_html import ProsePrinter

PLAIN = Look(FieldId("decision"))


def printed(markdown: str, look: Look = PLAIN) -> ET.Element:
    html = ProsePrinter().print(read_prose(markdown), look)
    return ET.fromstring(f"<body>{html}</body>")


def outline_of(element: ET.Element) -> str:
    """Return the tags of an element as `ul(li(p) li(p))`."""
    inner = " ".join(outline_of(child) for child in element)
    return f"{element.tag}({inner})" if inner else element.tag


@pytest.mark.parametrize(
    ("markdown", "outline"),
    [
        ("One.\n\nTwo.", "body(p p)"),
        ("**b** and *i* and ***both***", "body(p(strong em em(strong)))"),
        ("### Sub\n\nText", "body(h2 p)"),
        ("- a\n- b\n  - c", "body(ul(li(p) li(p ul(li(p)))))"),
        ("> quoted\n>\n> more", "body(blockquote(p p))"),
        ("| A | B |\n|---|---|\n| 1 | x |", "body(table(thead(tr(th th)) tbody(tr(td td))))"),
        ("[site](https://a.example/x?a=1&b=2)", "body(p(a))"),
    ],
)
def test_blocks_become_elements(markdown: str, outline: str) -> None:
    assert outline_of(printed(markdown)) == outline


def test_lists_keep_kind_and_start() -> None:
    body = printed("c. third\nd. fourth\n\nText.\n\nii. second\niii. third\n\nText.\n\n1. first")
    assert [dict(one.attrib) for one in body.iter("ol")] == [
        {"type": "a", "start": "3"},
        {"type": "i", "start": "2"},
        {"type": "1"},
    ]


def test_numbers_are_real_text_and_known_to_the_print_style_sheet() -> None:
    body = printed("### Sub\n\nOne.\n\n- item\n\nTwo.", PLAIN._replace(numbers=("3.1", "3.2"), numbered=True))
    assert [one.get("data-number") for one in body.iter("p")] == ["3.1", None, "3.2"]
    assert ["".join(one.itertext()) for one in body.iter("p")] == ["3.1 One.", "item", "3.2 Two."]
    assert body[0].tag == "h3"  # under the numbered heading, not beside it


def test_counted_items_below_a_paragraph_are_clauses_where_they_have_numbers() -> None:
    text = "1. no clause\n\nOne.\n\n1. a\n2. b\n   1. inner\n\n- bullet\n\n3. c\n\nTwo.\n\na. letter"
    look = PLAIN._replace(numbers=("3.1", "3.2"), items=("3.1.1", "3.1.2", "3.1.3"))
    assert not list(printed(text, look).iterfind("ol[@class='clauses']"))  # printed without its numbers
    body = printed(text, look._replace(numbered=True))
    clauses = list(body.iterfind("ol[@class='clauses']/li"))
    assert [one.get("data-number") for one in clauses] == ["3.1.1", "3.1.2", "3.1.3"]
    assert ["".join(one.itertext()).split()[:2] for one in clauses] == [
        ["3.1.1", "a"],
        ["3.1.2", "b"],
        ["3.1.3", "c"],
    ]
    assert [dict(one.attrib) for one in body.iter("ol") if one.get("type")] == [
        {"type": "1"},
        {"type": "1"},
        {"type": "a"},
    ]


@pytest.mark.parametrize(
    ("kind", "look", "signs"),
    [
        (ListKind.BRACKETED, "bracketed", ["(4)", "(5)", "(6)"]),
        (ListKind.BRACKETED_ROMAN, "recitals", ["(iv)", "(v)", "(vi)"]),
    ],
)
def test_signs_in_brackets_are_text_of_their_items(kind: ListKind, look: str, signs: list[str]) -> None:
    items = ((Paragraph((Run("one"),)),), (), (ProseList(ListKind.BULLET, 1, ((Paragraph((Run("x"),)),),)),))
    html = ProsePrinter().print(Prose((ProseList(kind, 4, items),)), PLAIN)
    body = ET.fromstring(f"<body>{html}</body>")
    (found,) = body
    assert dict(found.attrib) == {"class": look}
    assert [one.get("data-number") for one in found] == signs
    assert ["".join("".join(one.itertext()).split()) for one in found] == [
        f"{signs[0]}one",
        signs[1],
        f"{signs[2]}x",
    ]
    assert outline_of(found) == "ol(li(p(span)) li(p(span)) li(p(span) ul(li(p))))"


def test_marked_paragraph_has_a_name_and_a_reference_leads_to_it() -> None:
    body = printed("To buy. {#total}\n\n- item {#part}")
    assert [one.get("id") for one in body.iter("p")] == ["para-total", "para-part"]
    runs = (Run("see "), Run("3.4", bold=True, target="para:total"), Run("[para:x]", target=UNKNOWN_TARGET))
    html = ProsePrinter().print(Prose((Paragraph(runs),)), PLAIN)
    body = ET.fromstring(f"<body>{html}</body>")
    link, mark = body.find("p/a"), body.find("p/mark")
    assert link is not None
    assert mark is not None
    assert dict(link.attrib) == {"class": "reference", "href": "#para:total"}  # settled on the whole page
    assert outline_of(link) == "a(strong)"
    assert (mark.get("class"), mark.text) == ("gap", "[para:x]")


def test_sub_heading_is_one_level_below_the_heading_it_stands_under() -> None:
    numbered = PLAIN._replace(numbered=True)
    looks = (PLAIN, numbered, numbered._replace(deeper=True))
    assert [printed("### Sub", look)[0].tag for look in looks] == ["h2", "h3", "h4"]


def test_columns_of_figures_stand_at_the_right() -> None:
    body = printed("| Year | Cost | Note |\n|---|---|---|\n| 2026/27 | £1,200 | 5 |\n| 2027/28 | – | five |")
    assert [cell.get("class") for cell in body.iter("th")] == [None, "figure", None]


@pytest.mark.parametrize(
    ("text", "direction"),
    [("שלום, hello", "rtl"), ("hello, שלום", None), ("(2026) قرار", "rtl"), ("Tŷ Cymru", None), ("12", None)],
)
def test_paragraph_begins_at_the_side_of_its_language(text: str, direction: str | None) -> None:
    assert printed(text)[0].get("dir") == direction


def test_note_is_numbered_through_the_page_and_called_twice_with_one_number() -> None:
    printer = ProsePrinter()
    first = printer.print(read_prose("A[^x] and B[^y] and A[^x].\n\n[^x]: **One**.\n[^y]: Two."), PLAIN)
    again = printer.print(read_prose("C[^x].\n\n[^x]: Three."), PLAIN)
    calls = [call.text for call in ET.fromstring(f"<body>{first}{again}</body>").iter("a")]
    assert calls == ["1", "2", "1", "3"]
    assert [str(note.text) for note in printer.notes] == ["<strong>One</strong>.", "Two.", "Three."]


def test_gap_is_marked() -> None:
    mark = printed("[Decision]", PLAIN._replace(gap=True)).find("p/mark")
    assert mark is not None
    assert (mark.get("class"), mark.text) == ("gap", "[Decision]")


typed_lines = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), include_characters="&<>\"'{}%#*_[]|`\\^"),
    max_size=60,
)
markdown_texts = st.lists(
    st.tuples(
        st.sampled_from(["", "- ", "1. ", "a. ", "> ", "### ", "  - ", "| a |\n|---|\n| "]), typed_lines
    )
).map(lambda lines: "\n\n".join(mark + line for mark, line in lines))


@given(markdown_texts)
def test_every_letter_arrives_in_order_and_the_page_stays_well_formed(markdown: str) -> None:
    body = printed(markdown)
    expected = words_of(read_prose(markdown))
    assert "".join("".join(body.itertext()).split()) == "".join(expected.split())
