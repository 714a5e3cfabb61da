"""LNG-04: apostrophes that are missing, and some too many."""

from collections.abc import Iterator

from app.model.reading import Passage
from app.proofing.knowledge import Knowledge
from app.proofing.phrases import slips
from app.proofing.rule import Fault, hint


def _apostrophes(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    yield from slips(passage, knowledge, "apostrophes")


RULES = (hint("LNG-04", "It is not clear whether one is meant or several.", passage=_apostrophes),)
