"""Issue for signature: freeze each changed document as its next version."""

from typing import NamedTuple

from app.errors import NotAllowedNow
from app.model.answers import Answers
from app.model.decision import Decision, DecisionDocument, IssuedFile, Version
from app.model.document import Document
from app.model.form import FormDefinition
from app.model.office import OfficeHolder
from app.model.signature import Slot
from app.register.entries import Issue
from app.system.files import safe_name
from app.workflow.assemble_case import Format, render
from app.workflow.draft_decision import check_decision
from app.workflow.join_document import documents_of, join_document, version
from app.workflow.proofread_decision import blocking
from app.workflow.tools import Tools


class _Pending(NamedTuple):
    document: DecisionDocument
    form: FormDefinition
    answers: Answers


def issue_for_signature(decision_id: int, *, tools: Tools) -> Decision:
    """Freeze the changed documents and return the decision; on NotAllowedNow nothing has changed."""
    decision = tools.register.get(decision_id)
    pending = _pending(decision, tools)
    issues = tuple(_issue(decision, part, tools) for part in pending)
    return tools.register.issue(decision_id, issues, tools.actor())


def _pending(decision: Decision, tools: Tools) -> tuple[_Pending, ...]:
    if decision.withdrawn is not None:
        raise NotAllowedNow(f"{decision.reference} is withdrawn and cannot be issued.")
    found = check_decision(decision, tools=tools)
    if found:
        first = f"{found[0].document}: {found[0].label} {found[0].problem}."
        raise NotAllowedNow(
            f"{decision.reference} is not complete.", why=first, hint="Answer it, then issue again."
        )
    _require_all_read(decision)
    _require_no_error(decision, tools)
    parts = (_Pending(*part) for part in documents_of(decision, tools.packs))
    changed = tuple(part for part in parts if not part.document.is_current)
    if not changed:
        raise NotAllowedNow(f"Nothing in {decision.reference} has changed since it was issued.")
    return changed


def _require_all_read(decision: Decision) -> None:
    """Raise NotAllowedNow where something is typed that could not be read: it would not be printed."""
    unread = [text for document in decision.documents for text in (document.unread or {}).values()]
    if unread:
        raise NotAllowedNow(
            f"Something in {decision.reference} cannot be read as it is typed.",
            why=f"“{unread[0]}” is no date and no amount.",
            hint="Correct or delete it, then issue again.",
        )


def _require_no_error(decision: Decision, tools: Tools) -> None:
    """Raise NotAllowedNow where the proof-reader found an error that nobody has set aside."""
    errors = [sighting.finding for sighting in blocking(decision, tools=tools)]
    if errors:
        count = f"{len(errors)} errors" if len(errors) > 1 else "an error"
        first = errors[0]
        raise NotAllowedNow(
            f"The proof-reader found {count} in {decision.reference}.",
            why=f"“{first.quotation}”: {first.message}",
            hint="Mend what is wrong, or set it aside with a reason under “Problems”.",
        )


def _issue(decision: Decision, part: _Pending, tools: Tools) -> Issue:
    before = part.document.issued
    number = before.number + 1 if before else 1
    document = join_document(
        part.form,
        part.answers,
        reference=decision.reference,
        edition=version(number),
        press=tools.press,
    )
    by = tools.actor()
    frozen = Version(
        number=number,
        answers=part.document.answers,
        form_version=part.form.version,
        template_digest=tools.renderer.digest(part.form),
        fingerprint=document.stamp.fingerprint,
        issued_at=by.at,
        issued_by=by.who,
        slots=awaited(document, _in_office(decision, tools)),
    )
    files = tuple(_file(document, kind, tools) for kind in Format)
    return Issue(part.document.id, frozen, files)


def awaited(document: Document, in_office: tuple[OfficeHolder, ...]) -> tuple[Slot, ...]:
    """Return the signatures a document needs, each with the person whose name is printed there.

    Where the paper prints no name, it is for whoever of those `in_office` holds the post.
    """
    return tuple(slot.but(holder=slot.holder or _holder_name(slot, in_office)) for slot in document.slots)


def _holder_name(slot: Slot, in_office: tuple[OfficeHolder, ...]) -> str:
    """Return the holder of a slot's post; who stands in only where nobody else holds it."""
    holders = sorted((one for one in in_office if one.post == slot.post), key=lambda one: one.acting)
    return holders[0].name if holders else ""


def _in_office(decision: Decision, tools: Tools) -> tuple[OfficeHolder, ...]:
    today = tools.clock.today()
    return tuple(one for one in tools.register.office_holders(decision.office) if one.in_office(today))


def _file(document: Document, kind: Format, tools: Tools) -> IssuedFile:
    name = safe_name(f"{document.stamp.reference} {document.form.stem} {document.stamp.version}")
    return IssuedFile(f"{name}.{kind}", kind, render(document, kind, tools.press))
