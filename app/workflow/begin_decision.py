"""Begin a decision: reserve its reference, give it documents that know their standing data."""

from app.errors import NotAllowedNow
from app.forms.checking import new_answers, plain_answers
from app.model.answers import Person, PlainAnswers
from app.model.decision import Decision
from app.model.form import FormDefinition
from app.model.office import Office, OfficeHolder
from app.model.values import FormId, Reference
from app.register.entries import Opening
from app.workflow.tools import Tools


def begin_decision(
    office_id: str, forms: tuple[FormId, ...], *, reference: Reference | None = None, tools: Tools
) -> Decision:
    """Begin a decision with these documents; without a given reference the next one is reserved.

    Raises ReferenceTaken where the given one has been used before.
    """
    office = tools.packs.office(office_id)
    definitions = tuple(tools.packs.form(form) for form in forms)
    holders = tools.register.office_holders(office.id)

    def first_answers(reserved: Reference) -> tuple[PlainAnswers, ...]:
        return tuple(_first_answers(form, office, holders, reserved, tools) for form in definitions)

    opening = Opening(forms=forms, answers=first_answers, reference=reference, on=tools.clock.today())
    return tools.register.begin(office, opening, tools.actor())


def add_document(decision_id: int, form_id: FormId, *, tools: Tools) -> Decision:
    """Add a document to a decision; it starts with the same standing data."""
    decision = tools.register.get(decision_id)
    _refuse_withdrawn(decision)
    form = tools.packs.form(form_id)
    office = tools.packs.office(decision.office)
    holders = tools.register.office_holders(office.id)
    answers = _first_answers(form, office, holders, decision.reference, tools)
    return tools.register.add_document(decision_id, form_id, answers, tools.actor())


def remove_document(decision_id: int, document_id: int, *, tools: Tools) -> Decision:
    """Remove a document that was never issued."""
    _refuse_withdrawn(tools.register.get(decision_id))
    return tools.register.remove_document(decision_id, document_id, tools.actor())


def _first_answers(
    form: FormDefinition,
    office: Office,
    holders: tuple[OfficeHolder, ...],
    reference: Reference,
    tools: Tools,
) -> PlainAnswers:
    answers = new_answers(form)
    if form.reference_field:
        answers = answers.but(form.reference_field, reference)
    for field in form.fields:
        if field.holder_of and (person := _in_office(office, holders, field.holder_of, tools)):
            answers = answers.but(field.id, person)
    return plain_answers(form, answers)


def _in_office(
    office: Office, holders: tuple[OfficeHolder, ...], post_id: str, tools: Tools
) -> Person | None:
    post = office.post(post_id)
    today = tools.clock.today()
    holder = next((holder for holder in holders if holder.post == post_id and holder.in_office(today)), None)
    if post is None or holder is None:
        return None
    return Person(
        name=holder.name, post=capacity_of(holder, office), telephone=holder.telephone, email=holder.email
    )


def capacity_of(holder: OfficeHolder, office: Office) -> str:
    """Return in which capacity a holder signs: the post, “Acting …” for who stands in."""
    post = office.post(holder.post)
    title = post.title if post else holder.post
    return f"Acting {title}" if holder.acting else title


def _refuse_withdrawn(decision: Decision) -> None:
    if decision.withdrawn is not None:
        raise NotAllowedNow(f"{decision.reference} is withdrawn.", hint="Begin a new decision.")
