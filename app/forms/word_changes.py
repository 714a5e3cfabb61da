"""What changed between two texts, word by word: kept, inserted and deleted stretches in reading order."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from app.model.comparison import Change, Stretch

_TOKEN = re.compile(r"\n+|[^\S\n]+|\S+[^\S\n]*")
"""A word with the space after it: phrases that changed stay together, and spaces match nothing."""
_MOST_COMPARED = 1_000_000
"""Pairs of words; lines that differ in more are one change."""
_AROUND = 6
"""Words of an unchanged stretch that are shown on either side of a change."""


@lru_cache(maxsize=256)
def word_changes(before: str, after: str) -> tuple[Stretch, ...]:
    """Return two texts as one: the first without what was inserted, the second without what was deleted.

    Lines are compared first, and words only within lines that differ: a long text takes no longer than its
    changes.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    made: list[Stretch] = []
    for is_same, gone, come in _blocks(old, new):
        made += [Stretch(Change.KEPT, gone)] if is_same else _within_lines(gone, come)
    return tuple(_merged(made))


def _within_lines(before: str, after: str) -> Iterator[Stretch]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) * len(new) > _MOST_COMPARED:
        yield from _both(before, after)
        return
    for is_same, gone, come in _blocks(old, new):
        if is_same:
            yield Stretch(Change.KEPT, gone)
        else:
            yield from _both(gone, come)


def _blocks(old: list[str], new: list[str]) -> Iterator[tuple[bool, str, str]]:
    """Yield what both have in the same order, and what stands between, as texts."""
    for what, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield what == "equal", "".join(old[start:end]), "".join(new[new_start:new_end])


def share_kept(stretches: tuple[Stretch, ...]) -> float:
    """Return how much of both texts is the same: 1 for equal ones."""
    kept = sum(2 * len(text) for change, text in stretches if change is Change.KEPT)
    return kept / max(1, kept + sum(len(text) for change, text in stretches if change is not Change.KEPT))


def folded(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Return the changes with a few words around them; the rest of what is unchanged becomes one sign."""
    last = len(stretches) - 1
    return tuple(
        part
        for place, stretch in enumerate(stretches)
        for part in _folded(stretch, leads=place > 0, follows=place < last)
    )


def _folded(stretch: Stretch, *, leads: bool, follows: bool) -> Iterator[Stretch]:
    """Fold the middle of an unchanged stretch; `leads` and `follows` say where a change stands beside it."""
    tokens = _TOKEN.findall(stretch.text)
    start, end = _AROUND * leads, _AROUND * follows
    if stretch.change is not Change.KEPT or len(tokens) <= start + end + _AROUND:
        yield stretch
        return
    if leads:
        yield Stretch(Change.KEPT, "".join(tokens[:start]))
    yield Stretch(Change.FOLDED, "".join(tokens[start : len(tokens) - end]))
    if follows:
        yield Stretch(Change.KEPT, "".join(tokens[-end:]))


def _merged(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Let neighbours of one fate be one stretch; of a change, what went stands before what came."""
    deleted, inserted, kept = "", "", ""
    for change, text in stretches:
        if change is Change.KEPT:
            yield from _both(deleted, inserted)
            deleted, inserted, kept = "", "", kept + text
            continue
        if kept:
            yield Stretch(Change.KEPT, kept)
            kept = ""
        deleted += text if change is Change.DELETED else ""
        inserted += text if change is Change.INSERTED else ""
    yield from _both(deleted, inserted)
    if kept:
        yield Stretch(Change.KEPT, kept)


def _both(deleted: str, inserted: str) -> Iterator[Stretch]:
    if deleted:
        yield Stretch(Change.DELETED, deleted)
    if inserted:
        yield Stretch(Change.INSERTED, inserted)
