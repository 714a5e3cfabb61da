"""DAT-02, DAT-09: the dates beside signatures: how they are written, and where there are none."""

from collections.abc import Iterator

from app.model.finding import Severity
from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.bundles import bundles_of
from app.proofing.days import paper_day
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import DateMention, dates_in, month_name
from app.proofing.rule import Fault, error
from app.proofing.signing_places import SigningPlace, is_printed_by_us, signing_places

_FEWEST_ROWS = 2
_MOST_ROWS = 8
_LONGEST_LINE = 120


def _looks(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    in_words = any(
        one.style == "words" and one.exact
        for reading in pack
        for passage in reading.passages
        for one in dates_in(passage.text)
    )
    for paper, reading in enumerate(pack):
        for at, one in _dates_of_the_paper(reading):
            if one.is_short and one.day:
                says = f"The year of “{one.text}” has two figures only."
                yield _faulty(reading, at, one, says, paper)
            elif one.style == "figures" and in_words:
                says = f"“{one.text}” is written in figures, other dates of these papers in words."
                yield _faulty(reading, at, one, says, paper)._replace(severity=Severity.WARNING)


def _faulty(reading: Reading, at: int, one: DateMention, says: str, paper: int) -> Fault:
    start = reading.passages[at].text.index(one.text)
    full = f" Is it {one.day} {month_name(one.month)} {one.year}?" if one.exact else ""
    return Fault(says + full, at, start, start + len(one.text), paper=paper)


def _dates_of_the_paper(reading: Reading) -> Iterator[tuple[int, DateMention]]:
    """Yield the dates beside signatures, and those that answer the question for a date."""
    signed: set[int] = set()
    for place in signing_places(reading):
        if place.date:
            at = _passage_of(reading, place)
            signed.add(at)
            yield at, place.date
    for at, passage in enumerate(reading.passages):
        if at not in signed and passage.asks.startswith("date") and len(passage.value) <= 30:
            for one in dates_in(passage.value):
                if one.is_short:
                    yield at, one


def _passage_of(reading: Reading, place: SigningPlace) -> int:
    """Return the passage that holds the date of a place to sign: that of the word, or the next."""
    text = place.date.text if place.date else ""
    near = range(place.date_at, min(place.date_at + 4, len(reading.passages)))
    return next((at for at in near if text in reading.passages[at].text), place.date_at)


def _undated(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for bundle in bundles_of(pack, knowledge):
        places = [
            (paper, place)
            for paper in bundle
            if pack[paper].document is None and not is_printed_by_us(pack, pack[paper].file)
            for place in signing_places(pack[paper])
        ]
        dated = [(paper, place) for paper, place in places if place.date]
        for paper, place in places:
            if not (place.date or place.written):
                yield _missing(pack[paper], place, dated, knowledge)._replace(paper=paper)
        for paper in bundle:
            if not is_printed_by_us(pack, pack[paper].file):
                yield from (fault._replace(paper=paper) for fault in _empty_columns(pack[paper]))


def _missing(
    reading: Reading, place: SigningPlace, dated: list[tuple[int, SigningPlace]], knowledge: Knowledge
) -> Fault:
    """Return what is to be said of a signature without a date."""
    at = place.date_at if place.date_at >= 0 else place.at
    day = paper_day(reading)
    length = len(reading.passages[at].text) if len(reading.passages[at].text) < 60 else 0
    if dated:
        paper, other = dated[0]
        says = "Beside this signature there is no date; another one has its date."
        return Fault(says, at, 0, length, beside=((paper, other.date_at),))
    if day and day <= knowledge.today:
        of = f"{day.day} {month_name(day.month)} {day.year}"
        says = f"The paper is dated {of}, but nobody has dated this signature."
        return Fault(says, at, 0, length)
    says = "This is not signed yet: there is no date."
    return Fault(says, at, 0, length, severity=Severity.HINT)


def _empty_columns(reading: Reading) -> Iterator[Fault]:
    """Find the tables of declarations with a column for dates in which there is none."""
    passages = reading.passages if reading.document is None else ()
    for at, passage in enumerate(passages):
        is_head = passage.row and passage.kind is PassageKind.CELL and passage.text.strip(" :") == "Date"
        if not is_head or not _heads_declarations(passages, passage.row):
            continue
        rows = {one.row for one in passages[at + 1 :] if 0 < one.row - passage.row <= _MOST_ROWS}
        filled = [one for one in passages[at + 1 :] if one.row in rows and one.column == passage.column]
        if len(rows) >= _FEWEST_ROWS and not any(one.text.strip(" ._…") for one in filled):
            yield Fault("Nobody has entered a date in this column.", at, 0, len(passage.text))


def _short(passage: Passage, _: Knowledge) -> object:
    """Return what these rules take from a passage: all of a short one, of a long one only its dates."""
    text = passage.text if len(passage.text) <= _LONGEST_LINE else ""
    return passage._replace(text=text), dates_in(passage.text)


def _heads_declarations(passages: tuple[Passage, ...], row: int) -> bool:
    """Return whether a row heads a table of declarations, and is not one for a signature."""
    heads = {one.text.strip(" :") for one in passages if one.row == row}
    return heads != {"Date"} and not heads & {"Signature", "Signed"}


RULES = (
    error(
        "DAT-02", "2 July or 7 February, 2019 or another century: nobody can tell.", pack=_looks, reads=_short
    ),
    error("DAT-09", "Nobody can tell when it was decided, or whether.", pack=_undated, reads=_short),
)
