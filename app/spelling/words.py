"""The words of a line that can be misspelt: no addresses, references, acronyms or numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_ADDRESS_ENDS = (
    "uk|com|org|gov|net|edu|eu|info|io|int|wales|cymru|police|pdf|docx?|xlsx?|pptx?|csv|txt|zip|html?"
)
_NOT_WORDS = re.compile(
    rf"""
      \]\([^()\s]*\)                        # where a link leads
    | \[\[[^\[\]]*\]\]                      # a cross-reference
    | \{{\#[^{{}}]*\}}                      # what one points to
    | \[\^[\w-]+\]                          # the call of a footnote
    | \w+:\S+\w                             # an address with its scheme
    | \bwww\.\S+
    | [\w.+-]+@[\w.-]+\w
    | \b[\w-]+(?:\.[\w-]+)*\.(?:{_ADDRESS_ENDS})\b(?:/\S*)?
    | \w+(?:\*+\w+)+                           # emphasis inside a word
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:['’\-‐‑]\w+)*")
_PART = re.compile(r"[^\-‐‑]+")
_ACRONYM = re.compile(r"[^\W\d_a-z]{2,}(?:['’]?s)?")
_NAME_SHAPE = re.compile(r".*[^\W\d_A-Z][^\W\d_a-z]")
_LAST_LATIN = "\u024f"


class Word(NamedTuple):
    """A word, and where it stands in its line."""

    start: int
    end: int
    text: str


def words_in(line: str) -> Iterator[Word]:
    """Yield every word that can be misspelt; one with hyphens is one word."""
    if "." in line or "@" in line or ":" in line or "[" in line or "{" in line or "*" in line:
        line = _NOT_WORDS.sub(lambda found: "\0" * len(found[0]), line)
    for found in _WORD.finditer(line):
        yield Word(found.start(), found.end(), found[0])


def parts_of(word: Word) -> Iterator[Word]:
    """Yield what stands between the hyphens of a word."""
    for found in _PART.finditer(word.text):
        yield Word(word.start + found.start(), word.start + found.end(), found[0])


def is_no_word(text: str) -> bool:
    """Return whether no dictionary could know it: a letter, a number, an acronym, a name like “LiveChat”."""
    return (
        len(text) < 2
        or not text.replace("'", "").replace("’", "").isalpha()
        or text > _LAST_LATIN
        or _ACRONYM.fullmatch(text) is not None
        or _NAME_SHAPE.match(text) is not None
    )


def without_possessive(text: str) -> str:
    """Return a word without the “’s” or the apostrophe at its end."""
    return re.sub(r"['’]s?$", "", text)
