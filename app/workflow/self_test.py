"""A small story from beginning to end, to be told on a computer nobody has tried yet."""

from collections.abc import Iterator
from pathlib import Path

from app.errors import AppError
from app.forms.case_file import Case, read_case
from app.model.decision import Decision, State
from app.model.office import OfficeHolder
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import close_draft, save_draft
from app.workflow.find_decisions import search_decisions
from app.workflow.find_signatures import still_needed
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.join_document import answers_of
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.print_decision import export_word, print_decision
from app.workflow.record_signature import SignatureEntry, record_signature
from app.workflow.tools import Tools


def self_test(case: Path, *, folder: Path, tools: Tools) -> Iterator[str]:
    """Begin, fill, print, issue, sign, change and find a decision; yield a line for each thing that works.

    Raises AppError at the first thing that does not.
    """
    read = read_case(case, tools.packs)
    decision = _filled(read, tools)
    yield f"Begun and filled {decision.reference}."
    yield f"Wrote {len(export_word(decision.id, folder, tools=tools))} Word files."
    pages = print_decision(decision.id, tools=tools)
    _expect(all(page.startswith(b"%PDF") for page in pages), "The pages are not PDF.")
    yield f"Set {len(pages)} documents on pages."
    decision = issue_for_signature(decision.id, tools=tools)
    yield f"Issued for signature, fingerprint {_fingerprint(decision)}."
    decision = _signed(decision, tools)
    _expect(decision.state is State.SIGNED, "The decision is signed but not shown so.")
    yield "Recorded the signature."
    decision = _changed(decision, tools)
    _expect(bool(decision.documents[0].stale), "A change after signature went unnoticed.")
    yield "Noticed a change after signature."
    _expect(
        decision.id in search_decisions(decision.reference, tools=tools),
        "The search does not find the decision.",
    )
    tools.register.check_chain()
    yield "Found it again; the history is unbroken."


def _filled(case: Case, tools: Tools) -> Decision:
    office = case.documents[0].form.office
    forms = tuple(document.form.id for document in case.documents)
    decision = begin_decision(office, forms, tools=tools)
    for document, source in zip(decision.documents, case.documents, strict=True):
        answers = source.answers
        if source.form.reference_field:
            answers = answers.but(source.form.reference_field, decision.reference)
        save_draft(document.id, source.form, answers, tools=tools)
    close_draft(decision.id, tools=tools)
    return tools.register.get(decision.id)


def _signed(decision: Decision, tools: Tools) -> Decision:
    for needed in still_needed(tools=tools):
        holder = OfficeHolder(
            office=decision.office, post=needed.slot.post, name=needed.slot.holder, since=tools.clock.today()
        )
        save_office_holder(holder, tools=tools)
        entry = SignatureEntry(
            needed.slot.id, needed.slot.holder, needed.slot.post_title, tools.clock.today()
        )
        decision = record_signature(needed.decision_id, needed.document_id, entry, tools=tools)
    return decision


def _changed(decision: Decision, tools: Tools) -> Decision:
    document = decision.documents[0]
    form = tools.packs.form(document.form)
    answers = answers_of(document, form).but(form.title_field, "Changed after signature")
    save_draft(document.id, form, answers, tools=tools)
    return tools.register.get(decision.id)


def _fingerprint(decision: Decision) -> str:
    return ", ".join(document.issued.fingerprint for document in decision.documents if document.issued)


def _expect(condition: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not condition:
        raise AppError(otherwise, hint="Report this to whoever looks after the program.")
