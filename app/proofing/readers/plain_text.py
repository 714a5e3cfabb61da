"""Read a text file: its papers, one after the other, in passages that know their lines."""

from collections.abc import Iterator

from app.model.reading import Pack, Passage, Reading, Spot
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import read_numeral, sign_before
from app.proofing.readers.entries import as_entries
from app.proofing.readers.furniture import as_furniture
from app.proofing.readers.raw_lines import RawLine, raw_lines
from app.proofing.readers.splitting import papers_of
from app.proofing.readers.text_lines import LineReader, doubtful

_NEAR = 4


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
    """Return the doubtful numbers, by line, that go on with sure ones, or stand before words in capitals."""
    found: dict[int, str] = {}
    sure = [_value(_first_word(line)) if sign_before(line.text.strip()) else 0 for line in lines]
    for at, line in enumerate(lines):
        sign = doubtful(line)
        value = _value(sign)
        words = line.text.strip()[len(sign) :].strip()
        is_shouted = words.isupper() and len(words) > 3
        if value and (
            is_shouted or _goes_on_with(sure, at, value) or _is_gone_on_with(lines[at + 1 :], value)
        ):
            found[line.line] = sign
    return found


def _goes_on_with(sure: list[int], at: int, value: int) -> bool:
    """Return whether the sure number before a place is one less, or the one after it one more."""
    before = next((other for other in reversed(sure[:at]) if other), 0)
    after = next((other for other in sure[at + 1 :] if other), 0)
    return before == value - 1 > 0 or after == value + 1


def _is_gone_on_with(lines: tuple[RawLine, ...], value: int) -> bool:
    """Return whether the first numbered line that follows is a paragraph of the section: 15.1."""
    first = next((sign for line in lines[:_NEAR] if (sign := sign_before(line.text.strip()))), "")
    return first.startswith(f"{value}.") and len(first) > len(f"{value}.")


def _first_word(line: RawLine) -> str:
    words = line.text.split(maxsplit=1)
    return words[0] if words and len(words) > 1 and words[0][:1].isalnum() else ""


def _value(sign: str) -> int:
    numeral = read_numeral(sign) if sign else None
    is_plain = numeral is not None and len(numeral.parts) == 1 and not numeral.style.islower()
    return numeral.parts[0] if numeral and is_plain else 0
