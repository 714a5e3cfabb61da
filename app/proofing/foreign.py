"""The papers of a pack that were written elsewhere: what our own forms print is settled in the form."""

from collections.abc import Iterator

from app.model.reading import Pack, Reading
from app.proofing.signing_places import is_printed_by_us


def foreign(pack: Pack) -> Iterator[tuple[int, Reading]]:
    """Yield the papers, with their places in the pack, that are no document of ours and no print of one."""
    for paper, reading in enumerate(pack):
        if reading.document is None and not is_printed_by_us(pack, reading.file):
            yield paper, reading
