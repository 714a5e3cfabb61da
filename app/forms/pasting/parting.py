"""A pasted report taken apart into its sections, with the numbers it was typed with gone."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.forms.pasting.arranging import prose_of
from app.forms.pasting.outline import is_numbered_heading, numbered_headings, with_outline
from app.forms.pasting.piece import Pasted, Piece
from app.forms.pasting.plain import pieces_of_text
from app.forms.pasting.signs import Sign
from app.forms.pasting.tidying import without_start
from app.model.answers import Section
from app.model.limbs import runs_of, with_runs
from app.model.prose import Prose, Run
from app.model.prose_writing import write_prose

_BARE_NUMBER = re.compile(r"(\d{1,2}) +(?=[A-Z“‘])")
_END_MATTER = re.compile(
    r"(bibliography|contact (officers?|details)|source( documents?)?|background papers)\s*:?",
    re.IGNORECASE,
)


class Parted(NamedTuple):
    """The sections of a report, and the short lines around them, which answer other questions."""

    sections: tuple[Section, ...]
    left_out: tuple[str, ...] = ()
    """Title, addressees and date above; the table of sources and contacts below."""


def sections_in(text: str) -> tuple[Section, ...]:
    """Return the sections of a report in plain text; a text without headings is one section."""
    return parted(pieces_of_text(text)).sections


def parted(pasted: Pasted) -> Parted:
    """Take pieces apart at their headings."""
    pieces = _with_bare_numbers(with_outline(pasted.pieces))
    headings = sorted(numbered_headings(pieces)) or _headings_by_look(pieces)
    if not headings:
        return Parted((Section(heading="", body=_written(pieces, pasted)),) if pieces else ())
    end = _end_of_text(pieces, headings[-1])
    above, below = pieces[: headings[0]], pieces[end:]
    ends = [*headings[1:], end]
    sections = [_section(pieces[at:to], pasted) for at, to in zip(headings, ends, strict=True)]
    if any(not piece.is_like_heading for piece in above):
        sections.insert(0, Section(heading="", body=_written(above, pasted)))
        above = ()
    return Parted(tuple(sections), tuple(piece.words for piece in (*above, *below)))


def _headings_by_look(pieces: Sequence[Piece]) -> list[int]:
    """Return the places of headings of a page, of those counted 1, 2, 3, else of bold lines."""
    marked = [at for at, piece in enumerate(pieces) if piece.is_heading]
    counted = [at for at, piece in enumerate(pieces) if piece.sign and is_numbered_heading(piece)]
    if marked:
        return marked
    if counted and _is_counted_through(pieces):
        return counted
    return [at for at, piece in enumerate(pieces) if _is_bold_line(piece)]


def _is_bold_line(piece: Piece) -> bool:
    return not piece.sign and piece.is_like_heading and all(run.bold for run in piece.runs)


def _is_counted_through(pieces: Sequence[Piece]) -> bool:
    """Return whether headings are counted 1, 2, 3 with unnumbered paragraphs between."""
    counted = [piece for piece in pieces if piece.sign and len(piece.sign.numbers) == 1]
    numbers = [piece.sign.numbers[0] for piece in counted if piece.sign]
    return all(map(is_numbered_heading, counted)) and numbers == list(range(1, len(numbers) + 1))


def _with_bare_numbers(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces in which “1 Purpose” before “1.1 …” has a sign."""
    following = (*pieces[1:], None)
    return tuple(_with_bare_number(*pair) for pair in zip(pieces, following, strict=False))


def _with_bare_number(piece: Piece, after: Piece | None) -> Piece:
    found = _BARE_NUMBER.match(piece.words)
    following = after.sign.numbers if after and after.sign else ()
    if piece.sign or not found or following != (int(found[1]), 1):
        return piece
    sign = Sign(found[1], found.end(), (int(found[1]),))
    return piece._replace(runs=without_start(piece.runs, found.end()), sign=sign)


def _end_of_text(pieces: Sequence[Piece], last_heading: int) -> int:
    """Return where the sources and contacts below the last section begin."""
    for at in range(last_heading + 1, len(pieces)):
        rest = pieces[at:]
        is_short = all(piece.table or piece.is_like_heading for piece in rest)
        if not pieces[at].sign and _END_MATTER.fullmatch(pieces[at].words) and is_short:
            return at
    return len(pieces)


def _section(pieces: Sequence[Piece], pasted: Pasted) -> Section:
    heading, *body = pieces
    return Section(heading=heading.words, body=_written(body, pasted))


def _written(pieces: Sequence[Piece], pasted: Pasted) -> str:
    """Return pieces as Markdown, with those of the footnotes they call."""
    prose = prose_of(Pasted(tuple(pieces)))
    called = list(dict.fromkeys(run.footnote for run in runs_of(prose) if run.footnote is not None))
    if not called:
        return write_prose(prose)

    def counted(run: Run) -> Run:
        return run if run.footnote is None else run._replace(footnote=called.index(run.footnote))

    return write_prose(
        Prose(with_runs(prose, counted).blocks, tuple(pasted.notes[place] for place in called))
    )
