"""Join form, office, answers and stamp to the document that is printed."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.forms.checking import plain_answers, read_kept
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.answers import Answers, Person
from app.model.asking import asked
from app.model.decision import Decision, DecisionDocument
from app.model.document import Document, Stamp
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import FieldId, Reference
from app.signing.fingerprint import fingerprint
from app.workflow.press import Press


class Edition(NamedTuple):
    """Which text of a document is printed."""

    label: str
    """As printed at the foot of the page: `version 2`, `draft 3`."""
    gaps_marked: bool
    """Whether it may lack answers, which are then marked."""


A_DRAFT = Edition("draft", gaps_marked=True)
COMPLETE = Edition("not issued", gaps_marked=False)
"""A complete text that no register has frozen."""


def version(number: int) -> Edition:
    """Return the edition of an issued version."""
    return Edition(f"version {number}", gaps_marked=False)


def join_document(
    form: FormDefinition,
    answers: Answers,
    *,
    reference: Reference,
    edition: Edition,
    press: Press,
) -> Document:
    """Return the document ready to be printed; drafts mark their gaps."""
    answers = asked(form.fields, answers)
    office = press.packs.office(form.office).on(_day_of(form, answers, press))
    stamp = Stamp(
        reference=reference,
        version=edition.label,
        fingerprint=fingerprint(form, plain_answers(form, answers), press.renderer.digest(form)),
        marking=_marking(form, answers, office),
    )
    return composed(form, answers, office, stamp, gaps_marked=edition.gaps_marked)


def _day_of(form: FormDefinition, answers: Answers, press: Press) -> date:
    """Return the day whose data of the office apply: the paper's own date, else today."""
    day = answers.get(form.date_field) if form.date_field else None
    return day if isinstance(day, date) else press.clock.today()


def _marking(form: FormDefinition, answers: Answers, office: Office) -> str:
    """Return the marking the form or the clerk gives, else the office's usual one."""
    if form.field(form.marking):
        return str(answers.get(FieldId(form.marking)) or office.markings[0])
    return form.marking or office.markings[0]


def edition_of(document: DecisionDocument) -> Edition:
    """Return the version as issued where nothing has changed since, else the draft of the next one."""
    number = document.issued.number if document.issued else 0
    return version(number) if document.is_current else Edition(f"draft {number + 1}", gaps_marked=True)


def decision_maker_of(form: FormDefinition, answers: Answers) -> str:
    """Return the names printed where the document is signed."""
    people = (answers.get(slot.signatory) for slot in form.slots if slot.signatory)
    return ", ".join(person.name for person in people if isinstance(person, Person) and person.name)


def answers_of(document: DecisionDocument, form: FormDefinition) -> Answers:
    """Return the answers of a registered document as the kinds of its form read them."""
    return read_kept(form, document.answers)


def forms_of(decision: Decision, packs: Packs) -> tuple[FormDefinition, ...]:
    """Return the forms of a decision's documents as they are asked and printed there."""
    return packs.together((document.form for document in decision.documents), decision.office)


def documents_of(
    decision: Decision, packs: Packs
) -> Iterable[tuple[DecisionDocument, FormDefinition, Answers]]:
    """Yield each document of a decision with its form and checked answers."""
    for document, form in zip(decision.documents, forms_of(decision, packs), strict=True):
        yield document, form, answers_of(document, form)
