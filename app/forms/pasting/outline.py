"""Which pieces are headings of an outline: by their numbers, and by what follows them."""

from collections.abc import Sequence
from itertools import pairwise

from app.forms.pasting.piece import Piece
from app.forms.pasting.signs import Sign
from app.model.prose import ListKind

_LONG = 14  # words; a heading has fewer
_FEWEST = 2  # headings of an outline


def is_outlined(pieces: Sequence[Piece]) -> bool:
    """Return whether paragraphs are numbered 1.1, 1.2 …, so that a number on its own may be a heading's."""
    return any(piece.sign is not None and piece.sign.is_outline for piece in pieces)


def numbered_headings(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the places of headings in an outlined text: “3.0 …”, and “3. …” where 3.1 or nothing follows."""
    if not is_outlined(pieces):
        return frozenset()
    signed = [(at, piece) for at, piece in enumerate(pieces) if piece.sign]
    followed = pairwise([*signed, (len(pieces), None)])
    return frozenset(at for (at, piece), (_, after) in followed if piece is not None and _heads(piece, after))


def is_numbered_heading(piece: Piece) -> bool:
    """Return whether a piece has a heading's number and looks like one."""
    numbers = piece.sign.numbers if piece.sign else ()
    return len(numbers) == 1 + (numbers[1:] == (0,)) and piece.is_like_heading


def with_outline(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces in which nested lists of a page that count headings and paragraphs are an outline.

    Word processors write 1. and 1.1 as a list in a list, and end both where a table stands between.
    """
    headings = _headings_of_lists(pieces)
    inner = [piece for piece in pieces if _count(piece, 2)]
    if len(headings) < _FEWEST or sum(map(_is_sentence, inner)) * 2 <= len(inner):
        return tuple(pieces)
    found: list[Piece] = []
    number = paragraph = 0
    is_inside = False
    for at, piece in enumerate(pieces):
        if at in headings:
            number, paragraph, is_inside = number + 1, 0, True
            found.append(_numbered(piece, (number, 0)))
        elif number and _count(piece, 2) == paragraph + 1:
            paragraph, is_inside = paragraph + 1, True
            found.append(_numbered(piece, (number, paragraph)))
        else:
            is_inside = is_inside and piece.level != 1
            found.append(piece._replace(level=max(0, piece.level - 2)) if is_inside else piece)
    return tuple(found)


def _headings_of_lists(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the places of items in outer lists that an inner list begins below, or nothing."""
    signed = [(at, piece) for at, piece in enumerate(pieces) if piece.sign]
    followed = pairwise([*signed, (len(pieces), None)])
    return frozenset(
        at
        for (at, piece), (_, after) in followed
        if piece and _count(piece, 1) and piece.is_like_heading and (not after or _count(after, 2) == 1)
    )


def _count(piece: Piece, level: int) -> int:
    """Return the number of an item at that level of the lists, 0 where it is none."""
    readings = dict(piece.sign.readings) if piece.sign and piece.level == level else {}
    return readings.get(ListKind.DECIMAL, 0)


def _is_sentence(piece: Piece) -> bool:
    return len(piece.words.split()) > _LONG or piece.words[-1:] in {".", ":", ";"}


def _numbered(piece: Piece, numbers: tuple[int, ...]) -> Piece:
    sign = Sign(".".join(map(str, numbers)), 0, numbers, ((ListKind.DECIMAL, numbers[-1]),))
    return piece._replace(sign=sign, level=0)


def _heads(piece: Piece, after: Piece | None) -> bool:
    """Return whether a piece heads the one that has the next number."""
    if not is_numbered_heading(piece) or piece.sign is None or piece.level:
        return False
    following = after.sign.numbers if after is not None and after.sign else ()
    return piece.sign.is_outline or not following or following == (*piece.sign.numbers, 1)
