"""A chip narrows to the values ticked in its menu."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.widgets.filter_chip import Choice, FilterChip

CHOICES = (Choice("draft", "Draft"), Choice("signed", "Signed & sealed"))


@pytest.fixture
def chip(qtbot: QtBot) -> FilterChip:
    """A chip that offers two states."""
    made = FilterChip("State")
    qtbot.addWidget(made)
    made.show_choices(CHOICES)
    return made


def tick(chip: FilterChip, words: str) -> None:
    """Choose a line of the chip's menu."""
    chip.menu().aboutToShow.emit()
    next(action for action in chip.menu().actions() if action.text() == words).trigger()


def test_nothing_is_narrowed_at_first(chip: FilterChip) -> None:
    assert chip.chosen == frozenset()
    assert chip.text() == "State"
    assert chip.accessibleName() == "State, any"


def test_ticking_narrows_and_says_so(chip: FilterChip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chip.narrowed):
        tick(chip, "Draft")
    assert chip.chosen == {"draft"}
    assert chip.text() == "State: Draft"
    assert chip.accessibleName() == "State, Draft"


def test_several_can_be_ticked_and_ticked_off(chip: FilterChip) -> None:
    tick(chip, "Draft")
    tick(chip, "Signed && sealed")
    assert chip.chosen == {"draft", "signed"}
    assert chip.text() == "State: Draft +1"
    tick(chip, "Draft")
    assert chip.chosen == {"signed"}
    assert chip.text() == "State: Signed && sealed"
    tick(chip, "Any")
    assert chip.chosen == frozenset()


def test_a_value_that_has_gone_is_ticked_no_longer(chip: FilterChip) -> None:
    tick(chip, "Draft")
    chip.show_choices(CHOICES[1:])
    assert chip.chosen == frozenset()


def test_choosing_what_is_chosen_says_nothing(chip: FilterChip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chip.narrowed):
        chip.choose(frozenset())
