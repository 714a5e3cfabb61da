"""Words are found on the page where they are printed, however they are broken there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.ui.desk.finding import find_words
from app.ui.desk.preview import Pages
from tests.ui.desk.pages import long_report


@pytest.fixture
def pages(packs: Packs, renderer: Renderer, qtbot: QtBot) -> Iterator[Pages]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = Pages(long_report(packs, renderer, "Body-worn video"), owner)
    yield made
    made.discard()


def test_a_paragraph_is_found_across_its_lines(pages: Pages) -> None:
    first = find_words(pages, "The present contract ends on 31 March 2027 and cannot be extended again.")
    later = find_words(pages, "There are three reasons why the present arrangement cannot simply go on:")
    assert first is not None
    assert later is not None
    assert (first.page, later.page) == (0, 1)
    assert 100 < first.top < 700


@pytest.mark.parametrize("words", ["", "a", "words that stand on none of these pages"])
def test_what_is_nowhere_is_not_found(words: str, pages: Pages) -> None:
    assert find_words(pages, words) is None
