"""What a reviewer of a draft is told beside its text."""

from typing import NamedTuple


class ReviewNote(NamedTuple):
    """A note on one answer: the question it belongs to, and a sentence."""

    label: str
    sentence: str
