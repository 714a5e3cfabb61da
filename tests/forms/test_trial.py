from itertools import chain

import pytest

from app.forms.checking import plain_answers, problems, read_answers
from app.forms.loading import Packs
from app.forms.trial import (
    UNFRIENDLY,
    Trial,
    choosing_trials,
    contrasts,
    plain_trial,
    sparing_trials,
    squeezed,
    unfriendly_trials,
)
from app.model.asking import asked
from app.model.field import Kind
from app.model.form import FormDefinition
from tests.forms.making import field, form

PART = field("part", "text", required=True)
EVERY_KIND = form(
    field("title", "text", required=True),
    field("prose", "prose", required=True),
    field("limbs", "limbs", required=True),
    field("sections", "sections"),
    field("day", "date"),
    field("person", "person"),
    field("people", "people"),
    field("papers", "papers"),
    field("choice", "choice", choices=["a", "b", "c"]),
    field("answer", "yes_no"),
    field("reason", "prose", when={"field": "answer", "equals": False}),
    field("amount", "money"),
    field("said", "statements", choices=["This is so."]),
    field("record", "record", fields=[PART, field("note", "prose")]),
    field("table", "table", fields=[PART, field("inner", "record", fields=[PART])]),
)


def every_trial(of: FormDefinition) -> list[Trial]:
    return list(chain([plain_trial(of)], unfriendly_trials(of), choosing_trials(of), sparing_trials(of)))


def test_a_form_of_every_kind_is_tried() -> None:
    assert {one.kind for one in EVERY_KIND.fields} == set(Kind)


def test_trials_can_be_answers_of_every_form(packs: Packs) -> None:
    for of in (EVERY_KIND, *packs.forms):
        for trial in every_trial(of):
            answers = read_answers(of, trial.answers)
            assert read_answers(of, plain_answers(of, answers)) == answers, (of.id, trial.name)


def test_plain_answers_lack_nothing_and_neither_do_the_required_alone(packs: Packs) -> None:
    for of in (EVERY_KIND, *packs.forms):
        for trial in every_trial(of):
            if not trial.is_draft:
                assert problems(of, read_answers(of, trial.answers)) == (), (of.id, trial.name)


def test_texts_are_in_the_answers_and_no_two_are_alike() -> None:
    trial = plain_trial(EVERY_KIND)
    texts = [text for _, text in trial.texts]
    assert len(set(texts)) == len(texts)
    assert {path.partition(".")[0] for path, _ in trial.texts} == {
        one.id
        for one in EVERY_KIND.fields
        if one.kind not in (Kind.DATE, Kind.CHOICE, Kind.YES_NO, Kind.MONEY)
    }
    written = squeezed(str(trial.answers))
    assert all(squeezed(text) in written for text in texts)


def test_unfriendly_answers_are_what_they_are_called() -> None:
    trials = {trial.name: trial for trial in unfriendly_trials(EVERY_KIND)}
    assert len(trials) == len(UNFRIENDLY)
    ninety = trials["ninety rows in every table"].answers
    assert len(ninety["table"]) == len(ninety["papers"]) == 90  # type: ignore[arg-type]
    long = trials["five thousand words in every answer of prose"].answers
    assert len(str(long["prose"]).split()) >= 5_000
    assert "\x00" in str(trials["control characters"].answers["title"])


def test_every_choice_is_made_and_both_yes_and_no_are_said() -> None:
    trials = [plain_trial(EVERY_KIND), *choosing_trials(EVERY_KIND)]
    assert {trial.answers["choice"] for trial in trials} == {"a", "b", "c"}
    assert {trial.answers["answer"] for trial in trials} == {True, False}


@pytest.mark.parametrize("name", [one.id for one in EVERY_KIND.fields])
def test_contrast_differs_in_one_answer_which_is_asked(name: str) -> None:
    definition = next(one for one in EVERY_KIND.fields if one.id == name)
    pairs = list(contrasts(EVERY_KIND, definition))
    assert pairs
    for one, other in pairs:
        first, then = (
            asked(EVERY_KIND.fields, read_answers(EVERY_KIND, each.answers)).root for each in (one, other)
        )
        assert first[definition.id] != then[definition.id]
        depend = {each.id for each in EVERY_KIND.fields if each.when and each.when.field == name}
        assert all(
            first[key] == then[key] for key in first if key in then and key != name and key not in depend
        )
