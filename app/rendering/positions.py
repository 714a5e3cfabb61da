"""Where the places of a page came to stand on paper: the typesetter attaches a list to previews."""

from collections.abc import Iterator

from app.model.printed_place import PrintedPlace
from app.rendering.pdfium import attached_text
from app.rendering.placing import Said


def with_positions(said: tuple[Said, ...], content: bytes) -> tuple[PrintedPlace, ...]:
    """Return what stands where, in the order of the page; what was not printed has no place."""
    return tuple(_placed(said, attached_text(content)))


def _placed(said: tuple[Said, ...], positions: str) -> Iterator[PrintedPlace]:
    """Yield a place for each line: its number, its page counted from 1, and its points."""
    for line in positions.splitlines():
        number, page, left, baseline = line.split()
        path, words, is_gap = said[int(number)]
        yield PrintedPlace(path, words, is_gap, int(page) - 1, float(left), float(baseline))
