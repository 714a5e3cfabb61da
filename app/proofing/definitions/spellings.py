"""DEF-06: a word is spelt one way in all papers that belong together."""

import re
from collections import Counter
from collections.abc import Iterator

from app.model.reading import Pack, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, warning

_HYPHENED = re.compile(r"(?<![\w/.-])[a-z]{1,8}-[a-z]{3,}(?![\w-])")
_PLAIN = re.compile(r"(?<![\w/.@-])[a-z]{5,}(?![\w@-]|\.[a-z]{2})")
_SITE = re.compile(r"(?<![\w@/.-])[A-Za-z]{3,}\.(?:[A-Za-z]{2,4}\.)?[A-Za-z]{2,4}(?![\w/-]|\.\w)")
_ENDINGS = ("ing", "ed", "s", "ion", "ment")
_SPELT = tuple[str, str, int, int]
"""What the spellings have in common, one spelling, and where it stands."""


@remembered
def spellings_in(text: str) -> Iterator[_SPELT]:
    """Return the words of a text that may be spelt in another way: with a hyphen, in one word, a site."""
    for found in _HYPHENED.finditer(text):
        yield found[0].replace("-", "").casefold(), found[0].casefold(), found.start(), found.end()
    for found in _PLAIN.finditer(text):
        yield found[0].casefold(), found[0].casefold(), found.start(), found.end()
    for found in _SITE.finditer(text):
        yield f"{found[0].casefold()} ", found[0][0].lower() + found[0][1:], found.start(), found.end()


def _several(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for paper, reading in enumerate(pack):
        yield from _of_one(reading, paper, knowledge)


def _of_one(reading: Reading, paper: int, knowledge: Knowledge) -> Iterator[Fault]:
    places: dict[str, list[tuple[int, str, int, int]]] = {}
    for at, passage in enumerate(reading.passages):
        if passage.kind is not PassageKind.FURNITURE:
            for common, spelt, start, end in (
                *spellings_in(passage.text),
                *_open_forms(passage.text, knowledge),
            ):
                places.setdefault(_stem(common), []).append((at, spelt, start, end))
    apart = knowledge.table("terms")["spellings"]["apart_is_right"]
    for found in places.values():
        looks = Counter(_look(spelt) for _, spelt, _, _ in found)
        if len(looks) > 1 and not any(spelt in apart for _, spelt, _, _ in found):
            yield from _unusual(reading, found, looks, paper)


def _open_forms(text: str, knowledge: Knowledge) -> Iterator[_SPELT]:
    lower = text.casefold()
    for spelt in knowledge.table("terms")["spellings"]["open"]:
        for found in re.finditer(rf"\b{spelt}\b", lower) if spelt in lower else ():
            yield spelt.replace(" ", ""), spelt, found.start(), found.end()


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


def _unusual(
    reading: Reading, found: list[tuple[int, str, int, int]], looks: Counter[str], paper: int
) -> Iterator[Fault]:
    usual = looks.most_common(1)[0][0]
    like = next(one for one in found if _look(one[1]) == usual)
    told: set[str] = set()
    for at, spelt, start, end in found:
        if _look(spelt) != usual and _look(spelt) not in told:
            told.add(_look(spelt))
            there = reading.passages[like[0]].text[like[2] : like[3]]
            says = f"Elsewhere in this paper it is spelt “{there}”."
            yield Fault(says, at, start, end, paper=paper, beside=((paper, like[0]),))


RULES = (warning("DEF-06", "A search finds only half of the places.", pack=_several),)
