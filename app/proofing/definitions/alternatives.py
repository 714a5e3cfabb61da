"""DEF-07, DEF-08: alternatives of a form that nobody has decided between."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.model.reading import Passage, PassageKind
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, error, warning

_BRACKETS = re.compile(r"(?<!\w)\[(?!\^|\[|\d{4}\])(?P<inside>[^\[\]]{0,80})\](?!\(|\])")
_MEANT = re.compile(
    r"\s*(?:sic|redacted|emphasis (?:added|supplied)|signed|seal|l\.?s\.?|\.\.\.|…|\d{1,3}|their|its|his|her"
    r"|the|of|and|a)\s*",
    re.IGNORECASE,
)
_TO_FILL_IN = re.compile(
    r"<\s*(?:insert|enter|name|date|amount|title|tbc)\b[^<>]{0,60}>|\{\s*(?:insert|name|date)[^{}]{0,40}\}"
    r"|\bX{3,}\b|\bTB[CDA]\b|_{4,}|\?{3,}",
    re.IGNORECASE,
)
_BOTH_NUMBERS = re.compile(r"\b[A-Za-z]{3,}\((?:s|es|ies)\)")
_STROKE = re.compile(
    r"(?<![\w/.])(?P<one>[A-Za-z][\w-]*(?:\s[A-Za-z]+)?)(?P<stroke>\s?/\s?)(?P<other>[A-Za-z][\w-]*(?:\s[A-Za-z]+){0,2})(?![/\w])"
)
_STRUCK = re.compile(r"\bdelete (?:as|where|if) (?:appropriate|applicable|necessary)\b", re.IGNORECASE)
_LONGEST_QUOTED = 25
"""A bracket of more words is a remark of an editor and no alternative."""


def _brackets(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    for found in _BRACKETS.finditer(passage.text):
        inside = found["inside"]
        is_box = found.start() == 0 and inside.strip().lower() in {"", "x"}
        if not is_box and not _MEANT.fullmatch(inside) and len(inside.split()) <= _LONGEST_QUOTED:
            is_empty = not inside.strip(" _.…●•*")
            says = (
                "This bracket was to be filled in."
                if is_empty
                else "Decide for it and take the brackets away."
            )
            yield Fault(says, start=found.start(), end=found.end())
    for found in _TO_FILL_IN.finditer(passage.text) if passage.kind is not PassageKind.LABEL else ():
        if not (passage.text.strip(" _") == "" or passage.label):  # a line to write on
            yield Fault("This was to be filled in.", start=found.start(), end=found.end())


def _strokes(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    if "/" in passage.text:
        groups = _groups(tuple(map(tuple, knowledge.table("terms")["alternatives"]["groups"])))
        for found in _STROKE.finditer(passage.text):
            fault = _alternative(found, groups)
            if fault:
                yield fault
    for found in _BOTH_NUMBERS.finditer(passage.text):
        yield Fault("Is it one or several? Say which.", start=found.start(), end=found.end())
    for found in _STRUCK.finditer(passage.text):
        yield Fault("Strike out what does not apply, and this line.", start=found.start(), end=found.end())


def _alternative(found: re.Match[str], groups: dict[str, frozenset[int]]) -> Fault | None:
    """Return the fault of two words of one group with a stroke between them."""
    one, other = found["one"].casefold(), found["other"].casefold()
    for first in (one, one.rpartition(" ")[2]):
        words = other.split()
        for length in range(len(words), 0, -1):
            second = " ".join(words[:length])
            if first != second and groups.get(first, frozenset()) & groups.get(second, frozenset()):
                start = found.end("one") - len(first)
                end = found.start("other") + len(second)
                return Fault("One of the two is meant: strike out the other.", start=start, end=end)
    return None


@lru_cache(maxsize=4)
def _groups(groups: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[int]]:
    """Return in which groups each word is."""
    words = {word for group in groups for word in group}
    return {word: frozenset(at for at, group in enumerate(groups) if word in group) for word in words}


RULES = (
    error("DEF-07", "What is in brackets is not decided, and would be signed so.", passage=_brackets),
    warning("DEF-08", "The reader has to guess which of the two holds.", passage=_strokes),
)
