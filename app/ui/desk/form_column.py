"""The form: every question of one document in one scrolling column."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.model.answers import Answer, Answers
from app.model.asking import questions
from app.model.document import NumberedSection
from app.model.field import Kind
from app.model.form import FormDefinition
from app.model.known import Known
from app.model.values import FieldId
from app.ui import style
from app.ui.desk.drawn_mark import Comparison
from app.ui.desk.editor import Today
from app.ui.desk.labelled import titled
from app.ui.desk.later import InTurn
from app.ui.desk.problem_summary import ProblemSummary
from app.ui.desk.progress import Group, groups_of
from app.ui.desk.question import Question
from app.ui.desk.scrolled_form import ScrolledForm
from app.ui.widgets.plain import label


class FormColumn(ScrolledForm):
    """Shows a form with its answers, reports edits, and leads to fields and sections."""

    edited = Signal(str, object)
    """A field's id and its `Answer`, or None."""
    refused = Signal(str, str, str)
    """What was not taken in, what to do about it, and the field's id."""
    faulted = Signal()
    reference_wanted = Signal(object, str)
    """The `ProseText` into which a cross-reference is wanted, and the id of its field."""
    report_pasted = Signal(object, str)
    """The `PastedReport`, and the id of the field it was pasted into."""
    drawing_wanted = Signal(str)
    """The id of a field whose answer is to be taken from another document."""
    confirmed = Signal(str)
    """The id of a field whose copied answer still holds."""

    def __init__(
        self, form: FormDefinition, answers: Answers, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._questions: dict[FieldId, Question] = {}
        self._titles: list[QWidget] = []
        self._section_of: dict[FieldId, int] = {}
        self._asked: frozenset[FieldId] = frozenset()
        self.summary = ProblemSummary()
        self._build(form, answers)
        in_turn = InTurn(self)
        in_turn.start()
        self.edited.connect(in_turn.wait)

    def _build(self, form: FormDefinition, answers: Answers) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(style.scaled(12), style.scaled(16), style.scaled(24), style.scaled(200))
        column.setSpacing(0)
        column.addWidget(self.summary)
        for place, group in enumerate(groups_of(form)):
            column.addWidget(self._section_title(group, first=place == 0))
            for field in group.fields:
                self._section_of[field.id] = place
                is_locked = field.id == form.reference_field  # the number the register gave
                question = Question(field, self._today, group=group.title, is_locked=is_locked)
                column.addWidget(self._listened_to(question, answers.get(field.id)))
        column.addStretch(1)
        self.show_asked(frozenset(field.id for field in questions(form.fields, answers)))
        self.setWidget(inner)
        self.keep_width()

    def forbid_typing(self) -> None:
        """Let the form be read and scrolled, and not be changed."""
        inner = self.widget()
        if inner is not None:
            inner.setEnabled(False)

    def show_asked(self, fields: frozenset[FieldId]) -> None:
        """Show these questions and no others; the editors of the others keep what was typed."""
        if fields == self._asked:
            return
        self._asked = fields
        for field, question in self._questions.items():
            question.setVisible(field in fields)
        sections = {section for field, section in self._section_of.items() if field in fields}
        for place, title in enumerate(self._titles):
            title.setVisible(place in sections)

    def show_answer(self, field: FieldId, answer: Answer | None) -> None:
        """Show an answer without reporting it."""
        self._questions[field].editor.show_value(answer)

    def show_numbers(self, outline: Sequence[NumberedSection]) -> None:
        """Show the numbers the page gives; a field printed twice shows those of its first place."""
        for field in {section.field for section in outline} & self._questions.keys():
            of_field = tuple(section for section in outline if section.field == field)
            is_many = self._questions[field].field.kind in (Kind.SECTIONS, Kind.TABLE)
            self._questions[field].editor.show_numbers(of_field if is_many else of_field[:1])

    def show_problems(self, sentences: Mapping[FieldId, str]) -> None:
        """Mark these fields, and no others."""
        for field, question in self._questions.items():
            question.show_problem(sentences.get(field, ""))

    def show_copied(self, copied: Mapping[FieldId, str]) -> None:
        """Mark these answers as copied, with what is said of them, and no others."""
        for field, question in self._questions.items():
            question.copied.show_copied(copied.get(field, ""))

    def next_copied(self) -> FieldId | None:
        """Return the field marked as copied in which the cursor is, else the next one, else the first."""
        return self._nearest(lambda question: question.copied.is_copied)

    def show_drawn(self, comparisons: Mapping[FieldId, Comparison]) -> None:
        """Show how these answers compare with the document they can be drawn from, and no others."""
        for field, question in self._questions.items():
            question.drawn.show_comparison(comparisons.get(field))

    def next_drawn(self) -> FieldId | None:
        """Return the field in which the cursor is, if it can be drawn, else the next one, else the first."""
        return self._nearest(lambda question: question.drawn.is_shown)

    def _nearest(self, is_meant: Callable[[Question], bool]) -> FieldId | None:
        marked = [field for field in self._asked_in_order() if is_meant(self._questions[field])]
        order = list(self._questions)
        at = order.index(here) if (here := self.field) else 0
        return min(marked, key=lambda field: (order.index(field) < at, order.index(field)), default=None)

    @property
    def field(self) -> FieldId | None:
        """The field in which the cursor is."""
        focused = QApplication.focusWidget()
        inside = (name for name, one in self._questions.items() if focused and one.isAncestorOf(focused))
        return next(inside, None)

    def know(self, known: Known) -> None:
        """Complete lines from what is known, wherever it is asked for."""
        for question in self._questions.values():
            question.editor.know(known)

    def faults(self) -> dict[FieldId, str]:
        """Return what cannot be read as it is typed."""
        return {
            field: question.editor.fault
            for field, question in self._questions.items()
            if field in self._asked and question.editor.fault
        }

    def has(self, field: FieldId) -> bool:
        """Return whether a field is asked in this form as it stands."""
        return field in self._asked

    def question(self, field: FieldId) -> Question:
        """Return the question of a field."""
        return self._questions[field]

    def go_to(self, field: FieldId) -> None:
        """Bring a field into sight and put the cursor into it."""
        question = self._questions[field]
        section = self._section_of[field]
        is_first = next((f for f in self._asked_in_order() if self._section_of[f] == section), None) == field
        self.bring_up(self._titles[section] if is_first else question)
        if not question.isAncestorOf(QApplication.focusWidget() or self):
            question.editor.first_input().setFocus(Qt.FocusReason.OtherFocusReason)

    def mend(self, field: FieldId) -> None:
        """Bring a field into sight, and put the cursor where its answer is wrong or unfinished."""
        target = self._questions[field].editor.to_mend()
        self.go_to(field)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, target, partial(self.ensureWidgetVisible, target))

    def go_to_start(self) -> None:
        """Put the cursor into the first field that can be typed into; the top stays in sight."""
        fields = (widget for field in self._asked_in_order() for widget in self._inputs_of(field))
        first = next((f for f in fields if not (isinstance(f, QLineEdit) and f.isReadOnly())), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def go_to_section(self, place: int) -> None:
        """Bring a section to the top and put the cursor into its first field.

        Where nothing is asked in it, the next one is meant.
        """
        field = next((f for f in self._asked_in_order() if self._section_of[f] >= place), None)
        if field is not None and place >= 0:
            self.bring_up(self._titles[self._section_of[field]])
            self._questions[field].editor.first_input().setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_summary(self) -> None:
        """Bring the list of problems into sight, ready for the Tab key."""
        self.verticalScrollBar().setValue(0)
        self.summary.box.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def section(self) -> int:
        """The place of the section in which the cursor is; the first where it is in none."""
        return self._section_of[here] if (here := self.field) else 0

    def inputs(self) -> list[QWidget]:
        """Return what can be typed into or pressed, in the order of the Tab key."""
        return [
            self.summary.box,
            *(widget for question in self._questions.values() for widget in question.inputs()),
        ]

    def _asked_in_order(self) -> list[FieldId]:
        return [field for field in self._questions if field in self._asked]

    def _inputs_of(self, field: FieldId) -> list[QWidget]:
        return self._questions[field].editor.inputs()

    def _listened_to(self, question: Question, answer: Answer | None) -> Question:
        field = question.field.id
        question.editor.show_value(answer)
        question.editor.edited.connect(lambda value: self.edited.emit(field, value))
        question.editor.refused.connect(lambda what, hint: self.refused.emit(what, hint, field))
        question.editor.faulted.connect(self.faulted)
        question.drawn.wanted.connect(lambda: self.drawing_wanted.emit(field))
        question.copied.holds.connect(lambda: self.confirmed.emit(field))
        question.editor.reference_wanted.connect(lambda text: self.reference_wanted.emit(text, field))
        question.editor.report_pasted.connect(lambda pasted: self.report_pasted.emit(pasted, field))
        self._questions[field] = question
        return question

    def _section_title(self, group: Group, *, first: bool) -> QWidget:
        text = next((titled(field) for field in group.fields if field.label == group.title), group.title)
        title = label(text, "section", wrap=True)
        title.setContentsMargins(style.scaled(16), 0 if first else style.scaled(28), 0, style.scaled(4))
        self._titles.append(title)
        return title
