"""What a paper says only where it is so: urgent, retrospective, joint, acting, deferred, restricted, withheld."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from app.rendering.renderer import Renderer
from tests.rendering.conftest import MakeDocument, pages_of
from tests.rendering.word.reading import text, tree

RECORD = "shared/decision-record"
PLAIN: dict[str, Any] = {
    "urgent": False,
    "urgent_reason": None,
    "retrospective": False,
    "joint": False,
    "joint_decision_maker": None,
    "acting_authority": None,
    "part_1_deferral": {"deferred": False},
    "part_2": {"exists": False},
    "background_papers": [],
}
PARTS: list[tuple[dict[str, Any], list[str]]] = [
    (
        {"urgent": True, "urgent_reason": "The roof leaks."},
        ["Urgent decision", "taken urgently, for the following reason.", "The roof leaks."],
    ),
    (
        {"retrospective": True, "done_on": "2026-10-03", "retrospective_reason": "Nobody could be asked."},
        ["Retrospective decision", "was done on 3 October 2026;", "Nobody could be asked."],
    ),
    (
        {"joint": True, "joint_decision_maker": {"name": "C. Officer", "post": "Chief Constable"}},
        ["I approve the recommendation as far as it falls to me.", "C. Officer"],
    ),
    ({"acting_authority": "Appointed by the panel."}, ["Appointed by the panel."]),
    (
        {"decision_maker": {"name": "D. Deputy", "post": "Acting Police and Crime Commissioner"}},
        ["D. Deputy", "Acting Police and Crime Commissioner"],
    ),
    (
        {"part_1_deferral": {"deferred": True, "reason": "Nothing is signed.", "until": "2026-11-06"}},
        ["from 6 November 2026.", "Nothing is signed."],
    ),
    (
        {"background_papers": [{"title": "Opinion of counsel", "withheld": "privileged"}]},
        ["Opinion of counsel", "withheld: privileged"],
    ),
]

Says = Callable[..., tuple[str, ...]]


@pytest.fixture
def says(renderer: Renderer, make_sample: MakeDocument) -> Says:
    """Return a reader: what the record says in Word, on the web and on paper, with changed answers."""

    def said(**changes: Any) -> tuple[str, ...]:
        made = make_sample(RECORD, **{**PLAIN, "decision_maker": {"name": "A. Person"}, **changes})
        page = re.sub(r"(?s).*<main[^>]*>|<[^>]*>", " ", renderer.html(made).decode())
        texts = (text(tree(renderer.word(made))), page, " ".join(pages_of(renderer.paper(made))))
        return tuple(" ".join(one.split()) for one in texts)

    return said


@pytest.mark.parametrize(("answers", "words"), PARTS)
def test_it_is_said_where_it_is_so_and_nowhere_else(
    says: Says, answers: dict[str, Any], words: list[str]
) -> None:
    for plain, other in zip(says(), says(**answers), strict=True):
        assert [one for one in words if one in plain] == []
        assert [one for one in words if one not in other] == []


def test_a_record_may_be_urgent_and_retrospective(says: Says) -> None:
    both = {**PARTS[0][0], **PARTS[1][0]}
    assert all("Urgent and retrospective decision" in one for one in says(**both))


def test_what_is_restricted_is_said_to_be_on_a_part_2_form(says: Says) -> None:
    asked = "Is there a Part 2 form?"
    for answer, printed in ((False, "No"), (True, "Yes")):
        for one in says(part_2={"exists": answer}):
            assert f"{asked} {printed}" in one
