"""Draw one document from another of its decision: which field comes from which is form data."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from app.forms.converting import as_kind, can_become
from app.model.answers import Answer, Answers, CitedPaper
from app.model.asking import asked
from app.model.field import Kind
from app.model.form import FormDefinition
from app.model.values import FieldId

THE_PAPER = "document"
"""Instead of a field: the other document itself, cited as a paper."""


class Paper(NamedTuple):
    """A document of the decision that another one may be drawn from."""

    form: FormDefinition
    answers: Answers


class DrawnAnswers(NamedTuple):
    """What a document can take, and what the document it is taken from is called."""

    title: str
    answers: Answers


def drawn_from(form: FormDefinition, papers: Iterable[Paper]) -> DrawnAnswers | None:
    """Return what a document takes from the first of these papers that its form names; None without one."""
    papers = tuple(papers)
    for drawn in form.drawn:
        for paper in papers:
            if is_called(paper.form, drawn.form):
                pairs = ((name, _drawn(form, name, names, paper)) for name, names in drawn.fields.items())
                found = {name: answer for name, answer in pairs if answer is not None}
                return DrawnAnswers(paper.form.title, Answers.model_construct(root=found))
    return None


def is_called(form: FormDefinition, name: str) -> bool:
    """Return whether a form, or the one whose templates print it, has that name of its own."""
    return name in {form.stem, form.templates.partition("/")[2]}


def faults_between(form: FormDefinition, others: Iterable[FormDefinition]) -> tuple[str, ...]:
    """Return what a form draws from others that they do not have, or that cannot be taken, as sentences."""
    return tuple(
        fault
        for other in others
        for drawn in form.drawn
        if other.office == form.office and is_called(other, drawn.form)
        for target, sources in drawn.fields.items()
        for source in sources
        if (fault := _fault(form, target, other, source))
    )


def _fault(form: FormDefinition, target: FieldId, other: FormDefinition, source: str) -> str:
    field = form.field(target)
    if field is None:
        return f"“drawn” fills “{target}”, which is not a field of this form."
    if source == THE_PAPER:
        return (
            "" if field.kind is Kind.PAPERS else f"“{target}” cannot cite a document: it asks for no papers."
        )
    found = other.field(source)
    if found is None:
        return f"“{target}” is drawn from “{source}”, which is not a field of {other.id}."
    if not can_become(found.kind, field.kind):
        return f"“{target}” cannot be drawn from “{source}”: {found.kind} does not become {field.kind}."
    return ""


def _drawn(form: FormDefinition, name: FieldId, sources: tuple[str, ...], paper: Paper) -> Answer | None:
    field = form.field(name)
    if field is None:
        return None
    parts = [part for source in sources for part in _parts(source, field.kind, paper)]
    if not parts:
        return None
    if isinstance(parts[0], tuple):
        joined = tuple(item for part in parts for item in cast("tuple[CitedPaper, ...]", part))
        return cast("Answer", tuple(dict.fromkeys(joined)) if field.kind is Kind.PAPERS else joined)
    return "\n\n".join(map(str, parts)) if field.kind is Kind.PROSE else parts[0]


def _parts(source: str, kind: Kind, paper: Paper) -> Iterator[Answer]:
    if source == THE_PAPER:
        if cited := _cited(paper):
            yield (cited,)
        return
    field = paper.form.field(source)
    answer = asked(paper.form.fields, paper.answers).get(FieldId(source))
    if field is not None and answer is not None:
        yield as_kind(answer, field.kind, kind)


def _cited(paper: Paper) -> CitedPaper | None:
    """Return the other document as a paper a reader gets with this one; None while it has no title."""
    title = paper.answers.get(paper.form.title_field)
    if not title:
        return None
    days = (paper.answers.get(field.id) for field in paper.form.fields if field.kind is Kind.DATE)
    return CitedPaper.model_validate({"title": title, "date": next(days, None), "attached_as": "Report"})
