"""The sections of a paper: a heading, or the label of a row, and what stands under or beside it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.remembering import remembered_of_paper

_ASIDE = frozenset({PassageKind.FURNITURE, PassageKind.NOTE})


class Section(NamedTuple):
    """A heading and the passages under it, by their places in the paper; `at` is the heading's."""

    at: int
    heading: str
    number: str
    inside: tuple[int, ...]

    def texts(self, reading: Reading) -> tuple[Passage, ...]:
        """Return the passages under the heading."""
        return tuple(reading.passages[at] for at in self.inside)


@remembered_of_paper
def sections_of(reading: Reading) -> tuple[Section, ...]:
    """Return the sections in order: headings, and rows whose label says what stands beside it."""
    return tuple(_sections(reading))


def sections_called(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Section]:
    """Yield the sections whose heading matches wholly, without its signs and without regard to capitals."""
    for section in sections_of(reading):
        if pattern.fullmatch(section.heading.strip(" :.*").casefold()):
            yield section


def _sections(reading: Reading) -> Iterator[Section]:
    at = 0
    passages = reading.passages
    while at < len(passages):
        passage = passages[at]
        if passage.kind is PassageKind.HEADING:
            yield Section(at, passage.text, passage.number, _under(passages, at))
        elif passage.kind is PassageKind.LABEL:
            yield Section(at, passage.text, passage.number, _row(passages, at))
        elif _is_answer_of_form(passages, at):
            yield Section(at, passage.label, passage.number, _of_label(passages, at))
        at += 1


def _is_answer_of_form(passages: tuple[Passage, ...], at: int) -> bool:
    """Return whether the answer to a question of a form begins here."""
    passage = passages[at]
    if not passage.field or not passage.label:
        return False
    return at == 0 or (passages[at - 1].field, passages[at - 1].label) != (passage.field, passage.label)


def _of_label(passages: tuple[Passage, ...], at: int) -> tuple[int, ...]:
    end = at
    while end < len(passages) and (passages[end].field, passages[end].label) == (
        passages[at].field,
        passages[at].label,
    ):
        end += 1
    return tuple(range(at, end))


def _under(passages: tuple[Passage, ...], at: int) -> tuple[int, ...]:
    end = at + 1
    while end < len(passages) and passages[end].kind is not PassageKind.HEADING:
        end += 1
    return tuple(place for place in range(at + 1, end) if passages[place].kind not in _ASIDE)


def _row(passages: tuple[Passage, ...], at: int) -> tuple[int, ...]:
    row = passages[at].row
    return tuple(place for place in range(at + 1, len(passages)) if passages[place].row == row)
