"""The words of a finding are found in the answers as they are typed, marks and all, and only there."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.forms.checking import read_answers
from app.forms.loading import Packs
from app.model.answers import Answers
from app.model.values import FieldId
from app.proofing.locating import Words, locate, mended, text_at
from app.workflow.proofread import read_own
from tests.proofing.reading import TODAY

REPORT = {
    "from": "Chief Executive",
    "to": "Board",
    "date": "2026-11-04",
    "title": "Dog kennels",
    "purpose": "The Board is asked to agree.",
    "recommendation": ["That the £13m scheme is agreed.", "That the *£13m* scheme is paid for."],
}


class Desk:
    """A report whose sections are typed."""

    def __init__(self, packs: Packs, *bodies: str) -> None:
        form = packs.form("wealdshire/bcb-report")
        sections = [{"heading": f"Kennels {place}", "body": body} for place, body in enumerate(bodies)]
        raw = {name: value for name, value in REPORT.items() if form.field(name)}
        self.answers = read_answers(form, {**raw, "date": TODAY, "sections": sections})
        self.reread = partial(read_own, form, reference="WPCC 2026-001", packs=packs, today=TODAY)

    def words(self, words: str, occurrence: int = 0) -> Words:
        """Return the words of a passage, where they stand for the so many-th time."""
        reading = self.reread(self.answers)
        places = [
            (at, start)
            for at, passage in enumerate(reading.passages)
            for start in range(len(passage.text))
            if passage.text.startswith(words, start)
        ]
        at, start = places[occurrence]
        return Words(reading, at, start, start + len(words))

    def mended(self, words: Words, fix: str) -> str | None:
        """Return the text that holds the words with the fix in their place."""
        place = locate(words, self.answers, self.reread)
        changed = mended(words, fix, self.answers, self.reread)
        return None if place is None or changed is None else text_at(changed, place.path)


@pytest.mark.parametrize(
    ("typed", "words", "fixed"),
    [
        ("They cost £13m.", "£13m", "They cost £13 million."),
        ("They cost **£13m** now.", "£13m", "They cost **£13 million** now."),
        ("They **cost £13m** now.", "cost £13m", "They **£13 million** now."),
        ("They **cost £13m** now.", "£13m now", "They **cost £13 million**."),
        ("They *cost* £13m now.", "cost £13m", "They *£13 million* now."),
        ("The [£13m](https://x.example/a) is paid.", "£13m", "The [£13 million](https://x.example/a) is paid."),
        ("Kennels cost\n£13m\nnow.", "cost £13m now", "Kennels £13 million."),
        ("- a\n- for £13m\n  in all", "£13m in all", "- a\n- for £13 million"),
        ("| a | b |\n|---|---|\n| c | £13m |", "£13m", "| a | b |\n|---|---|\n| c | £13 million |"),
        ("See it.[^a]\n\n[^a]: It was £13m.", "£13m", "See it.[^a]\n\n[^a]: It was £13 million."),
        ("> A quotation of £13m", "£13m", "> A quotation of £13 million"),
        ("A \\*£13m\\* price", "*£13m*", "A £13 million price"),
        ("See {#total}", "See", "£13 million {#total}"),
    ],
)  # fmt: skip
def test_a_fix_is_put_into_the_clerks_own_text(packs: Packs, typed: str, words: str, fixed: str) -> None:
    desk = Desk(packs, typed)
    last = len([1 for p in desk.reread(desk.answers).passages if words in p.text]) - 1
    assert desk.mended(desk.words(words, last), "£13 million") == fixed


def test_of_words_that_stand_often_the_right_ones_are_fixed(packs: Packs) -> None:
    desk = Desk(packs, "One £13m and another £13m.", "One £13m and another £13m.\n\nWet.")
    fixed = "£13 million"
    assert desk.mended(desk.words("£13m", 0), fixed) == "That the £13 million scheme is agreed."
    assert desk.mended(desk.words("£13m", 1), fixed) == "That the *£13 million* scheme is paid for."
    after = mended(desk.words("£13m", 5), fixed, desk.answers, desk.reread)
    assert after is not None
    assert text_at(after, ("sections", 0, "body")) == "One £13m and another £13m."
    assert text_at(after, ("sections", 1, "body")) == "One £13m and another £13 million.\n\nWet."


def test_words_that_are_nobodys_text_are_not_located(packs: Packs) -> None:
    """The date is printed from a day, and a cross-reference from a number: neither was typed."""
    desk = Desk(packs, "First. {#one}\n\nAs [[para:one]] says, it is wet.")
    assert locate(desk.words("November"), desk.answers, desk.reread) is None
    number = next(p.number for p in desk.reread(desk.answers).passages if p.text == "First.")
    assert locate(desk.words(f"As {number} says"), desk.answers, desk.reread) is None
    assert locate(desk.words("it is wet"), desk.answers, desk.reread) is not None


def test_a_fix_that_would_be_read_otherwise_is_none(packs: Packs) -> None:
    desk = Desk(packs, "They cost £13m.")
    assert mended(desk.words("£13m", 2), "**£13** million", desk.answers, desk.reread) is None


def test_a_heading_keeps_its_mark(packs: Packs) -> None:
    desk = Desk(packs, "Wet.")
    sections = desk.answers.get(FieldId("sections"))
    marked = sections[0].but(heading="Kennels and kenels {#k}")  # type: ignore[index,union-attr]
    desk.answers = Answers.model_construct(root={**desk.answers.root, FieldId("sections"): (marked,)})
    assert desk.mended(desk.words("kenels"), "runs") == "Kennels and runs {#k}"


WORDS = st.sampled_from(
    ["dogs", "run", "£5", "and", "a", "(x)", "1.", "*so*", "**very**", "[see](http://a.example)"]
)
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
BODIES = st.lists(
    st.tuples(st.sampled_from(["", "- ", "1. ", "> ", "### "]), LINES).map("".join), min_size=1, max_size=5
).map("\n\n".join)  # fmt: skip


@settings(max_examples=60)
@given(st.data(), BODIES, BODIES)
def test_wherever_words_are_located_they_are_the_ones_meant(
    packs: Packs, data: st.DataObject, one: str, other: str
) -> None:
    desk = Desk(packs, one, f"{other}\n\nThe end.")
    passages = desk.reread(desk.answers).passages
    inside = [at for at, p in enumerate(passages) if p.field == "sections" and len(p.text) > 1]
    at = data.draw(st.sampled_from(inside))
    start = data.draw(st.integers(0, len(passages[at].text) - 1))
    end = data.draw(st.integers(start + 1, len(passages[at].text)))
    words = Words(desk.reread(desk.answers), at, start, end)
    changed = mended(words, "kennel", desk.answers, desk.reread)
    if changed is not None:
        now = desk.reread(changed).passages
        assert now[at].text == words.replaced("kennel")
        assert [p.text for p in now[:at]] == [p.text for p in passages[:at]]
        assert [p.text for p in now[at + 1 :]] == [p.text for p in passages[at + 1 :]]
    elif passages[at].text in one + other and words.text.isalnum():
        raise AssertionError("words that stand there as they are read can always be fixed")
