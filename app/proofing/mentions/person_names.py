"""Whether a text names a person, or only an office."""

import re
from functools import lru_cache

_WORD = r"(?:(?:[A-Z][a-z]?[’'])?[A-Z][\w’'-]+|[A-Z]\.)"
_NAME = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Prof|Rev)\.?\s)?(?P<name>{_WORD}(?:\s{_WORD}){{1,2}})"
)
_FEWEST_LETTERS = 7
_SEPARATED = re.compile(r"[,:()\t/|]|\s[–—-]\s|\bon behalf of\b|\bfor and\b|\.{2,}|_{2,}")


@lru_cache(maxsize=8192)
def person_in(text: str, office_words: frozenset[str]) -> str:
    """Return the first name of a person in a short text, nothing where it names offices only."""
    for piece in _SEPARATED.split(text):
        for found in _NAME.finditer(piece):
            words = found["name"].split()
            plain = [word.casefold().strip(".’'") for word in words]
            letters = sum(len(word) for word in plain)
            if letters >= _FEWEST_LETTERS and not office_words.intersection(plain):
                return found["name"]
    return ""
