"""The answers of a decision as a desk holds them, for tests."""

from app.model.answers import Answers
from app.model.decision import Decision
from app.workflow.join_document import documents_of
from app.workflow.tools import Tools


def typed_of(decision: Decision, tools: Tools) -> dict[int, Answers]:
    """Return the answers of each document, by its id."""
    return {document.id: answers for document, _, answers in documents_of(decision, tools.packs)}
