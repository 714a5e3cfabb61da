"""TXT-03, TXT-04: a name that comes again and again is written wrong in one place."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.names import distance, names_in
from app.proofing.remembering import remembered, remembered_of_paper
from app.proofing.rule import Fault, error
from app.proofing.wording.title_words import slips_in_titles

_FEWEST = 2
"""So often the right name stands in the papers, and the wrong one at most half as often."""
_LONGEST = 5
_MUCH_COMMONER = 4
"""A word that stands so many times as often in names is the right one, even where the name itself is rare."""
_SHORTEST_WORD = 5
_LONG_WORD = 9
_TITLES = frozenset({"title", "subject", "title and reference"})
_ENDINGS = ("s", "es", "’s", "'s", "ed", "d", "ing", "al", "ly", "r", "er", "n", "ion")


_Places = dict[tuple[str, ...], list[tuple[int, int, int]]]
"""Where each run of words stands: paper, passage, first letter."""


class _Slip(NamedTuple):
    """A word that stands where another usually stands, in a name."""

    paper: int
    at: int
    start: int
    end: int
    wrong: str
    right: str
    name: str
    like: tuple[tuple[int, int], ...]


def _slips(pack: Pack) -> Iterator[_Slip]:
    """Yield the words that differ by a letter or two from the one usual in the same name."""
    places: dict[tuple[str, ...], list[tuple[int, int, int]]] = defaultdict(list)
    often: Counter[str] = Counter()
    for paper, reading in enumerate(pack):
        often += _words_of_names(reading)
        for at, start, words in _windows(reading):
            places[words].append((paper, at, start))
    for gap, usual, words in _near_names(places, often):
        for paper, at, start in places[words]:
            begins = start + len(" ".join(words[:gap])) + bool(gap)
            like = tuple(place[:2] for place in places[usual][:2])
            name = " ".join(usual)
            yield _Slip(paper, at, begins, begins + len(words[gap]), words[gap], usual[gap], name, like)


def _near_names(
    places: _Places, often: Counter[str]
) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    """Yield which word differs, the usual name, and the one that looks like a slip of it."""
    families: dict[tuple[int, tuple[str, ...]], list[tuple[str, ...]]] = defaultdict(list)
    for words in places:
        for gap in range(len(words)):
            if len(words[gap]) >= _SHORTEST_WORD:
                families[(gap, (*words[:gap], "", *words[gap + 1 :]))].append(words)
    for (gap, _), family in families.items():
        usual = max(family, key=lambda words: (len(places[words]), often[words[gap]]))
        for words in family if len(family) > 1 else ():
            is_usual = len(places[usual]) >= max(_FEWEST, 2 * len(places[words]))
            is_common = often[usual[gap]] >= _MUCH_COMMONER * often[words[gap]]
            is_slip = _is_slip(words[gap], usual[gap]) or _is_other_number(
                words, usual, gap, len(places[usual])
            )
            is_tie = (
                len(words) == _LONGEST - 1 and usual != words and len(places[usual]) == len(places[words])
            )
            if (is_usual or is_common or (is_tie and usual > words)) and is_slip:
                yield gap, usual, words


@remembered_of_paper
def _words_of_names(reading: Reading) -> Counter[str]:
    """Return how often each word stands in the names of a paper."""
    return Counter(
        word for passage in reading.passages for name in names_in(passage.text) for word in name.words
    )


@remembered_of_paper
def _windows(reading: Reading) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return every run of three to five words of each name, with its passage and first letter."""
    return [(at, *run) for at, passage in enumerate(reading.passages) for run in _runs(passage.text)]


@remembered
def _runs(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for name in names_in(text):
        words = name.words
        for length in range(3, min(len(words), _LONGEST) + 1) if not name.text.isupper() else ():
            for first in range(len(words) - length + 1):
                start = name.start + len(" ".join(words[:first])) + bool(first)
                yield start, words[first : first + length]


def _is_slip(wrong: str, right: str) -> bool:
    if wrong == right or min(len(wrong), len(right)) < _SHORTEST_WORD or not (wrong + right).isalpha():
        return False
    if wrong[0] != right[0] or wrong.casefold() == right.casefold() or _is_form_of(wrong, right):
        return False
    apart = distance(wrong.casefold(), right.casefold())
    is_within = (
        wrong[:2] == right[:2] and wrong[-3:] == right[-3:] and min(len(wrong), len(right)) >= _LONG_WORD
    )
    return apart <= (1 if len(right) < 8 else 3 if is_within else 2)


def _is_other_number(words: tuple[str, ...], usual: tuple[str, ...], gap: int, often: int) -> bool:
    """Return whether a word in the middle of a name stands for several: Rural Crimes Team."""
    is_inside = gap + 1 < len(words) and words[gap + 1][:1].isupper()
    wrong, right = words[gap], usual[gap]
    is_office = right in {"Commissioner", "Constable", "Officer", "Chief"}
    return (
        is_inside
        and often >= _FEWEST
        and not is_office
        and wrong in {f"{right}s", right.removesuffix("r")} - {right}
    )


def _is_form_of(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer == shorter + ending for ending in _ENDINGS)


def _faults(pack: Pack, *, in_titles: bool) -> Iterator[Fault]:
    told: set[tuple[int, int, int]] = set()
    for slip in _slips(pack):
        passage = pack[slip.paper].passages[slip.at]
        is_title = passage.kind in {PassageKind.TITLE, PassageKind.HEADING} or passage.asks in _TITLES
        place = (slip.paper, slip.at, slip.start)
        if is_title == in_titles and place not in told:
            told.add(place)
            says = f"“{slip.wrong}” ought to be “{slip.right}”, as in “{slip.name}” elsewhere."
            yield Fault(says, slip.at, slip.start, slip.end, slip.right, paper=slip.paper, beside=slip.like)


def _in_titles(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    found = _remembered_faults(pack)
    told = {(one.paper, one.at, one.start) for one in found}
    yield from found
    yield from (one for one in slips_in_titles(pack, knowledge) if (one.paper, one.at, one.start) not in told)


_kept: dict[str, tuple[object, tuple[Fault, ...]]] = {}
"""What was found last in titles, and for which names: most letters that are typed are of none."""


def _remembered_faults(pack: Pack) -> tuple[Fault, ...]:
    key = tuple(
        tuple((one.kind, one.label, names_in(one.text)) for one in reading.passages) for reading in pack
    )
    if "last" not in _kept or _kept["last"][0] != key:
        _kept["last"] = key, tuple(_faults(pack, in_titles=True))
    return _kept["last"][1]


def _in_text(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    yield from _faults(pack, in_titles=False)


def _names(passage: Passage, _: Knowledge) -> object:
    return passage.kind, passage.label, names_in(passage.text)


RULES = (
    error("TXT-03", "Under this title the decision will not be found.", pack=_in_titles),
    error("TXT-04", "The paper that is meant has another name.", pack=_in_text, reads=_names),
)
