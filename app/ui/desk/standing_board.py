"""Keeps everything around the form true: states, counts, seals, the banner, what the main button says."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.model.decision import Decision, DecisionDocument, Difference, State
from app.ui.background import run_in_background
from app.ui.desk.desk_view import HISTORY, DeskView
from app.ui.desk.drawing import comparisons
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.desk.showing import change_sentence, document_lines, issue_words, open_slots, section_lines
from app.ui.desk.writing import Writing
from app.ui.register.standing import seals, signatures_line
from app.ui.register.wording import Wording
from app.workflow.draft_decision import what_changed
from app.workflow.read_history import HistoryEntry, decision_history
from app.workflow.tools import Tools

_SETTLED = 200
"""Milliseconds after the last key; what stands around the form need not follow every one."""


class StandingBoard(QObject):
    """Shows how far the open decision has come; marks problems once somebody has asked for them."""

    def __init__(self, tools: Tools, view: DeskView, writing: Writing, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._view = view
        self._writing = writing
        self._owner = owner
        self._opened: OpenDecision | None = None
        self._asked = False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(self.show_now)
        writing.changed.connect(self._timer.start)
        view.tabs.currentChanged.connect(self._read_history)

    def open(self, opened: OpenDecision | None) -> None:
        """Show the standing of another decision; no problem is marked before it is asked for."""
        self._opened = opened
        self._asked = False
        self._timer.stop()

    def problems(self) -> tuple[PlacedProblem, ...]:
        """Return what keeps the decision from being issued, as it is at the moment."""
        return self._opened.problems(self._writing.faults()) if self._opened else ()

    def mark_problems(self) -> tuple[PlacedProblem, ...]:
        """Mark every problem from now on until it is mended, and return them."""
        self._asked = True
        self.show_now()
        return self.problems()

    def show_now(self) -> None:
        """Bring everything around the form up to date."""
        if self._opened is None:
            return
        self._timer.stop()
        decision = self._opened.decision
        problems = self.problems()
        self._show_contents(self._opened, problems if self._asked else ())
        self._show_problems(problems)
        self._show_bar(self._opened, decision)
        self._show_signatures(decision)
        self._show_change(decision)
        self._read_history(self._view.tabs.currentIndex())

    def show_section(self) -> None:
        """Mark the section in which the cursor is."""
        if self._opened is not None:
            self._show_contents(self._opened, self.problems() if self._asked else ())

    def _show_contents(self, opened: OpenDecision, marked: tuple[PlacedProblem, ...]) -> None:
        document_id = self._writing.document
        ids = [document.id for document in opened.kept.documents]
        place = ids.index(document_id)
        contents = self._view.contents
        contents.show_documents(document_lines(opened), place)
        fields = {problem.field for problem in marked if problem.document_id == document_id}
        fields |= opened.error_fields(document_id)
        copied = opened.still_copied(document_id)
        self._writing.column.show_copied(copied)
        self._writing.column.show_drawn(comparisons(opened, document_id))
        lines = section_lines(opened.form(document_id), opened.answers(document_id), fields, copied)
        contents.show_sections(lines, self._writing.column.section)
        is_removable = len(ids) > 1 and opened.kept.documents[place].issued is None
        contents.offer_removal(possible=opened.may_write and is_removable)
        self._view.standing_shown.emit()

    def _show_problems(self, problems: tuple[PlacedProblem, ...]) -> None:
        self._view.problems.show_problems(problems)
        self._view.show_problem_count(self._view.problems.count)
        marked = problems if self._asked else ()
        for document_id, column in self._view.columns.items():
            column.summary.show_problems(marked)
            column.show_problems({p.field: p.sentence for p in marked if p.document_id == document_id})
        if not problems:
            self._asked = False

    def _show_bar(self, opened: OpenDecision, decision: Decision) -> None:
        document = self._document(decision)
        number = (document.issued.number if document.issued else 0) + 1
        self._view.bar.show_name(decision.reference, opened.title())
        self._view.bar.show_standing(
            decision.state, number, issue_words(decision) if opened.may_write else ""
        )

    def _show_signatures(self, decision: Decision) -> None:
        wording = Wording(self._tools.packs, self._tools.clock.today())
        slots = open_slots(decision) if decision.state is State.ISSUED else []
        words = signatures_line(decision, wording)
        if slots:
            words += " for " + ", ".join(dict.fromkeys(slot.who for slot in slots))
        self._view.signatures.show_signatures(seals(decision, wording), words, slots)

    def _show_change(self, decision: Decision) -> None:
        document = self._document(decision)
        sentence = change_sentence(document)
        if not sentence:
            self._view.changed.show_change("", ())
            return
        run_in_background(
            partial(what_changed, document, tools=self._tools),
            owner=self._owner,
            then=partial(self._show_differences, decision.id, document.id, sentence),
        )

    def _show_differences(
        self, decision_id: int, document_id: int, sentence: str, differences: tuple[Difference, ...]
    ) -> None:
        is_still_shown = self._opened is not None and self._opened.kept.id == decision_id
        if is_still_shown and self._writing.document == document_id:
            self._view.changed.show_change(sentence, differences)

    def _document(self, decision: Decision) -> DecisionDocument:
        return next(document for document in decision.documents if document.id == self._writing.document)

    def _read_history(self, tab: int) -> None:
        if tab == HISTORY and self._opened is not None:
            decision_id = self._opened.kept.id
            run_in_background(
                partial(decision_history, decision_id, tools=self._tools),
                owner=self._owner,
                then=partial(self._show_history, decision_id),
            )

    def _show_history(self, decision_id: int, entries: tuple[HistoryEntry, ...]) -> None:
        is_still_shown = self._opened is not None and self._opened.kept.id == decision_id
        if is_still_shown and entries != self._view.history.entries:
            self._view.history.show_entries(entries, self._tools.clock.today())
