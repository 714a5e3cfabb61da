"""Know what an office has named before: people, papers, offices and terms are completed from it."""

from collections.abc import Iterable, Iterator
from typing import cast

from app.errors import AppError
from app.model.answers import Answer, Answers, CitedPaper, Person
from app.model.decision import Decision
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.known import Known
from app.workflow.join_document import documents_of
from app.workflow.keep_office_holders import known_people
from app.workflow.tools import Tools

_DECISIONS = 60
"""How many decisions are looked through, those changed last first."""
_MOST = 200
"""How many of each are offered."""

_Named = tuple[FieldDefinition, Answer]


def known_answers(decision: Decision, *, tools: Tools) -> Known:
    """Return what the office named in this decision and in those it worked on last."""
    named = list(_named_in(_latest(decision, tools), tools))
    holders = known_people(decision.office, tools=tools)
    people = tuple(dict.fromkeys((*holders, *_people(named))))[:_MOST]
    papers: dict[str, CitedPaper] = {}
    for paper in _papers(named):
        papers.setdefault(paper.title, paper)
    lines: dict[str, dict[str, None]] = {}
    for field, answer in named:
        if field.kind is Kind.TEXT:
            lines.setdefault(field.id, {})[cast("str", answer)] = None
    offices = dict.fromkeys([*_offices(tools), *(one.organisation for one in people if one.organisation)])
    return Known(
        people,
        tuple(papers.values())[:_MOST],
        tuple(offices),
        {name: tuple(texts)[:_MOST] for name, texts in lines.items()},
    )


def _latest(decision: Decision, tools: Tools) -> list[Decision]:
    others = [one for one in tools.register.summaries() if one.office == decision.office]
    others.sort(key=lambda one: one.changed_at, reverse=True)
    ids = [one.id for one in others if one.id != decision.id][:_DECISIONS]
    found = {one.id: one for one in tools.register.get_many(ids)}
    return [decision, *(found[one] for one in ids if one in found)]


def _named_in(decisions: Iterable[Decision], tools: Tools) -> Iterator[_Named]:
    for decision in decisions:
        try:
            documents = list(documents_of(decision, tools.packs))
        except AppError:  # its form is gone or asks otherwise now: there is nothing to learn from it
            continue
        for _, form, answers in documents:
            yield from _in(_asked(form), answers)


def _asked(form: FormDefinition) -> list[FieldDefinition]:
    """Return the questions of a form but those whose answers belong to one decision alone."""
    own = {form.title_field, form.reference_field}
    return [field for field in form.fields if field.id not in own]


def _in(fields: Iterable[FieldDefinition], answers: Answers) -> Iterator[_Named]:
    """Yield every answer, those within records and rows as well."""
    for field in fields:
        answer = answers.get(field.id)
        if answer is None:
            continue
        if field.kind is Kind.RECORD:
            yield from _in(field.fields, cast("Answers", answer))
        elif field.kind is Kind.TABLE:
            for row in cast("tuple[Answers, ...]", answer):
                yield from _in(field.fields, row)
        else:
            yield field, answer


def _people(named: Iterable[_Named]) -> Iterator[Person]:
    for field, answer in named:
        if field.kind is Kind.PERSON:
            yield cast("Person", answer)
        elif field.kind is Kind.PEOPLE:
            yield from cast("tuple[Person, ...]", answer)


def _papers(named: Iterable[_Named]) -> Iterator[CitedPaper]:
    for field, answer in named:
        if field.kind is Kind.PAPERS:
            for paper in cast("tuple[CitedPaper, ...]", answer):
                if paper.title:
                    yield paper.but(title=paper.named[0], attached_as="")  # a label of its own paper


def _offices(tools: Tools) -> Iterator[str]:
    for office in tools.packs.offices:
        yield office.name
        if office.short_name:
            yield office.short_name
