"""The places of a paper where somebody signs: where each is, its date, and what stands around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.mentions.dates import DateMention, dates_in
from app.proofing.remembering import remembered_of_paper

_SIGN = re.compile(r"(?:signature|signed|sign(?:ed)? by|signature of \w[\w ]{2,40})")
_DATE = re.compile(r"(?:dated?|date (?:signed|of signature|of signing))")
_DOTS = r"[\s:._…–—-]*"
_INLINE = re.compile(
    rf"\b(?:Signature|Signed){_DOTS}(?:[\w’ ,()-]{{1,60}}?\s{{2,}})?\bDated?\b{_DOTS}(?P<value>.*)$",
    re.IGNORECASE,
)
_BLANK = re.compile(rf"^{_DOTS}$")
_REACH = 7
"""A date stands no more passages below its signature."""
_OURS = re.compile(r"·\s[0-9A-Z]{4}-[0-9A-Z]{4}\b")


class SigningPlace(NamedTuple):
    """A place to sign, by the passages of its signature and of its date, -1 where none is asked for."""

    at: int
    date_at: int
    date: DateMention | None
    written: str = ""
    """What stands where the date belongs."""
    in_row: bool = False
    """Whether signatory and date stand in a row of their own, as at the end of an agreement."""


@remembered_of_paper
def signing_places(reading: Reading) -> tuple[SigningPlace, ...]:
    """Return the places to sign of a paper, in order."""
    return tuple(_places(reading.passages))


def is_printed_by_us(pack: Pack, file: str) -> bool:
    """Return whether the pages of a file bear a fingerprint: their signatures are kept in the register."""
    return any(
        passage.kind is PassageKind.FURNITURE and _OURS.search(passage.text)
        for reading in pack
        if reading.file == file
        for passage in reading.passages
    )


def is_place_to_sign(passage: Passage) -> bool:
    """Return whether a passage is the word “Signature” or the like, with or without something beside it."""
    bare = passage.text.strip(" :._…*-").casefold()
    return bool(_SIGN.fullmatch(bare) or (_SIGN.fullmatch(passage.asks) and not passage.row))


def _places(passages: tuple[Passage, ...]) -> Iterator[SigningPlace]:
    taken: set[int] = set()
    for at, passage in enumerate(passages):
        inline = _INLINE.search(passage.text)
        if inline:
            yield SigningPlace(at, at, _date_of(inline["value"]), inline["value"].strip(" .:_…"))
        elif is_place_to_sign(passage):
            rows = _rows_to_sign(passages, at)
            taken.update(row.date_at for row in rows)
            if rows:
                yield from rows
                continue
            date_at = _date_below(passages, at, taken)
            if date_at < 0:
                yield SigningPlace(at, -1, None)
                continue
            taken.add(date_at)
            written = _written(passages, date_at)
            yield SigningPlace(at, date_at, _date_of(written), written)


def _rows_to_sign(passages: tuple[Passage, ...], at: int) -> list[SigningPlace]:
    """Return the rows under “Signed on behalf of the parties:” that hold a signatory and a date each."""
    rows: list[SigningPlace] = []
    for place in range(at + 1, len(passages) - 1):
        signatory, date = passages[place : place + 2]
        if not signatory.row or passages[at].row:
            break
        if signatory.column == 0 and date.row == signatory.row and _asks_for_date(date):
            is_bare = bool(_DATE.fullmatch(date.text.strip(" :._…").casefold()))
            written = "" if is_bare else date.value.strip(" .:_…")
            rows.append(SigningPlace(place, place + 1, _date_of(written), written, in_row=True))
    return rows if len(rows) > 1 else []


def _asks_for_date(cell: Passage) -> bool:
    """Return whether a cell asks for a date, whether there is one in it or not."""
    return bool(_DATE.fullmatch(cell.asks) or _DATE.fullmatch(cell.text.strip(" :._…").casefold()))


def _date_below(passages: tuple[Passage, ...], at: int, taken: set[int]) -> int:
    """Return the passage that asks for the date of a signature, -1 where none does."""
    for place in range(at + 1, min(at + 1 + _REACH, len(passages))):
        passage = passages[place]
        if place not in taken and _asks_date(passage):
            return place
        is_other = is_place_to_sign(passage) and passage.row != passages[at].row
        if is_other or (passage.kind is PassageKind.HEADING and passage.number):
            return -1
    return -1


def _asks_date(passage: Passage) -> bool:
    bare = passage.text.strip(" :._…*-").casefold()
    return bool(_DATE.fullmatch(bare) or (not passage.row and _DATE.fullmatch(passage.asks)))


def _written(passages: tuple[Passage, ...], date_at: int) -> str:
    """Return what is written where a date belongs: beside the word, or in the next passage."""
    passage = passages[date_at]
    if not passage.row and not _BLANK.match(passage.value) and passage.value != passage.text:
        return passage.value.strip()
    for following in passages[date_at + 1 : date_at + 3]:
        if following.row != passage.row or _asks_date(following) or is_place_to_sign(following):
            break
        is_text = following.kind not in {PassageKind.HEADING, PassageKind.FURNITURE}
        is_short = len(following.text) <= 40 and is_text
        if is_short and re.search(r"\d", following.text):
            return following.text.strip()
        if following.row:
            break
    return ""


def _date_of(written: str) -> DateMention | None:
    mentions = dates_in(written)
    return mentions[0] if mentions else None
