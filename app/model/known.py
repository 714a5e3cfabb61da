"""What an office has named, cited and called before: lines are completed from it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from app.model.answers import CitedPaper, Person


class Known(NamedTuple):
    """Everything that can be completed, likeliest first."""

    people: tuple[Person, ...] = ()
    papers: tuple[CitedPaper, ...] = ()
    offices: tuple[str, ...] = ()
    """Names of offices and of the bodies that people belong to."""
    lines: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """What was typed into lines before, by the id of the question: terms, forces, meetings."""
