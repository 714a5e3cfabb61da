"""A draft for a reviewer: its gaps in the text, what is to be done at its end."""

from app.model.decision import Decision
from app.workflow.begin_decision import begin_decision
from app.workflow.mark_up_draft import print_marked_up
from app.workflow.tools import Tools
from tests.content.words import text_of_pdf
from tests.workflow.conftest import RECORD, REPORT, WEALDSHIRE


def text(content: bytes) -> str:
    return " ".join(text_of_pdf(content).split())


def test_each_draft_shows_its_gaps_and_lists_them(tools: Tools) -> None:
    record, report = print_marked_up(begin_decision(WEALDSHIRE, (RECORD, REPORT), tools=tools), tools=tools)
    assert "[Subject]" in text(record)
    assert "Notes for the reviewer Decision record – WPCC 2026-001, draft 1." in text(record)
    assert "Subject: Is missing." in text(record)
    assert "Purpose: Is missing." in text(report)


def test_copied_text_is_a_note(tools: Tools, drafted: Decision) -> None:
    copy = begin_decision(WEALDSHIRE, (RECORD,), source=drafted.id, tools=tools)
    (record,) = print_marked_up(copy, tools=tools)
    assert "Decision: Is copied from WPCC 2026-001." in text(record)


def test_a_complete_draft_says_so(tools: Tools, drafted: Decision) -> None:
    record, _ = print_marked_up(drafted, tools=tools)
    assert "Nothing is missing: this draft can be issued." in text(record)
