"""How far a group of questions has come."""

import pytest

from app.forms.checking import read_answers
from app.forms.loading import Packs
from app.model.values import FieldId, FormId
from app.ui.desk.progress import Progress, groups_of, to_go

RECORD = FormId("wealdshire/decision-record")


@pytest.mark.parametrize(
    ("answers", "progress"),
    [
        ({}, Progress.EMPTY),
        ({"reference": "WPCC 2026-001"}, Progress.BEGUN),
        ({"reference": "WPCC 2026-001", "subject": "S"}, Progress.COMPLETE),
    ],
)
def test_a_group_is_empty_begun_or_complete(
    answers: dict[str, object], progress: Progress, packs: Packs
) -> None:
    form = packs.form(RECORD)
    first = groups_of(form)[0]
    assert first.progress(read_answers(form, answers), frozenset()) is progress


def test_a_problem_that_was_asked_for_comes_first(packs: Packs) -> None:
    form = packs.form(RECORD)
    first = groups_of(form)[0]
    marked = frozenset({FieldId("subject")})
    assert first.progress(read_answers(form, {"subject": "S"}), marked) is Progress.PROBLEM


def test_every_field_is_in_one_group_in_the_order_of_the_form(packs: Packs) -> None:
    for form in packs.forms:
        groups = groups_of(form)
        assert tuple(field for group in groups for field in group.fields) == form.fields
        assert all(group.title for group in groups)


def test_to_go_counts_what_is_missing(packs: Packs) -> None:
    form = packs.form(RECORD)
    required = sum(field.required for field in form.fields)
    assert to_go(form, read_answers(form, {})) == required
    assert to_go(form, read_answers(form, {"subject": "S"})) == required - 1
