"""REF-01, REF-02: references to paragraphs and clauses that lead to the wrong place, or under two numbers."""

import re
from collections.abc import Iterator

from app.model.finding import Severity
from app.model.reading import Pack, Reading
from app.proofing.comparing import share_of, twins_in
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.cross_references import PointsTo, pointed_to
from app.proofing.remembering import remembered, remembered_of_paper
from app.proofing.rule import Fault, error, warning
from app.proofing.sorts import Sort, sort_of

_FEWEST = 3
_FEWEST_LETTERS = 5
"""With fewer, a letter may be of another paper that is spoken of."""
_LETTERED = re.compile(
    r"\b(?P<what>paragraph|point|item|option)\s(?:\((?P<letter>[a-z])\)|(?P<figure>[ivxl]{2,6})\b)(?!\))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\s*(?:\(\w+\))?,?\s*(?:of|to|in|under|from)\s(?!this\b)")
_ALIKE = 0.8
_TARGETS_ALIKE = 0.6
_AGREEMENTS = frozenset({Sort.AGREEMENT, Sort.SCHEDULE})


class _Numbers:
    """The numbers of a paper: where each is."""

    def __init__(self, reading: Reading) -> None:
        self.places: dict[str, int] = {}
        self.depths: set[int] = set()
        within = ""
        for at, passage in enumerate(reading.passages):
            number = passage.number.strip().rstrip(".)").removesuffix(".0").removeprefix("Section ")
            if not number:
                continue
            if number[0].isdigit():
                within = number
                self.depths.add(number.count("."))
                self.places.setdefault(number, at)
            else:
                self.places.setdefault(f"{within}({number.strip('()').lower()})", at)

    def find(self, number: str) -> int | None:
        """Return the passage of a number, of its paragraph where the item is not told apart."""
        if number in self.places:
            return self.places[number]
        return self.places.get(number.partition("(")[0])

    def can_tell(self, number: str) -> bool:
        """Return whether the paper numbers in such a way that a number not found is not there."""
        depth = number.partition("(")[0].count(".")
        alike = [place for place in self.places if place[0].isdigit() and place.count(".") == depth]
        return depth in self.depths and len(alike) >= _FEWEST


@remembered_of_paper
def _numbers_of(reading: Reading) -> _Numbers:
    return _Numbers(reading)


