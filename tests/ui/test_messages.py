"""The message bar: what it says, how it is told apart, how it goes away."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.ui.messages import Message, MessageKind, Messages, Offer
from app.ui.widgets.shapes import ShapeLabel


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    """A bar that has said nothing yet."""
    bar = Messages()
    qtbot.addWidget(bar)
    return bar


def words(bar: Messages) -> list[str]:
    """Return every text that can be seen on the bar."""
    return [label.text() for label in bar.findChildren(QLabel) if not label.isHidden()]


def test_nothing_is_shown_before_something_is_said(messages: Messages) -> None:
    assert messages.isHidden()
    assert messages.current is None


def test_an_error_says_what_why_and_what_to_do(messages: Messages) -> None:
    messages.show_error(RegisterError("The register is in use.", why="Word has it open.", hint="Close Word."))
    assert messages.current == Message(
        MessageKind.ERROR, "The register is in use. Word has it open.", "Close Word."
    )
    assert words(messages) == [
        "There is a problem",
        "The register is in use. Word has it open.",
        "Close Word.",
    ]


def test_kinds_differ_in_word_and_shape_not_in_colour_alone(messages: Messages) -> None:
    seen = set()
    for kind in MessageKind:
        messages.say("Something", kind)
        shapes = [sign.accessibleName() for sign in messages.findChildren(ShapeLabel)]
        seen.add((words(messages)[0], *shapes, messages.property("role")))
    assert all(len(set(column)) == len(MessageKind) for column in zip(*seen, strict=True))


def test_what_was_said_is_kept(messages: Messages) -> None:
    messages.say("First")
    messages.say("Second", MessageKind.HINT)
    assert [message.what for message in messages.history] == ["First", "Second"]


def test_esc_and_the_button_dismiss(messages: Messages, qtbot: QtBot) -> None:
    messages.say("Done")
    qtbot.keyClick(messages, Qt.Key.Key_Escape)
    assert messages.isHidden()
    messages.say("Done again")
    messages.close_button.click()
    assert messages.current is None


def test_a_problem_stays_when_the_page_is_turned(messages: Messages) -> None:
    messages.say("Saved")
    messages.turn_page()
    assert messages.current is None
    messages.show_error(RegisterError("Full."))
    messages.turn_page()
    assert messages.current is not None


def test_screen_readers_are_told(messages: Messages, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def listen(event: QAccessibleAnnouncementEvent) -> None:
        told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    messages.say("Saved")
    messages.show_error(RegisterError("Full.", hint="Free some space."))
    assert told == [
        ("Done: Saved", QAccessible.AnnouncementPoliteness.Polite),
        ("There is a problem: Full. Free some space.", QAccessible.AnnouncementPoliteness.Assertive),
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_what_a_clerk_typed_is_shown_as_typed(messages: Messages, typed: str) -> None:
    messages.show_error(RegisterError(typed))
    assert words(messages)[1] == typed


def test_what_could_come_next_is_offered_until_something_newer_is_said(
    messages: Messages, qtbot: QtBot
) -> None:
    done: list[str] = []
    messages.say("Exported.", offer=Offer("Open folder", lambda: done.append("opened")))
    [button] = [b for b in messages.findChildren(QPushButton) if b.text() == "Open folder"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["opened"]
    messages.say("Saved.")
    assert button.isHidden()


@pytest.mark.parametrize("narrow", [False, True])
def test_no_part_lies_over_another(qtbot: QtBot, *, narrow: bool) -> None:
    bar = Messages(narrow=narrow)
    qtbot.addWidget(bar)
    bar.resize(328 if narrow else 900, 200)
    bar.say("Exported decision.docx.", hint="/a/folder", offer=Offer("Open folder", lambda: None))
    parts = [
        part
        for part in bar.findChildren(QWidget)
        if part.isVisible() and isinstance(part, QLabel | QPushButton)
    ]
    assert len(parts) >= 5
    for place, part in enumerate(parts):
        assert not any(part.geometry().intersects(other.geometry()) for other in parts[place + 1 :])


def test_a_narrow_bar_gives_the_words_its_whole_width(qtbot: QtBot) -> None:
    bar = Messages(narrow=True)
    qtbot.addWidget(bar)
    bar.resize(328, 200)
    bar.show_error(RegisterError("The first day in the post is missing or is no day.", hint="For example"))
    said = next(part for part in bar.findChildren(QLabel) if part.text().startswith("The first"))
    assert said.width() > 280


@pytest.mark.parametrize("way", ["button", "time"])
def test_the_focus_goes_back_to_where_it_was(qtbot: QtBot, way: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, bar = QVBoxLayout(page), Messages()
    first, second = QLineEdit(), QLineEdit()
    for part in (bar, first, second):
        column.addWidget(part)
    with qtbot.waitActive(page):
        page.show()
    second.setFocus()
    bar.say("Done")
    if way == "button":
        bar.close_button.setFocus()
        qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    else:
        bar.reading.timeout.emit()
    assert bar.isHidden()
    assert QApplication.focusWidget() is second


def test_what_is_done_leaves_by_itself_and_nothing_else_does(messages: Messages) -> None:
    messages.say("Saved")
    assert messages.reading.isActive()
    messages.show_error(RegisterError("Full."))
    assert not messages.reading.isActive()
    messages.say("Exported.", offer=Offer("Open folder", lambda: None))
    assert not messages.reading.isActive()
    messages.say("Saved again")
    messages.reading.timeout.emit()
    assert messages.current is None


def test_a_message_whose_cause_has_gone_is_dropped_but_no_newer_one(messages: Messages) -> None:
    messages.show_error(RegisterError("Too long."))
    first = messages.current
    messages.show_error(RegisterError("Full."))
    messages.drop(first)
    assert messages.current is not None
    messages.drop(messages.current)
    assert messages.current is None
