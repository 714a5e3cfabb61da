from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import ChangedMeanwhile
from app.model.writer import Writer
from app.register.entries import Draft
from app.register.opening import open_register
from app.register.register import Register
from app.register.writers import SILENCE
from tests.register.samples import CLERK, at, begin

ANNE = Writer(who="Anne", computer="PC-1", program="one/1", since=at(0).at)
BEN = Writer(who="Ben", computer="PC-2", program="two/1", since=at(1).at)


def claims(register: Register, claimant: Writer, minute: float = 1, *, ended: bool = False) -> str:
    moment = at(0).at + timedelta(minutes=minute)
    return register.claim(1, claimant, lambda _: ended, moment).who


@pytest.fixture(autouse=True)
def _begun(register: Register) -> None:
    begin(register)


def test_the_first_has_it_and_the_second_is_told_who(register: Register) -> None:
    assert claims(register, ANNE) == "Anne"
    found = register.claim(1, BEN, lambda _: False, at(1).at)
    assert found == ANNE


def test_two_windows_of_one_program_are_two(register: Register) -> None:
    assert claims(register, ANNE) == "Anne"
    other = ANNE.but(program="one/2", who="Anne again")
    assert claims(register, other) == "Anne"


def test_whoever_has_it_keeps_it_by_claiming_it_again(register: Register) -> None:
    for minute in (0.0, 0.3, 0.6, 0.9):
        assert claims(register, ANNE, minute) == "Anne"
        assert claims(register, BEN, minute + 0.2) == "Anne"


def test_after_a_silence_the_next_has_it(register: Register) -> None:
    claims(register, ANNE, 0)
    assert claims(register, BEN, SILENCE.total_seconds() / 60 - 0.01) == "Anne"
    assert claims(register, BEN, SILENCE.total_seconds() / 60 + 0.01) == "Ben"
    assert claims(register, ANNE, 0.5) == "Ben"


def test_a_program_that_has_ended_holds_nothing(register: Register) -> None:
    claims(register, ANNE)
    assert claims(register, BEN, ended=True) == "Ben"


def test_what_was_left_is_free_and_only_ones_own_can_be_left(register: Register) -> None:
    claims(register, ANNE)
    register.let_go(1, BEN.program)
    assert claims(register, BEN) == "Anne"
    register.let_go(1, ANNE.program)
    assert claims(register, BEN) == "Ben"


def test_a_clock_that_goes_wrong_by_years_holds_nobody_up(register: Register) -> None:
    claims(register, ANNE, 600_000)
    assert claims(register, BEN, 1) == "Ben"


def test_what_somebody_else_has_changed_is_not_written_over(register: Register, path: Path) -> None:
    document = register.get(1).documents[0]
    other = open_register(path)
    other.save_draft(document.id, Draft({"subject": "Ben's"}), at(5, "Ben"))
    other.close()
    with pytest.raises(ChangedMeanwhile, match="changed by Ben") as caught:
        register.save_draft(document.id, Draft({"subject": "Anne's"}, instead_of=(document.answers,)), CLERK)
    assert caught.value.hint
    assert register.get(1).documents[0].answers == {"subject": "Ben's"}
    register.save_draft(document.id, Draft({"subject": "Ben's"}, instead_of=(document.answers,)), CLERK)
    register.save_draft(document.id, Draft({"subject": "both"}, instead_of=({"subject": "Ben's"},)), CLERK)
    assert register.get(1).documents[0].answers == {"subject": "both"}
