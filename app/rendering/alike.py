"""Whether the Word file and the page of one document say the same words, in lines a person recognises.

Numbers that Word counts itself, heads and feet of pages, and words that only stand elsewhere (signatures
side by side are read row by row in Word) make no difference.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import unescape
from itertools import chain
from typing import NamedTuple

from app.rendering.read_back.paper import printed_part
from app.rendering.word.xmlparts import Element, name, parse

_PARAGRAPH, _TEXT = name("w:p"), name("w:t")
_READ = frozenset({_TEXT, name("w:tab"), name("w:br"), name("w:cr"), name("w:noBreakHyphen")})
_BODY = ("word/document", "word/footnotes")
_EDGES = ("word/header", "word/footer")
_EDGE = re.compile(r"<(header|footer)>.*?</\1>", re.DOTALL)
_NUMBER = re.compile(r'<span class="number">[^<]*</span>')
_INLINE = re.compile(r"</?(?:a|em|mark|small|span|strong|sub|sup|u)(?: [^>]*)?/?>")
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")


class PrintedLines(NamedTuple):
    """What is printed of a document: the lines of its body, and those at heads and feet."""

    body: tuple[str, ...]
    edges: tuple[str, ...]


class Difference(NamedTuple):
    """Lines that do not say the same; empty where one of the two has nothing there."""

    word: str
    page: str


def lines_in_word(content: bytes) -> PrintedLines:
    """Return the lines of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [one for one in archive.namelist() if one.endswith(".xml")]
        body = [_paragraphs(parse(archive.read(one))) for one in parts if one.startswith(_BODY)]
        edges = [_paragraphs(parse(archive.read(one))) for one in parts if one.startswith(_EDGES)]
    return PrintedLines(tuple(chain(*body)), tuple(chain(*edges)))


def lines_on_page(content: bytes) -> PrintedLines:
    """Return the lines of a web page that are printed."""
    page = content.decode("utf-8")
    edges = " ".join(found[0] for found in _EDGE.finditer(page))
    return PrintedLines(_lines(_NUMBER.sub("", printed_part(page))), _lines(edges))


def differences(word: PrintedLines, page: PrintedLines) -> tuple[Difference, ...]:
    """Return the lines of a Word file and a page that have words the other has nowhere, each once."""
    ours, theirs = _words(word.body), _words(page.body)
    left, right = [one.word for one in ours], [one.word for one in theirs]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    changed = [one[1:] for one in matcher.get_opcodes() if one[0] != "equal"]
    gone = Counter(one for a, b, _, _ in changed for one in left[a:b])
    come = Counter(one for _, _, c, d in changed for one in right[c:d])
    only = {*(gone - come - _counted(page.edges)), *(come - gone - _counted(word.edges))}
    found = (
        Difference(
            _around(word.body, ours, slice(a, b), theirs[c:d]),
            _around(page.body, theirs, slice(c, d), ours[a:b]),
        )
        for a, b, c, d in changed
        if _is_told(left[a:b], right[c:d], only)
    )
    return tuple(dict.fromkeys(found))


class _Placed(NamedTuple):
    """A word, and the line it stands in: whether it begins that, or ends it."""

    word: str
    line: int
    begins: bool
    ends: bool


def _words(lines: tuple[str, ...]) -> list[_Placed]:
    return [
        _Placed(one, at, place == 0, place == len(words) - 1)
        for at, line in enumerate(lines)
        for words in (_WORD.findall(line.casefold()),)
        for place, one in enumerate(words)
    ]


def _counted(lines: tuple[str, ...]) -> Counter[str]:
    return Counter(one.word for one in _words(lines))


def _is_told(left: list[str], right: list[str], only: set[str]) -> bool:
    """Return whether two stretches differ; a figure beside nothing is one that Word counts itself."""
    words = (*left, *right)
    is_counted = not (left and right) and all(one.isdigit() for one in words)
    return not is_counted and any(one in only for one in words)


def _around(lines: tuple[str, ...], words: list[_Placed], at: slice, beside: list[_Placed]) -> str:
    """Return the lines of a stretch; of an empty one, the line it would stand in."""
    found = words[at]
    if not found and not beside[0].begins:
        found = words[at.start - 1 : at.start]
    elif not found and not beside[-1].ends:
        found = words[at.start : at.start + 1]
    return " / ".join(lines[place] for place in dict.fromkeys(one.line for one in found))


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in root.iter(_PARAGRAPH):
        own = (one for one in paragraph.iter() if next(one.iterancestors(_PARAGRAPH), None) is paragraph)
        parts = (one.text or "" if one.tag == _TEXT else " " for one in own if one.tag in _READ)
        text = "".join(parts)
        if text.strip():
            yield " ".join(text.split())


def _lines(page: str) -> tuple[str, ...]:
    parted = _TAG.sub("\n", _INLINE.sub("", page.replace("\n", " ")))
    return tuple(line for one in unescape(parted).split("\n") if (line := " ".join(one.split())))
