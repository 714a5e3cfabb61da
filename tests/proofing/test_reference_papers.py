"""Published papers with known slips: how many of them are found, family by family, and what else is found.

The papers lie beside the checkout and not in it; where they are missing, nothing is measured.
"""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from app.model.finding import Finding
from app.proofing.families import RULES
from app.proofing.proof_reader import ProofReader
from app.proofing.readers.plain_text import read_text
from tests.conftest import SHARED
from tests.proofing.reading import KNOWLEDGE

CATALOGUE = SHARED / "design" / "domain.md"
PAPERS = {
    "S0": "northumbria-pcc-390-2019",
    "S1": "lancashire-2019-09",
    "S2": "cambridgeshire-bcb-single-online-home",
    "S3": "cambridgeshire-cpcc-2019",
    "S4": "mopac-pcd-988",
}
NOT_INCLUDED = range(311, 380)
"""Lines of S3 that were left out of the file."""

LEAST = {
    "NUM": 0.85,
    "REF": 0.95,
    "TXT": 0.75,
    "DEF": 0.85,
    "ANS": 0.8,
    "DAT": 0.7,
    "SIG": 0.85,
    "LNG": 0.85,
    "PUB": 0.8,
    "LAY": 0.8,
}
"""The share of a family's anchored lines that are found, or named as what a finding is compared with."""

RULES_WITHOUT_FINDING = 1
"""A family may leave so many of its rules with anchors without any finding in these papers."""

pytestmark = pytest.mark.skipif(not CATALOGUE.is_file(), reason="the published papers are not here")

Anchors = dict[str, set[tuple[str, int]]]


@pytest.fixture(scope="module")
def anchors() -> Anchors:
    """The lines the catalogue names for each rule."""
    found: Anchors = {}
    entries = re.finditer(
        r"^\*\*([A-Z]{3}-\d\d)\*\*(.*?)(?=^\*\*[A-Z]{3}-\d\d|^## )", CATALOGUE.read_text("utf-8"), re.M | re.S
    )
    for entry in entries:
        lines = re.findall(r"^  - (S\d):(\d+)", entry[2], re.M)
        found[entry[1]] = {
            (paper, int(line)) for paper, line in lines if paper != "S3" or int(line) not in NOT_INCLUDED
        }
    return found


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    """What is found in the papers, each file a pack of its own."""
    found: list[Finding] = []
    for name, stem in PAPERS.items():
        text = Path(SHARED / "reference" / f"{stem}.txt").read_text("utf-8")
        found += ProofReader(KNOWLEDGE).read(read_text(text, name, KNOWLEDGE))
    return found


def lines_of(finding: Finding) -> set[tuple[str, int]]:
    """Return the line of a finding and those it is compared with."""
    return {(place.file, place.line) for place in (finding.place, *finding.beside)}


@pytest.mark.parametrize("family", LEAST)
def test_the_slips_of_a_family_are_found(family: str, anchors: Anchors, findings: list[Finding]) -> None:
    hit: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for finding in findings:
        hit[finding.rule] |= lines_of(finding) & anchors[finding.rule]
    rules = [rule for rule in anchors if rule.startswith(family) and anchors[rule]]
    missed = {rule: sorted(anchors[rule] - hit[rule]) for rule in rules if anchors[rule] - hit[rule]}
    share = sum(len(hit[rule]) for rule in rules) / sum(len(anchors[rule]) for rule in rules)
    assert share >= LEAST[family], missed
    assert sum(not hit[rule] for rule in rules) <= RULES_WITHOUT_FINDING, missed


def test_the_rules_of_the_catalogue_are_the_written_ones(anchors: Anchors) -> None:
    of_papers = {rule.id for rule in RULES if not rule.id.startswith("REG")}  # what only the register shows
    assert of_papers <= set(anchors)
    assert set(KNOWLEDGE.table("catalogue")) == set(anchors)
