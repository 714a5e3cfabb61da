"""Begin a decision: reserve its reference, give it documents that know their standing data."""

from datetime import date
from typing import NamedTuple

from app.errors import AnswerError, NotAllowedNow
from app.forms.checking import new_answers, plain_answers
from app.forms.drawing import Paper, drawn_from
from app.forms.kinds.kind import clean_line
from app.model.answers import Answers, Person, PlainAnswers
from app.model.decision import Decision
from app.model.form import FormDefinition
from app.model.office import Office, OfficeHolder, person_of
from app.model.values import FormId, OfficeId, Reference
from app.register.entries import Opening
from app.workflow.copy_decision import source_of
from app.workflow.draft_decision import save_draft
from app.workflow.join_document import answers_of, documents_of
from app.workflow.tools import Tools

_LONGEST_REFERENCE = 60


def begin_decision(
    office_id: str,
    forms: tuple[FormId, ...],
    *,
    reference: Reference | None = None,
    source: int | None = None,
    tools: Tools,
) -> Decision:
    """Begin a decision with these documents; without a given reference the next one is reserved.

    From a `source` decision the documents take their standing data, and text that is marked as copied.
    Raises ReferenceTaken where the given one has been used before, AnswerError where it cannot be printed.
    """
    given = None if reference is None else _checked(reference)
    definitions = tools.packs.together(forms, OfficeId(office_id))
    office = office_today(office_id, definitions, tools=tools)
    old = source_of(source, tools=tools)
    standing = _Standing(office, tools.register.office_holders(office.id), tools.clock.today())

    def first_answers(reserved: Reference) -> tuple[PlainAnswers, ...]:
        return tuple(_first_answers(form, standing, reserved, old.taken_over(form)) for form in definitions)

    opening = Opening(
        forms=forms,
        answers=first_answers,
        reference=given,
        on=standing.today,
        source=old.reference,
        copied=tuple(old.copied(form) for form in definitions),
    )
    decision = tools.register.begin(office, opening, tools.actor())
    for document, form in zip(decision.documents, definitions, strict=True):
        save_draft(document.id, form, answers_of(document, form), tools=tools)  # names the decision-maker
    return tools.register.get(decision.id)


def office_today(office_id: str, forms: tuple[FormDefinition, ...], *, tools: Tools) -> Office:
    """Return the office as it is today, its references those of the series the forms are numbered in."""
    office = tools.packs.office(office_id).on(tools.clock.today())
    series = next((form.series for form in forms if form.series), "")
    return office.but(reference=office.numbered_by(series))


def add_document(decision_id: int, form_id: FormId, *, tools: Tools) -> Decision:
    """Add a document to a decision; it starts with the same standing data, and what it is drawn from."""
    decision = tools.register.get(decision_id)
    _refuse_withdrawn(decision)
    *_, form = tools.packs.together([*(one.form for one in decision.documents), form_id], decision.office)
    office = tools.packs.office(decision.office).on(tools.clock.today())
    standing = _Standing(office, tools.register.office_holders(office.id), tools.clock.today())
    papers = (Paper(its, answers) for _, its, answers in documents_of(decision, tools.packs))
    drawn = drawn_from(form, papers)
    answers = _first_answers(form, standing, decision.reference, drawn.answers if drawn else None)
    added = tools.register.add_document(decision_id, form_id, answers, tools.actor())
    save_draft(added.documents[-1].id, form, answers_of(added.documents[-1], form), tools=tools)
    return tools.register.get(decision_id)


def remove_document(decision_id: int, document_id: int, *, tools: Tools) -> Decision:
    """Remove a document that was never issued."""
    _refuse_withdrawn(tools.register.get(decision_id))
    return tools.register.remove_document(decision_id, document_id, tools.actor())


class _Standing(NamedTuple):
    """What is known of an office on the day a document begins."""

    office: Office
    holders: tuple[OfficeHolder, ...]
    today: date

    def in_office(self, post_id: str) -> Person | None:
        """Return who holds a post today."""
        held = [one for one in self.holders if one.post == post_id and one.in_office(self.today)]
        if not held:
            return None
        return person_of(max(held, key=lambda one: one.acting), self.office)  # who stands in, signs


def _first_answers(
    form: FormDefinition, standing: _Standing, reference: Reference, taken_over: Answers | None = None
) -> PlainAnswers:
    answers = new_answers(form)
    for name, answer in (taken_over.root if taken_over else {}).items():
        answers = answers.but(name, answer)
    if form.reference_field:
        answers = answers.but(form.reference_field, reference)
    for field in form.fields:
        if field.holder_of and (person := standing.in_office(field.holder_of)):
            answers = answers.but(field.id, person)
    return plain_answers(form, answers)


def _checked(typed: Reference) -> Reference:
    """Return a typed reference as it can be printed and be part of a file name."""
    if not typed.strip() or len(typed) > _LONGEST_REFERENCE:
        raise AnswerError(
            f"A reference has 1 to {_LONGEST_REFERENCE} characters, this one {len(typed.strip())}.",
            hint="Type it as it is to be printed.",
        )
    return Reference(clean_line(typed))


def _refuse_withdrawn(decision: Decision) -> None:
    if decision.withdrawn is not None:
        raise NotAllowedNow(f"{decision.reference} is withdrawn.", hint="Begin a new decision.")
