"""Read the Markdown subset of the form contract into blocks.

Blocks have a grammar of their own (lists may be counted `a.` and `i.`, which Markdown does not
know); the runs inside a block are read by markdown-it-py with everything but emphasis, links and
escapes switched off, so that whatever else a clerk types prints as typed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.model.list_marker import ListMarker, read_marker
from app.model.prose import (
    Block,
    Blocks,
    ListKind,
    Paragraph,
    Prose,
    ProseList,
    Quotation,
    Subheading,
    Table,
)
from app.model.runs import Notes, plain_text, read_runs

_DEEPEST = 6  # levels of lists and quotations; deeper text stays a paragraph
_ANCHOR = re.compile(r"^\{#(?P<a>[A-Za-z][\w-]{0,39})\}\s+(?=\S)|(?<=\S)\s*\{#(?P<b>[A-Za-z][\w-]{0,39})\}$")
_FOOTNOTE = re.compile(r"^\[\^([\w-]{1,40})\]:[ \t]+(.*)$")
_TABLE_RULE = re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*(\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$")
_CELL_EDGE = re.compile(r"(?<!\\)\|")
_WRITTEN: dict[str, tuple[Prose, tuple[int, ...]]] = {}
_MOST_WRITTEN = 16


def read_prose(text: str) -> Prose:
    """Return the blocks and footnotes of a clerk's text; no character is lost, no text is refused."""
    return _read(text)[0]


def paragraph_lines(text: str) -> tuple[int, ...]:
    """Return the lines, counted from 0, where the top-level paragraphs begin; editors number them."""
    return _read(text)[1]


def remember(text: str, prose: Prose, paragraphs: tuple[int, ...]) -> None:
    """Take a text as read by whoever has just written it: a long one is not read again after every key.

    `prose` and the lines where paragraphs begin have to be what reading the text would find.
    """
    _WRITTEN[text] = prose, paragraphs
    if len(_WRITTEN) > _MOST_WRITTEN:
        del _WRITTEN[next(iter(_WRITTEN))]


def words_of(prose: Prose) -> str:
    """Return the plain text of prose, one line per paragraph or cell, footnotes last."""
    lines = [line for block in prose.blocks for line in _lines_of(block)]
    return "\n".join([*lines, *(plain_text(note) for note in prose.footnotes)])


def _read(text: str) -> tuple[Prose, tuple[int, ...]]:
    return _WRITTEN.get(text) or read_anew(text)


@lru_cache(maxsize=512)
def read_anew(text: str) -> tuple[Prose, tuple[int, ...]]:
    """Return the blocks of a text and the lines where its paragraphs begin, whoever wrote it."""
    lines = text.expandtabs(4).splitlines()
    kept, sources = _take_footnotes(lines)
    notes = Notes(sources)
    placed = list(_placed_blocks([lines[at] for at in kept], notes, depth=0))
    paragraphs = tuple(kept[at] for at, block in placed if isinstance(block, Paragraph))
    return Prose(tuple(block for _, block in placed), notes.printed()), paragraphs


def _lines_of(block: Block) -> list[str]:
    match block:
        case Paragraph(runs) | Subheading(runs):
            return [plain_text(runs)]
        case ProseList(_, _, items):
            return [line for item in items for inner in item for line in _lines_of(inner)]
        case Quotation(blocks):
            return [line for inner in blocks for line in _lines_of(inner)]
        case Table(heading, rows):
            return [plain_text(cell) for row in (heading, *rows) for cell in row]


def _take_footnotes(lines: list[str]) -> tuple[list[int], dict[str, str]]:
    """Part the `[^name]: text` lines of called notes, with their next lines, from the places of the rest."""
    calls = set(re.findall(r"\[\^([\w-]{1,40})\](?!:)", "\n".join(lines)))
    kept: list[int] = []
    notes: dict[str, str] = {}
    current = ""
    for at, line in enumerate(lines):
        found = _FOOTNOTE.match(line)
        if found and found[1] in calls and found[1] not in notes:
            current = found[1]
            notes[current] = found[2].strip()
        elif current and line.strip() and line.startswith("  "):
            notes[current] += " " + line.strip()
        else:
            current = ""
            kept.append(at)
    return kept, notes


def _read_blocks(lines: list[str], notes: Notes, depth: int) -> Blocks:
    return tuple(block for _, block in _placed_blocks(lines, notes, depth))


def _placed_blocks(lines: list[str], notes: Notes, depth: int) -> Iterator[tuple[int, Block]]:
    """Yield each block with the line where it begins."""
    at = _next_text(lines, 0)
    while at < len(lines):
        block, end = _read_block(lines, at, notes, depth)
        yield at, block
        at = _next_text(lines, end)


