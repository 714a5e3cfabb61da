"""A Word file as it was read: numbers somebody typed told apart from those Word counts, its papers too."""

import re

from app.model.reading import Pack, Passage, PassageKind, Reading, Spot
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import sign_before
from app.proofing.readers.doubtful_numbers import proven_numbers
from app.proofing.readers.entries import as_entries
from app.proofing.readers.furniture import as_furniture
from app.proofing.readers.raw_lines import RawLine
from app.proofing.readers.splitting import papers_of
from app.proofing.readers.text_lines import LineReader, doubtful

_COUNTS_ITEMS = re.compile(r"\(?(?:[a-z]|[ivx]{1,5})[.)]|\(\d{1,2}\)")
"""A number Word has counted that is one of an item: `(a)`, `iv.`"""
_BODY = frozenset({PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.ITEM})


def read_word_passages(reading: Reading, knowledge: Knowledge) -> Pack:
    """Return the papers of a Word file."""
    reader = LineReader(knowledge.table("labels"))
    reading = _with_answers_in_their_cells(reading, reader)
    proven = proven_numbers(tuple(_line(place, passage) for place, passage in enumerate(reading.passages, 1)))
    read = (
        _with_typed_signs(passage, reader, proven.get(place, ""))
        for place, passage in enumerate(reading.passages, 1)
    )
    passages = as_entries(as_furniture(tuple(read)))
    return papers_of(reading._replace(passages=passages), knowledge)


def _with_answers_in_their_cells(reading: Reading, reader: LineReader) -> Reading:
    """Return a paper in which a cell with label and answer (`TITLE : Kennels`) is no label of the next."""
    pairs: list[tuple[Passage, Spot]] = []
    whole = ""
    for passage, spot in zip(reading.passages, reading.spots, strict=True):
        if passage.kind is PassageKind.LABEL and _is_number(passage.text):
            continue
        if passage.row and _is_number(passage.label):
            numbered = passage._replace(text=f"{passage.label} {passage.text}", label="", row=0)
            pairs.append((numbered._replace(kind=PassageKind.PARAGRAPH), spot))
            continue
        inside = reader.label_in(passage.text) if passage.kind is PassageKind.LABEL else ""
        if inside:
            whole = passage.text
            pairs.append((passage._replace(kind=PassageKind.CELL, label=inside), spot))
        elif not (whole and passage.label == whole and not passage.text):
            pairs.append((passage, spot))
    return reading._replace(passages=tuple(one for one, _ in pairs), spots=tuple(spot for _, spot in pairs))


def _is_number(text: str) -> bool:
    """Return whether a cell holds the number of the paragraph beside it."""
    return bool(text) and sign_before(f"{text} x") == text


def _line(place: int, passage: Passage) -> RawLine:
    """Return a passage as a line of text, by its place."""
    text = "" if passage.row else f"{passage.number} {passage.text}".strip()
    return RawLine(place, text, after_blank=True, before_blank=True)


def _with_typed_signs(passage: Passage, reader: LineReader, proven: str) -> Passage:
    """Return a passage with number and label read from its text, where Word has not said what they are."""
    if passage.row and passage.kind is PassageKind.CELL:
        return passage._replace(label=reader.label_in(passage.text) or passage.label)
    if passage.kind is PassageKind.PARAGRAPH and _COUNTS_ITEMS.fullmatch(passage.number):
        return passage._replace(kind=PassageKind.ITEM)
    if passage.kind not in _BODY or passage.number or passage.row:
        return passage
    line = RawLine(0, passage.text, after_blank=True, before_blank=True)
    sign = sign_before(passage.text) or proven
    if not sign and passage.kind is PassageKind.HEADING:
        sign = doubtful(line)
    if sign:
        return _numbered(passage, sign, reader, line)
    read = next(reader.read(line), None)
    if read is None or "\t" in passage.text:
        return passage
    if passage.kind is not PassageKind.PARAGRAPH:
        is_label = passage.kind is PassageKind.HEADING and read.passage.value != passage.text
        return passage._replace(label=read.passage.label) if is_label else passage
    return passage._replace(kind=read.passage.kind, label=read.passage.label, level=read.passage.level)


def _numbered(passage: Passage, sign: str, reader: LineReader, line: RawLine) -> Passage:
    read = next(reader.read(line, sign)).passage
    kind = passage.kind if passage.kind is PassageKind.HEADING else read.kind
    level = passage.level or read.level
    return passage._replace(text=read.text, number=sign, kind=kind, typed=True, level=level)
