"""Undo steps noted as text lead back through the same answers."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.forms.loading import load_packs
from app.forms.noted_steps import public_fields
from app.forms.notes import (
    Author,
    NoteTaker,
    Typed,
    noted_answers,
    noted_history,
    read_notes,
    written,
)
from app.forms.session import Session
from app.model.answers import Answers, Money, Person, Section
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.values import FieldId, FormId, Reference
from app.system import paths

PUBLIC = {
    "text": FieldDefinition(id=FieldId("text"), kind=Kind.TEXT, label="Text"),
    "prose": FieldDefinition(id=FieldId("prose"), kind=Kind.PROSE, label="Prose"),
    "sections": FieldDefinition(id=FieldId("sections"), kind=Kind.SECTIONS, label="Sections"),
    "day": FieldDefinition(id=FieldId("day"), kind=Kind.DATE, label="Day"),
    "money": FieldDefinition(id=FieldId("money"), kind=Kind.MONEY, label="Money"),
    "person": FieldDefinition(id=FieldId("person"), kind=Kind.PERSON, label="Person"),
}
SECRET = FieldDefinition(id=FieldId("secret"), kind=Kind.PROSE, label="Secret", confidential=True)
NESTED = FieldDefinition(
    id=FieldId("nested"),
    kind=Kind.RECORD,
    label="Nested",
    fields=(FieldDefinition(id=FieldId("part"), kind=Kind.TEXT, label="Part", confidential=True),),
)
FORM = FormDefinition(
    id=FormId("wealdshire/noted"),
    title="Noted",
    version=1,
    title_field=FieldId("text"),
    fields=(*PUBLIC.values(), SECRET, NESTED),
)
AUTHOR = Author(Reference("WPCC 2026-001"), "A. Clerk", datetime(2026, 11, 20, 9, tzinfo=UTC))

words = st.text("abc é“”\n", max_size=12).map(str.strip)
values = {
    "text": st.text("abcé“”", min_size=1, max_size=12),
    "prose": words.filter(bool),
    "sections": st.lists(st.builds(Section, heading=st.text("abc", min_size=1), body=words), min_size=1).map(
        tuple
    ),
    "day": st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    "money": st.integers(1, 10**9).map(lambda pence: Money(amount=Decimal(pence) / 100)),
    "person": st.builds(Person, name=st.text("abc", min_size=1)),
    "secret": st.text("xyz", min_size=1),
}
edits = st.one_of(
    *(st.tuples(st.just(field), value) for field, value in values.items()),
    st.tuples(st.sampled_from(["undo", "redo", "pause"]), st.none()),
    st.tuples(st.just("clear"), st.sampled_from(sorted(values))),
)


def typed_by(does: list) -> Session:
    session = Session(FORM, Answers({}))
    for what, value in does:
        match what:
            case "undo" | "redo" | "pause":
                getattr(session, what)()
            case "clear":
                session.clear(FieldId(value))
            case _:
                session.set(FieldId(what), value)
    return session


def read_again(session: Session) -> Session:
    """Return the session as another program reads it from a journal; the register kept what is secret."""
    content = written(NoteTaker(FORM).notes(Typed(FORM, session.answers, session.history), AUTHOR, ()))
    notes = read_notes(content)
    assert notes is not None
    answers = noted_answers(notes, FORM, session.answers)
    return Session(FORM, answers, noted_history(notes, FORM, answers))


def without_secret(answers: Answers) -> Answers:
    return answers.without(FieldId("secret"))


@given(st.lists(edits, max_size=25))
def test_what_is_read_again_is_undone_and_redone_as_it_was(does: list) -> None:
    session = typed_by(does)
    again = read_again(session)
    assert again.answers == session.answers
    for take in (Session.undo, Session.redo):
        assert changes(again, take) == changes(session, take)


def changes(session: Session, take: Callable[[Session], object]) -> list[Answers]:
    """Return what is shown, one after the other, until there is nothing more to take back or do again."""
    seen = [without_secret(session.answers)]
    while take(session) is not None:
        seen.append(without_secret(session.answers))
    return [after for before, after in pairwise(seen) if before != after]


@given(st.text("xyz", min_size=9), st.text("xyz", min_size=9))
def test_nothing_confidential_is_noted(first: str, second: str) -> None:
    session = typed_by([("secret", first), ("text", "a"), ("secret", second), ("undo", None)])
    session.set(NESTED.id, Answers({FieldId("part"): first}))
    content = written(NoteTaker(FORM).notes(Typed(FORM, session.answers, session.history), AUTHOR, ()))
    assert first.encode() not in content
    assert second.encode() not in content
    assert b"part" not in content


def test_a_form_of_part_2_is_not_noted_at_all() -> None:
    forms = [form for form in load_packs(paths.FORMS).forms if form.confidential]
    assert forms
    assert not any(public_fields(form) for form in forms)


def test_steps_are_noted_by_what_differs() -> None:
    session = Session(FORM, Answers({}))
    text = "word " * 5000
    for place in range(300):
        session.set(FieldId("prose"), f"{text}{place}")
        session.pause()
    content = written(NoteTaker(FORM).notes(Typed(FORM, session.answers, session.history), AUTHOR, ()))
    assert len(content) < 3 * len(text)
    assert len(read_again(session).history.done) == 300


def test_a_history_of_long_pastes_is_cut_at_its_oldest_end() -> None:
    session = Session(FORM, Answers({}))
    for place in range(40):
        session.set(FieldId("prose"), f"{chr(65 + place)}" * 100_000)
        session.pause()
    content = written(NoteTaker(FORM).notes(Typed(FORM, session.answers, session.history), AUTHOR, ()))
    assert len(content) < 1_300_000
    again = read_again(session)
    assert again.undo() == "prose"
    assert again.answers == session.history.done[-1].before


def test_a_step_that_does_not_fit_ends_the_history() -> None:
    session = typed_by([("text", "one"), ("pause", None), ("text", "two")])
    notes = NoteTaker(FORM).notes(Typed(FORM, session.answers, session.history), AUTHOR, ())
    other = Answers({FieldId("text"): "something else"})
    assert noted_history(notes, FORM, other).done == ()


def test_what_is_no_journal_is_read_as_none() -> None:
    for content in (b"", b"{", b"[]", b"\xff\xfe", json.dumps({"layout": 2}).encode()):
        assert read_notes(content) is None
