"""The journal of what is typed: outside the register at every pause, read again when a document is opened.

Whatever reaches the register was journalled before, so the journal is never behind it. Answers of Part 2
are not journalled: they are kept in the register only.
"""

from enum import StrEnum
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import NamedTuple

from app.errors import AnswerError, FileError
from app.forms.checking import plain_answers, read_answers
from app.forms.noted_steps import public_fields
from app.forms.notes import (
    Author,
    Notes,
    NoteTaker,
    Typed,
    differing,
    noted_answers,
    noted_history,
    read_notes,
    state_of,
    written,
)
from app.forms.session import History
from app.model.answers import Answers, PlainAnswers, Unread
from app.model.decision import Decision, DecisionDocument
from app.model.form import FormDefinition
from app.model.values import FieldId, Reference
from app.system.journals import Journals
from app.workflow.tools import Tools

_TRIED = 3
"""How many saves that failed are remembered: one of them may have reached the register after all."""


class Standing(StrEnum):
    """How a journal stands to the register."""

    SAME = "the register has it all"
    NEWER = "typed last, and never saved"
    PARTED = "never saved, and the register has changed since"
    UNREADABLE = "not to be read by this program"


class Kept(StrEnum):
    """How much of what is typed the journal keeps while the register has not got it."""

    WHOLE = "all of it"
    WITHOUT_PART_2 = "all but answers of Part 2"
    NOTHING = "nothing"


class Found(NamedTuple):
    """A document as it goes on being typed, and what its journal had to say."""

    answers: Answers
    history: History = History()
    standing: Standing = Standing.SAME
    typed: Answers | None = None
    """What was typed and never saved, where the register stands against it."""
    field: FieldId | None = None
    """The first field that the journal has otherwise than the register."""
    notes: Notes | None = None
    unread: Unread = MappingProxyType({})
    """What was typed beside the answers and cannot be read as one."""
    aside: Path | None = None
    """Where a journal was put that cannot be gone on with."""


class _Saved(NamedTuple):
    """Answers the register has, or was asked to take, and what tells their public part from others."""

    answers: PlainAnswers
    state: str


class _Known(NamedTuple):
    decision: int
    reference: Reference
    taker: NoteTaker


class TypingJournal:
    """Journals the documents of one register; may be used from several threads."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._files: Journals | None = tools.journals
        self._lock = Lock()
        self._known: dict[int, _Known] = {}
        self._latest: dict[int, int] = {}
        self._spared: set[int] = set()
        self._saved: dict[int, tuple[_Saved, ...]] = {}
        self._unread: dict[int, Unread] = {}
        self.fault: FileError | None = None
        """Why the latest of it could not be written; None where it was."""

    def find(
        self, decision: Decision, document: DecisionDocument, form: FormDefinition, *, to_write: bool = True
    ) -> Found:
        """Return how a document goes on: as the register has it, or as it was typed last.

        What is opened to be read is as the register has it, and its journal is left alone.
        """
        kept, unread = read_answers(form, document.answers), document.unread or {}
        if not to_write or decision.withdrawn is not None:
            return Found(kept, unread=unread)
        with self._lock:
            self._spared.discard(document.id)
            self._known[document.id] = _Known(decision.id, decision.reference, NoteTaker(form))
            self._saved[document.id] = (_Saved(document.answers, state_of(form, kept)),)
            self._unread[document.id] = unread
            notes = self._read(document.id)
            if notes is None or (notes.form, notes.reference) != (form.id, decision.reference):
                return Found(kept, unread=unread)
            try:
                found = _judged(notes, form, kept)
            except AnswerError:
                found = Found(kept, standing=Standing.UNREADABLE, notes=notes)
            if self._files is not None and found.standing in (Standing.PARTED, Standing.UNREADABLE):
                found = found._replace(aside=self._files.set_aside(document.id))
            is_noted = found.standing in (Standing.SAME, Standing.NEWER)
            return found._replace(unread=_noted_unread(notes, form, unread) if is_noted else unread)

    def keep(self, document_id: int, typed: Typed, *, for_register: bool = False) -> None:
        """Journal a document as it is typed, unless something newer of it is there already."""
        with self._lock:
            if for_register:
                before = self._saved.get(document_id, ())
                self._saved[document_id] = (*before[:1], *before[1:][-_TRIED:], _saved(typed))
            known = self._known.get(document_id)
            if known is None or self._latest.get(document_id, 0) >= typed.number:
                return
            author = Author(known.reference, self._tools.user, self._tools.clock.now())
            states = tuple(each.state for each in self._saved.get(document_id, ()))
            notes = known.taker.notes(typed, author, states)
            if self._write(document_id, notes):
                self._latest[document_id] = typed.number

    def kept(self, document_id: int, typed: Typed) -> Kept:
        """Return how much of a document, as it is typed, would be there again if the program ended now."""
        with self._lock:
            has_it = self._files is not None and self._latest.get(document_id, 0) >= typed.number
        if not has_it:
            return Kept.NOTHING
        is_whole = typed.answers.root.keys() <= public_fields(typed.form)
        return Kept.WHOLE if is_whole else Kept.WITHOUT_PART_2

    def saved(self, document_id: int, typed: Typed) -> None:
        """Remember that the register has a document as it was typed then."""
        with self._lock:
            self._saved[document_id] = (_saved(typed),)
            self._unread[document_id] = typed.unread

    def has_unread(self, document_id: int, typed: Typed) -> bool:
        """Return whether the register has what is typed beside the answers as well."""
        with self._lock:
            return dict(self._unread.get(document_id, {})) == dict(typed.unread)

    def instead_of(self, document_id: int) -> tuple[PlainAnswers, ...]:
        """Return the answers the register can have of a document, if nobody else has changed it."""
        with self._lock:
            return tuple(each.answers for each in self._saved.get(document_id, ()))

    def spare(self, document_id: int) -> None:
        """Keep a document's journal also when it is left: the register has refused what is in it."""
        with self._lock:
            self._spared.add(document_id)

    def let_go(self, decision_id: int) -> None:
        """Remove the journals of a decision that was left with everything in the register."""
        with self._lock:
            for document_id, known in self._known.items():
                is_spared = document_id in self._spared
                if known.decision == decision_id and self._files is not None and not is_spared:
                    self._files.remove(document_id)

    def _read(self, document_id: int) -> Notes | None:
        content = self._files.read(document_id) if self._files is not None else None
        return read_notes(content) if content is not None else None

    def _write(self, document_id: int, notes: Notes) -> bool:
        if self._files is None:
            return True
        try:
            self._files.write(document_id, written(notes))
        except FileError as error:
            self.fault = error
            return False
        self.fault = None
        return True


def _saved(typed: Typed) -> _Saved:
    return _Saved(plain_answers(typed.form, typed.answers), state_of(typed.form, typed.answers))


def _noted_unread(notes: Notes, form: FormDefinition, kept: Unread) -> Unread:
    """Return what was noted, with what the register kept of fields that are never noted."""
    public = public_fields(form)
    others = {way: text for way, text in kept.items() if way.partition("/")[0] not in public}
    return {**others, **notes.unread}


def _judged(notes: Notes, form: FormDefinition, kept: Answers) -> Found:
    """Return how a document goes on, given its notes and what the register has."""
    typed = noted_answers(notes, form, kept)
    field = differing(form, typed, kept)
    if field is not None and state_of(form, kept) not in notes.register_has:
        return Found(kept, standing=Standing.PARTED, typed=typed, field=field, notes=notes)
    standing = Standing.SAME if field is None else Standing.NEWER
    return Found(typed, noted_history(notes, form, typed), standing, field=field, notes=notes)
