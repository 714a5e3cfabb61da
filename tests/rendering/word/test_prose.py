from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.markdown import read_prose
from app.model.prose import (
    Block,
    Blocks,
    ListKind,
    Paragraph,
    Prose,
    ProseList,
    Quotation,
    Run,
    Subheading,
    Table,
)
from app.model.values import FieldId
from app.rendering.printed import Look
from app.rendering.word.growth import Growth
from app.rendering.word.package import Package
from app.rendering.word.prose import ProseWriter
from app.rendering.word.template import WordTemplate
from tests.rendering.word.conftest import SHIPPED
from tests.rendering.word.reading import Element, find, fragment, line, style, text, value
from tests.rendering.word.test_markup import printed

PLAIN = Look(FieldId("decision"))
NUMBERED = Look(FieldId("purpose"), numbered=True)

TEMPLATE = WordTemplate(SHIPPED)
STYLES = set(find(Package.read(SHIPPED).tree("word/styles.xml"), "w:style/@w:styleId"))


def growth() -> Growth:
    return Growth(TEMPLATE.numbering, "word/footnotes.xml", 1)


def written(markdown: str, look: Look = PLAIN) -> Element:
    return fragment(ProseWriter(TEMPLATE.styles, growth())(read_prose(markdown), look))


def outline(root: Element) -> list[tuple[str, str]]:
    return [(style(paragraph), text(paragraph)) for paragraph in find(root, "w:p")]


@pytest.mark.parametrize(("look", "expected"), [(PLAIN, "BodyText"), (NUMBERED, "NumberedParagraph")])
def test_paragraphs_take_the_style_of_their_place(look: Look, expected: str) -> None:
    assert outline(written("One\nline.\n\n### Two\n\nThree.", look)) == [
        (expected, "One line."),
        ("Heading2", "Two"),
        (expected, "Three."),
    ]


def test_quotation() -> None:
    root = written("> Quoted.\n>\n> More.", NUMBERED)
    assert outline(root) == [("Quote", "Quoted."), ("Quote", "More.")]
    assert find(root, "w:p/w:pPr/w:numPr") == []


@pytest.mark.parametrize("look", [PLAIN, NUMBERED])
def test_nothing_is_one_empty_paragraph_without_a_number(look: Look) -> None:
    assert outline(written("", look)) == [("BodyText", "")]


def test_gap_is_highlighted_and_never_numbered() -> None:
    prose = Prose((Paragraph((Run("[Purpose]"),)),))
    root = fragment(ProseWriter(TEMPLATE.styles, growth())(prose, NUMBERED._replace(gap=True)))
    assert outline(root) == [("BodyText", "[Purpose]")]
    assert value(root, "//w:highlight/@w:val") == "yellow"


def test_bold_italic_and_both() -> None:
    (paragraph,) = find(written("a **b** *c* ***d***"), "w:p")
    looks = {
        text(run): "".join(tag_of(each) for each in find(run, "w:rPr/*")) for run in find(paragraph, "w:r")
    }
    assert looks == {"a ": "", "b": "bbCs", " ": "", "c": "iiCs", "d": "bbCsiiCs"}


def tag_of(element: Element) -> str:
    return element.tag.rpartition("}")[2]


LISTS = """- bullet
  1. counted
     a. letter
        i. roman
           - again

           second paragraph
- another

3. three
4. four
"""


@pytest.mark.parametrize("look", [PLAIN, NUMBERED])
def test_lists_nest_and_count_each_for_itself(look: Look) -> None:
    root = written(LISTS, look)
    assert {style(paragraph) for paragraph in find(root, "w:p")} == {"ListParagraph"}
    items = find(root, "w:p[w:pPr/w:numPr]")
    assert [(text(item), value(item, "w:pPr/w:numPr/w:ilvl/@w:val")) for item in items] == [
        ("bullet", "0"),
        ("counted", "1"),
        ("letter", "2"),
        ("roman", "3"),
        ("again", "4"),
        ("another", "0"),
        ("three", "0"),
        ("four", "0"),
    ]
    numbers = [value(item, "w:pPr/w:numPr/w:numId/@w:val") for item in items]
    assert numbers[0] == numbers[4] == numbers[5]  # bullets share one
    assert numbers[6] == numbers[7]
    assert len({numbers[0], numbers[1], numbers[2], numbers[3], numbers[6]}) == 5


def test_second_paragraph_of_an_item_stands_under_the_first() -> None:
    (second,) = find(written(LISTS), "w:p[not(w:pPr/w:numPr)]")
    look = growth().list_look(ListKind.BULLET, numbered=False)
    assert value(second, "w:pPr/w:ind/@w:left") == str(look.indents[3])


def test_item_that_begins_with_a_list_has_its_number_alone() -> None:
    inner = ProseList(ListKind.LETTER, 1, ((Paragraph((Run("a"),)),),))
    prose = Prose((ProseList(ListKind.DECIMAL, 1, ((inner,), ())),))
    root = fragment(ProseWriter(TEMPLATE.styles, growth())(prose, PLAIN))
    assert [text(paragraph) for paragraph in find(root, "w:p")] == ["", "a", ""]


