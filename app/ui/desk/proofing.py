"""The proof-reader at the desk: what it says is listed, led to, fixed, and set aside with a reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.decision import Decision
from app.model.finding import Finding
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.background import run_in_background
from app.ui.desk.desk_view import PROBLEMS, DeskView
from app.ui.desk.leading import lead_to_words
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.desk.problems.remark import Remark, together
from app.ui.desk.proof_follower import ProofFollower
from app.ui.desk.writing import Writing
from app.ui.messages import MessageKind, Messages
from app.workflow.proofread_decision import Proof, Sighting
from app.workflow.set_aside_finding import set_aside_finding, take_back
from app.workflow.tools import Tools


class Proofing(QObject):
    """Joins the proof-reader, the list of problems and the form."""

    shown = Signal()
    """There are other errors than before: whatever counts them has to count again."""
    changed = Signal(object)
    """The `Decision` in which something was set aside, or taken back."""

    def __init__(
        self, tools: Tools, messages: Messages, view: DeskView, writing: Writing, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._tools = tools
        self._messages = messages
        self._view = view
        self._writing = writing
        self._owner = owner
        self._at: Remark | PlacedProblem | None = None
        self._errors: list[tuple[int, Finding]] = []
        self.follower = ProofFollower(tools, owner)
        self.follower.proved.connect(self._take)
        self.follower.failed.connect(messages.show_error)
        writing.changed.connect(self.follower.follow)
        pane = view.problems
        pane.remark_chosen.connect(self.go_to)
        pane.fix_wanted.connect(self.fix)
        pane.set_aside.connect(self.set_aside)
        pane.take_back_wanted.connect(self.take_back)

    def begin(self) -> None:
        """Read the decision that has just been laid out."""
        opened = self._writing.opened
        self._at = None
        self.follower.open(opened)
        self._show()

    def holds_back(self) -> bool:
        """Return whether errors keep the text as it is now from being issued; if so, lead to the first."""
        self.follower.read_now()
        errors = [one for one in self._remarks() if one.sighting.blocks]
        if not errors:
            return False
        self._view.tabs.setCurrentIndex(PROBLEMS)
        self.go_to(errors[0])
        count = f"{len(errors)} errors keep" if len(errors) > 1 else "An error keeps"
        self._messages.say_refused(
            f"{count} the decision from being issued.",
            "Mend what is wrong, or say under “Problems” why it is no problem here.",
        )
        return True

    def go_to_next(self, step: int) -> None:
        """Go to the next problem, or the one before: what is missing first, then what was found."""
        every = (*self._view.problems.missing, *self._view.problems.remarks)
        if not every:
            self._messages.say("There is no problem.", MessageKind.HINT)
            return
        keys = [_key(one) for one in every]
        here = keys.index(_key(self._at)) if self._at is not None and _key(self._at) in keys else None
        at = every[(here + step) % len(every) if here is not None else (0 if step > 0 else -1)]
        self._view.tabs.setCurrentIndex(PROBLEMS)
        if isinstance(at, Remark):
            self.go_to(at)
        else:
            self._at = at
            self._view.problems.chosen.emit(at)

    def go_to(self, remark: Remark) -> None:
        """Bring the words of a finding into sight, selected."""
        self._at = remark
        self._view.problems.show_current(remark)
        proof, sighting = self._now(remark.sighting)
        if proof is None or sighting is None or self._writing.opened is None:
            return
        self._writing.go_to(sighting.document, FieldId(sighting.finding.place.field))
        place = self.follower.reader.locate(self._writing.opened.kept, proof, sighting)
        if place is not None:
            form, typed = self._writing.opened.form(sighting.document), proof.typed[sighting.document]
            lead_to_words(self._writing.column, form, typed, place, proof.words(sighting).text)

    def fix_here(self) -> None:
        """Fix the problem that was gone to last, if there is a certain fix."""
        if isinstance(self._at, Remark) and self._at.fix:
            self.fix(self._at)
        else:
            self._messages.say("For this problem there is no fix that is certain.", MessageKind.HINT)

    def fix(self, remark: Remark) -> None:
        """Put the fix of a finding into the answer, as one step that can be undone."""
        opened = self._writing.opened
        proof, sighting = self._now(remark.fixed_by)
        if opened is None or not opened.may_write or proof is None:
            return
        if sighting is None or sighting.finding.fix is None:
            return
        reader = self.follower.reader
        place = reader.locate(opened.kept, proof, sighting)
        mended = reader.mend(opened.kept, proof, sighting)
        if place is None or mended is None:
            self._messages.say_refused(
                f"“{remark.quotation}” cannot be replaced by itself.", "Change it where it stands."
            )
            self.go_to(remark)
            return
        self._writing.put_back(sighting.document, FieldId(str(place.path[0])), mended)
        fixed = place._replace(end=place.start + len(place.before + sighting.finding.fix + place.after))
        form = opened.form(sighting.document)
        lead_to_words(self._writing.column, form, mended, fixed, sighting.finding.fix)
        self.follower.read_now()

    def set_aside(self, remark: Remark, reason: str) -> None:
        """Note that a finding is no problem here, once what is typed has been saved."""
        sighting = remark.sighting
        self._keep(
            partial(
                set_aside_finding,
                document_id=sighting.document,
                finding=sighting.finding,
                reason=reason,
                tools=self._tools,
            )
        )

    def take_back(self, remark: Remark) -> None:
        """Let a finding that was set aside be a problem again."""
        if remark.sighting.aside is not None:
            self._keep(partial(take_back, aside=remark.sighting.aside, tools=self._tools))

    def _keep(self, verb: Callable[..., Decision]) -> None:
        opened = self._writing.opened
        if opened is None or not opened.may_write:
            return
        decision_id = opened.kept.id

        def start() -> None:
            run_in_background(partial(verb, decision_id), owner=self._owner, then=self._take_decision)

        self._writing.autosave.when_saved(start)

    def _take_decision(self, decision: Decision) -> None:
        opened = self._writing.opened
        if opened is None or opened.kept.id != decision.id:
            return
        if opened.proof is not None:
            opened.proof = opened.proof.with_set_aside(decision)
        self.changed.emit(decision)
        self._show()

    def _take(self, proof: Proof) -> None:
        if self._writing.opened is not None:
            self._writing.opened.proof = proof
            self._show()

    def _now(self, wanted: Sighting) -> tuple[Proof | None, Sighting | None]:
        """Return a proof of the text as it is, and the finding in it; None where it is gone."""
        opened = self._writing.opened
        if opened is None:
            return None, None
        proof = opened.proof if opened.proof and self.follower.is_of_now(opened.proof) else None
        proof = proof or self.follower.read_now()
        every = proof.sightings if proof else ()
        same = [one for one in every if _is_same(one, wanted)]
        return proof, min(same, key=lambda one: abs(one.at - wanted.at), default=None)

    def _remarks(self) -> tuple[Remark, ...]:
        opened = self._writing.opened
        if opened is None or opened.proof is None:
            return ()
        titles = opened.titles()
        many = len(titles) > 1
        return together(
            [
                Remark(one, titles[one.document] if many else "", _question(opened.form(one.document), one))
                for one in opened.proof.sightings
                if one.document in titles
            ]
        )

    def _show(self) -> None:
        opened = self._writing.opened
        may_write = opened is not None and opened.may_write
        today = self._tools.clock.today()
        remarks = self._remarks()
        self._view.problems.show_remarks(remarks, today, may_write=may_write)
        self._view.show_problem_count(self._view.problems.count)
        errors = [(one.sighting.document, one.sighting.finding) for one in remarks if one.sighting.blocks]
        if errors != self._errors:  # counting them again is more work than listing them
            self._errors = errors
            self.shown.emit()


def _question(form: FormDefinition, sighting: Sighting) -> str:
    """Return the label of the question whose answer a finding is about."""
    field = form.field(sighting.finding.place.field)
    return field.label if field else ""


def _is_same(one: Sighting, other: Sighting) -> bool:
    """Return whether a finding is still the one it was, wherever its paragraph stands by now."""
    return (one.document, one.finding.rule, one.finding.place.field, one.finding.quotation) == (
        other.document,
        other.finding.rule,
        other.finding.place.field,
        other.finding.quotation,
    )


def _key(one: Remark | PlacedProblem) -> object:
    """Return what tells one problem from the others, in this reading and the next."""
    return one.key if isinstance(one, Remark) else (one.document_id, one.field)
