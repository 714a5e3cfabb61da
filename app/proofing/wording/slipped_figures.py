"""TXT-02 and TXT-09, of figures: digits that changed places, and other numbers between the same words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from app.model.reading import Pack, Reading
from app.proofing.comparing import Word, words_in
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import recommendations_of
from app.proofing.mentions.dates import MONTHS, dates_in
from app.proofing.mentions.money import MoneyMention, money_in
from app.proofing.remembering import remembered
from app.proofing.rule import Fault
from app.proofing.sections import sections_of

_KEY = re.compile(
    r"(?:executive |decision )?summary|purpose(?: of (?:the |this )?(?:report|paper))?"
    r"|subject|title|decisions?"
)
_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        start=1,
    )
} | {"fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "fifty": 50}
_FIGURE = re.compile(r"£?\d[\d,]*(?:\.\d+)?(?:m|k|bn|%)?")
_UNITS = frozenset(["million", "billion", "thousand", "m", "bn", "k"])
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "by",
        "from",
        "and",
        "or",
        "with",
        "is",
        "are",
        "be",
        "year",
        "years",
        "month",
        "months",
        "per",
    ]
)
_COUNT = re.compile(r"(?<![£\d,.])(?P<figures>\d{1,3}(?:,\d{3})+|\d{3})\s(?P<noun>[a-z]{3,})")
_AFTER = 3
_FEWEST_DIGITS = 3


class _Number(NamedTuple):
    """A number among words: its value as it is written, and the words on either side."""

    start: int
    end: int
    value: str
    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def swapped_digits(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    """Find an amount that is another one of the papers with two neighbouring digits in each other’s place."""
    places: dict[str, list[tuple[int, int, MoneyMention]]] = defaultdict(list)
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for one in money_in(passage.text):
                places[f"{one.amount:f}"].append((paper, at, one))
    yield from _swapped_counts(pack)
    for here, there in combinations(places, 2):
        if _is_swapped(here, there):
            odd, usual = sorted((here, there), key=lambda amount: len(places[amount]))
            if len(places[odd]) < len(places[usual]) or len(places[odd]) == 1:
                like = places[usual][0]
                for paper, at, one in places[odd]:
                    says = f"Two digits may have changed places: elsewhere it is {like[2].text}."
                    yield Fault(says, at, one.start, one.end, paper=paper, beside=(like[:2],))


def _swapped_counts(pack: Pack) -> Iterator[Fault]:
    """Find “3,510 sets” where it is 3,150 sets elsewhere."""
    places: dict[tuple[str, str], list[tuple[int, int, int, int]]] = defaultdict(list)
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for start, end, figures, noun in _counts_in(passage.text):
                places[(figures, noun)].append((paper, at, start, end))
    for here, there in combinations(places, 2):
        if here[1] == there[1] and _is_swapped(here[0], there[0]):
            odd, usual = sorted((here, there), key=lambda one: len(places[one]))
            for paper, at, start, end in places[odd]:
                says = f"Two digits may have changed places: elsewhere it is {int(usual[0]):,} {usual[1]}."
                yield Fault(says, at, start, end, paper=paper, beside=(places[usual][0][:2],))


@remembered
def _counts_in(text: str) -> Iterator[tuple[int, int, str, str]]:
    for found in _COUNT.finditer(text):
        yield found.start(), found.end("figures"), found["figures"].replace(",", ""), found["noun"].casefold()


def _is_swapped(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    is_pair = len(differing) == 2 and differing[1] - differing[0] == 1
    if not is_pair or one[differing[0]] != other[differing[1]] or one[differing[1]] != other[differing[0]]:
        return False
    return max(len(amount.rstrip("0").replace(".", "")) for amount in (one, other)) >= _FEWEST_DIGITS


def other_numbers(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    """Find a number of the summary that is another one, between the same words, in the recommendation."""
    for paper, reading in enumerate(pack):
        limbs = {at for one in recommendations_of(reading) for at in one.inside}
        key = {at for one in sections_of(reading) if _is_key(one.heading) for at in one.inside} - limbs
        others = [(other, at) for other, places in _limbs_of(pack).items() for at in places]
        for at in sorted(key | limbs):
            for other, place in others:
                is_later = (paper, at) < (other, place) or at in key
                if is_later and (paper, at) != (other, place) and not (paper == other and at in limbs):
                    yield from _differing(pack, (paper, at), (other, place))


def _is_key(heading: str) -> bool:
    return bool(_KEY.fullmatch(heading.rpartition(": ")[2].strip(" :.*").casefold()))


def _limbs_of(pack: Pack) -> dict[int, list[int]]:
    return {
        paper: [at for one in recommendations_of(reading) for at in one.inside]
        for paper, reading in enumerate(pack)
    }


def _differing(pack: Pack, here: tuple[int, int], there: tuple[int, int]) -> Iterator[Fault]:
    text, other = (_text(pack[paper], at) for paper, at in (here, there))
    numbers, others = _numbers_in(text), _numbers_in(other)
    values, other_values = ({one.value for one in group} for group in (numbers, others))
    for one in numbers:
        for two in others:
            is_free = one.value not in other_values and two.value not in values and one.kind == two.kind
            if is_free and _have_same_words(one, two):
                said, recommended = text[one.start : one.end], other[two.start : two.end]
                says = f"Here it is {said}, in the recommendation {recommended}."
                yield Fault(says, here[1], one.start, one.end, paper=here[0], beside=(there,))


def _text(reading: Reading, at: int) -> str:
    return reading.passages[at].text


def _have_same_words(one: _Number, two: _Number) -> bool:
    """Return whether two numbers stand between the same words, some of which mean something."""
    after = _common(one.after, two.after)
    before = _common(one.before[::-1], two.before[::-1])
    words = {*one.after[:after], *one.before[len(one.before) - before :]} - _EMPTY
    is_enough = after >= _AFTER or (before >= 2 and after >= 1)
    return is_enough and bool(words)


def _common(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """Return how many words two runs begin with in common."""
    count = 0
    while count < min(len(one), len(two)) and one[count] == two[count]:
        count += 1
    return count


@remembered
def _numbers_in(text: str) -> Iterator[_Number]:
    """Return the numbers of a text that count something: not those of years, paragraphs and references."""
    words = words_in(text)
    plain = [word.plain.casefold() for word in words]
    yield from _dates(text, words, plain)
    for place, word in enumerate(words):
        kind = _kind(plain, place)
        if kind:
            unit = place + 1 < len(words) and plain[place + 1] in _UNITS
            end = words[place + 1] if unit else word
            following = place + 1 + unit
            value = _value(text[word.start : end.end].casefold())
            before, after = tuple(plain[max(place - 3, 0) : place]), tuple(plain[following : following + 4])
            yield _Number(word.start, end.end, value, kind, before, after)


def _dates(text: str, words: tuple[Word, ...], plain: list[str]) -> Iterator[_Number]:
    for one in dates_in(text):
        inside = [place for place, word in enumerate(words) if one.start <= word.start < one.end]
        if one.exact and inside:
            before, after = (
                tuple(plain[max(inside[0] - 3, 0) : inside[0]]),
                tuple(plain[inside[-1] + 1 :][:4]),
            )
            yield _Number(one.start, one.end, one.exact.isoformat(), "date", before, after)


def _value(written: str) -> str:
    """Return a number in one way, however it is written: £13m and £13,000,000, ten and 10."""
    if written in _NUMBERS:
        return str(_NUMBERS[written])
    amounts = money_in(written)
    return f"{amounts[0].amount:f}" if amounts else written.replace(",", "")


def _kind(plain: list[str], place: int) -> str:
    word = plain[place]
    before = plain[place - 1] if place else ""
    if word in _NUMBERS:
        return "number"
    if not _FIGURE.fullmatch(word) or before in {
        "paragraph",
        "section",
        "clause",
        "appendix",
        "part",
        "item",
        "schedule",
    }:
        return ""
    if word.startswith("£"):
        return "money"
    is_year = word.isdecimal() and len(word) == 4 and word.startswith(("19", "20"))
    is_day = place + 1 < len(plain) and plain[place + 1] in MONTHS
    return "" if is_year or is_day else "number"
