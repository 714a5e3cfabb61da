"""What was probably meant by a misspelt word, the likeliest first.

One slip of the keys away is found here, in some milliseconds; only where there is nothing, Hunspell
is asked, which compares the word with all its 97,000 stems.
"""

from collections.abc import Container, Iterator
from typing import NamedTuple

from app.spelling.dictionary import Dictionary

MOST = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 40  # letters; nobody means a longer word
_FIRST_LETTER = 2.0
_SPLIT = 1.2
_UNUSUAL = 0.7  # for each step of `Dictionary.rank`
_USED = -1.5
_HABIT = 0.1


class _Try(NamedTuple):
    """A word that one slip would turn into the misspelt one, and how unlikely that slip is."""

    word: str
    cost: float


def suggestions(word: str, dictionary: Dictionary, used: Container[str] = ()) -> tuple[str, ...]:
    """Return at most five words, the likeliest first; `used` are words of the decision in lower case."""
    if len(word) > _LONGEST:
        return ()
    plain = word.replace("’", "'")
    costs: dict[str, float] = {}
    for tried in _tries(plain, dictionary):
        known = costs.get(tried.word)
        if (known is None or tried.cost < known) and (known is not None or _fits(tried.word, dictionary)):
            costs[tried.word] = tried.cost
    if all(" " in found for found in costs):
        costs |= {found: place / 2 for place, found in enumerate(dictionary.alike(plain))}
    order = sorted(costs, key=lambda found: costs[found] + _unlikely(found, dictionary, used))
    typed = "’" in word
    return tuple(found.replace("'", "’") if typed else found for found in order[:MOST])


def near(word: str, dictionary: Dictionary) -> bool:
    """Return whether a word with the same first letter is one slip away."""
    return any(
        tried.word[0] == word[0] and dictionary.holds(tried.word) for tried in _tries(word, dictionary)
    )


def _fits(word: str, dictionary: Dictionary) -> bool:
    if " " not in word:
        return dictionary.holds(word)
    return all(dictionary.rank(part) < len(dictionary.english.common) for part in word.split(" "))


def _unlikely(word: str, dictionary: Dictionary, used: Container[str]) -> float:
    rank = max(map(dictionary.rank, word.split(" ")))
    return _UNUSUAL * rank + (_USED if word.lower() in used else 0)


def _tries(word: str, dictionary: Dictionary) -> Iterator[_Try]:
    yield from _swapped(word)
    yield from _habitual(word, dictionary)
    for at in range(len(word) + 1):
        first = _FIRST_LETTER if at == 0 else 0.0
        before, after = word[:at], word[at:]
        if after:
            doubled = after[0] == before[-1:] or after[0] == after[1:2]
            yield _Try(before + after[1:], first + (0.2 if doubled else 0.8))
        yield _Try(f"{before}'{after}", 0.2)
        for letter in _LETTERS:
            is_likely = letter in "aeiou" or letter in (before[-1:], after[:1])
            yield _Try(before + letter + after, first + (0.3 if is_likely else 0.6))
            if after and letter != after[0]:
                yield _Try(before + letter + after[1:], first + (0.7 if _is_alike(letter, after[0]) else 1.0))
        if (at > 1 or before in ("a", "A")) and at < len(word) - 1:
            yield _Try(f"{before} {after}", _SPLIT)


def _swapped(word: str) -> Iterator[_Try]:
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            cost = 0.2 if at else _FIRST_LETTER / 2
            yield _Try(word[:at] + word[at + 1] + word[at] + word[at + 2 :], cost)


def _habitual(word: str, dictionary: Dictionary) -> Iterator[_Try]:
    for written, meant in dictionary.english.habits:
        at = word.find(written)
        while at >= 0:
            yield _Try(word[:at] + meant + word[at + len(written) :], _HABIT)
            at = word.find(written, at + 1)


def _is_alike(one: str, other: str) -> bool:
    """Return whether two letters are often taken for each other."""
    pair = {one.lower(), other.lower()}
    return pair <= set("aeiouy") or any(pair <= set(alike) for alike in ("cks", "sz", "td", "mn", "pb", "gj"))
