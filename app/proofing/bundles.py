"""Which papers of a pack belong to one decision: the record, and what is bound behind it."""

from app.model.reading import Pack
from app.proofing.knowledge import Knowledge
from app.proofing.sorts import Sort, sort_of

Bundle = tuple[int, ...]
"""The places of its papers in the pack."""


def bundles_of(pack: Pack, knowledge: Knowledge) -> tuple[Bundle, ...]:
    """Return the papers of a pack by decision; papers before the first decision go with it."""
    decisions = [at for at, paper in enumerate(pack) if sort_of(paper, knowledge) is Sort.DECISION]
    starts = [0, *decisions[1:]]
    ends = [*starts[1:], len(pack)]
    return tuple(tuple(range(start, end)) for start, end in zip(starts, ends, strict=True) if start < end)


def decision_in(pack: Pack, bundle: Bundle, knowledge: Knowledge) -> int | None:
    """Return the place of the decision of a bundle, None where it has none."""
    return next((at for at in bundle if sort_of(pack[at], knowledge) is Sort.DECISION), None)
