"""NUM-05, NUM-09, NUM-10: numbers in different looks, headings without a number among those that have one."""

from collections import Counter
from collections.abc import Iterator

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.numbering.series import Series, layout_of, series_of
from app.proofing.numerals import Numeral, read_numeral
from app.proofing.rule import Fault, hint, warning

_FEWEST_ROWS = 4


def _mixed(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for kind in ("sections", "paragraphs"):
        ranks = {len(series.above) for series in series_of(reading) if series.kind == kind}
        for rank in ranks:
            yield from _of_one_rank(reading, kind, rank)
    yield from _mixed_items(reading)


def _mixed_items(reading: Reading) -> Iterator[Fault]:
    """Find the items that go on with a list in another look: (a), (b), c)."""
    before: tuple[int, Numeral] | None = None
    for at, passage in enumerate(reading.passages):
        if passage.kind is PassageKind.FURNITURE:
            continue
        is_item = passage.number and passage.typed and passage.kind in {PassageKind.ITEM, PassageKind.HEADING}
        numeral = read_numeral(passage.number) if is_item else None
        if before and numeral and _goes_on_unlike(before[1], numeral):
            like = reading.passages[before[0]].number
            says = f"The number “{passage.number}” is written unlike “{like}” before it."
            yield Fault(says, at, beside=((0, before[0]),))
        before = (at, numeral) if numeral else None


def _goes_on_unlike(before: Numeral, one: Numeral) -> bool:
    """Return whether one letter follows another with other signs around it."""
    bare = before.style.strip("().")
    is_alike = bare in {"a", "i"} and bare == one.style.strip("().")
    return is_alike and one.last == before.last + 1 and one.style != before.style


def _of_one_rank(reading: Reading, kind: str, rank: int) -> Iterator[Fault]:
    """Find the numbers of one rank that look unlike most of them."""
    members = [
        one
        for series in series_of(reading)
        if series.kind == kind and len(series.above) == rank
        for one in series.members
    ]
    looks = Counter(one.numeral.style for one in members)
    if len(looks) < 2:
        return
    usual, often = looks.most_common(1)[0]
    example = next(one for one in members if one.numeral.style == usual)
    for one in members:
        if one.numeral.style == usual or looks[one.numeral.style] * 2 > often:
            continue
        passage = reading.passages[one.at]
        like = reading.passages[example.at].number
        fix = _in_the_look(passage, usual, one.value) if passage.kind is PassageKind.HEADING else None
        says = f"The number “{passage.number}” is written unlike the others, such as “{like}”."
        yield Fault(says, one.at, fix=fix, beside=((0, example.at),))


def _in_the_look(passage: Passage, style: str, value: int) -> str | None:
    """Return a heading with its number in another look."""
    return (
        f"{style.replace('1', str(value), 1)} {passage.text}"
        if "1" in style and len(passage.text) <= 60
        else None
    )


def _without_number(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find the headings that stand between two paragraphs of one numbered section."""
    for series in series_of(reading):
        if series.kind != "paragraphs" or len(series.above) != 1:
            continue
        for before, after in zip(series.members, series.members[1:], strict=False):
            for at in range(before.at + 1, after.at):
                if _is_bare_heading(reading.passages[at]):
                    numbers = f"{reading.passages[before.at].number} and {reading.passages[after.at].number}"
                    yield Fault(
                        f"This heading between {numbers} has no number.", at, beside=((0, before.at),)
                    )


def _is_bare_heading(passage: Passage) -> bool:
    return passage.kind is PassageKind.HEADING and not passage.number and not passage.label


def _rows_without_number(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find a numbered section that is a table of answers while the others have numbered paragraphs."""
    numbered = {series.above[0] for series in series_of(reading) if _is_paragraphs(series)}
    passages = reading.passages
    for at, passage in enumerate(passages):
        numeral = read_numeral(passage.number) if passage.typed and passage.number else None
        if passage.kind is not PassageKind.HEADING or numeral is None or len(numeral.parts) > 1:
            continue
        end = next(
            (o for o in range(at + 1, len(passages)) if passages[o].kind is PassageKind.HEADING),
            len(passages),
        )
        rows = [place for place in range(at + 1, end) if passages[place].kind is PassageKind.LABEL]
        if len(numbered) >= 2 and numeral.last not in numbered and len(rows) >= _FEWEST_ROWS:
            says = "The rows of this section have no numbers, while every other paragraph has one."
            yield Fault(says, at, beside=((0, rows[0]),))


def _is_paragraphs(series: Series) -> bool:
    return series.kind == "paragraphs" and len(series.above) == 1


RULES = (
    warning("NUM-05", "It looks as if the papers came from different hands.", paper=_mixed, reads=layout_of),
    warning("NUM-09", "What stands under it cannot be referred to.", paper=_without_number, reads=layout_of),
    hint(
        "NUM-10",
        "What stands in the rows cannot be referred to.",
        paper=_rows_without_number,
        reads=layout_of,
    ),
)
