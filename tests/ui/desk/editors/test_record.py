from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import Person
from app.model.field import FieldDefinition, Kind
from app.model.known import Known
from app.model.values import FieldId
from app.ui.desk.parts.column import PartsColumn
from app.ui.desk.parts.grid import PartsGrid
from app.ui.desk.question import Question
from tests.ui.desk.editors.tried import Tried, TryOut, answers

_WHEN = {"field": "deferred", "equals": True}
DEFERRAL = (
    {"id": "deferred", "kind": "yes_no", "label": "Deferred", "required": True},
    {"id": "reason", "kind": "prose", "label": "Reason", "when": _WHEN, "required": True},
    {"id": "until", "kind": "date", "label": "Until", "when": _WHEN},
)
_ANSWER = {"id": "answer", "kind": "yes_no", "label": "Answer", "required": True}
_MORE = {"id": "narrative", "kind": "prose", "label": "Narrative"}
CONSIDERATIONS = tuple(
    {"id": one, "kind": "record", "label": one.title(), "required": True, "fields": (_ANSWER, _MORE)}
    for one in ("consultation", "equality", "risk")
)
DECLARATIONS = (*CONSIDERATIONS, {"id": "officer", "kind": "person", "label": "Officer"})


def shown(tried: Tried) -> list[str]:
    return [
        w.accessibleName()
        for w in tried.editor.inputs()
        if w.isVisible() and "clear" not in w.accessibleName()
    ]


def focused(tried: Tried) -> QWidget | None:
    return tried.editor.window().focusWidget()


def test_a_dependent_part_comes_and_goes_and_keeps_what_was_typed(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.RECORD, fields=DEFERRAL)
    assert isinstance(tried.editor, PartsColumn)
    assert shown(tried) == ["Field: Deferred: Yes", "Field: Deferred: No"]
    qtbot.keyClick(tried.input("Yes"), Qt.Key.Key_Y)
    assert shown(tried)[2:] == ["Field: Reason", "Field: Until", "Field: Until: choose from a calendar"]
    qtbot.keyClicks(tried.input("Reason"), "Because.")
    qtbot.keyClick(tried.input("Yes"), Qt.Key.Key_N)
    assert len(shown(tried)) == 2
    assert tried.last == answers(deferred=False, reason="Because.")
    qtbot.keyClick(tried.input("No"), Qt.Key.Key_Y)
    reason = tried.input("Reason")
    assert isinstance(reason, QTextEdit)
    assert (reason.isVisible(), reason.toPlainText()) == (True, "Because.")


def test_a_wrong_text_is_a_fault_with_its_part_while_it_is_asked(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.RECORD, answers(deferred=True), fields=DEFERRAL)
    until = tried.input("Until")
    until.setFocus()
    qtbot.keyClicks(until, "soon")
    qtbot.keyClick(until, Qt.Key.Key_Return)
    assert tried.editor.fault.startswith("Until: “soon” is not a date.")
    assert tried.faults[-1] == tried.editor.fault
    assert tried.editor.to_mend() is tried.input("Reason")
    qtbot.keyClicks(tried.input("Reason"), "Because.")
    assert tried.editor.to_mend() is until
    qtbot.keyClick(tried.input("Yes"), Qt.Key.Key_N)
    assert tried.editor.fault == ""


def test_nothing_answered_is_no_answer(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.RECORD, answers(deferred=True), fields=DEFERRAL)
    qtbot.mouseClick(tried.input("clear the answer"), Qt.MouseButton.LeftButton)
    assert tried.last is None


def test_a_grid_is_filled_by_keyboard_and_opens_what_is_wanted(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.RECORD, fields=CONSIDERATIONS)
    assert isinstance(tried.editor, PartsGrid)
    qtbot.keyClick(tried.input("Consultation: Answer: Yes"), Qt.Key.Key_Y)
    more = tried.input("Consultation: Add narrative")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    text = focused(tried)
    assert text is not None
    assert text is tried.input("Consultation: Narrative")
    qtbot.keyClicks(text, "All agreed.")
    assert tried.last == answers(consultation=answers(answer=True, narrative="All agreed."))
    hide = tried.input("Consultation: Hide narrative")
    qtbot.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert not text.isVisible()
    assert hide.accessibleName().endswith("Show narrative")


def test_what_is_answered_opens_and_what_is_missing_is_found(try_out: TryOut) -> None:
    given = answers(consultation=answers(answer=True), equality=answers(answer=False, narrative="None."))
    tried = try_out(Kind.RECORD, given, fields=CONSIDERATIONS)
    texts = [
        widget.accessibleName()
        for widget in tried.editor.inputs()
        if isinstance(widget, QTextEdit) and widget.isVisible()
    ]
    assert texts == ["Field: Equality: Narrative"]
    assert tried.editor.to_mend() is tried.input("Risk: Answer: Yes")


def test_people_are_known_in_every_part(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.RECORD, fields=DECLARATIONS)
    tried.editor.know(Known((Person(name="Kit Fenn", post="Treasurer"),)))
    name = tried.input("Officer: Name")
    qtbot.keyClicks(name, "Ki")
    assert isinstance(name, QLineEdit)
    assert name.completer().completionCount() == 1


def errors(tried: Tried) -> list[str]:
    """Return what is said to be lacking."""
    said = (label for label in tried.editor.findChildren(QLabel) if label.property("role") == "error")
    return [label.text() for label in said if label.isVisibleTo(tried.editor) and label.text()]


def test_every_part_says_what_it_lacks_until_it_is_answered(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.RECORD, answers(risk=answers(answer=True)), fields=CONSIDERATIONS)
    assert errors(tried) == []
    tried.editor.mark(marked=True)
    assert errors(tried) == ["Consultation is missing.", "Equality is missing."]
    qtbot.keyClick(tried.input("Consultation: Answer: Yes"), Qt.Key.Key_Y)
    assert errors(tried) == ["Equality is missing."]
    tried.editor.mark(marked=False)
    assert errors(tried) == []


def test_a_dependent_part_says_what_it_lacks_where_it_stands(try_out: TryOut) -> None:
    tried = try_out(Kind.RECORD, answers(deferred=True), fields=DEFERRAL)
    tried.editor.mark(marked=True)
    assert errors(tried) == ["Reason is missing."]


def test_every_input_says_the_nearest_hint(qtbot: QtBot) -> None:
    field = FieldDefinition.model_validate(
        {
            "id": "field",
            "kind": "record",
            "label": "Field",
            "hint": "Of the record.",
            "fields": (
                {"id": "one", "kind": "text", "label": "One", "hint": "Of the part."},
                {"id": "two", "kind": "text", "label": "Two"},
            ),
        }
    )
    question = Question(field, lambda: date(2026, 11, 20))
    qtbot.addWidget(question)
    said = [widget.accessibleDescription() for widget in question.editor.inputs()]
    assert said == ["Of the part.", "Of the record."]


def test_columns_agree(try_out: TryOut) -> None:
    tried = try_out(Kind.RECORD, fields=DECLARATIONS)
    editor = tried.editor
    assert isinstance(editor, PartsGrid)
    left = {editor.editor(FieldId(part["id"])).x() for part in DECLARATIONS}
    assert len(left) == 1