def _read_block(lines: list[str], at: int, notes: Notes, depth: int) -> tuple[Block, int]:
    line = lines[at]
    marker = read_marker(line)
    if line.startswith("### ") and line[4:].strip():
        return Subheading(read_runs(line[4:].strip(), notes)), at + 1
    if line.startswith(">") and depth < _DEEPEST:
        return _read_quotation(lines, at, notes, depth)
    if marker and depth < _DEEPEST:
        return _read_list(lines, at, marker, notes, depth)
    if _is_table(lines, at):
        return _read_table(lines, at, notes)
    return _read_paragraph(lines, at, notes, depth)


def _read_paragraph(lines: list[str], at: int, notes: Notes, depth: int) -> tuple[Block, int]:
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _interrupts(lines, end, depth):
        end += 1
    text = " ".join(line.strip() for line in lines[at:end])
    text, anchor = _unmarked(text)
    return Paragraph(read_runs(text, notes), anchor), end


def _unmarked(text: str) -> tuple[str, str]:
    """Return a paragraph without the mark `{#name}` at its end or start, and the name."""
    found = _ANCHOR.search(text) if "{#" in text else None
    if not found:
        return text, ""
    return text[: found.start()] + text[found.end() :], found["a"] or found["b"]


def _interrupts(lines: list[str], at: int, depth: int) -> bool:
    r"""Return whether a line ends the paragraph before it without a blank line.

    A counted list must begin at its first number to do so: "in the year\n2019. It was" goes on.
    """
    line = lines[at]
    if line.startswith("### "):
        return True
    if depth >= _DEEPEST:
        return False
    marker = read_marker(line)
    if marker:
        return marker.kind is ListKind.BULLET or marker.start == 1
    return line.startswith("> ")


def _read_quotation(lines: list[str], at: int, notes: Notes, depth: int) -> tuple[Block, int]:
    end = at
    inner: list[str] = []
    while end < len(lines) and lines[end].startswith(">"):
        inner.append(lines[end][1:].removeprefix(" "))
        end += 1
    return Quotation(_read_blocks(inner, notes, depth + 1)), end


def _read_list(lines: list[str], at: int, first: ListMarker, notes: Notes, depth: int) -> tuple[Block, int]:
    items: list[Blocks] = []
    marker: ListMarker | None = first
    while marker:
        item, at = _take_item(lines, at, marker)
        items.append(_read_blocks(item, notes, depth + 1))
        following = _next_text(lines, at)
        marker = (
            read_marker(lines[following], after=first, count=len(items)) if following < len(lines) else None
        )
        at = following if marker else at
    return ProseList(first.kind, first.start, tuple(items)), at


def _take_item(lines: list[str], at: int, marker: ListMarker) -> tuple[list[str], int]:
    """Return the lines of one item, without its marker and indentation, and where it ends."""
    item = [lines[at][marker.width :]]
    deeper = _indent(lines[at]) + 2  # from here on a line belongs to the item and not beside it
    end = at + 1
    while end < len(lines):
        line = lines[end]
        indent = _indent(line)
        if not line.strip():
            following = _next_text(lines, end)
            if following == len(lines) or _indent(lines[following]) < deeper:
                break
            item.append("")
        elif indent >= deeper:
            item.append(line[min(indent, marker.width) :])
        elif lines[end - 1].strip() and not read_marker(line) and not line.startswith((">", "### ")):
            item.append(line)  # a hard-wrapped line of the same item
        else:
            break
        end += 1
    return item, end


def _next_text(lines: list[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_table(lines: list[str], at: int) -> bool:
    if "|" not in lines[at] or at + 1 >= len(lines) or not _TABLE_RULE.match(lines[at + 1]):
        return False
    return len(_cells(lines[at])) == len(_cells(lines[at + 1]))


def _read_table(lines: list[str], at: int, notes: Notes) -> tuple[Block, int]:
    heading = _cells(lines[at])
    end = at + 2
    rows: list[list[str]] = []
    while end < len(lines) and "|" in lines[end] and len(_cells(lines[end])) <= len(heading):
        rows.append(_cells(lines[end]))
        end += 1
    padded = (row + [""] * (len(heading) - len(row)) for row in rows)
    return Table(
        tuple(read_runs(cell, notes) for cell in heading),
        tuple(tuple(read_runs(cell, notes) for cell in row) for row in padded),
    ), end


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in _CELL_EDGE.split(inner)]
