"""The sentences of a text, each with its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_STOP = re.compile(r"[.?!](?:[”’\"')\]]*)(?=\s+[“‘\"'(\[]?[A-Z0-9£])")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|etc|no|nos|para|paras|cl|art|reg|sch|approx|incl|vs|viz|cf|p|pp|s|ss|sec|Mr|Mrs|Ms"
    r"|Dr|Prof|Rev|St|Lt|Col|Sgt|Insp|Supt|Ch|ref|fig|vol|ed|Ltd|Co|Inc|Dept|Tel|Ext|Hrs|mins|max|min|est|Govt|Assoc|op|al|eg|ie|[A-Z])\.$",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """A sentence and where it stands."""

    start: int
    end: int
    text: str


@remembered
def sentences_in(text: str) -> Iterator[Sentence]:
    """Return the sentences of a text; a full stop after a shortened word ends none."""
    start = 0
    for found in _STOP.finditer(text):
        if not is_shortened(text[start : found.end()]):
            yield Sentence(start, found.end(), text[start : found.end()])
            start = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    if text[start:].strip():
        yield Sentence(start, len(text), text[start:])


def is_shortened(text: str) -> bool:
    """Return whether a text ends with a shortened word and its full stop, as `para.` is."""
    return bool(_SHORTENED.search(text[-12:]))


def sentence_at(text: str, place: int) -> Sentence:
    """Return the sentence in which a letter of a text stands."""
    found = [one for one in sentences_in(text) if one.start <= place]
    return found[-1] if found else Sentence(0, len(text), text)
