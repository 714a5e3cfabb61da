"""Counts words as people do: marks on their own are none."""

import re
from collections.abc import Iterable
from functools import lru_cache

from app.forms.written.lines import lines_of
from app.forms.written.places import Written

_WORD = re.compile(r"\w\S*")


@lru_cache(maxsize=2048)
def words_in_text(text: str, *, is_prose: bool) -> int:
    """Return how many words of a text a reader sees."""
    return sum(len(_WORD.findall(line)) for line in lines_of(text, is_prose=is_prose))


def words_in_all(texts: Iterable[Written]) -> int:
    """Return how many words have been written; a text that has not changed was counted before."""
    return sum(words_in_text(each.text, is_prose=each.is_prose) for each in texts if not each.is_name)
