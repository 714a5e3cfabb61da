"""What is to be seen of finding, replacing and spelling: the steps that bring a window there."""

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from app.model.values import FieldId
from app.ui.desk.left_keys import without_undo
from app.ui.desk.prose.text import ProseText
from app.ui.desk.spelling.spelling import spelling
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until, until_idle

_REPORT = "WPCC 2026-030"
_SUBJECT = "Body-worn video: replacment contract"
_DECISION = (
    "To award the contract for body-worn video cameras to Bidder B for five years from 1 April 2027. "
    "A seperate review will be recieved by the Comissioner."
)


def _desk_find(stage: Stage) -> None:
    stage.open(_REPORT)
    words = stage.desk.words
    words.replace()
    words.find_bar.words.setText("contract")
    words.find_bar.by.setText("agreement")
    words.find_bar.asked.emit()
    words.find_next()
    until_idle()


def _desk_spelling(stage: Stage) -> None:
    _misspell(stage)
    stage.desk.words.spell()
    until_idle()


def _misspell(stage: Stage) -> ProseText:
    """Type misspelt words into a paragraph and wait for their marks."""
    stage.open(_REPORT)
    spelling().load()
    until(lambda: spelling().is_ready, "the dictionary")
    _type(stage, FieldId("subject"), _SUBJECT)
    text = _type(stage, FieldId("decision"), _DECISION)
    assert isinstance(text, ProseText)  # the form asks for paragraphs
    until(lambda: len(text.spelling.words) == 3, "the marks")
    return text


def _type(stage: Stage, field: FieldId, answer: str) -> QWidget:
    """Show an answer as if it were typed, without saving it, and return where it stands."""
    writing = stage.desk.writing
    assert writing.opened is not None  # it was laid out before
    session = writing.opened.session(writing.document)
    session.take(field, session.answers.but(field, answer))
    writing.column.show_answer(field, answer)
    writing.changed.emit()
    return writing.column.question(field).editor.input_at(())


def _desk_suggestions(stage: Stage) -> None:
    """Show the menu of a misspelt word where it would open, as a part of the window."""
    text = _misspell(stage)
    text.setFocus()
    text.setTextCursor(text.document().find("seperate"))
    place = text.cursorRect().bottomLeft()
    menu = without_undo(text.createStandardContextMenu())
    text.spelling.offer(menu, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place))
    menu.setParent(stage.window)
    menu.adjustSize()
    menu.move(text.viewport().mapTo(stage.window, place))
    menu.show()
    until_idle()


MAIN_WORDS: dict[str, Scene] = {"desk-find": _desk_find, "desk-spelling": _desk_spelling}
"""Taken in every size."""

WORDS: dict[str, Scene] = {"desk-suggestions": _desk_suggestions}
