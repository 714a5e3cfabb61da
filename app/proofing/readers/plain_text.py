"""Read a text file: its papers, one after the other, in passages that know their lines."""

from collections.abc import Iterator

from app.model.reading import Pack, Passage, Reading, Spot
from app.proofing.knowledge import Knowledge
from app.proofing.readers.doubtful_numbers import proven_numbers
from app.proofing.readers.entries import as_entries
from app.proofing.readers.furniture import as_furniture
from app.proofing.readers.raw_lines import RawLine, raw_lines
from app.proofing.readers.splitting import papers_of
from app.proofing.readers.text_lines import LineReader


def read_text(text: str, file: str, knowledge: Knowledge) -> Pack:
    """Return the papers of a text."""
    return papers_of(whole_text(text, file, knowledge), knowledge)


def whole_text(text: str, file: str, knowledge: Knowledge) -> Reading:
    """Return a text as one paper, however many there are in it."""
    placed = list(_placed(raw_lines(text), LineReader(knowledge.table("labels"))))
    passages = as_entries(as_furniture(tuple(passage for passage, _ in placed)))
    return Reading("", passages, tuple(spot for _, spot in placed), file)


def _placed(lines: tuple[RawLine, ...], reader: LineReader) -> Iterator[tuple[Passage, Spot]]:
    proven = proven_numbers(lines)
    for line in lines:
        for passage, skipped in reader.read(line, proven.get(line.line, "")):
            breaks = tuple(start - skipped for start in line.breaks)
            yield passage, Spot(line=line.line, breaks=breaks)
