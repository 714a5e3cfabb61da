"""Read a text file: its papers, one after the other, in passages that know their lines."""

from collections.abc import Iterator

from app.model.reading import Pack, Passage, Reading, Spot
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import read_numeral
from app.proofing.readers.entries import as_entries
from app.proofing.readers.furniture import as_furniture
from app.proofing.readers.raw_lines import RawLine, raw_lines
from app.proofing.readers.splitting import papers_of
from app.proofing.readers.text_lines import LineReader, doubtful


def read_text(text: str, file: str, knowledge: Knowledge) -> Pack:
    """Return the papers of a text."""
    return papers_of(whole_text(text, file, knowledge), knowledge)


def whole_text(text: str, file: str, knowledge: Knowledge) -> Reading:
    """Return a text as one paper, however many there are in it."""
    placed = list(_placed(raw_lines(text), LineReader(knowledge.table("labels"))))
    passages = as_entries(as_furniture(tuple(passage for passage, _ in placed)))
    return Reading("", passages, tuple(spot for _, spot in placed), file)


def _placed(lines: tuple[RawLine, ...], reader: LineReader) -> Iterator[tuple[Passage, Spot]]:
    proven = _proven(lines)
    for line in lines:
        for passage, skipped in reader.read(line, proven.get(line.line, "")):
            breaks = tuple(start - skipped for start in line.breaks)
            yield passage, Spot(line=line.line, breaks=breaks)


def _proven(lines: tuple[RawLine, ...]) -> dict[int, str]:
    """Return the doubtful numbers, by line, that others go on with, or that stand before capitals."""
    found: dict[int, str] = {}
    signs = [(line, doubtful(line)) for line in lines]
    counted = {value for line, sign in signs if (value := _value(sign or _first_word(line)))}
    for line, sign in signs:
        value = _value(sign)
        words = line.text.strip()[len(sign) :].strip()
        is_shouted = words.isupper() and len(words) > 3
        if value and (is_shouted or (value - 1 in counted and value + 1 in counted)):
            found[line.line] = sign
    return found


def _first_word(line: RawLine) -> str:
    words = line.text.split(maxsplit=1)
    return words[0] if words else ""


def _value(sign: str) -> int:
    numeral = read_numeral(sign) if sign else None
    return numeral.parts[0] if numeral and len(numeral.parts) == 1 else 0
