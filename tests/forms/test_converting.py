"""Answers of one kind where another is asked."""

import pytest

from app.forms.converting import as_kind, can_become
from app.model.answers import Answer, Person, Section
from app.model.field import Kind

ANN, BEN = Person(name="Ann"), Person(name="Ben")


@pytest.mark.parametrize(
    ("source", "target", "answer", "made"),
    [
        (Kind.LIMBS, Kind.PROSE, ("One.",), "One."),
        (Kind.LIMBS, Kind.PROSE, ("One.", "Two."), "1. One.\n2. Two."),
        (Kind.SECTIONS, Kind.PROSE, (Section(heading="A", body="B."),), "### A\n\nB."),
        (Kind.TEXT, Kind.PROSE, "One.", "One."),
        (Kind.PROSE, Kind.LIMBS, "One.", ("One.",)),
        (Kind.PEOPLE, Kind.PERSON, (ANN, BEN), ANN),
        (Kind.PEOPLE, Kind.PERSON, (), Person()),
        (Kind.PERSON, Kind.PEOPLE, ANN, (ANN,)),
        (Kind.YES_NO, Kind.YES_NO, True, True),
    ],
)
def test_what_becomes_what(source: Kind, target: Kind, answer: Answer, made: Answer) -> None:
    assert can_become(source, target)
    assert as_kind(answer, source, target) == made


def test_what_does_not_become_anything_else() -> None:
    assert not can_become(Kind.DATE, Kind.TEXT)
    assert not can_become(Kind.RECORD, Kind.RECORD)
    assert not can_become(Kind.PROSE, Kind.TEXT)
