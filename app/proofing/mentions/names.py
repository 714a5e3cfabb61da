"""The names a text mentions: words with capitals that stand together, and what is compared of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_LINKS = r"(?:of|and|for|the|&|to|in|on)"
_PROPER = r"[A-Z][\w’'-]*"
_NAME = re.compile(rf"\b{_PROPER}(?:\s(?:{_LINKS}\s){{0,2}}{_PROPER})+")
_FIRST_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "of",
        "as",
        "if",
        "when",
        "while",
        "where",
        "all",
        "any",
        "each",
        "no",
        "its",
        "their",
        "our",
        "his",
        "her",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "and",
        "or",
        "but",
        "further",
        "since",
        "both",
        "following",
        "under",
        "within",
        "after",
        "before",
        "during",
        "with",
    ]
)


class Name(NamedTuple):
    """Words with capitals that stand together, without a small word that only begins a sentence."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split())


@remembered
def names_in(text: str) -> Iterator[Name]:
    """Return the names of two and more words that a text mentions."""
    for found in _NAME.finditer(text):
        start, words = found.start(), found[0].split()
        while words and words[0].casefold() in _FIRST_WORDS:
            start += len(words[0]) + 1
            words = words[1:]
        if len(words) > 1:
            yield Name(start, found.end(), text[start : found.end()])


def alike(name: str) -> str:
    """Return what two spellings of one name have in common."""
    bare = name.casefold().replace("&", "and").replace("’", "'")
    bare = re.sub(r"\blimited\b", "ltd", bare)
    return re.sub(r"\bthe\b|[\s'-]", "", bare)


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out, changed or swapped to make one word of another."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i] + [0] * len(other)
        for j, letter_ in enumerate(other, start=1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != letter_))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == letter_:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]
