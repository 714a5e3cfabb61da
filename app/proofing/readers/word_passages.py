"""A Word file as it was read: numbers somebody typed told apart from those Word counts, its papers too."""

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import sign_before
from app.proofing.readers.entries import as_entries
from app.proofing.readers.raw_lines import RawLine
from app.proofing.readers.splitting import papers_of
from app.proofing.readers.text_lines import LineReader, doubtful

_BODY = frozenset({PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.ITEM})


def read_word_passages(reading: Reading, knowledge: Knowledge) -> Pack:
    """Return the papers of a Word file."""
    reader = LineReader(knowledge.table("labels"))
    passages = as_entries(tuple(_with_typed_signs(passage, reader) for passage in reading.passages))
    return papers_of(reading._replace(passages=passages), knowledge)


def _with_typed_signs(passage: Passage, reader: LineReader) -> Passage:
    """Return a passage with number and label read from its text, where Word has not said what they are."""
    if passage.kind not in _BODY or passage.number or passage.row:
        return passage
    line = RawLine(0, passage.text, after_blank=True, before_blank=True)
    sign = sign_before(passage.text)
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
