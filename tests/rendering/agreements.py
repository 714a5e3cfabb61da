"""Collaboration agreements of any size, made for tests."""

from typing import Any

from app.forms.checking import read_answers
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document
from tests.rendering.conftest import STAMP

AGREEMENT = "wealdshire/collaboration-agreement"

CLAUSES = [
    {"heading": "PURPOSE", "body": "The Parties establish a unit. {#unit}\n\nIt begins on the first day."},
    {
        "heading": "GOVERNANCE {#governance}",
        "body": "### The board\n\nThere is a board.\n\nIt is responsible for:\n\n1. the plan; {#plan}\n2. the budget:\n"
        "   a. capital;\n   b. revenue.\n\nThe plan of clause [[para:plan]] follows [[para:board]].\n\n1. again\n2. and again",
    },
]
SCHEDULES = [
    {
        "title": "The board {#board}",
        "sections": [
            {
                "heading": "ROLE",
                "body": "It decides.\n\nIt listens to:\n\n1. chief officers;\n2. policing bodies.",
            },
            {"heading": "MEETINGS", "body": "It meets.\n\nIt may meet again."},
        ],
    },
    {"title": "The group", "sections": [{"heading": "ROLE", "body": "It advises the board."}]},
]
DEFINITIONS = [
    {"term": "Programme", "meaning": "means the programme of clause [[para:unit]];"},
    {"term": "Unit", "meaning": "means:\n\na. its officers; and\nb. its staff."},
]


def party(number: int, *, body: bool = True, officer: bool = True) -> dict[str, Any]:
    """Return a party with both of its offices, or without one of them."""
    row: dict[str, Any] = {"force": f"Shire {number}"}
    if body:
        row["policing_body"] = {
            "office": f"Police and Crime Commissioner for Shire {number}",
            "holder": "A. Body",
        }
    if officer:
        row["chief_officer"] = {"office": f"Chief Constable of Shire {number}"}
    return row


def parties(count: int) -> list[dict[str, Any]]:
    """Return so many parties, each with both offices."""
    return [party(number) for number in range(1, count + 1)]


def agreement(count: int = 2, **changes: Any) -> dict[str, Any]:
    """Return a complete agreement of so many forces, changed."""
    whole = {
        "title": "COLLABORATION AGREEMENT",
        "subtitle": "In relation to a unit",
        "executed_as": "agreement",
        "parties": parties(count),
        "recitals": ["The Parties keep units of their own.", "They wish to have one."],
        "definitions": DEFINITIONS,
        "clauses": CLAUSES,
        "schedules": SCHEDULES,
    }
    return {key: value for key, value in {**whole, **changes}.items() if value is not None}


def document(packs: Packs, count: int = 2, *, draft: bool = False, **changes: Any) -> Document:
    """Return such an agreement ready to be printed."""
    form = packs.form(AGREEMENT)
    answers = read_answers(form, agreement(count, **changes))
    return composed(form, answers, packs.office(form.office), STAMP, gaps_marked=draft)
