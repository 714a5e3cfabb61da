"""One document being filled in: set, undo, redo."""

from typing import NamedTuple

from app.model.answers import Answer, Answers
from app.model.form import FormDefinition
from app.model.values import FieldId

_KEPT_STEPS = 500


class Step(NamedTuple):
    """A change that can be undone: the field, and the answers before and after it."""

    field: FieldId
    before: Answers
    after: Answers


class History(NamedTuple):
    """The steps that can be undone and those that can be done again, the latest of either last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()


class Session:
    """The answers of one document as they are typed; edits of one field in one go are one step."""

    def __init__(self, form: FormDefinition, answers: Answers, history: History | None = None) -> None:
        self.form = form
        self.answers = answers
        self._done: list[Step] = list(history.done) if history else []
        self._undone: list[Step] = list(history.undone) if history else []
        self._merging = False

    @property
    def history(self) -> History:
        """The steps as they are at this moment."""
        return History(tuple(self._done), tuple(self._undone))

    def set(self, field: FieldId, answer: Answer) -> None:
        """Answer a field; typing on in the same field belongs to the step before until `pause`."""
        if self.answers.get(field) != answer:
            self._change(field, self.answers.but(field, answer))

    def clear(self, field: FieldId) -> None:
        """Make a field unanswered."""
        if self.answers.get(field) is not None:
            self._change(field, self.answers.without(field))

    def take(self, field: FieldId, answers: Answers) -> None:
        """Go on with other answers as one step; typing on in `field` belongs to it until `pause`."""
        if answers != self.answers:
            self.pause()
            self._change(field, answers)

    def pause(self) -> None:
        """End the step: the next edit can be undone on its own."""
        self._merging = False

    def undo(self) -> FieldId | None:
        """Take back the last step and return its field, or None where there is nothing to undo."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return self._show(step.field, step.before)

    def redo(self) -> FieldId | None:
        """Do again what was undone last and return its field, or None."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return self._show(step.field, step.after)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def _change(self, field: FieldId, answers: Answers) -> None:
        last = self._done[-1] if self._done else None
        if self._merging and last is not None and last.field == field:
            self._done[-1] = last._replace(after=answers)
        else:
            self._done.append(Step(field, self.answers, answers))
            del self._done[:-_KEPT_STEPS]
        self._undone.clear()
        self._merging = True
        self.answers = answers

    def _show(self, field: FieldId, answers: Answers) -> FieldId:
        self._merging = False
        self.answers = answers
        return field