def _leads_nowhere(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    numbers = _numbers_of(reading)
    is_agreement = sort_of(reading, knowledge) in _AGREEMENTS
    for at, passage in enumerate(reading.passages):
        for one in pointed_to(passage.text):
            if not one.elsewhere and (one.what not in {"section", "item", "point"} or one.of_this):
                fault = _wrong(at, one, numbers, is_agreement=is_agreement)
                if fault:
                    yield fault
    yield from _to_no_letter(reading)


def _to_no_letter(reading: Reading) -> Iterator[Fault]:
    """Find “paragraph (m)” and “paragraph xxii” in a paper that has none of that letter or figure."""
    letters = _letters_of(reading)
    for at, passage in enumerate(reading.passages):
        for found in _lettered_in(passage.text):
            kind = "figures" if found["figure"] else "letters"
            label = (found["letter"] or found["figure"]).casefold()
            is_ours = not _ELSEWHERE.match(passage.text[found.end() :])
            if (
                is_ours
                and len(letters[kind]) >= _FEWEST_LETTERS
                and label not in letters["letters"] | letters["figures"]
            ):
                says = f"There is no {found['what'].lower()} {label} in this paper."
                yield Fault(says, at, found.start(), found.end())


@remembered
def _lettered_in(text: str) -> Iterator[re.Match[str]]:
    yield from _LETTERED.finditer(text)


@remembered_of_paper
def _letters_of(reading: Reading) -> dict[str, set[str]]:
    """Return the letters, and the Roman figures, that are numbers in a paper."""
    bare = {passage.number.strip("(). ").casefold() for passage in reading.passages if passage.number}
    found = {one for one in bare if one.isalpha()}
    return {"letters": found, "figures": {one for one in found if set(one) <= set("ivxl")}}


def _wrong(at: int, one: PointsTo, numbers: _Numbers, *, is_agreement: bool) -> Fault | None:
    """Return what is wrong with a reference, None where nothing is."""
    target = numbers.find(one.number)
    if one.what == "clause" and not is_agreement and one.where and numbers.can_tell(one.number):
        says = f"This paper has no clauses: “{one.what} {one.number}” was written for another one."
        beside = () if target is None else ((0, target),)
        return Fault(says, at, one.start, one.end, beside=beside, severity=Severity.WARNING)
    if target is None:
        says = f"There is no {one.what} {one.number} in this paper."
        return Fault(says, at, one.start, one.end) if numbers.can_tell(one.number) else None
    is_above = target < at or (target == at and one.where == "above")
    if one.where in {"above", "below"} and target != at and is_above != (one.where == "above"):
        right = "below" if one.where == "above" else "above"
        return Fault(
            f"{one.number} stands {right}, not {one.where}.", at, one.start, one.end, beside=((0, target),)
        )
    return None


def _moved(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    """Find a sentence that stands in two papers and points to paragraphs that have nothing in common."""
    for here, there, one, other, same in _pointing_twins(pack):
        if not same:
            says = (
                f"The same sentence points to {other.what} {other.number} in the other paper: "
                "one of the two leads to the wrong place."
            )
            yield Fault(says, here[1], one.start, one.end, paper=here[0], beside=(there,))
            yield Fault(
                says.replace(other.number, one.number),
                there[1],
                other.start,
                other.end,
                paper=there[0],
                beside=(here,),
            )


def _two_numbers(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    """Find one paragraph that two papers cite under different numbers."""
    for here, there, one, other, same in _pointing_twins(pack):
        if same:
            says = f"The same paragraph is cited as {other.what} {other.number} in the other paper."
            yield Fault(says, here[1], one.start, one.end, paper=here[0], beside=(there,))


def _other_label(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find “section 7” in a paper that has no section 7 but a paragraph 7."""
    numbers = _numbers_of(reading)
    for at, passage in enumerate(reading.passages):
        for one in pointed_to(passage.text):
            target = numbers.find(one.number)
            if one.what != "section" or one.elsewhere or target is None or "." in one.number:
                continue
            found = reading.passages[target]
            is_paragraph = found.kind.value in {"paragraph", "item"} and numbers.can_tell(one.number)
            if is_paragraph and len(found.text) > 100:
                says = f"{one.number} is a paragraph of this paper, not a section."
                yield Fault(says, at, one.start, one.end, beside=((0, target),))


_Pointing = tuple[tuple[int, int], tuple[int, int], PointsTo, PointsTo, bool]


def _pointing_twins(pack: Pack) -> Iterator[_Pointing]:
    """Yield passages that say nearly the same and point to different numbers; and whether these do too."""
    numbers = [_numbers_of(reading) for reading in pack] if len(pack) > 1 else []
    for twin in twins_in(pack, _ALIKE) if numbers else ():
        texts = [pack[paper].passages[at].text for paper, at in (twin.one, twin.other)]
        for one, other in zip(*map(pointed_to, texts), strict=False):
            if one.number != other.number and not one.elsewhere and not other.elsewhere:
                targets = [
                    (paper, numbers[paper].find(point.number))
                    for (paper, _), point in ((twin.one, one), (twin.other, other))
                ]
                said = [pack[paper].passages[at].text for paper, at in targets if at is not None]
                same = len(said) == 2 and share_of(*said) >= _TARGETS_ALIKE
                yield twin.one, twin.other, one, other, same


RULES = (
    error(
        "REF-01", "The reader is sent to a paragraph that does not say so.", paper=_leads_nowhere, pack=_moved
    ),
    warning(
        "REF-02",
        "A reader cannot know that the same paragraph is meant.",
        paper=_other_label,
        pack=_two_numbers,
    ),
)
