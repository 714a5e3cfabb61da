"""What a case file lacks, and what it answers in vain, document by document."""

from collections import Counter
from collections.abc import Iterator
from typing import cast

from app.forms.case_file import Case, CaseDocument
from app.forms.checking import problems
from app.model.answers import Answers
from app.model.asking import asked
from app.model.field import FieldDefinition, Kind
from app.model.problem import Problem


def case_problems(case: Case) -> tuple[Problem, ...]:
    """Return the problems of every document of a case, in binding order; those of one form are numbered."""
    return tuple(
        problem.but(document=title)
        for document, title in _titled(case)
        for problem in problems(document.form, document.answers)
    )


def left_out(case: Case) -> tuple[Problem, ...]:
    """Return what is answered to questions that are not asked, and therefore printed nowhere."""
    return tuple(
        Problem(document=title, field=field.id, label=field.label, problem=f"{inside}{_IS_LEFT_OUT}")
        for document, title in _titled(case)
        for field in document.form.fields
        for inside in _unasked(field, document.answers, asked(document.form.fields, document.answers))
    )


_IS_LEFT_OUT = "is left out: with the other answers this question is not asked"


def _titled(case: Case) -> Iterator[tuple[CaseDocument, str]]:
    """Yield each document with its title, and with its number where its form comes more than once."""
    often = Counter(document.form.title for document in case.documents)
    so_far: Counter[str] = Counter()
    for document in case.documents:
        title = document.form.title
        so_far[title] += 1
        yield document, f"{title} ({so_far[title]})" if often[title] > 1 else title


def _unasked(field: FieldDefinition, given: Answers, kept: Answers) -> Iterator[str]:
    """Yield the labels of the parts that lead to each answer in vain; an empty text for the field itself."""
    answer, its = given.get(field.id), kept.get(field.id)
    if answer is None or answer in ("", ()):
        return
    if its is None:
        yield ""
    elif field.kind in (Kind.RECORD, Kind.TABLE):
        for place, (one, other) in enumerate(zip(_rows(answer), _rows(its), strict=True), start=1):
            row = f"row {place} " if field.kind is Kind.TABLE else ""
            for part in field.fields:
                yield from (f"{row}“{part.label}” {inside}" for inside in _unasked(part, one, other))


def _rows(answer: object) -> tuple[Answers, ...]:
    return cast("tuple[Answers, ...]", answer if isinstance(answer, tuple) else (answer,))
