"""The CSV file: what is shown, harmless in a spreadsheet."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.ui.register.columns import COLUMNS, REFERENCE, TITLE
from app.ui.register.export_csv import csv_file, harmless
from app.ui.register.wording import Wording
from tests.ui.register.conftest import summary


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44 1480", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", '=HYPERLINK("x")']
)
def test_what_a_spreadsheet_would_calculate_is_made_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "WPCC 2026-031", "–", "Body-worn video", "3 = 3", "a@b.example"])
def test_an_ordinary_cell_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


@given(
    titles=st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")), max_size=8)
)
def test_every_title_is_read_back_from_its_cell(packs: Packs, titles: list[str]) -> None:
    rows = tuple(summary(number, title=title) for number, title in enumerate(titles))
    text = csv_file(rows, (REFERENCE, TITLE), Wording(packs, date(2026, 11, 20))).decode("utf-8-sig")
    heading, *cells = csv.reader(io.StringIO(text, newline=""))
    assert heading == ["Reference", "Title"]
    assert [cell for _, cell in cells] == [harmless(title) for title in titles]


def test_columns_are_those_asked_for_in_their_order(packs: Packs) -> None:
    content = csv_file((summary(1),), tuple(reversed(COLUMNS)), Wording(packs, date(2026, 11, 20)))
    heading = content.decode("utf-8-sig").splitlines()[0]
    assert heading == ",".join(column.heading for column in reversed(COLUMNS))
    assert content.startswith(b"\xef\xbb\xbf")
