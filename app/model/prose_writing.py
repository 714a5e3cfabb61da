"""Write blocks as the Markdown of the form contract: what `read_prose` reads back as the same blocks."""

from collections.abc import Iterator

from app.model.list_marker import ListMarker, counted, read_marker
from app.model.prose import (
    Block,
    Blocks,
    ListKind,
    Paragraph,
    Prose,
    ProseList,
    Quotation,
    Run,
    Subheading,
    Table,
)
from app.model.run_writing import write_paragraph, write_runs
from app.model.runs import SEPARATOR

_INNER = 4  # spaces before an inner list, as editors set it in
_TYPED_AS = {ListKind.BRACKETED: ListKind.DECIMAL, ListKind.BRACKETED_ROMAN: ListKind.ROMAN}


def write_prose(prose: Prose) -> str:
    """Return prose as a clerk would have typed it; blocks that reading can make come back unchanged.

    Signs that would be read as marks are hidden behind backslashes, and marks that would not be read
    where they stand are kept apart by an invisible separator.
    """
    lines = _lines_of_all(prose.blocks)
    notes = [f"[^{number}]: {write_runs(note)}" for number, note in enumerate(prose.footnotes, start=1)]
    return "\n".join([*lines, *([""] if lines and notes else []), *notes])


def _lines_of_all(blocks: Blocks) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if lines:
            lines.append("")
        lines += _lines_of(block)
    return lines


def _lines_of(block: Block) -> list[str]:
    match block:
        case Paragraph(runs, anchor):
            return [write_paragraph(runs, anchor)]
        case Subheading(runs):
            return [f"### {write_runs(runs)}"]
        case ProseList():
            return list(_lines_of_list(block))
        case Quotation(blocks):
            return [f"> {line}".rstrip(" ") for line in _lines_of_all(blocks) or [""]]
        case Table(heading, rows):
            rule = "|".join(["", *("---" for _ in heading), ""])
            return [_row(heading), rule, *map(_row, rows)]


def _row(cells: tuple[tuple[Run, ...], ...]) -> str:
    written = (write_runs(cell).replace("|", "\\|") if cell else "" for cell in cells)
    return f"| {' | '.join(written)} |"


def _lines_of_list(block: ProseList) -> Iterator[str]:
    kind = _TYPED_AS.get(block.kind, block.kind)
    first = read_marker(f"{_typed(kind, block.start)} x")
    before: list[str] = []
    for place, item in enumerate(block.items):
        sign = _typed(kind, block.start + place)
        if not _goes_on(sign, first, place):
            sign = _typed(kind, block.start)
        lines = _lines_of_item(item, len(sign) + 1)
        if place and "" in (*lines, *before):
            yield ""
        yield f"{sign} {lines[0]}"
        yield from lines[1:]
        before = lines


def _typed(kind: ListKind, number: int) -> str:
    return "-" if kind is ListKind.BULLET else counted(kind, number)


def _goes_on(sign: str, first: ListMarker | None, place: int) -> bool:
    """Return whether a sign is read as the next one of its list; beyond `z.` the first one is repeated."""
    return read_marker(f"{sign} x", after=first, count=place) is not None


def _lines_of_item(item: Blocks, width: int) -> list[str]:
    """Return the lines of one item, all but the first set in below its words."""
    lines: list[str] = []
    inner = width if item and isinstance(item[0], ProseList) else max(width, _INNER)
    for place, block in enumerate(item):
        own = _lines_of(block)
        if place and not _follows_closely(item[place - 1], block):
            lines.append("")
        indent = inner if place and isinstance(block, ProseList) else width
        lines += [" " * indent + line if line and (place or at) else line for at, line in enumerate(own)]
    return lines or [SEPARATOR]


def _follows_closely(before: Block, block: Block) -> bool:
    """Return whether a list may follow the words above it without an empty line."""
    is_beginning = isinstance(block, ProseList) and (block.kind is ListKind.BULLET or block.start == 1)
    return is_beginning and isinstance(before, Paragraph)
