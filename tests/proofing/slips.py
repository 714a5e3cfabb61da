"""Tables of slips: what a rule must find, and what only looks like it."""

from typing import NamedTuple

from tests.proofing.reading import found, quotations, said


class Slip(NamedTuple):
    """Papers in which a rule finds something, and the words it quotes; nothing for what it must not find."""

    rule: str
    papers: tuple[str, ...]
    quoted: tuple[str, ...]


def slip(rule: str, *papers: str, quoted: str | tuple[str, ...]) -> Slip:
    """Return papers with a slip."""
    return Slip(rule, papers, (quoted,) if isinstance(quoted, str) else quoted)


def fine(rule: str, *papers: str) -> Slip:
    """Return papers about which the rule is silent."""
    return Slip(rule, papers, ())


def check(one: Slip) -> None:
    """Hold a rule to a table's line; every quotation must begin as it is given."""
    quotes = quotations(one.rule, *one.papers)
    expected = list(one.quoted)
    matches = len(quotes) == len(expected) and all(
        q.startswith(e) for q, e in zip(quotes, expected, strict=True)
    )
    assert matches, f"expected {expected}\n{said(found(one.rule, *one.papers)) or 'nothing found'}"


def names(one: Slip) -> str:
    """Return how a line of a table is called in the report of a test."""
    return f"{one.rule}-{'finds' if one.quoted else 'silent'}"
