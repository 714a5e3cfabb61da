"""A program that is killed while somebody types loses at most the last second, and no step of undo."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.forms.session import Session
from app.model.values import FieldId
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system.clock import Clock
from app.system.journals import Journals
from app.workflow.begin_decision import begin_decision
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from app.workflow.typing_journal import Found, Standing, TypingJournal
from tests.journeys.typing_elsewhere import Elsewhere

AT_MOST_LOST_S = 1.0
SUBJECT = FieldId("subject")
Reopen = Callable[[Path], Tools]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.db"


@pytest.fixture
def reopen(packs: Packs, renderer: Renderer, clock: Clock) -> Iterator[Reopen]:
    """Open the register as the next start of the program does."""
    opened = []

    def open_it(path: Path) -> Tools:
        journals = Journals(path.parent / "home" / "data" / "journal", path)
        opened.append(open_register(path))
        return Tools(packs, opened[-1], renderer, clock, "A. Clerk", journals=journals)

    yield open_it
    for register in opened:
        register.close()


@pytest.mark.parametrize("keys", [35, 52])
def test_what_was_typed_a_second_ago_is_in_the_register(keys: int, path: Path, reopen: Reopen) -> None:
    typed = typed_until_killed(path, keys)
    tools = reopen(path)
    [row] = list_decisions(tools=tools)
    kept = str(open_decision(row.id, tools=tools).documents[0].answers.get("subject", ""))
    assert kept.startswith(promised(typed))
    assert typed[-1][1].startswith(kept)
    tools.register.check_chain()
    assert begin_decision("wealdshire", (row.kind,), tools=tools).reference.endswith("002")


def test_killed_at_any_moment_what_was_typed_and_its_steps_are_there_again(
    tmp_path: Path, reopen: Reopen, request: pytest.FixtureRequest
) -> None:
    moments = random.Random(request.node.nodeid)
    for start in range(4):
        path = tmp_path / f"{start}" / "register.db"
        typed = typed_until_killed(path, moments.randint(26, 70))
        _, session = found_again(reopen(path))
        assert str(session.answers.get(SUBJECT)).startswith(promised(typed))
        undone_to_the_beginning(session, typed[-1][1])


def test_killed_while_the_register_is_locked_nothing_but_the_last_second_is_gone(
    path: Path, reopen: Reopen
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        typed = typed_until_killed(path, 75, at_first_key=partial(other.execute, "BEGIN IMMEDIATE"))
    found, session = found_again(reopen(path))
    assert found.standing is Standing.NEWER
    assert str(session.answers.get(SUBJECT)).startswith(promised(typed))
    undone_to_the_beginning(session, typed[-1][1])


def promised(typed: list[tuple[float, str]]) -> str:
    """Return what was typed a second before the end."""
    last = typed[-1][0]
    return [text for moment, text in typed if moment <= last - AT_MOST_LOST_S][-1]


def found_again(tools: Tools) -> tuple[Found, Session]:
    """Return what the journal had, and the session that goes on from it."""
    decision = open_decision(list_decisions(tools=tools)[0].id, tools=tools)
    document = decision.documents[0]
    form = tools.packs.form(document.form)
    found = TypingJournal(tools).find(decision, document, form)
    return found, Session(form, found.answers, found.history)


def undone_to_the_beginning(session: Session, last: str) -> None:
    """Undo everything: each step shows a text that was on the screen, and at last none is there."""
    seen = [str(session.answers.get(SUBJECT))]
    assert last.startswith(seen[0])
    while session.undo() is not None:
        seen.append(str(session.answers.get(SUBJECT) or ""))
    assert len(seen) > 1
    assert seen[-1] == ""
    assert all(before.startswith(after) for before, after in pairwise(seen))


def typed_until_killed(
    register: Path, keys: int, at_first_key: Callable[[], object] = lambda: None
) -> list[tuple[float, str]]:
    """Let somebody type so many keys, kill the process, and return what was typed when."""
    elsewhere = Elsewhere(register)
    try:
        elsewhere.wait_for_keys(1)
        at_first_key()
        elsewhere.wait_for_keys(keys)
    finally:
        elsewhere.kill()
    return elsewhere.typed
