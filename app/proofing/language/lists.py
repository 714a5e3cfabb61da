"""LNG-06: lists whose items begin differently, and sentences that announce a list without a colon."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import read_numeral
from app.proofing.rule import Fault, hint

_ENDED = re.compile(r"[:.;?!—–-][*_”’\"')]*$")
_RUNS_ON = re.compile(r"(?:[,;]|,? (?:and|or))$")
_ASKS_TO = re.compile(
    r"\b(?:recommended|asked|invited|requested) to$|\b(?:Groups?|Applicants?|Bidders?|You) must$"
)
_OPEN = re.compile(r"\b(?:will|shall|must|should|may|can|are|is|to|includes?|that|follows)$")
_FIRST_WORD = re.compile(r"[“‘\"'(]?([A-Za-z][\w’'-]*)")
_VERB = re.compile(
    r"(?:agree|approve|accept|adopt|allow|appoint|arrange|assess|assist|authorise|award|build|carry|commission|complete"
    r"|comply|conduct|confirm|consider|consult|continue|contribute|co-ordinate|coordinate|create|decide|deliver"
    r"|determine|develop|discharge|encourage|endorse|ensure|enter|establish|evaluate|examine|extend|facilitate"
    r"|fund|give|help|hold|identify|implement|improve|increase|invest|lead|maintain|make|manage|meet|monitor"
    r"|note|obtain|oversee|perform|prepare|prevent|promote|protect|provide|publish|receive|recommend|reduce"
    r"|replace|report|resolve|review|secure|set|share|sign|submit|support|take|tell|undertake|use|work)\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"[A-Za-z]{2,}ing$")
_NO_GERUND = frozenset(
    {
        "building",
        "funding",
        "training",
        "meeting",
        "housing",
        "policing",
        "during",
        "nothing",
        "anything",
        "everything",
        "king",
        "spring",
        "planning",
        "hearing",
        "parking",
        "existing",
    }
)
_SHORTENED = re.compile(r"[A-Z]{2,}|[A-Z][a-z]*[A-Z]")


class ItemList(NamedTuple):
    """The items of one list by their places, and the passage before it, -1 where there is none."""

    stem: int
    items: tuple[int, ...]


def lists_of(reading: Reading) -> Iterator[ItemList]:
    """Yield the lists of a paper that have two items or more, without the lists within them."""
    at = 0
    while at < len(reading.passages):
        if not _begins(reading.passages, at):
            at += 1
            continue
        items = [at]
        for place in range(at + 1, len(reading.passages)):
            if _is_deeper(reading.passages[place], reading.passages[at]):
                continue
            if not _is_next(reading.passages, items, place):
                break
            items.append(place)
        if len(items) > 1:
            yield ItemList(at - 1, tuple(items))
        at = items[-1] + 1


def _begins(passages: tuple[Passage, ...], at: int) -> bool:
    passage = passages[at]
    if passage.kind is PassageKind.ITEM:
        return True
    numeral = read_numeral(passage.number) if passage.number else None
    is_first = numeral is not None and len(numeral.parts) == 1 and numeral.last == 1
    is_stem = at > 0 and passages[at - 1].kind is PassageKind.PARAGRAPH and not passages[at - 1].number
    return passage.kind is PassageKind.PARAGRAPH and is_first and is_stem


def _is_next(passages: tuple[Passage, ...], items: list[int], place: int) -> bool:
    """Return whether a passage is the next item: a bullet like the others, or the next number."""
    first, before, passage = passages[items[0]], passages[items[-1]], passages[place]
    if passage.kind not in {PassageKind.ITEM, first.kind} or passage.level != first.level:
        return False
    if bool(passage.number) != bool(first.number):
        return False
    if not first.number:
        return place == items[-1] + 1 or passage.kind is PassageKind.ITEM
    one, other = read_numeral(before.number), read_numeral(passage.number)
    return bool(one and other) and one is not None and other is not None and other.last == one.last + 1


def _is_deeper(passage: Passage, first: Passage) -> bool:
    return (
        passage.kind is PassageKind.ITEM
        and passage.level > max(first.level, 0)
        and first.kind is PassageKind.ITEM
    )


def _unlike(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for one in lists_of(reading):
        yield from _stem_without_colon(reading, one)
        yield from _capitals(reading, one)
        yield from _forms(reading, one)


def _stem_without_colon(reading: Reading, one: ItemList) -> Iterator[Fault]:
    stem = reading.passages[one.stem] if one.stem >= 0 else None
    if stem is None or stem.row or stem.label or not _announces(stem):
        return
    text = stem.text.rstrip("*_ ")
    texts = [reading.passages[at].text.rstrip() for at in one.items]
    runs_on = any(_RUNS_ON.search(text) for text in texts[:-1]) and not _ASKS_TO.search(text)
    if text and not _ENDED.search(text) and not runs_on and len(text.split()) > 2:
        start = text.rfind(" ", 0, max(len(text) - 24, 0)) + 1
        says = "The sentence that announces the list has no colon."
        yield Fault(says, one.stem, start, len(text), fix=f"{text[start:]}:")


def _announces(stem: Passage) -> bool:
    """Return whether a passage is a sentence, even where it stands alone like a heading."""
    is_open = stem.kind is PassageKind.HEADING and bool(_OPEN.search(stem.text))
    return stem.kind is PassageKind.PARAGRAPH or is_open


def _capitals(reading: Reading, one: ItemList) -> Iterator[Fault]:
    begins = [(at, found[1]) for at in one.items if (found := _FIRST_WORD.match(reading.passages[at].text))]
    small = [(at, word) for at, word in begins if word[0].islower()]
    is_pair = len(begins) == 2 and bool(_RUNS_ON.search(reading.passages[one.items[0]].text.rstrip()))
    if not small or (len(begins) < 3 and not is_pair):
        return
    large = [(at, word) for at, word in begins if word[0].isupper() and not _is_name(reading, word)]
    if not large:
        return
    fewer, more = (small, large) if len(small) < len(large) else (large, small)
    for at, word in fewer:
        kind = "a small letter" if word[0].islower() else "a capital"
        first = word[0].upper() if word[0].islower() else word[0].lower()
        start = reading.passages[at].text.index(word)
        says = f"This item begins with {kind}, unlike the others."
        yield Fault(says, at, start, start + len(word), fix=first + word[1:], beside=((0, more[0][0]),))


def _is_name(reading: Reading, word: str) -> bool:
    """Return whether a word has its capital wherever it stands: an acronym, a name."""
    if _SHORTENED.match(word) or len(word) == 1:
        return True
    inside = re.compile(rf"(?<=[a-z,;] ){re.escape(word)}\b")
    return any(inside.search(passage.text) for passage in reading.passages)


def _forms(reading: Reading, one: ItemList) -> Iterator[Fault]:
    """Find the items that begin with “resolving” where others begin with “consider”."""
    words = {at: found[1] for at in one.items if (found := _FIRST_WORD.match(reading.passages[at].text))}
    yield from _not_to(reading, words)
    gerunds = [at for at, word in words.items() if _GERUND.search(word) and word.casefold() not in _NO_GERUND]
    verbs = [at for at, word in words.items() if _VERB.fullmatch(word)]
    if not gerunds or not verbs or len(gerunds) + len(verbs) < len(words) - 1:
        return
    fewer, more = (gerunds, verbs) if len(gerunds) <= len(verbs) else (verbs, gerunds)
    for at in fewer:
        says = (
            f"This item begins with “{words[at]}”, others with “{words[more[0]]}”: one sentence has not both."
        )
        start = reading.passages[at].text.index(words[at])
        yield Fault(says, at, start, start + len(words[at]), beside=((0, more[0]),))


def _not_to(reading: Reading, words: dict[int, str]) -> Iterator[Fault]:
    """Find the item that begins with “joining”, or “join”, where all others begin with “to”."""
    others = [at for at, word in words.items() if word.casefold() != "to"]
    if len(words) < 3 or len(others) != 1:
        return
    at, word = others[0], words[others[0]]
    if (_GERUND.search(word) and word.casefold() not in _NO_GERUND) or _VERB.fullmatch(word):
        start = reading.passages[at].text.index(word)
        says = f"This item begins with “{word}”, the others with “to”."
        yield Fault(says, at, start, start + len(word), beside=((0, next(iter(set(words) - {at}))),))


RULES = (hint("LNG-06", "Readers lose the thread of the sentence.", paper=_unlike),)
