"""The desk: one decision being written, checked, issued and put on paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.model.decision import Decision
from app.model.values import FormId
from app.ui.background import background, run_in_background
from app.ui.desk.aids import Aids
from app.ui.desk.desk_view import DeskView
from app.ui.desk.issuing import Issuing
from app.ui.desk.open_decision import OpenDecision, read_decision
from app.ui.desk.outgoing import Outgoing
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.desk.proofing import Proofing
from app.ui.desk.recovering import Recovering
from app.ui.desk.saving_news import SavingNews
from app.ui.desk.shelf import Shelf
from app.ui.desk.standing_board import StandingBoard
from app.ui.desk.words.words import Words
from app.ui.desk.writing import Writing
from app.ui.desk.writing_alone import WritingAlone
from app.ui.messages import MessageKind, Messages
from app.workflow.draft_decision import check_pages
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from app.workflow.typing_journal import Kept

_NEXT_SECTION = tuple(QKeySequence(keys) for keys in ("F5", "Ctrl+Return", "Ctrl+Enter"))


class DeskPage(QWidget):
    """Joins form, session, register and page; the parts know nothing of each other."""

    closed = Signal()
    changed = Signal()
    """Something the register shows is different now."""
    saved = Signal(str)
    """When the text was last saved, in words."""
    record_wanted = Signal(int, int, str)
    """A signature is to be recorded: decision, document and slot."""
    page_shown = Signal()
    """The pages of the newest text are on the screen."""
    opened = Signal()
    """A decision lies on the desk, ready to be typed into."""

    def __init__(
        self, tools: Tools, messages: Messages, memory: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._messages = messages
        self._opened: OpenDecision | None = None
        self._wanted: int | None = None
        self.view = DeskView(memory)
        self.writing = Writing(tools, self.view, self)
        self._board = StandingBoard(tools, self.view, self.writing, self)
        self._outgoing = Outgoing(tools, messages, memory, self)
        self._shelf = Shelf(tools, self)
        self.aids = Aids(tools, self.writing, self._outgoing, self)
        self.words = Words(tools.packs, self.view, self.writing, self)
        self._issuing = Issuing(tools, messages, self)
        self.proofing = Proofing(tools, messages, self.view, self.writing, self)
        self._recovering = Recovering(self.writing, messages, self)
        self._alone = WritingAlone(tools, self.writing.autosave.journal, messages, self)
        self._alone.to_open_again.connect(self.open)
        self._news = SavingNews(self.writing.autosave, messages, tools.clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self._show_nothing()

    @property
    def decision_id(self) -> int | None:
        """The decision on the desk, or None."""
        return self._opened.kept.id if self._opened else None

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not known to be in the register."""
        return self.writing.autosave.is_unsaved

    @property
    def kept(self) -> Kept:
        """How much of it is kept on this computer all the same."""
        return self.writing.autosave.kept

    def open(self, decision_id: int) -> None:
        """Leave what lies on the desk and lay out another decision."""
        self.leave()
        self._wanted = decision_id
        run_in_background(
            partial(read_decision, decision_id, self._alone.desk, tools=self._tools),
            owner=self,
            then=self._lay_out,
            failed=self._say_unreadable,
        )

    def leave(self) -> None:
        """Save what is typed, note in the history what was edited, and clear the desk."""
        self._wanted = None
        if self._opened is not None:
            self._opened = None
            self._board.open(None)
            self.writing.close()
            self._alone.leave()
            self.view.keep_arrangement()
            self._show_nothing()

    def refresh(self) -> None:
        """Read anew what others may have changed: signatures, versions."""
        if self._opened is not None:
            read = partial(open_decision, self._opened.kept.id, tools=self._tools)
            self._after_saving(partial(run_in_background, read, owner=self, then=self._take))

    def save_now(self) -> None:
        """Save without waiting for a pause, and say when; what was left unsaved counts too."""
        self.writing.autosave.when_saved(self._news.say_saved)

    def undo(self) -> None:
        """Take back the last edit, in whichever field it was."""
        self.writing.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.writing.redo()

    def check(self) -> None:
        """Say what is missing, at the top of the form and at each field."""
        if self._opened is None:
            return
        if self._board.mark_problems():
            self.writing.column.go_to_summary()
        elif not self.proofing.holds_back():
            self._after_saving(partial(self._check_pages, self._opened.kept.id))

    def _check_pages(self, decision_id: int) -> None:
        run_in_background(
            partial(check_pages, decision_id, tools=self._tools),
            owner=self,
            then=lambda _: self._messages.say("Nothing is missing: the decision can be issued."),
        )

    def issue(self) -> None:
        """Issue for signature; where something is missing, show it, and nothing else happens."""
        if self._opened is None or not self.view.bar.issue_button.isEnabled():
            return
        problems = self._board.mark_problems()
        if problems:
            self.go_to(problems[0])
            return
        if self.proofing.holds_back():
            return
        self.view.bar.issue_button.setEnabled(False)
        self._after_saving(partial(self._issuing.issue, self._opened.kept.id))

    def export_word(self) -> None:
        """Write Word files into a folder that is asked for."""
        if self._opened is not None:
            self._after_saving(partial(self._outgoing.export, self._opened.kept.id))

    def print_pages(self) -> None:
        """Show the pages of all documents, and print them."""
        if self._opened is not None:
            self._after_saving(partial(self._outgoing.print, self._opened, self.writing.document))

    def go_back(self) -> None:
        """Leave the decision and ask for the register."""
        self.leave()
        self.closed.emit()

    def go_to(self, problem: PlacedProblem) -> None:
        """Go to the field of a problem, in whichever document it is."""
        other = problem.document_id != self.writing.document
        self.writing.go_to(problem.document_id, problem.field)
        if other:
            self._board.show_now()

    def go_to_next_section(self) -> None:
        """Put the cursor into the first field of the next section."""
        if self._opened is not None:
            self._go_to_section(self.writing.column.section + 1)

    def _lay_out(self, opened: OpenDecision) -> None:
        if opened.kept.id != self._wanted:
            return
        self._opened = opened
        self._board.open(opened)
        self.writing.open(opened)
        forms = self._tools.packs.forms_of(opened.kept.office) if opened.may_write else ()
        self.view.contents.offer_forms(forms)
        self.view.allow(work=True)
        self._alone.watch(opened)
        self._board.show_now()
        self.writing.column.go_to_start()
        self.words.begin()
        self._recovering.tell(opened)
        QTimer.singleShot(0, self, background().tidy)
        self.opened.emit()

    def _show_nothing(self) -> None:
        self.view.bar.show_name("", "")
        self.view.allow(work=False)
        self.view.signatures.hide()
        self.view.changed.hide()

    def _take(self, decision: Decision) -> None:
        if self._opened is None or self._opened.kept.id != decision.id:
            return
        self._opened.take(decision)
        self._board.show_now()
        self.writing.set_pages_anew()

    def _choose_place(self, place: int) -> None:
        if self._opened is not None:
            self._choose(self._opened.kept.documents[place].id)

    def _choose(self, document_id: int) -> None:
        self.writing.choose(document_id)
        self._board.show_now()

    def _add(self, form_id: str) -> None:
        if self._opened is not None:
            self._after_saving(partial(self._shelf.add, self._opened.kept.id, FormId(form_id)))

    def _remove(self) -> None:
        if self._opened is not None:
            title = self._opened.titles()[self.writing.document]
            self._after_saving(partial(self._shelf.remove, self._opened.kept, self.writing.document, title))

    def _show_shelf(self, decision: Decision, document_id: int) -> None:
        if self._opened is not None and self._opened.kept.id == decision.id:
            self._opened.take(decision)
            self._choose(document_id)
            self.view.drop_columns(
                [known for known in self.view.columns if known not in self._opened.titles()]
            )
            self.changed.emit()

    def _after_saving(self, then: Callable[[], object]) -> None:
        def go_on() -> None:
            then()

        self.writing.autosave.when_saved(go_on)

    def _show_issued(self, decision: Decision) -> None:
        self._take(decision)
        self.changed.emit()

    def _say_unreadable(self, error: AppError) -> None:
        self._messages.show_error(error)
        self.go_back()

    def _connect(self) -> None:
        bar, view = self.view.bar, self.view
        bar.back_wanted.connect(self.go_back)
        bar.export_wanted.connect(self.export_word)
        bar.print_wanted.connect(self.print_pages)
        bar.check_wanted.connect(self.check)
        bar.issue_wanted.connect(self.issue)
        view.contents.document_chosen.connect(self._choose_place)
        view.contents.section_chosen.connect(self._go_to_section)
        view.contents.form_added.connect(self._add)
        view.contents.removal_wanted.connect(self._remove)
        view.problems.chosen.connect(self.go_to)
        view.history.compare_wanted.connect(self.aids.comparing.open)
        view.preview.page_shown.connect(self.page_shown)
        view.signatures.record_wanted.connect(self.record_wanted)
        self.writing.problem_chosen.connect(self.go_to)
        self.writing.section_entered.connect(self._board.show_section)
        self.opened.connect(self.proofing.begin)
        self.opened.connect(self.aids.knowing.begin)
        self.proofing.shown.connect(self._board.show_section)
        self.proofing.changed.connect(self._take)
        self.changed.connect(self.proofing.follower.follow)
        self._shelf.changed.connect(self._show_shelf)
        self.aids.confirming.confirmed.connect(self._take)
        self._issuing.issued.connect(self._show_issued)
        self._issuing.failed.connect(self._board.show_now)
        self.writing.refused.connect(self._messages.say_refused)
        self.writing.noted.connect(lambda what, hint: self._messages.say(what, MessageKind.HINT, hint=hint))
        self._news.said.connect(self.saved)
        self.writing.autosave.failed.connect(lambda _: self._board.show_now())

    def _go_to_section(self, place: int) -> None:
        self.writing.column.go_to_section(place)
        self._board.show_section()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next section; every other key belongs to the window's menus."""
        if QKeySequence(event.keyCombination()) in _NEXT_SECTION:
            self.go_to_next_section()
        else:
            super().keyPressEvent(event)
