"""The desk in the window: opened over everything, left with everything saved."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.forms.kinds.kind import LONGEST_PROSE
from app.ui.main_window import REGISTER, SIGNATURES, MainWindow
from app.ui.register.new_decision_dialog import NewDecisionDialog
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision
from tests.ui.desk.at_desk import CTRL, line, prose, type_at_end
from tests.ui.windows import at_desk, open_at_desk, press

Settled = Callable[[], None]


def test_a_decision_opens_over_everything_and_esc_goes_back(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.register_page.listing.selectRow(2)
    qtbot.keyClick(window.register_page.listing, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at_desk(window))
    settled()
    assert not window.top_bar.isVisible()
    assert window.windowTitle() == "WPCC 2026-030 – Countersign – worked example"
    press(window, "Esc", qtbot)
    settled()
    assert window.register_page.isVisible()
    assert window.register_page.listing.hasFocus()
    assert window.windowTitle() == "Countersign – worked example"


def test_from_the_desk_one_comes_back_to_the_page_one_left(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    window.show_page(SIGNATURES)
    open_at_desk(window, "WPCC 2026-029", example_tools, qtbot)
    window.desk.page.go_back()
    settled()
    assert window.signatures_page.isVisible()


def test_esc_closes_the_message_before_it_leaves_the_desk(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    open_at_desk(window, "WPCC 2026-029", example_tools, qtbot)
    settled()
    window.messages.show_error(RegisterError("The register is in use."))
    press(window, "Esc", qtbot)
    assert window.messages.current is None
    assert at_desk(window)


def test_a_new_decision_opens_at_the_desk(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    press(window, "Ctrl+N", qtbot)
    [dialog] = window.findChildren(NewDecisionDialog)
    settled()
    assert dialog.next_number.text() == "&Next number: WPCC 2026-033"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at_desk(window))
    settled()
    assert list_decisions(tools=example_tools)[0].reference == "WPCC 2026-033"
    qtbot.waitUntil(lambda: window.windowTitle().startswith("WPCC 2026-033"))
    window.show_page(REGISTER)
    settled()
    assert window.register_page.listing.rows[0].reference == "WPCC 2026-033"


def test_saving_says_so(window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools) -> None:
    press(window, "Ctrl+S", qtbot)
    assert window.status_line.saved_words == "Everything is saved"
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    press(window, "Ctrl+S", qtbot)
    qtbot.waitUntil(lambda: window.status_line.saved_words.startswith("Saved "))


def test_what_was_typed_last_is_saved_when_the_window_closes(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    decision_id = open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    line = next(
        line for line in window.desk.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()
    )
    line.setFocus()
    qtbot.keyClicks(line, " at once")
    assert window.desk.is_unsaved
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    settled()
    answers = open_decision(decision_id, tools=example_tools).documents[0].answers
    assert any("at once" in str(answer) for answer in answers.values())


@pytest.mark.parametrize(
    ("answer", "closes"),
    [(QMessageBox.StandardButton.Cancel, False), (QMessageBox.StandardButton.Close, True)],
)
def test_what_cannot_be_saved_is_not_lost_without_asking(  # noqa: PLR0917
    window: MainWindow,
    qtbot: QtBot,
    settled: Settled,
    example_tools: Tools,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    closes: bool,
) -> None:
    from app.ui.desk import autosave

    def full(*_: object, **__: object) -> None:
        raise RegisterError("The disk is full.", hint="Free some space.")

    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: asked.append(words[2]) or answer)
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    monkeypatch.setattr(autosave, "save_draft", full)
    line = next(
        line for line in window.desk.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()
    )
    line.setFocus()
    qtbot.keyClicks(line, " lost?")
    window.close()
    qtbot.waitUntil(lambda: bool(asked))
    assert "cannot be saved" in asked[0]
    assert window.isVisible() is not closes
    monkeypatch.undo()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked before something is lost; the answer is to close all the same."""
    words: list[str] = []
    answer = QMessageBox.StandardButton.Close
    monkeypatch.setattr(QMessageBox, "warning", lambda *asked: words.append(asked[2]) or answer)
    return words


def type_something(window: MainWindow, qtbot: QtBot) -> None:
    """Type into the first line on the desk."""
    line = next(
        line for line in window.desk.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()
    )
    line.setFocus()
    qtbot.keyClicks(line, " lost?")


def test_a_desk_left_while_saving_fails_does_not_keep_the_window_open(  # noqa: PLR0917
    window: MainWindow,
    qtbot: QtBot,
    settled: Settled,
    example_tools: Tools,
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from app.ui.desk import autosave

    def full(*_: object, **__: object) -> None:
        raise RegisterError("The disk is full.", hint="Free some space.")

    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    with monkeypatch.context() as patched:
        patched.setattr(autosave, "save_draft", full)
        type_something(window, qtbot)
        window.show_page(REGISTER)
        settled()
        assert window.desk.is_unsaved
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
        settled()
    assert len(asked) == 1


def test_a_decision_withdrawn_elsewhere_does_not_keep_the_window_open(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools, asked: list[str]
) -> None:
    decision_id = open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    withdraw_decision(decision_id, "Not needed.", tools=example_tools)
    type_something(window, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(asked) == 1
    assert window.messages.current is not None
    assert "withdrawn" in window.messages.history[-1].what


@pytest.mark.parametrize("way", ["typed", "undone"])
def test_a_refusal_is_taken_away_when_the_field_takes_something_in(
    window: MainWindow, qtbot: QtBot, settled: Settled, example_tools: Tools, way: str
) -> None:
    open_at_desk(window, "WPCC 2026-030", example_tools, qtbot)
    settled()
    desk = window.desk.page
    text, other = prose(desk, "decision"), line(desk, "subject")
    type_at_end(qtbot, text, " More.")
    QApplication.clipboard().setText("x" * LONGEST_PROSE)
    qtbot.keyClick(text, Qt.Key.Key_V, CTRL)
    assert window.messages.current is not None
    type_at_end(qtbot, other, "z")
    assert window.messages.current is not None
    if way == "typed":
        type_at_end(qtbot, text, "!")
    else:
        desk.undo()
        desk.undo()
    assert window.messages.current is None
    settled()
