"""TXT-01, TXT-02, TXT-15: one recommendation, said in the same words wherever it stands."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from app.model.finding import Severity
from app.model.reading import Pack, Reading
from app.proofing.comparing import Difference, differences, share_of, words_in
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import Limbs, is_recommendation, recommendations_of
from app.proofing.mentions.money import money_in
from app.proofing.rule import Fault, error, warning
from app.proofing.sections import sections_of
from app.proofing.wording.slipped_figures import other_numbers

_SAME_LIMB = 0.6
_SAME_LIMB_ELSEWHERE = 0.75
"""A cover sheet and its report may be worded apart; only what was meant to be the same is compared."""
_CONDITION = re.compile(
    r"\b(?:should|if|in the event|subject to|provided that|unless|where)\b", re.IGNORECASE
)
_SUMMARY = re.compile(r"(?:executive |decision )?summary|purpose|introduction")
_AROUND = 3
_BEGINNING = 3
"""So many words limbs have in common that say nearly the same: “accept the grant”."""
_STEM_LETTERS = 4


def _start_and_end(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    sections = recommendations_of(reading)
    for first, again in pairwise(sections):
        if is_recommendation(reading, first) and is_recommendation(reading, again):
            for at, later in _pairs(reading, first, reading, again):
                for fault in _limb(reading, later, reading, at):
                    yield fault._replace(beside=((0, at),))
            here, there = (_counted(reading, limbs) for limbs in (again, first))
            if here and there and here != there and _pairs(reading, first, reading, again):
                says = f"Limbs of the recommendation: {there} at first, {here} here."
                beside = tuple((0, at) for at in first.inside)
                yield Fault(says, again.inside[0], beside=beside, severity=Severity.WARNING)


def _counted(reading: Reading, limbs: Limbs) -> int:
    """Return how many numbered limbs there are; lines without a number may belong to what follows."""
    return sum(bool(reading.passages[at].number) for at in limbs.inside)


def _cover_and_report(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in enumerate(pack):
        for limbs in filter(partial(is_recommendation, reading), recommendations_of(reading)):
            for other_paper, other_reading in enumerate(pack[paper + 1 :], start=paper + 1):
                for other_limbs in _first_recommendation(other_reading):
                    for at, other in _pairs(reading, limbs, other_reading, other_limbs):
                        for fault in _limb(reading, at, other_reading, other):
                            yield fault._replace(paper=paper, beside=((other_paper, other),))


def _first_recommendation(reading: Reading) -> tuple[Limbs, ...]:
    """Return the first section of a paper that recommends in so many words; nothing where none does."""
    return tuple(limbs for limbs in recommendations_of(reading) if is_recommendation(reading, limbs))[:1]


def _pairs(one: Reading, limbs: Limbs, other: Reading, other_limbs: Limbs) -> list[tuple[int, int]]:
    """Return the limbs of two recommendations that say nearly or wholly the same."""
    pairs: list[tuple[int, int]] = []
    free = list(other_limbs.inside)
    least = _SAME_LIMB if one is other else _SAME_LIMB_ELSEWHERE
    for at in limbs.inside:
        shares = {place: share_of(one.passages[at].text, other.passages[place].text) for place in free}
        best = max(shares, key=lambda place: shares[place], default=None)
        if best is not None and shares[best] >= least:
            pairs.append((at, best))
            free.remove(best)
    return pairs


def _limb(one: Reading, at: int, other: Reading, other_at: int) -> Iterator[Fault]:
    """Yield where two limbs differ, as one fault."""
    here, there = one.passages[at].text, other.passages[other_at].text
    found = [one_ for one_ in differences(here, there) if _matters(one_) and not _is_cut(one_, here, there)]
    if found:
        first = found[0]
        says = f"The recommendation differs: {'; '.join(map(_in_words, found[:3]))}."
        yield Fault(says, at, first.start, first.end)


def _is_cut(difference: Difference, here: str, there: str) -> bool:
    """Return whether a limb only breaks off, at the end of a page, and goes on in another passage."""
    text, more = (here, difference.there) if not difference.here else (there, difference.here)
    is_only_in_one = not difference.here or not difference.there
    return is_only_in_one and len(more) > 5 and text.rstrip()[-1:].isalnum()


def _matters(difference: Difference) -> bool:
    words = difference.words_here + difference.words_there
    if re.fullmatch(r"\W*(?:and|or)?\W*", words):
        return False  # how limbs are strung together
    amounts, others = money_in(difference.words_here), money_in(difference.words_there)
    if amounts and [one.amount for one in amounts] == [one.amount for one in others]:
        return False  # one amount in two ways is TXT-09
    return any(letter.isalnum() for letter in words) and not re.fullmatch(r"\W*[\d.()]+\W*", words)


def _in_words(difference: Difference) -> str:
    here, there = difference.words_here, difference.words_there
    if here and there:
        return f"here “{here}”, there “{there}”"
    return f"“{here}” stands only here" if here else f"“{there}” stands only there"


def _summary(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find a word of the summary that has another form in the recommendation, between the same words."""
    limbs = [at for section in recommendations_of(reading) for at in section.inside]
    for section in sections_of(reading):
        if not _SUMMARY.fullmatch(section.heading.strip(" :.*").casefold()):
            continue
        for at in section.inside:
            for limb in limbs:
                text, other = reading.passages[at].text, reading.passages[limb].text
                for one in differences(other, text, _AROUND) if at != limb else ():
                    if _is_another_form(one):
                        says = f"The summary says “{one.words_there}”, the recommendation “{one.words_here}”."
                        yield Fault(says, limb, one.start, one.end, beside=((0, at),))


def _is_another_form(difference: Difference) -> bool:
    """Return whether one word stands for another form of itself: decide, decided."""
    if len(difference.here) != 1 or len(difference.there) != 1:
        return False
    here, there = difference.words_here.casefold(), difference.words_there.casefold()
    return (
        here != there and here.isalpha() and here[:_STEM_LETTERS] == there[:_STEM_LETTERS] and len(here) > 3
    )


def _near_twins(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find two limbs that begin alike, of which one depends on something that nobody decides."""
    for limbs in recommendations_of(reading):
        for place, at in enumerate(limbs.inside):
            for other in limbs.inside[place + 1 :]:
                one, two = reading.passages[at].text, reading.passages[other].text
                begins = [
                    a.plain.casefold() == b.plain.casefold()
                    for a, b in zip(words_in(one)[:_BEGINNING], words_in(two)[:_BEGINNING], strict=False)
                ]
                depends = bool(_CONDITION.search(one)) != bool(_CONDITION.search(two))
                if len(begins) == _BEGINNING and all(begins) and depends:
                    says = "Two limbs begin alike, and only one depends on something: which is decided now?"
                    yield Fault(says, other, beside=((0, at),))


RULES = (
    error(
        "TXT-01",
        "Nobody can tell which of the two was approved.",
        paper=_start_and_end,
        pack=_cover_and_report,
    ),
    error("TXT-02", "Summary and recommendation must say the same.", paper=_summary, pack=other_numbers),
    warning("TXT-15", "A limb that depends on something needs its own decision.", paper=_near_twins),
)
