"""Tables of prose in Word: figures at the right, headings on every page, short tables on one page."""

import pytest

from app.model.markdown import read_prose
from app.model.values import FieldId
from app.rendering.printed import Look
from app.rendering.word.growth import Growth
from app.rendering.word.prose import ProseWriter
from app.rendering.word.template import WordTemplate
from tests.rendering.word.conftest import SHIPPED
from tests.rendering.word.reading import Element, find, fragment, text

TEMPLATE = WordTemplate(SHIPPED)


def table(rows: list[str], *, numbered: bool = False) -> Element:
    markdown = "\n".join(("| Area | Cost | Share |", "|---|---|---|", *rows))
    growth = Growth(TEMPLATE.numbering, "word/footnotes.xml", 1)
    root = fragment(
        ProseWriter(TEMPLATE.styles, growth)(read_prose(markdown), Look(FieldId("a"), numbered=numbered))
    )
    return find(root, "w:tbl")[0]


def test_columns_of_figures_stand_at_the_right() -> None:
    root = table(["| Wealdshire | £1,200 | 4% |", "| Tarnside | – | 12.5% of all |"])
    sides = [[bool(find(cell, "w:p/w:pPr/w:jc[@w:val='right']")) for cell in row] for row in cells(root)]
    assert sides == [[False, True, False]] * 3


def cells(root: Element) -> list[list[Element]]:
    return [find(row, "w:tc") for row in find(root, "w:tr")]


def kept(root: Element) -> list[bool]:
    return [all(find(cell, "w:p/w:pPr/w:keepNext") for cell in row) for row in cells(root)]


@pytest.mark.parametrize("rows", [1, 8])
def test_short_table_stands_on_one_page(rows: int) -> None:
    assert kept(table(["| a | b | c |"] * rows)) == [True] * rows + [False]


@pytest.mark.parametrize("rows", [["| a | b | c |"] * 9, [f"| a | {'word ' * 20}| c |"] * 2])
def test_long_table_keeps_its_heading_with_its_first_row(rows: list[str]) -> None:
    assert kept(table(rows)) == [True] + [False] * len(rows)


def test_heading_row_alone() -> None:
    root = table([])
    assert text(root).split() == ["Area", "Cost", "Share"]
    assert kept(root) == [False]


def widths(root: Element) -> tuple[str, list[int]]:
    unit = find(root, "w:tblPr/w:tblW/@w:type")[0]
    return str(unit), [int(one) for one in find(root, "w:tblGrid/w:gridCol/@w:w")]


def test_a_small_table_is_as_wide_as_what_stands_in_it() -> None:
    unit, (area, cost, share) = widths(table(["| Wealdshire | £1,200 | 4% |"]))
    assert unit == "dxa"
    assert area > cost
    assert area + cost + share < 4500


def test_a_table_of_middle_size_is_that_wide_only_where_it_stands_in_no_cell() -> None:
    rows = [f"| {'a good reason ' * 3} | £1,200 | about a third |"]
    assert [widths(table(rows, numbered=numbered))[0] for numbered in (True, False)] == ["dxa", "pct"]


def test_a_large_table_takes_the_room_there_is_and_its_widest_columns_give_way() -> None:
    unit, (area, cost, share) = widths(table([f"| {'a good reason ' * 20} | £1,200 | {'another ' * 30} |"]))
    assert unit == "pct"
    assert cost < 1200
    assert area == share
    assert area > 2 * cost


def test_figure_in_a_right_to_left_cell_keeps_its_direction() -> None:
    root = table(["| שלום | 12 | 1 |"])
    first = cells(root)[1][0]
    assert find(first, "w:p/w:pPr/w:bidi")
    assert not find(first, "w:p/w:pPr/w:jc")
