"""The worked example: the register of an invented office, filled through the verbs as a clerk would.

Its days are fixed, because its papers name days; `EXAMPLE_NOW` is the morning on which it is told.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from app.forms.case_file import Case, read_case
from app.model.decision import Decision
from app.model.office import OfficeHolder
from app.model.signature import How
from app.model.values import FieldId, OfficeId, Reference
from app.system.clock import Clock
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import close_draft, save_draft, withdraw_decision
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.record_signature import (
    RefusalEntry,
    SignatureEntry,
    decline_signature,
    record_signature,
)
from app.workflow.tools import Tools

EXAMPLE_NOW = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
OFFICE = OfficeId("wealdshire")
_COMMISSIONER = "Margaret Ashby"
_CAPACITY = "Police and Crime Commissioner for Wealdshire"
_STRONG_ROOM = "Strong room, decisions 2026, box 3"


def fill_register(samples: Path, *, tools: Tools) -> None:
    """Fill an empty register with the example's people and decisions, from `samples`."""
    story = _Story(samples, tools)
    for holder in PEOPLE:
        save_office_holder(holder, tools=story.at(_moment(9, 1, 9)))
    for tell in _TALES:
        tell(story)


class _Story:
    """Does what a clerk did, each thing at its own moment."""

    def __init__(self, samples: Path, tools: Tools) -> None:
        self._samples = samples
        self._tools = tools

    def at(self, moment: datetime) -> Tools:
        """Return the tools as they were at that moment."""
        return self._tools._replace(clock=Clock(moment))

    def begin(self, sample: str, moment: datetime, *changes: "Change") -> Decision:
        """Begin a decision and write its documents, here and there otherwise than the sample has them."""
        case = read_case(self._samples / f"{sample}.toml", self._tools.packs)
        tools = self.at(moment)
        forms = tuple(document.form.id for document in case.documents)
        decision = begin_decision(OFFICE, forms, reference=Reference(case.reference), tools=tools)
        return self._write(decision, case, changes, tools)
