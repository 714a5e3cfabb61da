"""Finds words in a text as a reader sees it, and replaces them; marks, addresses and references stay."""

import re
from collections.abc import Callable, Collection
from functools import lru_cache, partial
from typing import NamedTuple

from app.forms.kinds.kind import LONGEST_LINE, LONGEST_PROSE
from app.forms.written.lines import Runs, is_sign, lines_of, with_lines
from app.model.prose import Run

_ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-‐‑–]", " ": "[ \u00a0]"}
_ALIKE |= {"’": "['’]", "\u00a0": _ALIKE[" "]}


class Query(NamedTuple):
    """What is looked for."""

    words: str
    match_case: bool = False
    whole_words: bool = False


class Hit(NamedTuple):
    """A stretch of a line of a text, both counted from nought."""

    line: int
    start: int
    end: int


@lru_cache(maxsize=64)
def pattern_of(query: Query) -> re.Pattern[str]:
    """Return what finds the words; straight signs also find the typographic ones."""
    words = "".join(_ALIKE.get(sign, re.escape(sign)) for sign in query.words)
    edges = (r"(?<!\w)", r"(?!\w)") if query.whole_words else ("", "")
    return re.compile(words.join(edges), re.NOFLAG if query.match_case else re.IGNORECASE)


@lru_cache(maxsize=4096)
def hits_in(text: str, query: Query, *, is_prose: bool) -> tuple[Hit, ...]:
    """Return every place of a text where the words stand, in the order of reading."""
    if not query.words:
        return ()
    pattern = pattern_of(query)
    return tuple(
        Hit(number, found.start(), found.end())
        for number, line in enumerate(lines_of(text, is_prose=is_prose))
        for found in pattern.finditer(line)
    )


def replaced(text: str, hits: Collection[Hit], by: str, *, is_prose: bool) -> str:
    """Return a text with other words in place of these hits; they take the look of the first letter's run."""
    changes: dict[int, Callable[[Runs], Runs]] = {
        number: partial(_replaced_in_runs, hits=[hit for hit in hits if hit.line == number], by=by)
        for number in {hit.line for hit in hits}
    }
    return with_lines(text, changes, is_prose=is_prose) if changes else text


def is_too_long(text: str, *, is_prose: bool) -> bool:
    """Return whether a text is longer than its field can hold."""
    return len(text) > (LONGEST_PROSE if is_prose else LONGEST_LINE)


def _replaced_in_runs(runs: Runs, *, hits: list[Hit], by: str) -> Runs:
    changed: list[Run] = []
    at = 0
    for run in runs:
        changed.append(run if is_sign(run) else run._replace(text=_replaced_in(run.text, at, hits, by)))
        at += 1 if is_sign(run) else len(run.text)
    return tuple(changed)


def _replaced_in(text: str, at: int, hits: list[Hit], by: str) -> str:
    """Return a run's text, which begins at `at` of its line; a hit that began before it is only cut out."""
    for hit in sorted(hits, reverse=True):
        start, end = max(hit.start - at, 0), min(hit.end - at, len(text))
        if start < end:
            text = text[:start] + (by if hit.start >= at else "") + text[end:]
    return text
