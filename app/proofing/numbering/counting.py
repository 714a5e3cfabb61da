"""NUM-01 to NUM-04, NUM-08: numbers that come twice, are left out, stand out of order or begin again."""

from collections.abc import Iterator
from itertools import pairwise

from app.model.finding import Severity
from app.model.reading import PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.numbering.series import Counted, Series, layout_of, series_of
from app.proofing.numerals import in_style, read_numeral
from app.proofing.rule import Fault, error, warning

_LONGEST_GAP = 3
"""More numbers than these are not left out: a law is quoted, or another paper has begun."""
_FEWEST = 4
"""A series of plain paragraphs has at least so many; fewer are a list."""


def _twice(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for series in series_of(reading):
        first: dict[int, int] = {}
        for one in series.members:
            if one.value in first and _is_sure(series, one):
                number = reading.passages[one.at].number
                says = (
                    f"The number “{number}” is there already, before “{_words(reading, first[one.value])}”."
                )
                yield Fault(says, one.at, beside=((0, first[one.value]),))
            first.setdefault(one.value, one.at)


def _is_sure(series: Series, one: Counted) -> bool:
    """Return whether a repeated number is a slip, and not `1. 1. 1.`, which some programs print so."""
    return series.kind != "items" or one.value > 1


def _left_out(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for series in series_of(reading):
        if series.kind != "sections":
            severity = None if series.kind == "paragraphs" else Severity.WARNING
            for before, one, missing in _gaps(series):
                if series.kind == "items" and set(missing) <= _in_another_look(reading, before, one):
                    continue  # a. (b) c. is counted through, and looks mixed
                yield _gap(reading, before, one, missing)._replace(severity=severity)
    yield from _first_left_out(reading)


def _in_another_look(reading: Reading, before: int, one: Counted) -> set[int]:
    """Return the items between two that are counted alike and have other signs around their letter."""
    numerals = [read_numeral(passage.number) for passage in reading.passages[before + 1 : one.at]]
    bare = one.numeral.style.strip("().")
    return {numeral.last for numeral in numerals if numeral and numeral.style.strip("().") == bare}


def _first_left_out(reading: Reading) -> Iterator[Fault]:
    """Yield the paragraphs 3.2 that stand directly under the heading 3."""
    passages = reading.passages
    for series in series_of(reading):
        first = series.members[0]
        above = passages[first.at - 1] if first.at else None
        if series.kind == "paragraphs" and len(series.above) == 1 and first.value == 2 and above:
            values = {one.value for one in series.members}
            under_its_heading = above.kind is PassageKind.HEADING and above.number.strip(".").removesuffix(
                ".0"
            ) == str(series.above[0])
            if under_its_heading and 1 not in values:
                yield _gap(reading, first.at - 1, first, (1,))


def _section_left_out(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for series in series_of(reading):
        for before, one, missing in _gaps(series) if series.kind == "sections" else ():
            is_figure = "1" in one.numeral.style
            if not is_figure or not set(missing) & _numbers_between(reading, before, one.at):
                yield _gap(reading, before, one, missing)


def _numbers_between(reading: Reading, start: int, end: int) -> set[int]:
    """Return the numbers of sections without a heading between two headings: 4 where 4.1 is there."""
    return {
        numeral.parts[0]
        for passage in reading.passages[start + 1 : end]
        if (numeral := read_numeral(passage.number))
        and passage.kind is not PassageKind.ITEM
        and "1" in numeral.style
    }


def _gaps(series: Series) -> Iterator[tuple[int, Counted, tuple[int, ...]]]:
    """Yield the passage before a gap, the number after it, and the numbers that are nowhere in the series."""
    values = {one.value for one in series.members}
    highest, before = 0, -1
    for one in series.members:
        if before >= 0 and one.value > highest + 1:
            missing = tuple(value for value in range(highest + 1, one.value) if value not in values)
            if 0 < len(missing) <= _LONGEST_GAP:
                yield before, one, missing
        if one.value >= highest:
            highest, before = one.value, one.at


def _gap(reading: Reading, before: int, one: Counted, missing: tuple[int, ...]) -> Fault:
    number = reading.passages[one.at].number
    left_out = " and ".join(in_style(one.numeral, value) for value in missing)
    after = reading.passages[before].number or reading.passages[before].text
    verb = "are" if len(missing) > 1 else "is"
    return Fault(f"“{number}” follows “{after}”: {left_out} {verb} missing.", one.at, beside=((0, before),))


def _out_of_order(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for series in series_of(reading):
        seen: set[int] = set()
        highest, before = 0, -1
        for one in series.members:
            if one.value < highest and one.value not in seen and series.kind != "items":
                number, after = reading.passages[one.at].number, reading.passages[before].number
                yield Fault(f"“{number}” stands after “{after}”.", one.at, beside=((0, before),))
            elif one.value < highest and one.value not in seen and _is_shuffled(series):
                number = reading.passages[one.at].number
                yield Fault(
                    f"“{number}” stands in the wrong place of its list.", one.at, beside=((0, before),)
                )
            seen.add(one.value)
            if one.value >= highest:
                highest, before = one.value, one.at


def _is_shuffled(series: Series) -> bool:
    """Return whether the items of a list are all there, one after the other, in another order."""
    values = [one.value for one in series.members]
    places = [one.at for one in series.members]
    is_close = places[-1] - places[0] == len(places) - 1
    return len(values) >= 3 and is_close and sorted(values) == list(range(1, len(values) + 1))


def _again(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find plain paragraphs whose numbers begin again under another heading."""
    runs = [series for series in series_of(reading) if series.kind == "running"]
    texts = [run for run in runs if len(run.members) >= _FEWEST and not _is_list(reading, run)]
    for earlier, later in pairwise(texts):
        first = later.members[0]
        if first.value == 1:
            says = (
                "The paragraphs begin with 1 again, so that each number up to "
                f"{min(earlier.members[-1].value, later.members[-1].value)} stands for two paragraphs."
            )
            doubled = [one.at for one in later.members if one.value == earlier.members[-1].value]
            others = (earlier.members[0].at, earlier.members[-1].at, *doubled[:1])
            yield Fault(says, first.at, beside=tuple((0, at) for at in others))


def _is_list(reading: Reading, run: Series) -> bool:
    """Return whether numbers count the items of a list, which a sentence with a colon begins."""
    before = run.members[0].at - 1
    stem = reading.passages[before].text.rstrip("*_ ") if before >= 0 else ""
    return stem.endswith((":", " to")) or (before >= 0 and stem.casefold().startswith("recommendation"))


def _words(reading: Reading, at: int) -> str:
    words = reading.passages[at].text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


RULES = (
    error("NUM-01", "Nobody can tell which of the two paragraphs is meant.", paper=_twice, reads=layout_of),
    error("NUM-02", "A reader will ask what the missing paragraph said.", paper=_left_out, reads=layout_of),
    error(
        "NUM-03",
        "A section was taken out, or a required one is missing.",
        paper=_section_left_out,
        reads=layout_of,
    ),
    error(
        "NUM-04",
        "References to these paragraphs lead to the wrong place.",
        paper=_out_of_order,
        reads=layout_of,
    ),
    warning("NUM-08", "A reference to “paragraph 3” can mean either.", paper=_again, reads=layout_of),
)
