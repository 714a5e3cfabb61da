"""Write a draft: keep it at every pause, see its pages, say what it lacks."""

from app.errors import TemplateError
from app.forms.checking import plain_answers, problems
from app.forms.composing import title_of
from app.forms.differences import differences
from app.model.answers import Answers, PlainAnswers, Unread
from app.model.decision import Decision, DecisionDocument, Difference, Version
from app.model.form import FormDefinition
from app.model.printed_place import PlacedPages
from app.model.problem import Problem
from app.register.entries import Draft
from app.workflow.assemble_case import Format
from app.workflow.join_document import (
    COMPLETE,
    decision_maker_of,
    documents_of,
    edition_of,
    forms_of,
    join_document,
)
from app.workflow.print_decision import issued_file
from app.workflow.tools import Tools


def save_draft(
    document_id: int,
    form: FormDefinition,
    answers: Answers,
    *,
    instead_of: tuple[PlainAnswers, ...] = (),
    tools: Tools,
) -> None:
    """Keep the answers as they stand; cheap enough for every pause in typing, and no event.

    Raises ChangedMeanwhile where the register has other answers than one of `instead_of`, if any are given.
    """
    draft = Draft(
        answers=plain_answers(form, answers),
        title=title_of(form, answers) if form.names_decision else None,
        decision_maker=decision_maker_of(form, answers) if form.names_decision else None,
        instead_of=instead_of,
    )
    tools.register.save_draft(document_id, draft, tools.actor())


def keep_unread(document_id: int, unread: Unread, *, tools: Tools) -> None:
    """Keep what is typed and cannot be read as an answer, so that it is there again."""
    tools.register.keep_unread(document_id, unread)


def close_draft(decision_id: int, *, tools: Tools) -> None:
    """Note in the history what was edited since it was last noted."""
    tools.register.close_draft(decision_id, tools.actor())


def preview_document(decision: Decision, document_id: int, answers: Answers, *, tools: Tools) -> PlacedPages:
    """Return the pages of a document as they would print, and where each answer stands on them.

    Drafts mark their gaps; what is still the issued text is shown as it was issued.
    """
    together = zip(decision.documents, forms_of(decision, tools.packs), strict=True)
    kept, form = next(pair for pair in together if pair[0].id == document_id)
    document = kept.but(answers=plain_answers(form, answers))
    if document.issued and document.is_current:
        content = issued_file(document, Format.PDF, tools=tools).content
        if not _is_template_of(document.issued, form, tools):
            return PlacedPages(content)  # what would be set now may stand elsewhere
    else:
        content = b""
    joined = join_document(
        form, answers, reference=decision.reference, edition=edition_of(document), press=tools.press
    )
    placed = tools.renderer.placed_paper(joined)
    return placed._replace(content=content or placed.content)


def _is_template_of(version: Version, form: FormDefinition, tools: Tools) -> bool:
    """Return whether a version was printed by the form's templates as they are now."""
    try:
        return tools.renderer.digest(form) == version.template_digest
    except TemplateError:  # they have gone; what was issued has not
        return False


def check_decision(decision: Decision, *, tools: Tools) -> tuple[Problem, ...]:
    """Return what keeps the decision from being issued, document by document."""
    found = (
        problems(form, answers, document.copied)
        for document, form, answers in documents_of(decision, tools.packs)
    )
    return tuple(problem for document in found for problem in document)


def check_pages(decision_id: int, *, tools: Tools) -> None:
    """Raise PrintError where an answer cannot be set on paper as it was typed, as issuing would."""
    decision = tools.register.get(decision_id)
    for document, form, answers in documents_of(decision, tools.packs):
        if not document.is_current:
            joined = join_document(
                form, answers, reference=decision.reference, edition=COMPLETE, press=tools.press
            )
            tools.renderer.paper(joined)


def what_changed(document: DecisionDocument, *, tools: Tools) -> tuple[Difference, ...]:
    """Return what differs between the answers now and the latest version."""
    if document.issued is None:
        return ()
    return differences(tools.packs.fields(document.form), document.issued.answers, document.answers)
