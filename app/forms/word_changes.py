"""What changed between two texts, word by word: kept, inserted and deleted stretches in reading order."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from app.model.comparison import Change, Stretch

_TOKEN = re.compile(r"\n+|[^\S\n]+|[^\s]+")
_AROUND = 6
"""Words of an unchanged stretch that are shown on either side of a change."""


@lru_cache(maxsize=256)
def word_changes(before: str, after: str) -> tuple[Stretch, ...]:
    """Return two texts as one: the first without what was inserted, the second without what was deleted.

    A single space between two changed words belongs to the change, so that phrases stay together.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    made: list[Stretch] = []
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            made.append(Stretch(Change.KEPT, "".join(old[start:end])))
            continue
        if start < end:
            made.append(Stretch(Change.DELETED, "".join(old[start:end])))
        if new_start < new_end:
            made.append(Stretch(Change.INSERTED, "".join(new[new_start:new_end])))
    return tuple(_joined(made))


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
    start, end = 2 * _AROUND * leads, 2 * _AROUND * follows
    if stretch.change is not Change.KEPT or len(tokens) <= start + end + 2 * _AROUND:
        yield stretch
        return
    if leads:
        yield Stretch(Change.KEPT, "".join(tokens[:start]))
    yield Stretch(Change.FOLDED, "".join(tokens[start : len(tokens) - end]))
    if follows:
        yield Stretch(Change.KEPT, "".join(tokens[-end:]))


def _joined(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Let changes that only a space keeps apart be one change."""
    deleted, inserted = "", ""
    for place, (change, text) in enumerate(stretches):
        is_gap = change is Change.KEPT and not text.strip() and "\n" not in text
        if change is Change.DELETED or (is_gap and (deleted or inserted) and place < len(stretches) - 1):
            deleted += text
        if change is Change.INSERTED or (is_gap and (deleted or inserted) and place < len(stretches) - 1):
            inserted += text
        if change is Change.KEPT and not (is_gap and (deleted or inserted) and place < len(stretches) - 1):
            yield from _both(deleted, inserted)
            deleted, inserted = "", ""
            yield Stretch(Change.KEPT, text)
    yield from _both(deleted, inserted)


def _both(deleted: str, inserted: str) -> Iterator[Stretch]:
    if deleted:
        yield Stretch(Change.DELETED, deleted)
    if inserted:
        yield Stretch(Change.INSERTED, inserted)
