"""Print the drafts of a decision for a reviewer: gaps marked, and notes on what is still to be done."""

from app.forms.checking import problems
from app.model.decision import Decision
from app.model.review_note import ReviewNote
from app.workflow.join_document import Edition, documents_of, edition_of, join_document
from app.workflow.tools import Tools


def print_marked_up(decision: Decision, *, tools: Tools) -> tuple[bytes, ...]:
    """Return each document as PDF, in binding order, with its gaps marked and notes at its end."""
    made: list[bytes] = []
    for document, form, answers in documents_of(decision, tools.packs):
        edition = Edition(edition_of(document).label, gaps_marked=True)
        joined = join_document(
            form, answers, reference=decision.reference, edition=edition, press=tools.press
        )
        notes = tuple(
            ReviewNote(problem.label, f"{problem.problem[:1].upper()}{problem.problem[1:]}.")
            for problem in problems(form, answers, document.copied)
        )
        made.append(tools.renderer.marked_up(joined, notes))
    return tuple(made)
