"""Begin from an older decision: what each new document takes over, and that copied text still holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from app.forms.copying import copied_from, taken_over
from app.model.answers import Answers
from app.model.copied import Copied
from app.model.decision import Decision
from app.model.form import FormDefinition
from app.model.values import FieldId, FormId, Reference
from app.workflow.join_document import documents_of
from app.workflow.tools import Tools


class Source(NamedTuple):
    """The decision a new one is begun from; without one, nothing is taken over."""

    reference: Reference | None = None
    papers: Mapping[FormId, Answers] = MappingProxyType({})
    """The answers of its documents; of several of one form, the first."""

    def taken_over(self, form: FormDefinition) -> Answers:
        """Return what a new document of that form keeps."""
        old = self.papers.get(form.id)
        return Answers.model_construct(root={}) if old is None else taken_over(form, old)

    def copied(self, form: FormDefinition) -> Copied | None:
        """Return the marks of the narrative a new document of that form keeps."""
        if self.reference is None:
            return None
        return copied_from(self.reference, form, self.taken_over(form))


def source_of(decision_id: int | None, *, tools: Tools) -> Source:
    """Return what can be taken over from a decision, withdrawn ones included."""
    if decision_id is None:
        return Source()
    decision = tools.register.get(decision_id)
    papers: dict[FormId, Answers] = {}
    for document, _, answers in documents_of(decision, tools.packs):
        papers.setdefault(document.form, answers)
    return Source(decision.reference, papers)


def confirm_copied(decision_id: int, document_id: int, field: FieldId, *, tools: Tools) -> Decision:
    """Say that an answer copied from another decision still holds; the history tells who said so."""
    return tools.register.confirm_copied(decision_id, document_id, field, tools.actor())
