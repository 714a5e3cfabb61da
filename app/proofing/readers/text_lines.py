"""One line of a text as passages: heading, paragraph, item, the cells of a row, a label and its answer."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from app.model.reading import Passage, PassageKind
from app.proofing.numerals import doubtful_sign_before, sign_before
from app.proofing.readers.raw_lines import RawLine, bullet_before

_COLON_LABEL = re.compile(r"([A-Z][\w’'&/,()-]*(?: [\w’'&/()-]+){0,3}?\s?):(?!\S*//)(?=\s|$)")
_STEM_WORDS = re.compile(
    r"(?:to|that|include[sd]?|including|following|are|is|be|of|for|with)$|^(?:The|A|An|This|These|Appendix|Annexe?)\b"
)
_MOST_WORDS_OF_A_HEADING = 12
_MOST_WORDS_OF_A_STEM = 5
"""A longer line with a colon announces a list."""
_MOST_WORDS_OF_A_LABEL = 8
_SIGNS = " *_#"
_NO_HEADING = re.compile(
    r"[.,;?!]$|[a-z]\. [A-Z]|^\W*$|@|//|^\d|^(?:none|n/?a|nil|yes|no|not applicable|as above)$"
    r"|\b(?:to|and|of|the|that|for|with|by|or)\s?:?$"
    r"|^(?:what|is|are|does|do|how|why|who|when|which|please|if)\b(?:\W+\w+){3}",
    re.IGNORECASE,
)
_NAMES = re.compile(r", [A-Z]|^(?:\w+ )?\d{0,2} ?[A-Z][a-z]+ \d{4}$")
_TABLE_RULE = re.compile(r"^\|?[\s:|-]+\|?$")


class Read(NamedTuple):
    """A passage, and by how many letters of its line it begins later."""

    passage: Passage
    skipped: int = 0


class LineReader:
    """Reads the lines of one text; it counts the rows of tables."""

    def __init__(self, labels: Mapping[str, Any]) -> None:
        self._labels = frozenset(labels["labels"])
        self._before_answer = _starting(tuple(labels["before_answer"]))
        self._row = 0

    def read(self, line: RawLine, number: str = "") -> Iterator[Read]:
        """Yield the passages of a line; `number` is a doubtful one that has proved to be one."""
        bare = line.text.strip()
        if _TABLE_RULE.match(bare) and "-" in bare and "|" in bare:
            return
        line = line._replace(text=_with_number_before_tab(line.text))
        cells = _cells(line.text)
        if cells is not None:
            yield from self._cells_of(cells)
            return
        skipped = bullet_before(line.text)
        text = line.text[skipped:].strip()
        sign = number or sign_before(text)
        words = text[len(sign) :].lstrip() if sign else text
        depth = (len(line.text) - len(line.text.lstrip())) // 2
        skipped = line.text.find(words, skipped)
        kind = self._kind(words, sign, line, is_item=bool(bullet_before(line.text)))
        level = 1 + min(depth, 4) if kind is PassageKind.ITEM else int(kind is PassageKind.HEADING)
        label = "" if sign or kind is not PassageKind.PARAGRAPH else self._label(words)
        if label:
            kind = PassageKind.CELL
        yield Read(Passage(words, kind, sign, level, label), max(skipped, 0))

    def _cells_of(self, cells: list[str]) -> Iterator[Read]:
        self._row += 1
        if len(cells) == 2 and not cells[1] and self._label(cells[0]) not in {"", cells[0]}:
            cells = cells[:1]  # the label and its answer stand in one cell
        beside = cells[0] if _is_label(cells) else ""
        for column, cell in enumerate(cells):
            inside = self._label(cell)
            is_label = bool(beside) and column == 0 and inside in {"", cell}
            kind = PassageKind.LABEL if is_label else PassageKind.CELL
            label = "" if is_label else inside if inside not in {"", cell} else beside
            yield Read(Passage(cell, kind, label=label, row=self._row, column=column))

    def _kind(self, words: str, sign: str, line: RawLine, *, is_item: bool) -> PassageKind:
        if words.startswith("[^") or re.match(r"[¹²³⁴⁵]\s?\S", words):
            return PassageKind.NOTE
        if sign:
            return _kind_of_numbered(words, sign, line, is_item=is_item)
        if is_item:
            return PassageKind.ITEM
        alone = line.after_blank and (line.before_blank or words.isupper())
        is_known = words.strip(_SIGNS + ":. ").casefold() in self._labels
        if is_heading(words, alone=alone) and not is_known and self._label(words) in {"", words}:
            return PassageKind.HEADING
        return PassageKind.PARAGRAPH

    def label_in(self, words: str) -> str:
        """Return the label that stands before an answer in the same words, nothing where there is none."""
        label = self._label(words)
        return label if label != words else ""

    def _label(self, words: str) -> str:
        """Return the label a line begins with, as it is written; nothing where it has none."""
        bare = words.strip(_SIGNS + ":. ").casefold()
        if bare in self._labels:
            return words
        found = _COLON_LABEL.match(words.lstrip(_SIGNS))
        is_known = bool(found) and found[1].strip().casefold() in self._labels
        if found and (is_known or not _STEM_WORDS.search(found[1].strip())):
            return words[: words.index(found[1]) + len(found[1]) + 1]
        found = self._before_answer.match(words.lstrip(_SIGNS))
        return words[: words.index(found[0]) + len(found[0])] if found else ""


def _kind_of_numbered(words: str, sign: str, line: RawLine, *, is_item: bool) -> PassageKind:
    bare = sign.strip(".)").removesuffix(".0")
    is_top = bare.isdigit() or (bare.isalpha() and bare.isupper())
    is_lettered = bare.isalpha() and line.after_blank and line.before_blank
    if (is_top or is_lettered) and not is_item and is_heading(words, alone=True):
        return PassageKind.HEADING
    is_paragraph = bare.count(".") == 1 or (is_top and not is_item)
    return PassageKind.PARAGRAPH if is_paragraph else PassageKind.ITEM


def doubtful(line: RawLine) -> str:
    """Return what may be the number of a line: `15`, `I.`; what its neighbours are decides."""
    if bullet_before(line.text) or "\t" in line.text.strip():
        return ""
    text = line.text.strip()
    sign = "" if sign_before(text) else doubtful_sign_before(text)
    return sign if sign and is_heading(text[len(sign) :].strip(), alone=True) else ""


def is_heading(words: str, *, alone: bool) -> bool:
    """Return whether words that stand by themselves are a heading."""
    bare = words.strip(_SIGNS)
    words_ = len(bare.split())
    if (
        not bare
        or not alone
        or words_ > (_MOST_WORDS_OF_A_STEM if bare.endswith(":") else _MOST_WORDS_OF_A_HEADING)
    ):
        return False
    return (bare[0].isupper() or bare[0] in "“‘\"'[") and not (
        _NO_HEADING.search(bare) or _NAMES.search(bare)
    )


def _cells(text: str) -> list[str] | None:
    """Return the cells of a row, None where the line is none; an empty answer is a cell too."""
    if text.strip().startswith("|") and text.count("|") >= 2:
        return [cell.strip() for cell in text.strip().strip("|").split("|")]
    if "\t" not in text.strip(" "):
        return None
    cells = [cell.strip() for cell in text.strip(" ").split("\t")]
    filled = [cell for cell in cells if cell]
    if len(filled) == 1 and cells[0]:
        is_question = len(cells) == 2 and len(cells[0].split()) <= 6 and not cells[0].endswith((".", ","))
        return [cells[0], ""] if is_question else [cells[0]]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _with_number_before_tab(text: str) -> str:
    """Return a line in which a tab after its number is a space; other tabs part cells."""
    first, tab, rest = text.lstrip(" ").partition("\t")
    is_number = bool(tab) and bool(rest.strip()) and sign_before(f"{first.strip()} x") == first.strip() != ""
    return f"{first} {rest}" if is_number else text


def _is_label(cells: list[str]) -> bool:
    return len(cells) > 1 and bool(cells[0]) and len(cells[0].split()) <= _MOST_WORDS_OF_A_LABEL


@lru_cache(maxsize=8)
def _starting(labels: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(labels, key=len, reverse=True)
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, longest_first))})(?=\s+(?:[A-Z\d]|_|\.\.))", re.IGNORECASE
    )
