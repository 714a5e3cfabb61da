"""What Enter, Tab and the list buttons do to the lines of a text; knows no widget."""

import re
from typing import NamedTuple

from app.model.list_marker import counted, read_marker
from app.model.prose import ListKind
from app.ui.desk.prose.passage import Passage, prefix_of, with_lines

LEVEL = 4
"""Spaces by which a list inside a list is set in; Markdown accepts them below any sign."""

_ITEM = re.compile(r"^( *)([-*•]|\d{1,4}\.|[a-z]\.|[ivxl]{2,7}\.)( +|$)(.*)$")
_INNER_KIND = {ListKind.DECIMAL: ListKind.LETTER, ListKind.LETTER: ListKind.ROMAN}
_OUTER_FIRST = 1


class Item(NamedTuple):
    """One line that begins an item of a list."""

    indent: int
    sign: str
    words: str


def read_item(line: str) -> Item | None:
    """Return the item a line begins, also one whose words are still to be typed."""
    found = _ITEM.match(line)
    return Item(len(found[1]), found[2], found[4]) if found else None


def new_line(passage: Passage) -> Passage:
    """Press Enter: a new item inside a list, a new row inside a table, elsewhere a new paragraph."""
    passage = passage.replaced("")
    begin, end = passage.lines()
    line, before = passage.text[begin:end], passage.text[begin : passage.start]
    item = read_item(line)
    if item is not None and before.strip():
        return _new_item(passage, item) if item.words.strip() else _leave_list(passage, item)
    if line.startswith(">") and before:
        return passage.replaced("\n> ") if line[1:].strip() else with_lines(passage, ["", ""])
    is_inner_row = line.lstrip().startswith("|") or not line.strip()
    return passage.replaced("\n" if is_inner_row else "\n\n")


def indent(passage: Passage) -> Passage | None:
    """Set the item at the cursor one level in; None where it is no item, or none stands before it."""
    lines, at, column = _placed(passage)
    item = read_item(lines[at])
    if item is None or not any(
        above is not None and above.indent >= item.indent for above in map(read_item, _run_above(lines, at))
    ):
        return None
    return _moved(lines, at, column, item, item.indent + LEVEL)


def outdent(passage: Passage) -> Passage | None:
    """Set the item at the cursor one level out; None where it is no item of an inner list."""
    lines, at, column = _placed(passage)
    item = read_item(lines[at])
    if item is None or item.indent == 0:
        return None
    return _moved(lines, at, column, item, max(0, item.indent - LEVEL))


def toggle_list(passage: Passage, kind: ListKind) -> Passage:
    """Make the lines touched items of that kind, or paragraphs again where they all are."""
    begin, end = passage.lines()
    lines = [line for line in passage.text[begin:end].split("\n") if line.strip()] or [""]
    words = [line[len(prefix_of(line)) :] for line in lines]
    if all(_is_of(line, kind) for line in lines):
        return with_lines(passage, [piece for line in words for piece in ("", line)][1:])
    items = [f"{_sign(kind, number)} {line}" for number, line in enumerate(words, start=1)]
    return with_lines(passage, _apart_from_paragraph(passage.text[:begin], items))


def _apart_from_paragraph(above: str, items: list[str]) -> list[str]:
    """Return the items; a list that follows a paragraph directly is easier to read after an empty line."""
    last = above.removesuffix("\n").rpartition("\n")[2]
    return ["", *items] if above and last.strip() and read_item(last) is None else items


def _is_of(line: str, kind: ListKind) -> bool:
    item = read_item(line)
    marker = read_marker(f"{item.sign} x") if item else None
    return marker is not None and marker.kind is kind


def _sign(kind: ListKind, number: int) -> str:
    return "-" if kind is ListKind.BULLET else counted(kind, number)


def _new_item(passage: Passage, item: Item) -> Passage:
    lead = "\n" + " " * item.indent + item.sign + " "
    rest = passage.text[passage.start :]
    opened = Passage(passage.text[: passage.start] + lead + rest.lstrip(" "), 0, 0)
    at = passage.start + len(lead)
    return _renumbered(opened._replace(start=at, end=at))


def _leave_list(passage: Passage, item: Item) -> Passage:
    if item.indent:
        return outdent(passage) or passage
    above = passage.text[: passage.lines()[0]]
    return with_lines(passage, ["", ""] if above.strip() and not above.endswith("\n\n") else [""])


def _placed(passage: Passage) -> tuple[list[str], int, int]:
    """Return the lines, the index of the cursor's line, and its distance from the end of that line."""
    lines = passage.text.split("\n")
    at = passage.text.count("\n", 0, passage.end)
    return lines, at, passage.lines()[1] - passage.end


def _run_above(lines: list[str], at: int) -> list[str]:
    """Return the lines of the same list above a line, the nearest first; an empty line ends it."""
    run = []
    for line in reversed(lines[:at]):
        if not line.strip() or (read_item(line) is None and not line.startswith("  ")):
            break
        run.append(line)
    return run


def _moved(lines: list[str], at: int, from_end: int, item: Item, indent: int) -> Passage:
    """Return the lines with one item at another indentation, counted as its new neighbours are."""
    sign = item.sign
    marker = read_marker(f"{sign} x")
    sibling = next((i for i in map(read_item, _run_above(lines, at)) if i and i.indent <= indent), None)
    if sibling is not None and sibling.indent == indent:
        sign = sibling.sign
    elif marker is not None and indent > item.indent:
        sign = _sign(_INNER_KIND.get(marker.kind, marker.kind), _OUTER_FIRST)
    lines[at] = " " * indent + f"{sign} {item.words}"
    text = "\n".join(lines)
    end = sum(len(line) + 1 for line in lines[: at + 1]) - 1 - min(from_end, len(item.words))
    return _renumbered(Passage(text, end, end))


def _renumbered(passage: Passage) -> Passage:
    """Return the passage with the items of the list at the cursor counted without a gap."""
    lines, at, from_end = _placed(passage)
    here = read_item(lines[at])
    if here is None:
        return passage
    first = at
    for above in range(at - 1, at - 1 - len(_run_above(lines, at)), -1):
        item = read_item(lines[above])
        if item is not None and item.indent < here.indent:
            break
        first = above if item is not None and item.indent == here.indent else first
    _count(lines, first, here.indent)
    end = sum(len(line) + 1 for line in lines[: at + 1]) - 1 - from_end
    return Passage("\n".join(lines), end, end)


def _count(lines: list[str], first: int, indent: int) -> None:
    """Give the items that follow at that indentation the signs that follow the first one's."""
    beginning = read_item(lines[first])
    marker = read_marker(f"{beginning.sign} x") if beginning else None
    if marker is None or marker.kind is ListKind.BULLET:
        return
    number = marker.start
    for place in range(first, len(lines)):
        item = read_item(lines[place])
        if (item is None and not lines[place].startswith("  ")) or (
            item is not None and item.indent < indent
        ):
            return
        if item is not None and item.indent == indent:
            lines[place] = " " * indent + f"{counted(marker.kind, number)} {item.words}"
            number += 1
