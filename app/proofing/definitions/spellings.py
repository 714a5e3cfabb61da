"""DEF-06: a word is spelt one way in all papers that belong together."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from app.model.reading import PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, warning

_HYPHENED = re.compile(r"(?<![\w/.-])[a-z]{1,8}-[a-z]{3,}(?![\w-])")
_PLAIN = re.compile(r"(?<![\w/.@-])[a-z]{5,}(?![\w@-]|\.[a-z]{2})")
_SITE = re.compile(r"(?<![\w@/.-])[A-Za-z]{3,}\.(?:[A-Za-z]{2,4}\.)?[A-Za-z]{2,4}(?![\w/-]|\.\w)")
_KEPT = 8192
_ENDINGS = ("ing", "ed", "s", "ion", "ment")
_Spelling = tuple[str, str, int, int]
"""What the spellings have in common, one spelling, and where it stands."""
_Spelt = tuple[int, str, int, int]
"""A passage, a spelling in it, and where it stands."""


@remembered
def spellings_in(text: str) -> Iterator[_Spelling]:
    """Return the words of a text that are written with a hyphen, and the names of sites."""
    for found in _HYPHENED.finditer(text):
        yield _stem(found[0].replace("-", "")), found[0], found.start(), found.end()
    for found in _SITE.finditer(text):
        yield f"{found[0].casefold()} ", found[0][0].lower() + found[0][1:], found.start(), found.end()


@remembered
def _plain_in(text: str) -> Iterator[_Spelling]:
    """Return the words of a text that are written in one."""
    for found in _PLAIN.finditer(text):
        yield _stem(found[0]), found[0], found.start(), found.end()


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for stem, *_ in _plain_in(text))


def _several(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    apart = knowledge.table("terms")["spellings"]["apart_is_right"]
    for found in _places(reading, knowledge).values():
        looks = Counter(_look(spelt) for _, spelt, _, _ in found)
        if len(looks) > 1 and not any(spelt in apart for _, spelt, _, _ in found):
            yield from _unusual(reading, sorted(found), looks)


def _places(reading: Reading, knowledge: Knowledge) -> dict[str, list[_Spelt]]:
    """Return where the words stand that are written with a hyphen or apart somewhere, in all spellings."""
    places: dict[str, list[_Spelt]] = {}
    texts = [(at, p.text) for at, p in enumerate(reading.passages) if p.kind is not PassageKind.FURNITURE]
    for at, text in texts:
        for stem, spelt, start, end in (*spellings_in(text), *_open_in(text, knowledge)):
            places.setdefault(stem, []).append((at, spelt, start, end))
    for at, text in texts:
        for stem, spelt, start, end in () if places.keys().isdisjoint(_stems(text)) else _plain_in(text):
            if stem in places:
                places[stem].append((at, spelt, start, end))
    return places


def _open_in(text: str, knowledge: Knowledge) -> tuple[_Spelling, ...]:
    """Return the words of a text that are written apart; each text is looked through once."""
    kept: dict[str, tuple[_Spelling, ...]] = knowledge.kept.setdefault("words apart", {})
    if text not in kept:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[text] = tuple(
            (_stem(found[0].casefold().replace(" ", "")), found[0].casefold(), found.start(), found.end())
            for found in _open_pattern(knowledge).finditer(text)
        )
    return kept[text]


def _open_pattern(knowledge: Knowledge) -> re.Pattern[str]:
    kept = knowledge.kept.get("open spellings")
    if kept is None:
        words = knowledge.table("terms")["spellings"]["open"]
        kept = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
        knowledge.kept["open spellings"] = kept
    return kept


@lru_cache(maxsize=8192)
def _stem(common: str) -> str:
    """Return what the forms of one word have in common: onboard, onboarding."""
    return next(
        (common[: -len(end)] for end in _ENDINGS if common.endswith(end) and len(common) > len(end) + 4),
        common,
    )


def _look(spelt: str) -> str:
    """Return how a word is spelt, whatever its form: `-`, a space, in one word; a site as it stands."""
    if "." in spelt:
        return spelt
    return "-" if "-" in spelt else " " if " " in spelt else "one"


def _unusual(reading: Reading, found: list[_Spelt], looks: Counter[str]) -> Iterator[Fault]:
    usual = looks.most_common(1)[0][0]
    like = next(one for one in found if _look(one[1]) == usual)
    told: set[str] = set()
    for at, spelt, start, end in found:
        if _look(spelt) != usual and _look(spelt) not in told:
            told.add(_look(spelt))
            there = reading.passages[like[0]].text[like[2] : like[3]]
            says = f"Elsewhere in this paper it is spelt “{there}”."
            yield Fault(says, at, start, end, beside=((0, like[0]),))


RULES = (warning("DEF-06", "A search finds only half of the places.", paper=_several),)
