"""Words are found on the page where they are printed, however they are broken there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.forms.loading import Packs
from app.model.printed_place import PlacedPages, PrintedPlace
from app.rendering.renderer import Renderer
from app.ui.desk.page.page_map import PageMap, letters
from app.ui.desk.page.pages import Pages
from app.ui.desk.page.printed_words import areas_of, pressed_letters
from tests.ui.desk.pages import long_report

_LINES = 32
"""Points: a web address may stand two lines below the beginning of its paragraph, which is its place."""


@pytest.fixture(scope="module")
def placed(packs: Packs, renderer: Renderer) -> PlacedPages:
    return long_report(packs, renderer, "Body-worn video")


@pytest.fixture
def pages(placed: PlacedPages, qtbot: QtBot) -> Iterator[Pages]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = Pages(placed.content, owner)
    yield made
    made.discard()


def test_every_place_of_the_report_is_found_where_the_typesetter_put_it(
    placed: PlacedPages, pages: Pages
) -> None:
    assert len(placed.places) > 300
    for place in placed.places:
        if not letters(place.words):
            continue
        first = areas_of(pages, place)[0]
        assert first.page == place.page, place
        assert first.box.top() - _LINES <= place.baseline <= first.box.bottom() + 3, place


def test_a_paragraph_that_goes_on_on_the_next_page_is_found_on_both(
    placed: PlacedPages, pages: Pages
) -> None:
    across = [place for place in placed.places if len({area.page for area in areas_of(pages, place)}) == 2]
    assert across
    assert all(areas_of(pages, place)[-1].page == place.page + 1 for place in across)


def test_a_word_is_found_within_its_paragraph(placed: PlacedPages, pages: Pages) -> None:
    place = PageMap(placed.places).of(("purpose",))
    assert place is not None
    (word,) = areas_of(pages, place, 1, 2)
    (next_,) = areas_of(pages, place, 2, 3)
    assert word.box.right() < next_.box.left()
    assert pages.getAllText(0).text()


def test_a_press_on_a_word_tells_the_letters_around_it(placed: PlacedPages, pages: Pages) -> None:
    place = PageMap(placed.places).of(("purpose",))
    assert place is not None
    (word,) = areas_of(pages, place, 1, 2)
    at = pages.letter_at(word.page, word.box.center())
    assert at is not None
    pressed = pressed_letters(pages, word.page, at)
    whole = letters(place.words)
    assert pressed.after in whole
    assert letters(place.words.split()[0]) in pressed.before + pressed.after


def test_what_is_nowhere_is_not_found(placed: PlacedPages, pages: Pages) -> None:
    nowhere = PrintedPlace(("purpose",), "words that stand on none of these pages", False, 0, 70.0, 200.0)
    assert areas_of(pages, nowhere) == []
    assert areas_of(pages, nowhere._replace(words="")) == []
    assert areas_of(pages, nowhere._replace(page=99)) == []