def test_list_deeper_than_word_counts_stays_on_its_last_level() -> None:
    blocks: Blocks = (Paragraph((Run("deep"),)),)
    for _ in range(12):
        blocks = (ProseList(ListKind.DECIMAL, 1, (blocks,)),)
    root = fragment(ProseWriter(TEMPLATE.styles, growth())(Prose(blocks), PLAIN))
    assert find(root, "w:p/w:pPr/w:numPr/w:ilvl/@w:val")[-4:] == ["8"] * 4


@pytest.mark.parametrize(("look", "indented"), [(PLAIN, False), (NUMBERED, True)])
def test_table_has_a_heading_row_and_a_paragraph_after_it(look: Look, indented: bool) -> None:
    root = written("| Year | **Cost** |\n|---|---|\n| 2026 | £1 |\n| 2027 | |", look)
    (table,) = find(root, "w:tbl")
    assert [[text(cell) for cell in find(row, "w:tc")] for row in find(table, "w:tr")] == [
        ["Year", "Cost"],
        ["2026", "£1"],
        ["2027", ""],
    ]
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in find(table, "w:tr")] == [True, False, False]
    assert value(table, "w:tblPr/w:tblStyle/@w:val") == "TableGrid"
    assert bool(find(table, "w:tblPr/w:tblInd")) is indented
    assert root[-1].tag.endswith("}p")


def test_right_to_left_paragraph() -> None:
    root = written("שלום עולם\n\nHello")
    assert [bool(find(paragraph, "w:pPr/w:bidi")) for paragraph in find(root, "w:p")] == [True, False]


TYPED = st.text(alphabet="ab &<>'\"{}%#\t\n\x00\x0b\u2028ŵאש😀", max_size=12)
RUNS = st.lists(
    st.builds(
        Run,
        TYPED,
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "https://a.example/", "x:y"]),
        st.none(),
    ),
    max_size=3,
).map(tuple)
TABLES = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        Table,
        st.tuples(*[RUNS] * width),
        st.lists(st.tuples(*[RUNS] * width), max_size=2).map(tuple),
    )
)
LEAVES = st.one_of(st.builds(Paragraph, RUNS), st.builds(Subheading, RUNS), TABLES)
BLOCKS = st.recursive(
    st.lists(LEAVES, max_size=3).map(tuple),
    lambda inner: st.lists(
        st.one_of(
            LEAVES,
            st.builds(
                ProseList,
                st.sampled_from(ListKind),
                st.integers(0, 30),
                st.lists(inner, max_size=3).map(tuple),
            ),
            st.builds(Quotation, inner),
        ),
        max_size=3,
    ).map(tuple),
    max_leaves=12,
)


def lines_of(blocks: Blocks) -> Iterator[str]:
    """Yield the text of every paragraph and cell, in order, as it is printed."""
    for block in blocks:
        yield from lines_of_block(block)


def lines_of_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs) | Subheading(runs):
            yield "".join(printed(run.text) for run in runs)
        case ProseList(_, _, items):
            yield from (each for item in items for each in lines_of(item))
        case Quotation(inner):
            yield from lines_of(inner)
        case Table(heading, rows):
            yield from (
                "".join(printed(run.text) for run in cell) for row in (heading, *rows) for cell in row
            )


@given(BLOCKS, st.booleans())
def test_any_prose_reads_back_and_is_sound(blocks: Blocks, numbered: bool) -> None:
    grown = growth()
    look = NUMBERED if numbered else PLAIN
    root = fragment(ProseWriter(TEMPLATE.styles, grown)(Prose(blocks), look))
    read = [line(paragraph) for paragraph in find(root, "//w:p")]
    assert [one for one in read if one] == [one for one in lines_of(blocks) if one]
    assert set(find(root, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= STYLES
    numbers = fragment("".join(grown.numbering(None) or ())).xpath("//@w:numId", namespaces=root.nsmap)
    assert set(find(root, "//w:numPr/w:numId/@w:val")) <= set(numbers)
    assert all(cell[-1].tag.endswith("}p") for cell in find(root, "//w:tc"))
    assert root[-1].tag.endswith("}p")


def test_paragraph_that_leads_to_a_list_stays_with_it() -> None:
    source = "Before:\n\nIt covers:\n\n- vans, of which:\n  - one is new.\n- bicycles.\n\nAfter:"
    for look in (PLAIN, NUMBERED):
        kept = [text(one) for one in find(written(source, look), "w:p[w:pPr/w:keepNext]")]
        assert kept == ["It covers:", "vans, of which:"]


def test_prose_that_is_signed_below_is_set_as_a_declaration() -> None:
    root = written("I own a share.\n\nI sold it.", PLAIN._replace(declared=True))
    assert [style(one) for one in find(root, "w:p")] == ["Declaration"] * 2
