"""A name that is made of equal values says the same: what is kept for it may be printed again."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.model.document import Document
from app.rendering.context import context
from app.rendering.printed import Entries, Named, PrintedLimbs, PrintedProse, YesNo
from app.system import paths
from tests.rendering.conftest import RECORD, REPORT
from tests.rendering.edits import choices_of, document_of, edits, sample_answers
from tests.rendering.specimen import COMPLETE, specimen_form

SPECIMEN = specimen_form()
FORMS = (
    SPECIMEN.id,
    RECORD,
    REPORT,
    *sorted(f"{path.parent.name}/{path.stem}" for path in paths.SAMPLES.glob("*/*.toml")),
)


@pytest.fixture(scope="module")
def samples(packs: Packs) -> dict[str, Any]:
    return {**sample_answers(packs), SPECIMEN.id: COMPLETE}


@st.composite
def others(draw: st.DrawFn, document: Document, packs: Packs) -> Document:
    """Draw a document that differs in what is no answer: whose it is, its stamp, its labels."""
    value, other = draw(
        st.sampled_from(
            [
                ("gaps_marked", not document.gaps_marked),
                ("office", packs.office("mopac")),
                ("labels", dict.fromkeys(document.labels, "9.9")),
                ("schedules", dict.fromkeys(document.labels, "Schedule Z")),
                ("outline", tuple(one._replace(number="9", paragraphs=()) for one in document.outline)),
                ("stamp", document.stamp.but(fingerprint="0000-0000")),
                ("title", "Another"),
                ("wording", dict.fromkeys(document.wording, "Other words.")),
                ("slots", document.slots[1:]),
            ]
        )
    )
    return document._replace(**{value: other})


def said(value: object) -> object:
    """Return all that a template may print of a value, or ask of it, as something that can be compared."""
    match value:
        case PrintedLimbs() if value.listed is not value:
            return value._prose, value._look, value.several, said(value.listed)
        case PrintedProse():
            return value._prose, value._look
        case Named():
            return str(value), value.anchor, value.number
        case YesNo():
            return str(value), bool(value)
        case str():
            return type(value), str(value)
        case Mapping():
            return {name: said(one) for name, one in value.items()}
        case list() | tuple():
            return isinstance(value, Entries) and value.none, [said(one) for one in value]
        case _:
            return value


def made(document: Document) -> Iterator[tuple[str, object, object]]:
    """Yield each name and each row of a name: what it is made of, and what it says."""
    names = context(document, lambda prose, _: prose)
    for name in names:
        yield name, (names.common, names.made_of(name)), said(names[name])
        for row in names.rows(name) or ():
            yield f"a row of {name}", (names.common, row.made_of), said(row.make())


@settings(max_examples=60)
@given(data=st.data())
@pytest.mark.parametrize("form_id", FORMS)
def test_what_is_made_of_the_same_says_the_same(
    form_id: str, packs: Packs, samples: dict[str, Any], data: st.DataObject
) -> None:
    form = SPECIMEN if form_id == SPECIMEN.id else packs.form(form_id)
    unanswered = data.draw(st.sets(st.sampled_from(sorted(samples[form_id])), max_size=6))
    answers = {name: answer for name, answer in samples[form_id].items() if name not in unanswered}
    draft = data.draw(st.booleans())
    for _ in range(data.draw(st.integers(0, 2))):
        answers = data.draw(edits(answers, choices_of(form.fields)))
    before = document_of(form, packs, answers, draft=draft)
    answers = data.draw(edits(answers, choices_of(form.fields)))
    after = document_of(form, packs, answers, draft=draft)
    if before is None or after is None:
        return
    was = list(made(before))
    for document in (after, data.draw(others(before, packs))):
        for name, made_of, says in made(document):
            for name_then, made_of_then, said_then in was:
                if name == name_then and made_of == made_of_then:
                    assert says == said_then, name


def test_a_question_that_begins_to_be_asked_is_made_of_something_else(packs: Packs) -> None:
    form = packs.form("shared/decision-record")
    drafts = (document_of(form, packs, {"retrospective": answer}, draft=True) for answer in (False, True))
    (unasked, nothing), (asked, gap) = (
        (made_of, says)
        for draft in drafts
        if draft
        for name, made_of, says in made(draft)
        if name == "done_on"
    )
    assert nothing != gap
    assert unasked != asked
