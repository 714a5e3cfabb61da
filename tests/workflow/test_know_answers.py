"""What an office has named before is known: people, papers, offices and the lines of a form."""

from app.model.answers import CitedPaper
from app.model.decision import Decision
from app.workflow.begin_decision import begin_decision
from app.workflow.know_answers import known_answers
from app.workflow.tools import Tools
from tests.workflow.conftest import RECORD, WEALDSHIRE, fill

PLAN = {"title": "Police and Crime Plan", "url": "https://a.example/plan", "attached_as": "Appendix A"}


def test_what_other_decisions_named_is_known(drafted: Decision, tools: Tools) -> None:
    fill(drafted, tools, background_papers=[PLAN, PLAN, {"title": ""}])
    new = begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    known = known_answers(new, tools=tools)
    assert known.papers == (CitedPaper(title="Police and Crime Plan", url="https://a.example/plan"),)
    assert known.people[0].name == "A. Example"  # who holds a post now comes first
    assert "B. Officer" in [person.name for person in known.people]
    assert known.lines["from"] == ("Chief Executive",)
    assert "Police and Crime Commissioner for Wealdshire" in known.offices


def test_what_names_one_decision_alone_is_offered_in_no_other(drafted: Decision, tools: Tools) -> None:
    known = known_answers(drafted, tools=tools)
    assert not {"subject", "title", "reference"} & set(known.lines)


def test_what_was_changed_last_comes_first(drafted: Decision, tools: Tools) -> None:
    other = begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    fill(other, tools, background_papers=[{"title": "Newer"}])
    own = fill(drafted, tools, background_papers=[{"title": "Own"}])
    known = known_answers(own, tools=tools)
    assert [paper.title for paper in known.papers] == ["Own", "Newer"]
