import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from app.errors import NotAllowedNow, NotRegistered, ReferenceTaken, RegisterError
from app.model.decision import State
from app.model.event import EventKind
from app.model.values import OfficeId, Reference
from app.register.entries import Draft
from app.register.opening import open_register
from app.register.register import Register
from tests.register.samples import CLERK, OFFICE, RECORD, REPORT, at, begin, issue, opening, signature

ELSEWHERE = OFFICE.but(id=OfficeId("elsewhere"))


def test_a_decision_begins_with_the_next_reference_in_its_answers(register: Register) -> None:
    decision = register.begin(OFFICE, opening(RECORD, REPORT, answers={"subject": "Vans"}), CLERK)
    assert decision.reference == "WPCC 2026-001"
    assert decision.state is State.DRAFT
    assert [document.form for document in decision.documents] == [RECORD, REPORT]
    assert decision.documents[1].answers == {"reference": "WPCC 2026-001", "subject": "Vans"}
    assert decision.changed_at == CLERK.at
    assert register.get(decision.id) == decision


def test_the_next_reference_is_told_and_not_reserved(register: Register) -> None:
    on = date(2026, 5, 1)
    assert register.next_reference(OFFICE, on) == register.next_reference(OFFICE, on) == "WPCC 2026-001"
    begin(register)
    assert register.next_reference(OFFICE, on) == "WPCC 2026-002"
    assert register.next_reference(OFFICE, date(2027, 1, 1)) == "WPCC 2027-001"


def test_every_office_counts_for_itself(register: Register) -> None:
    begin(register)
    assert begin(register, office=ELSEWHERE).reference == "WPCC 2026-001"


def test_a_typed_reference_moves_the_series_on(register: Register) -> None:
    assert begin(register, reference=" WPCC  2026-017 ").reference == "WPCC 2026-017"
    assert begin(register).reference == "WPCC 2026-018"
    assert begin(register, reference="Old file 3").reference == "Old file 3"
    assert begin(register).reference == "WPCC 2026-019"
    assert begin(register, reference="WPCC 2026-005").reference == "WPCC 2026-005"
    assert begin(register).reference == "WPCC 2026-020"


@pytest.mark.parametrize(
    "typed", ["WPCC 2026-001", "wpcc2026-001", "WPCC 2026–001", "WPCC 2026-1", "Wpcc 2026-0001"]
)
def test_a_reference_that_was_given_names_who_has_it(register: Register, typed: str) -> None:
    first = begin(register)
    with pytest.raises(ReferenceTaken, match="a decision that has no title yet"):
        begin(register, reference=typed)
    register.save_draft(first.documents[0].id, Draft({}, title="New vans"), CLERK)
    with pytest.raises(
        ReferenceTaken, match=r"^WPCC 2026-001 is already the number of “New vans”\.$"
    ) as caught:
        begin(register, reference=typed)
    assert "WPCC 2026-002" in caught.value.hint
    assert len(register.summaries()) == 1


def test_the_reference_of_a_withdrawn_decision_stays_taken(register: Register) -> None:
    register.withdraw(begin(register).id, "begun twice", CLERK)
    with pytest.raises(ReferenceTaken, match=r"\(withdrawn\)"):
        begin(register, reference="WPCC 2026-001")
    assert begin(register).reference == "WPCC 2026-002"


@pytest.mark.parametrize("typed", ["", "  ", "\u200b\t"])
def test_an_empty_reference_is_refused(register: Register, typed: str) -> None:
    with pytest.raises(RegisterError, match="cannot be empty"):
        begin(register, reference=typed)


def test_a_decision_is_found_by_its_reference_however_it_is_typed(register: Register) -> None:
    decision = begin(register)
    assert register.find(Reference("wpcc 2026–001")) == decision
    with pytest.raises(NotRegistered, match="WPCC 2026-002"):
        register.find(Reference("WPCC 2026-002"))
    begin(register, office=ELSEWHERE)
    with pytest.raises(RegisterError, match="elsewhere and wealdshire"):
        register.find(Reference("WPCC 2026-001"))


def test_a_decision_that_is_not_there_says_so(register: Register) -> None:
    with pytest.raises(NotRegistered, match="No decision 7"):
        register.get(7)
    with pytest.raises(NotRegistered, match="No decision 7"):
        register.withdraw(7, "why", CLERK)


def test_many_decisions_are_read_at_once_the_newest_first(register: Register) -> None:
    decisions = [begin(register, RECORD, REPORT) for _ in range(4)]
    issue(register, decisions[1])
    wanted = register.get_many([decisions[0].id, 99, decisions[3].id, decisions[1].id])
    assert wanted == tuple(register.get(decisions[place].id) for place in (3, 1, 0))
    assert register.get_many(range(-2000, 2000)) == tuple(
        register.get(each.id) for each in reversed(decisions)
    )


def test_a_withdrawn_decision_is_kept_and_nothing_more_happens_to_it(register: Register) -> None:
    decision = issue(register, begin(register))
    withdrawn = register.withdraw(decision.id, "overtaken by events", at(5))
    assert withdrawn.state is State.WITHDRAWN
    assert withdrawn.still_needed == ()
    assert withdrawn == decision.but(withdrawn="overtaken by events", changed_at=at(5).at)
    document = decision.documents[0]
    for change in (
        lambda: register.withdraw(decision.id, "again", CLERK),
        lambda: register.save_draft(document.id, Draft({"a": "b"}), CLERK),
        lambda: register.add_document(decision.id, RECORD, {}, CLERK),
        lambda: register.remove_document(decision.id, document.id, CLERK),
        lambda: issue(register, decision),
        lambda: register.record(decision.id, document.id, 1, signature(), CLERK),
    ):
        with pytest.raises(NotAllowedNow, match="WPCC 2026-001 was withdrawn"):
            change()
    assert register.get(decision.id) == withdrawn
    told = register.events(decision.id)[-1]
    assert (told.what, told.after, told.at) == (
        EventKind.WITHDRAWN,
        {"reason": "overtaken by events"},
        at(5).at,
    )


def test_threads_never_get_the_same_reference(path: Path) -> None:
    register = open_register(path, timeout_s=30)
    with ThreadPoolExecutor(4) as pool:
        references = list(pool.map(lambda _: begin(register).reference, range(40)))
    assert sorted(references) == [f"WPCC 2026-{number:03}" for number in range(1, 41)]
    register.check_chain()
    register.close()


def test_processes_never_get_the_same_reference_even_when_both_make_the_file(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.register.opening import open_register;"
        "from tests.register.samples import begin;"
        "print('ready', flush=True); input();"
        "register = open_register(Path(sys.argv[1]), timeout_s=30);"
        "print(*(begin(register).reference for _ in range(25)), sep=',')"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    references = [
        reference for process in processes for reference in process.communicate()[0].strip().split(",")
    ]
    assert sorted(references) == [f"WPCC 2026-{number:03}" for number in range(1, 76)]
