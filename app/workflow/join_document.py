"""Join form, office, answers and stamp to the document that is printed."""

from collections.abc import Iterable
from typing import NamedTuple

from app.forms.checking import plain_answers, read_kept
from app.forms.loading import Packs
from app.forms.numbering import outline
from app.model.answers import Answers, Person
from app.model.decision import Decision, DecisionDocument
from app.model.document import Document, Stamp
from app.model.form import FormDefinition
from app.model.values import Reference
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
    office = press.packs.office(form.office)
    stamp = Stamp(
        reference=reference,
        version=edition.label,
        fingerprint=fingerprint(form, plain_answers(form, answers), press.renderer.digest(form)),
        marking=office.markings[0],
    )
    title = title_of(form, answers) or form.title
    return Document(form, office, answers, title, stamp, outline(form, answers), edition.gaps_marked)


def edition_of(document: DecisionDocument) -> Edition:
    """Return the version as issued where nothing has changed since, else the draft of the next one."""
    number = document.issued.number if document.issued else 0
    return version(number) if document.is_current else Edition(f"draft {number + 1}", gaps_marked=True)


def title_of(form: FormDefinition, answers: Answers) -> str:
    """Return the answer that names the document, or nothing."""
    return str(answers.get(form.title_field) or "")


def decision_maker_of(form: FormDefinition, answers: Answers) -> str:
    """Return the names printed where the document is signed."""
    people = (answers.get(slot.signatory) for slot in form.slots if slot.signatory)
    return ", ".join(person.name for person in people if isinstance(person, Person) and person.name)


def answers_of(document: DecisionDocument, packs: Packs) -> Answers:
    """Return the answers of a registered document as the kinds of its form read them."""
    return read_kept(packs.form(document.form), document.answers)


def documents_of(
    decision: Decision, packs: Packs
) -> Iterable[tuple[DecisionDocument, FormDefinition, Answers]]:
    """Yield each document of a decision with its form and checked answers."""
    for document in decision.documents:
        yield document, packs.form(document.form), answers_of(document, packs)
