"""A text with a selection, and what marking it up makes of both; knows no widget."""

import re
from typing import NamedTuple

BOLD = "**"
ITALIC = "*"

_PREFIX = re.compile(r"[ ]*(?:(?:[-*•]|\d{1,4}\.|[a-z]\.|[ivxl]{2,7}\.)[ ]+|#{3}[ ]+|>[ ]?)?")
_WORD = re.compile(r"[^\s*\[\]()]+")


class Passage(NamedTuple):
    """A text, and the stretch of it that is selected, counted in characters."""

    text: str
    start: int
    end: int

    @property
    def selected(self) -> str:
        """The selected text."""
        return self.text[self.start : self.end]

    def replaced(self, by: str) -> "Passage":
        """Return the passage with `by` in place of the selection, and the cursor after it."""
        at = self.start + len(by)
        return Passage(self.text[: self.start] + by + self.text[self.end :], at, at)

    def lines(self) -> tuple[int, int]:
        """Return where the lines touched by the selection begin and end."""
        begin = self.text.rfind("\n", 0, self.start) + 1
        end = self.text.find("\n", self.end)
        return begin, len(self.text) if end < 0 else end


def toggle_mark(passage: Passage, mark: str) -> Passage:
    """Make the selected words bold or italic, or plain again where all of them already are.

    Emphasis never crosses a line. Without a selection the word around the cursor is meant; between
    words, what is typed next.
    """
    if passage.start == passage.end:
        return _toggle_at_cursor(passage, mark)
    spans = _spans(passage)
    if not spans:
        return passage
    on = all(_is_marked(passage.text, start, end, mark) for start, end in spans)
    text, first, last = passage.text, spans[0][0], spans[-1][1]
    for start, end in reversed(spans):
        text, moved = _unmark(text, start, end, mark) if on else _mark(text, start, end, mark)
        first = start + moved
        last += moved if (start, end) == spans[-1] else 2 * moved
    return Passage(text, first, last)


def make_link(passage: Passage) -> Passage:
    """Make the selection the words of a link and select the place of its address.

    A selected address becomes the address, and the words are selected instead.
    """
    words = passage.selected.replace("\n", " ").strip()
    if re.match(r"(https?://|mailto:|www\.)\S+$", words):
        at = passage.start + 1
        linked = passage.replaced(f"[words of the link]({words})")
        return linked._replace(start=at, end=at + len("words of the link"))
    shown = words or "words of the link"
    linked = passage.replaced(f"[{shown}](https://)")
    if not words:
        return linked._replace(start=passage.start + 1, end=passage.start + 1 + len(shown))
    return linked._replace(start=linked.end - len("https://)"), end=linked.end - 1)


def toggle_subheading(passage: Passage) -> Passage:
    """Make the lines touched sub-headings, or paragraphs again where they all are."""
    begin, end = passage.lines()
    lines = passage.text[begin:end].split("\n")
    on = all(line.startswith("### ") for line in lines if line.strip()) and any(map(str.strip, lines))
    return with_lines(passage, [_as_subheading(line, on=on) for line in lines])


def with_lines(passage: Passage, lines: list[str]) -> Passage:
    """Return the passage with the lines it touches replaced, the cursor at their end or all selected."""
    begin, end = passage.lines()
    block = "\n".join(lines)
    text = passage.text[:begin] + block + passage.text[end:]
    start = begin if passage.start != passage.end else begin + len(block)
    return Passage(text, start, begin + len(block))


def _as_subheading(line: str, *, on: bool) -> str:
    if on:
        return line.removeprefix("### ")
    plain = line[len(prefix_of(line)) :].strip()
    return line if line.startswith("### ") else f"### {plain}"


def prefix_of(line: str) -> str:
    """Return the indentation and the sign of a list item, sub-heading or quotation before a line's words."""
    found = _PREFIX.match(line)
    return found[0] if found else ""


def _toggle_at_cursor(passage: Passage, mark: str) -> Passage:
    text, at = passage.text, passage.start
    size = len(mark)
    if text[at:].startswith(mark) and _is_open(text[passage.lines()[0] : at], mark):
        if text[:at].endswith(mark):
            return Passage(text[: at - size] + text[at + size :], at - size, at - size)
        return Passage(text, at + size, at + size)
    word = next((w.span() for w in _WORD.finditer(text, *passage.lines()) if w.start() < at < w.end()), None)
    if word is None:
        return Passage(text[:at] + mark * 2 + text[at:], at + size, at + size)
    on = _is_marked(text, *word, mark)
    text, moved = _unmark(text, *word, mark) if on else _mark(text, *word, mark)
    return Passage(text, at + moved, at + moved)


def _is_open(before: str, mark: str) -> bool:
    """Return whether a mark begun on this line has not been ended yet."""
    bold = before.count(BOLD)
    return bool((bold if mark == BOLD else before.count(ITALIC)) % 2)


def _spans(passage: Passage) -> list[tuple[int, int]]:
    """Return the stretches of words that are selected, one a line, without signs and stars around them."""
    spans = []
    at = passage.lines()[0]
    for line in passage.text[at : passage.end].split("\n"):
        span = _trimmed(passage.text, max(passage.start, at + len(prefix_of(line))), at + len(line))
        at += len(line) + 1
        if span[0] < span[1]:
            spans.append(span)
    return spans


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == "*"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "*"):
        end -= 1
    return start, end


def _stars(text: str, start: int, end: int) -> int:
    """Return how many stars stand on both sides of a stretch, three at most."""
    before = len(text[:start]) - len(text[:start].rstrip("*"))
    after = len(text[end:]) - len(text[end:].lstrip("*"))
    return min(before, after, 3)


def _is_marked(text: str, start: int, end: int, mark: str) -> bool:
    return _stars(text, start, end) in ((2, 3) if mark == BOLD else (1, 3))


def _mark(text: str, start: int, end: int, mark: str) -> tuple[str, int]:
    """Return the text with a stretch marked, and how far the stretch has moved."""
    if _is_marked(text, start, end, mark):
        return text, 0
    return text[:start] + mark + text[start:end] + mark + text[end:], len(mark)


def _unmark(text: str, start: int, end: int, mark: str) -> tuple[str, int]:
    """Return the text with a stretch plain again, and how far the stretch has moved."""
    size = len(mark)
    return text[: start - size] + text[start:end] + text[end + size :], -size
