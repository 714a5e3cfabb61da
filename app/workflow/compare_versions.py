"""Compare the texts a document has had: its versions, and what it says now."""

from typing import NamedTuple

from app.forms.comparing import compared
from app.forms.composing import title_of
from app.forms.word_changes import folded
from app.model.answers import PlainAnswers
from app.model.comparison import ComparedAnswer, Comparison
from app.model.decision import Decision, DecisionDocument
from app.model.form import FormDefinition
from app.workflow.join_document import COMPLETE, answers_of, documents_of, edition_of, join_document
from app.workflow.tools import Tools


class Text(NamedTuple):
    """One text of a document, and what it is called."""

    label: str
    answers: PlainAnswers


def texts_of(document: DecisionDocument) -> tuple[Text, ...]:
    """Return the texts of a document, the oldest first: every version, and the draft where it differs."""
    versions = tuple(Text(f"version {one.number}", one.answers) for one in document.versions)
    if document.is_current:
        return versions
    return (*versions, Text(edition_of(document).label, document.answers))


def compare(form: FormDefinition, older: Text, newer: Text) -> tuple[ComparedAnswer, ...]:
    """Return each answer that differs, with unchanged stretches folded."""
    found = compared(form.fields, older.answers, newer.answers)
    return tuple(one._replace(stretches=folded(one.stretches)) for one in found)


def print_comparison(
    decision: Decision, document_id: int, older: Text, newer: Text, *, tools: Tools
) -> bytes:
    """Return what differs between two texts of a document as PDF, under the document's own marking."""
    together = documents_of(decision, tools.packs)
    document, form, answers = next(part for part in together if part[0].id == document_id)
    joined = join_document(
        form, answers_of(document, form), reference=decision.reference, edition=COMPLETE, press=tools.press
    )
    return tools.renderer.comparison(
        Comparison(
            reference=decision.reference,
            title=title_of(form, answers) or decision.title,
            form=form.title,
            older=older.label,
            newer=newer.label,
            marking=joined.stamp.marking,
            answers=compare(form, older, newer),
        )
    )
