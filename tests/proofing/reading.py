"""How tests read papers: invented sentences as a text file, and what the rules find in them."""

from collections.abc import Iterable
from datetime import date
from textwrap import dedent

from app.model.finding import Finding
from app.model.reading import Pack
from app.proofing.families import RULES
from app.proofing.knowledge import load_knowledge
from app.proofing.proof_reader import ProofReader
from app.proofing.readers.plain_text import read_text
from app.system import paths

TODAY = date(2026, 11, 20)
KNOWLEDGE = load_knowledge(paths.PROOFING, TODAY)


def papers(*texts: str) -> Pack:
    """Return texts as the papers of one pack, each a file of its own."""
    return tuple(
        paper
        for place, text in enumerate(texts, start=1)
        for paper in read_text(dedent(text).strip("\n"), f"{place}.txt", KNOWLEDGE)
    )


def found(rule: str, *texts: str) -> list[Finding]:
    """Return what one rule finds in texts that are bound together."""
    rules = tuple(one for one in RULES if one.id == rule)
    assert rules, f"{rule} is not written"
    return list(ProofReader(KNOWLEDGE, rules).read(papers(*texts)))


def quotations(rule: str, *texts: str) -> list[str]:
    """Return the words one rule quotes from texts."""
    return [one.quotation for one in found(rule, *texts)]


def lines(rule: str, text: str) -> list[int]:
    """Return the lines one rule finds something in."""
    return [one.place.line for one in found(rule, text)]


def said(findings: Iterable[Finding]) -> str:
    """Return findings as a failing test shows them."""
    return "\n".join(f"{one.rule} {one.place.line} “{one.quotation}” {one.message}" for one in findings)
