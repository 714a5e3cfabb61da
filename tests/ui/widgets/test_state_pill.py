"""The pill says a decision's state in a word."""

import pytest
from pytestqt.qtbot import QtBot

from app.model.decision import State
from app.ui.widgets.state_pill import StatePill


@pytest.mark.parametrize(
    ("state", "draft", "words"),
    [
        (State.DRAFT, None, "Draft"),
        (State.DRAFT, 3, "Draft 3"),
        (State.ISSUED, 3, "Issued"),
        (State.SIGNED, None, "Signed"),
        (State.WITHDRAWN, None, "Withdrawn"),
    ],
)
def test_the_word_and_the_number_of_a_draft(
    state: State, draft: int | None, words: str, qtbot: QtBot
) -> None:
    pill = StatePill()
    qtbot.addWidget(pill)
    pill.show_state(state, draft)
    assert pill.accessibleName() == words
    assert pill.sizeHint().width() > pill.fontMetrics().horizontalAdvance(words)
