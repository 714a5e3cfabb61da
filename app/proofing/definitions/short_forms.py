"""DEF-01 to DEF-03: a short form is explained once, at its first use, and always stands for the same."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.names import distance, names_in
from app.proofing.mentions.short_forms import ShortForm, explained_in, initials_of, short_forms_in, terms_in
from app.proofing.remembering import remembered, remembered_of_paper
from app.proofing.rule import Fault, error, warning
from app.proofing.sorts import Sort, sort_of

_IN_TITLES = frozenset({PassageKind.TITLE, PassageKind.HEADING, PassageKind.FURNITURE, PassageKind.LABEL})
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|will|shall|may|must|to|that|which|means)\b|\w{3,}ed\b"
)
_SHORTEST = 3


def _two_meanings(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    meanings: dict[str, list[tuple[int, int, ShortForm]]] = {}
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for one in _explained(passage.text):
                meanings.setdefault(one.short, []).append((paper, at, one))
    told: set[tuple[int, int, int]] = set()
    for short, found in meanings.items():
        first = found[0]
        for paper, at, one in found[1:]:
            if not _same(one.long, first[2].long):
                told.add((paper, at, one.start))
                says = f"“{short}” stands for “{first[2].long}” elsewhere, here for “{one.long}”."
                yield Fault(says, at, one.start, one.end, paper=paper, beside=(first[:2],))
        if len(short) >= _SHORTEST:
            yield from (
                one for one in _other_words(pack, first) if (one.paper, one.at, one.start) not in told
            )


@remembered
def _explained(text: str) -> Iterator[ShortForm]:
    """Return the short forms a text explains, also as “Senior Owner or SRO” means."""
    yield from explained_in(text)
    terms = terms_in(text)
    for one in terms:
        for other in terms:
            is_short = one.start == other.start and other.term.isupper()
            if is_short and initials_of(tuple(one.term.split())) == other.term:
                yield ShortForm(one.start, one.end, other.term, one.term)


@remembered
def _names_explained(text: str) -> Iterator[tuple[str, int, int]]:
    """Return what a sentence explains: short forms and terms, and where; a title explains nothing."""
    names = [(one.short, one.start, one.end) for one in _explained(text)]
    names += [(one.term, one.start, one.end) for one in terms_in(text)]
    if names and _SENTENCE.search(text):
        yield from dict.fromkeys(names)


def _other_words(pack: Pack, first: tuple[int, int, ShortForm]) -> Iterator[Fault]:
    """Find names with the same initials that differ in one word from what the short form stands for."""
    meant = [word for word in first[2].long.split() if word[:1].isupper()]
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for name in names_in(passage.text):
                words = name.words
                for place in range(len(words) - len(meant) + 1):
                    there = words[place : place + len(meant)]
                    differing = [(a, b) for a, b in zip(meant, there, strict=True) if not _same(a, b)]
                    is_near = (
                        len(differing) == 1 and len(meant) >= _SHORTEST and _initial_alike(*differing[0])
                    )
                    if is_near:
                        text = " ".join(there)
                        start = passage.text.index(text, name.start)
                        says = f"“{first[2].short}” stands for “{first[2].long}”; here it reads “{text}”."
                        yield Fault(says, at, start, start + len(text), paper=paper, beside=(first[:2],))


def _initial_alike(one: str, other: str) -> bool:
    """Return whether two words differ, and not by a letter or two, which is a slip of TXT-04."""
    return one[:1] == other[:1] and distance(one.casefold(), other.casefold()) > 2


def _same(one: str, other: str) -> bool:
    """Return whether two expansions are one, but for capitals, plurals and small words."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    words = re.sub(r"[^\w\s]", " ", text.replace("’", "'").replace("'s", "s")).casefold().split()
    return " ".join(word.rstrip("s") for word in words if word not in {"the", "of", "and", "for", "a"})


def _explained_twice(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    first: dict[str, tuple[int, int]] = {}
    for at, passage in enumerate(reading.passages):
        for name, start, end in () if passage.kind in _IN_TITLES else _names_explained(passage.text):
            if first.setdefault(name, (at, start)) != (at, start):
                says = f"“{name}” is explained before, and once is enough."
                yield Fault(says, at, start, end, beside=((0, first[name][0]),))


def _unexplained(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    table = knowledge.table("acronyms")
    known = {*table["known"], *table["words"]}
    above: set[str] = set()
    for paper, reading in enumerate(pack):
        belongs = sort_of(reading, knowledge) in {Sort.SCHEDULE, Sort.APPENDIX}
        above = above if belongs else set()  # a schedule uses the words of its agreement
        for fault in _unexplained_in(reading, known | above):
            yield fault._replace(paper=paper, beside=tuple((paper, at) for _, at in fault.beside))
        above |= set(_explanations(reading))


def _unexplained_in(reading: Reading, known: set[str]) -> Iterator[Fault]:
    explained = _explanations(reading)
    told: set[str] = set()
    for at, passage in enumerate(reading.passages):
        if passage.kind in _IN_TITLES:
            continue
        for one in short_forms_in(passage.text):
            if one.short in known or one.short in told or one.start < len(_label_in(passage)):
                continue
            told.add(one.short)
            where = explained.get(one.short)
            if where is None:
                yield Fault(f"“{one.short}” is not explained anywhere in this paper.", at, one.start, one.end)
            elif where > (at, one.end):
                says = f"“{one.short}” is used here and explained only later."
                yield Fault(says, at, one.start, one.end, beside=((0, where[0]),))


def _label_in(passage: Passage) -> str:
    """Return the label a passage begins with, nothing where it stands elsewhere."""
    return passage.label if passage.text.startswith(passage.label) else ""


@remembered_of_paper
def _explanations(reading: Reading) -> dict[str, tuple[int, int]]:
    """Return where each short form is explained first: the passage, and the letter it begins at."""
    found: dict[str, tuple[int, int]] = {}
    for at, passage in enumerate(reading.passages):
        for one in explained_in(passage.text):
            found.setdefault(one.short, (at, one.start))
        for term in terms_in(passage.text):
            found.setdefault(term.term, (at, term.start))
    return found


def _explains(passage: Passage, _: Knowledge) -> object:
    return passage.kind, _names_explained(passage.text)


def _uses(passage: Passage, _: Knowledge) -> object:
    text = passage.text
    return passage.kind, passage.label, short_forms_in(text), explained_in(text), terms_in(text)


RULES = (
    error("DEF-01", "Two things bear one name, or one thing two.", pack=_two_meanings),
    warning(
        "DEF-02", "Readers wonder whether something else is meant the second time.", paper=_explained_twice
    ),
    warning("DEF-03", "Not every reader knows what it stands for.", pack=_unexplained, reads=_uses),
)
