import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.loading import Packs, load_packs
from app.forms.session import Session
from app.model.answers import Answers
from app.system import paths

FORM = load_packs(paths.FORMS).form("wealdshire/decision-record")


@pytest.fixture
def session(packs: Packs) -> Session:
    return Session(packs.form("wealdshire/decision-record"), Answers({}))


def test_typing_on_is_one_step(session: Session) -> None:
    for text in ("B", "Bo", "Body"):
        session.set("subject", text)  # type: ignore[arg-type]
    assert session.undo() == "subject"
    assert session.answers.root == {}
    assert not session.can_undo


def test_a_pause_ends_the_step(session: Session) -> None:
    session.set("subject", "Body")  # type: ignore[arg-type]
    session.pause()
    session.set("subject", "Body-worn")  # type: ignore[arg-type]
    session.undo()
    assert session.answers.root == {"subject": "Body"}
    assert session.redo() == "subject"
    assert session.answers.root == {"subject": "Body-worn"}
    assert session.redo() is None


def test_new_edit_forgets_what_was_undone(session: Session) -> None:
    session.set("subject", "a")  # type: ignore[arg-type]
    session.undo()
    session.set("decision", "b")  # type: ignore[arg-type]
    assert not session.can_redo


def test_same_answer_is_no_step(session: Session) -> None:
    session.clear("subject")  # type: ignore[arg-type]
    session.set("subject", "a")  # type: ignore[arg-type]
    session.pause()
    session.set("subject", "a")  # type: ignore[arg-type]
    session.clear("subject")  # type: ignore[arg-type]
    session.undo()
    session.undo()
    assert session.answers.root == {}
    assert session.undo() is None


EDITS = st.lists(
    st.tuples(st.sampled_from(["subject", "decision"]), st.text(max_size=3), st.booleans()), max_size=30
)


@given(EDITS)
def test_undoing_all_and_redoing_all_ends_where_it_began(edits: list[tuple[str, str, bool]]) -> None:
    session = Session(FORM, Answers({}))
    for field, text, pause in edits:
        session.set(field, text)  # type: ignore[arg-type]
        if pause:
            session.pause()
    final = session.answers
    while session.undo():
        pass
    assert session.answers.root == {}
    while session.redo():
        pass
    assert session.answers == final
