"""Documents and signatures of a decision, in words and as seals: told from the worked example."""

from datetime import date

import pytest

from app.ui.register.standing import document_standing, seals, signatures_line
from app.ui.register.wording import Wording
from app.ui.widgets.seals import Standing
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools


def decision(reference: str, tools: Tools):
    """Return a decision of the worked example."""
    found = next(row for row in list_decisions(tools=tools) if row.reference == reference)
    return open_decision(found.id, tools=tools)


@pytest.fixture
def wording(example_tools: Tools) -> Wording:
    """The words of the morning on which the example is told."""
    return Wording(example_tools.packs, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("reference", "standings", "line"),
    [
        ("WPCC 2026-026", [Standing.DONE], "1 of 1 signed"),
        ("WPCC 2026-029", [Standing.OPEN], "0 of 1 signed, waiting 1 day"),
        ("WPCC 2026-032", [Standing.DECLINED], "0 of 1 signed, waiting 3 days"),
        ("WPCC 2026-028", [Standing.STALE], "0 of 1 signed"),
        ("WPCC 2026-023", [Standing.STALE], "0 of 1 signed, waiting 4 days"),
        ("WPCC 2026-027", [Standing.DONE, Standing.OPEN], "1 of 2 signed, waiting 11 days"),
        ("WPCC 2026-025", [], "None was given before it was withdrawn."),
        ("WPCC 2026-030", [], "None are needed until the decision is issued."),
    ],
)
def test_every_kind_of_signature_has_its_seal(
    example_tools: Tools, wording: Wording, reference: str, standings: list[Standing], line: str
) -> None:
    shown = decision(reference, example_tools)
    assert [seal.standing for seal in seals(shown, wording)] == standings
    assert signatures_line(shown, wording) == line


def test_a_seal_says_the_whole_sentence(example_tools: Tools, wording: Wording) -> None:
    [declined] = seals(decision("WPCC 2026-032", example_tools), wording)
    assert declined.initials == "PCC"
    assert declined.sentence.startswith("Margaret Ashby: declined on 19 Nov: The lowest price")
    assert declined.sentence.endswith("(decision record)")


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("WPCC 2026-029", ["version 1"]),
        ("WPCC 2026-028", ["version 1 stale, re-issue"]),
        ("WPCC 2026-030", ["draft", "draft"]),
    ],
)
def test_a_document_is_a_draft_current_or_stale(
    example_tools: Tools, wording: Wording, reference: str, words: list[str]
) -> None:
    shown = decision(reference, example_tools)
    assert [document_standing(document, wording).words for document in shown.documents] == words
