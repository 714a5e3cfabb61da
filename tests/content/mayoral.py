"""Papers of a mayor's office made of a few answers, and what they say."""

import re
from collections.abc import Mapping
from typing import Any

from app.forms.checking import read_answers
from app.forms.loading import Packs
from app.model.document import Document
from app.model.values import Reference
from app.rendering.renderer import Renderer
from app.workflow.join_document import A_DRAFT, COMPLETE, join_document
from app.workflow.press import Press

DECISION, REPORT = "mopac/dmpc-decision", "mopac/mps-report"

ANSWERS: Mapping[str, dict[str, Any]] = {
    DECISION: {
        "reference": "PCD 7",
        "title": "Patrol bicycles",
        "executive_summary": "Twelve bicycles are to be bought.",
        "decisions": ["Approve the purchase;", "Note the risks."],
        "interests": "None",
        "introduction_and_background": "The old ones squeak.",
        "issues_for_consideration": "They could be stolen.",
        "financial_comments": "They cost £9,600.",
        "legal_comments": "It is lawful.",
        "gdpr_and_data_privacy": "No data are involved.",
        "equality_comments": "Frames come in three sizes.",
        "background_papers": [],
        "part_1_deferral": {"deferred": False},
        "part_2": {"exists": False},
    },
    REPORT: {
        "title": "Patrol bicycles",
        "report_by": "Inspector R. Moss",
        "executive_summary": "Twelve bicycles are wanted.",
        "recommendations": ["approve the purchase."],
        "introduction_and_background": "The old ones squeak.\n\nOne has no brakes.",
    },
}


def joined(
    packs: Packs, renderer: Renderer, form_id: str, *, draft: bool = False, **answers: Any
) -> Document:
    """Return a document with answers of its own beside the least a complete one has."""
    form = packs.form(form_id)
    given = read_answers(form, ANSWERS[form.templates] | answers)
    edition = A_DRAFT if draft else COMPLETE
    press = Press(packs, renderer)
    return join_document(form, given, reference=Reference("PCD 7"), edition=edition, press=press)


def flat(text: str) -> str:
    """Return text on one line: formats break it differently."""
    return re.sub(r"\s+", " ", text)
