"""What the desk says about a decision: its documents, its sections, what changed, what issuing would do."""

from collections.abc import Container, Set

from app.forms.checking import gap_in
from app.model.answers import Answers
from app.model.asking import asked, questions
from app.model.decision import Decision, DecisionDocument
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.desk.contents import Line
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.progress import groups_of, to_go
from app.ui.desk.standing_strip import OpenSlot
from app.ui.widgets.shapes import Shape


def document_lines(opened: OpenDecision) -> list[Line]:
    """Return one line for each document, with what is still to be done to it."""
    titles = opened.titles()
    return [
        _document_line(
            titles[document.id],
            document,
            to_go(opened.form(document.id), opened.answers(document.id), document.copied),
            opened.errors(document.id),
        )
        for document in opened.documents
    ]


def _document_line(title: str, document: DecisionDocument, gaps: int, errors: int) -> Line:
    if gaps:
        return Line(title, Shape.HALF, "link", f"{gaps} to go", spoken=f"begun, {gaps} to go")
    if errors:
        return Line(title, Shape.WARNING, "error", "1 problem" if errors == 1 else f"{errors} problems")
    if document.issued is None:
        return Line(title, Shape.CHECK, "success", "complete")
    if document.is_current:
        return Line(title, Shape.CHECK, "success", f"version {document.issued.number}")
    return Line(title, Shape.STALE, "warning", "stale" if document.stale else "changed")


def section_lines(
    form: FormDefinition,
    answers: Answers,
    problem_fields: Set[FieldId],
    copied: Container[FieldId] = (),
) -> list[Line]:
    """Return one line for each section, with how far it has come."""
    asking = {field.id for field in questions(form.fields, answers)}
    kept = asked(form.fields, answers)
    lines = []
    for group in groups_of(form):
        progress = group.progress(kept, problem_fields, copied)
        is_asked = any(field.id in asking for field in group.fields)
        gaps = sum(bool(gap_in(field, kept)) for field in group.fields if field.id in asking)
        spoken = f"{progress.word}, {gaps} to go" if gaps else progress.word
        lines.append(Line(group.title, progress.shape, progress.colour, progress.word, is_asked, spoken))
    return lines


def change_sentence(document: DecisionDocument) -> str:
    """Return that a text has changed since it was issued, and how many signatures that makes stale."""
    if document.issued is None or document.is_current:
        return ""
    sentence = f"This text has changed since version {document.issued.number} was issued"
    stale = len(document.issued.signatures or document.stale)
    if not stale:
        return f"{sentence}."
    return f"{sentence}: {stale} signature{' is' if stale == 1 else 's are'} stale."


def issue_words(decision: Decision) -> str:
    """Return what the button says that would issue the changed documents; empty where there are none."""
    changed = [document for document in decision.documents if not document.is_current]
    if decision.withdrawn is not None or not changed:
        return ""
    issued = [document.issued.number for document in decision.documents if document.issued]
    if not issued:
        return "Issue for signature"
    return f"Issue version {max(d.issued.number if d.issued else 0 for d in changed) + 1}"


def open_slots(decision: Decision) -> list[OpenSlot]:
    """Return the signatures that can be recorded now."""
    return [
        OpenSlot(decision.id, document.id, slot.id, slot.holder or slot.post_title)
        for document, slot in decision.still_needed
    ]
