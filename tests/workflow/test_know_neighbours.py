"""The neighbours of a decision are read from the register once, and again only where they have changed."""

from app.model.decision import Decision
from app.proofing.neighbours import Neighbours
from app.workflow.begin_decision import begin_decision
from app.workflow.know_neighbours import Neighbourhood
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision
from tests.workflow.conftest import RECORD, WEALDSHIRE, fill

LONG = (
    "The Board discussed the price of the work, the time it would take, and what would happen meanwhile. "
    "It was content that both had been looked into by somebody who knew the building and its tenants well."
)


def shared(neighbours: Neighbours) -> str:
    found = neighbours.shared(f"First. {LONG}")
    return found.neighbour.reference if found else ""


def test_the_others_are_known_by_number_day_and_words(tools: Tools, issued: Decision) -> None:
    other = begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    fill(other, tools, decision_summary=LONG)
    around = Neighbourhood(tools)
    neighbours = around.around(issued)
    assert [(one.reference, one.series, one.number) for one in neighbours.others] == [
        ("WPCC 2026-002", "/2026", 2)
    ]
    assert (neighbours.own.reference, neighbours.own.number) == ("WPCC 2026-001", 1)
    assert shared(neighbours) == "WPCC 2026-002"

    withdraw_decision(other.id, "Begun twice.", tools=tools)
    assert around.around(issued).others[0].withdrawn


def test_what_changes_is_read_again_and_nothing_else(tools: Tools, drafted: Decision) -> None:
    others = [begin_decision(WEALDSHIRE, (RECORD,), tools=tools) for _ in range(2)]
    around = Neighbourhood(tools)
    assert shared(around.around(drafted)) == ""
    asked: list[int] = []
    read = tools.register.words_of
    tools.register.words_of = lambda ids: asked.extend(ids) or read(ids)  # type: ignore[method-assign]
    tools.clock.set(tools.clock.now().replace(hour=11))
    fill(others[1], tools, decision_summary=LONG)
    assert shared(around.around(drafted)) == others[1].reference
    assert asked == [others[1].id]


def test_what_a_decision_was_begun_from_may_say_the_same(tools: Tools, drafted: Decision) -> None:
    fill(drafted, tools, decision_summary=LONG)
    copy = begin_decision(WEALDSHIRE, (RECORD,), source=drafted.id, tools=tools)
    assert shared(Neighbourhood(tools).around(copy)) == ""
    fresh = begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    assert shared(Neighbourhood(tools).around(fresh)) in {drafted.reference, copy.reference}
