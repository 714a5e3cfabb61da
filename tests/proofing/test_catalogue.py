"""The catalogue and the rules say the same: each kind of slip is looked for, or it is said why not."""

import importlib
from collections import Counter

import pytest

from app.model.finding import Severity
from app.proofing.families import RULES, rule
from tests.architecture.sources import ROOT
from tests.proofing.reading import KNOWLEDGE

CATALOGUE = KNOWLEDGE.table("catalogue")


def test_there_are_97_kinds_of_slip_and_at_least_70_rules() -> None:
    assert len(CATALOGUE) == 97
    assert len(RULES) >= 70


def test_every_rule_is_written_once() -> None:
    assert [name for name, times in Counter(rule.id for rule in RULES).items() if times > 1] == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_slip_is_looked_for_or_it_is_said_why_not(name: str) -> None:
    written = rule(name)
    entry = CATALOGUE[name]
    assert entry["slip"]
    if written is None:
        assert entry.get("by_person"), f"{name} is not written, and nothing says why"
        return
    assert "by_person" not in entry
    assert written.severity is Severity(entry["severity"])
    assert written.why.endswith((".", "?"))
    assert written.passage or written.paper or written.pack


@pytest.mark.parametrize("name", [name for name, entry in CATALOGUE.items() if "proof" in entry])
def test_what_documents_of_our_own_cannot_have_is_proven(name: str) -> None:
    """The test that is named exists."""
    path, _, test = CATALOGUE[name]["proof"].partition("::")
    assert (ROOT / path).is_file()
    module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
    assert callable(getattr(module, test))
