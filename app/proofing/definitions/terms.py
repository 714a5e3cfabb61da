"""DEF-04, DEF-05: a defined term keeps its capital; the plural of a term of law."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.short_forms import terms_in
from app.proofing.rule import Fault, warning

_MOST_WORDS = 3
_ONE_OF_SEVERAL = frozenset(
    [
        "party",
        "parties",
        "member",
        "members",
        "partner",
        "partners",
        "participating force",
        "participating forces",
    ]
)
"""Of these there are several: “any party” means one of those that are defined."""
_GOES_ON = (
    r"(?=\s*(?:[.,;:)”’\"']|$)|\s(?:will|is|are|has|have|had|shall|may|must|can|should|would|and|or|to|in|on|at|by|for|with"
    r"|from|as"
    r"|against|unless|before|after|until|when|if|during|of which|was|were"
    r"|which|that|who|agree|agrees|do|does|under|upon|[a-z]+ed)\b)"
)


def _small_letter(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for term, defined_at in _terms(reading).items():
        pattern, small = _small(term), term.lower()
        found = [
            (at, one)
            for at, passage in enumerate(reading.passages)
            if small in passage.text and at != defined_at and passage.kind is not PassageKind.HEADING
            for one in pattern.finditer(passage.text)
        ]
        if found:
            at, one = found[0]
            beside = ((0, defined_at), *((0, other) for other, _ in found[1:4]))
            says = f"“{term}” is a defined term of this paper and has a capital."
            yield Fault(says, at, one.start("term"), one.end("term"), term, beside=beside)


def _terms(reading: Reading) -> dict[str, int]:
    """Return the terms of a paper that are words, not letters, and where each is defined."""
    found: dict[str, int] = {}
    for at, passage in enumerate(reading.passages):
        for one in terms_in(passage.text):
            if (
                len(one.term.split()) <= _MOST_WORDS
                and not one.term.isupper()
                and one.term.lower() != one.term
            ):
                found.setdefault(one.term, at)
    return found


@lru_cache(maxsize=512)
def _small(term: str) -> re.Pattern[str]:
    which = r"[Tt]he|[Ee]ach of the|[Aa]ll the|[Bb]oth"
    if term.lower() in _ONE_OF_SEVERAL:
        which += r"|[Aa]ny|[Ee]ach|[Ee]very|[Nn]o|[Nn]either|[Ee]ither|[Aa]nother|[Aa]ll|[Oo]ne"
        which += r"|[Tt]he other|[Aa]ny other"
    return re.compile(rf"\b(?:{which})\s(?P<term>{re.escape(term.lower())}){_GOES_ON}")


def _plural(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    for pattern, right in _plurals(knowledge):
        for found in pattern.finditer(passage.text):
            fix = right[0].upper() + right[1:] if found[0][0].isupper() else right
            yield Fault(f"The plural is “{right}”.", start=found.start(), end=found.end(), fix=fix)


def _plurals(knowledge: Knowledge) -> list[tuple[re.Pattern[str], str]]:
    kept = knowledge.kept.get("plurals")
    if kept is None:
        kept = [(re.compile(one["wrong"]), one["right"]) for one in knowledge.table("terms")["plural"]]
        knowledge.kept["plurals"] = kept
    return kept


RULES = (
    warning("DEF-04", "With a small letter the word means something else in law.", paper=_small_letter),
    warning("DEF-05", "The term of law has another plural.", passage=_plural),
)
