"""Two texts of one document beside each other: what was kept, inserted and deleted, answer by answer."""

from enum import Enum
from typing import NamedTuple

from app.model.values import FieldId


class Change(Enum):
    """What became of a stretch of words."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
    FOLDED = "folded"


class Stretch(NamedTuple):
    """Words that share one fate."""

    change: Change
    text: str


class ComparedAnswer(NamedTuple):
    """One answer that differs."""

    field: FieldId
    label: str
    stretches: tuple[Stretch, ...]


class Comparison(NamedTuple):
    """All that differs between two texts of a document, ready to be printed."""

    reference: str
    title: str
    form: str
    older: str
    """What the older text is called: `version 1`."""
    newer: str
    marking: str
    answers: tuple[ComparedAnswer, ...]
