"""Typing: from an editor into the session, and on into the register and onto the page."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.forms.numbering import outline
from app.forms.pasting.spreading import PastedReport, left_out_sentence, spread
from app.forms.references import labels
from app.forms.session import Session
from app.model.answers import Answer, Answers
from app.model.asking import asked, questions
from app.model.known import Known
from app.model.printed_place import PlacedPages
from app.model.values import FieldId
from app.ui.desk.autosave import Autosave
from app.ui.desk.beside_the_page import BesideThePage
from app.ui.desk.desk_view import DeskView
from app.ui.desk.edit_steps import is_more_than_typing
from app.ui.desk.form_column import FormColumn
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.preview_follower import PreviewFollower
from app.ui.desk.prose.reference_labels import ReferenceLabels
from app.ui.desk.prose.text import ProseText
from app.ui.desk.referring import Referring
from app.ui.desk.together import Together
from app.ui.desk.unread_texts import UnreadTexts
from app.workflow.draft_decision import preview_document
from app.workflow.tools import Tools

_STEP = 700
"""Milliseconds without a key after which the next one begins a new undo step."""


class Writing(QObject):
    """The chosen document of an open decision; every edit of it goes through here."""

    changed = Signal()
    """An answer is different now."""
    refused = Signal(str, str, str)
    """What was not taken in, what to do about it, and the field's id."""
    noted = Signal(str, str)
    """What is worth knowing about an edit, and what to do about it."""
    taken_in = Signal(str)
    """The id of a field whose answer is another now, by an edit or by undoing one."""
    problem_chosen = Signal(object)
    """The `PlacedProblem` to go to."""
    drawing_wanted = Signal(str)
    """The id of a field whose answer is to be taken from another document."""
    confirmed = Signal(str)
    """The id of a field whose copied answer still holds."""
    section_entered = Signal()
    """The cursor is in another field, perhaps in another section."""

    def __init__(self, tools: Tools, view: DeskView, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._view = view
        self._opened: OpenDecision | None = None
        self.document = 0
        """The id of the chosen document."""
        self.autosave = Autosave(tools, owner)
        self._follower = PreviewFollower(owner)
        self._follower.pages_set.connect(view.preview.show_pages)
        self._follower.failed.connect(view.preview.show_problem)
        self._beside = BesideThePage(view, owner)
        self._referring = Referring(owner)
        self._referring.marked.connect(self._show_changes)
        self._together = Together()
        self._unread = UnreadTexts(view, self.autosave, owner)
        self._step = QTimer(self, singleShot=True, interval=_STEP)
        self._step.timeout.connect(self._end_step)

    def open(self, opened: OpenDecision) -> None:
        """Lay a decision's first document out."""
        self._opened = opened
        self._unread.open(opened)
        self._together.forget()
        self.choose(opened.kept.documents[0].id)

    @property
    def opened(self) -> OpenDecision | None:
        """The decision being written."""
        return self._opened

    def close(self) -> None:
        """Let go of the decision; what is unsaved is being saved."""
        if self._opened is not None and self._opened.may_write:
            self.autosave.finish(self._opened.kept.id)
        self._opened = None
        self._unread.open(None)
        self._follower.forget()
        self._view.drop_columns()
        self._view.preview.clear()

    def choose(self, document_id: int) -> None:
        """Go on with another document; each keeps its cursor, its scroll position and its undo steps."""
        self._end_step()
        self.document = document_id
        known = document_id in self._view.columns
        self._view.show_column(document_id, None if known else self._build_column())
        self._show_what_follows()
        self._view.preview.expect_another()
        self._follower.turn_to(self._setting())

    def know(self, known: Known) -> None:
        """Complete lines from what is known, in every document on the desk and in those shown later."""
        if self._opened is not None:
            self._opened.known = known
            for column in self._view.columns.values():
                column.know(known)

    def set_pages_anew(self) -> None:
        """Set the pages again: what is printed around the answers has changed."""
        self._follower.turn_to(self._setting())

    def undo(self) -> None:
        """Take the last edit of the chosen document back, and show where; elsewhere what belongs to it."""
        if self.can_undo:
            others = self._together.others(self.document, self._session.history.done[-1])
            self._step_to(self._session.undo)
            for document, step in others.items():
                session = self._session_of(document)
                if session.history.done[-1:] == (step,):
                    self._step_elsewhere(document, session.undo)

    def redo(self) -> None:
        """Do again what was undone last, and show where; elsewhere what belongs to it."""
        if self.can_redo:
            others = self._together.others(self.document, self._session.history.undone[-1])
            self._step_to(self._session.redo)
            for document, step in others.items():
                session = self._session_of(document)
                if session.history.undone[-1:] == (step,):
                    self._step_elsewhere(document, session.redo)

    def take_all(self, changes: Mapping[int, tuple[FieldId, Answers]]) -> None:
        """Go on with other answers of several documents, as one step to undo; the cursor stays."""
        if self._opened is None or not self._opened.may_write:
            return
        for document, (field, answers) in changes.items():
            session = self._session_of(document)
            session.pause()
            self._step_elsewhere(document, partial(session.take, field, answers))
            session.pause()
        self._together.note({document: self._session_of(document).history.done[-1] for document in changes})
        self._show_what_follows()
        self._follower.follow(self._setting())
        self.changed.emit()

    def _step_elsewhere(self, document: int, step: Callable[[], object]) -> None:
        """Take a step in any document, show what it has changed where that is shown, and save it."""
        session = self._session_of(document)
        before = session.answers
        step()
        if (column := self._view.columns.get(document)) is not None:
            _show_changes(column, session, before)
        self._unread.note(document)

    def put_back(self, document_id: int, field: FieldId, answers: Answers) -> None:
        """Go on with other answers of a document, as one step to undo, and show where they differ."""
        if self._opened is None or not self._opened.may_write:
            return
        self.choose(document_id)
        before = self._session.answers
        self._session.take(field, answers)
        self._session.pause()
        self._show_changes(before)
        self._after_change()
        self.taken_in.emit(field)
        self.column.go_to(field)

    @property
    def can_undo(self) -> bool:
        """Whether an edit of the chosen document can be taken back."""
        return self._opened is not None and self._session.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something undone can be done again."""
        return self._opened is not None and self._session.can_redo

    def go_to(self, document_id: int, field: FieldId) -> None:
        """Bring a field of any document into sight, with the cursor where there is something to mend."""
        if document_id != self.document:
            self.choose(document_id)
        self.column.mend(field)

    def faults(self) -> Mapping[int, Mapping[FieldId, str]]:
        """Return what is typed but cannot be read as an answer, by document."""
        return {document: column.faults() for document, column in self._view.columns.items()}

    @property
    def column(self) -> FormColumn:
        """The form of the chosen document."""
        return self._view.columns[self.document]

    @property
    def _session(self) -> Session:
        return self._session_of(self.document)

    def _session_of(self, document: int) -> Session:
        assert self._opened is not None
        return self._opened.session(document)

    def _build_column(self) -> FormColumn:
        assert self._opened is not None
        column = FormColumn(self._session.form, self._session.answers, self._tools.clock.today)
        ReferenceLabels.of(column)  # before its texts are shown and look for them
        column.know(self._opened.known)
        if not self._opened.may_write:
            column.forbid_typing()
        column.edited.connect(self._on_edited)
        column.refused.connect(self.refused)
        self._unread.show_in(column, self.document)
        column.faulted.connect(self.changed)
        column.reference_wanted.connect(self._refer)
        column.report_pasted.connect(self._take_report)
        column.section_entered.connect(self.section_entered)
        self._beside.listen_to(column)
        column.confirmed.connect(self.confirmed)
        column.drawing_wanted.connect(self.drawing_wanted)
        column.summary.chosen.connect(self.problem_chosen)
        return column

    def _on_edited(self, field: FieldId, answer: Answer | None) -> None:
        if self._opened is None:  # the form of a decision that was left, until it is destroyed
            return
        session = self._session
        is_step = is_more_than_typing(session.answers.get(field), answer)
        if is_step:  # what is added, removed or chosen is undone apart from the typing around it
            session.pause()
        if answer is None:
            session.clear(field)
        else:
            session.set(field, answer)
        if is_step:
            session.pause()
        self._after_change()
        self.taken_in.emit(field)

    def _after_change(self) -> None:
        self._step.start()
        self._show_what_follows()
        self._unread.note(self.document)
        self._follower.follow(self._setting())
        self.changed.emit()

    def _refer(self, text: ProseText, field: FieldId) -> None:
        self._referring.ask(self._session, text, field)

    def _take_report(self, pasted: PastedReport, field: FieldId) -> None:
        """Answer with the sections of a pasted report, and say which lines are none of them."""
        session = self._session
        session.pause()
        self.put_back(self.document, field, spread(session.form, session.answers, field, pasted))
        if pasted.report.left_out:
            self.noted.emit(*left_out_sentence(pasted.report))

    def _step_to(self, step: Callable[[], FieldId | None]) -> None:
        """Undo or redo a step, and show every field it has changed."""
        before = self._session.answers
        field = step()
        if field is None:
            return
        self._show_changes(before)
        self._after_change()
        self.taken_in.emit(field)
        self.column.go_to(field)

    def _show_changes(self, before: Answers) -> None:
        _show_changes(self.column, self._session, before)

    def _show_what_follows(self) -> None:
        """Show what follows from the answers: which questions are asked, which numbers paragraphs have."""
        form, answers = self._session.form, self._session.answers
        self.column.show_asked(frozenset(field.id for field in questions(form.fields, answers)))
        kept = asked(form.fields, answers)
        numbered = outline(form, kept)
        self.column.show_numbers(numbered)
        ReferenceLabels.of(self.column).show(labels(form, kept, numbered))

    def _setting(self) -> partial[PlacedPages]:
        """Return the job that sets the pages of the text as it is now."""
        assert self._opened is not None
        kept, answers = self._opened.kept, self._session.answers
        return partial(preview_document, kept, self.document, answers, tools=self._tools)

    def _end_step(self) -> None:
        if self._opened is not None and self.document in self._view.columns:
            self._session.pause()


def _show_changes(column: FormColumn, session: Session, before: Answers) -> None:
    """Show every answer of a document that is another now."""
    for field in (field.id for field in session.form.fields):
        if session.answers.get(field) is not before.get(field):
            column.show_answer(field, session.answers.get(field))
