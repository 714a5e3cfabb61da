"""Decisions with papers of every kind, for pictures of how they are filled in."""

from pathlib import Path

from app.forms.case_file import read_case
from app.model.values import Reference
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.tools import Tools

MAYORAL, AGREEMENT, MEETING, PART_2 = "HPCC 1", "WPCC 2026-001", "WPCC 2026-002", "HPCC 2"
_CASES = {
    MAYORAL: "harrowmere/mayoral-decision.toml",
    AGREEMENT: "wealdshire/collaboration-agreement.toml",
    MEETING: "wealdshire/meeting-report.toml",
}


def begin_papers(samples: Path, *, tools: Tools) -> None:
    """Begin a decision with each of these papers, filled in as the samples are."""
    for reference, name in _CASES.items():
        case = read_case(samples / name, tools.packs)
        forms = tuple(document.form.id for document in case.documents)
        office = case.documents[0].form.office
        decision = begin_decision(office, forms, reference=Reference(reference), tools=tools)
        for kept, given in zip(decision.documents, case.documents, strict=True):
            save_draft(kept.id, given.form, given.answers, tools=tools)
