"""What is selected, as others take it: plain text and HTML, and as our own text, which loses nothing."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtGui import QTextCursor

from app.model.prose import Block, Blocks, ListKind, Paragraph, ProseList, Quotation, Run, Subheading, Table
from app.model.run_writing import write_runs
from app.ui.desk.prose.arranging import arranged
from app.ui.desk.prose.document import ProseDocument
from app.ui.desk.prose.line import Grid, Line, Row, Runs, cut, is_chip
from app.ui.desk.prose.manuscript import Manuscript, blocks_of
from app.ui.widgets.positions import from_qt

_TYPES = {ListKind.DECIMAL: "1", ListKind.LETTER: "a", ListKind.ROMAN: "i"}


class Copied(NamedTuple):
    """One selection in three formats."""

    own: str
    plain: str
    html: str


def copied(rows: tuple[Row, ...], notes: Mapping[int, Runs], labels: Mapping[str, str]) -> Copied:
    """Return rows as they are copied; one line alone is a part of a sentence, with the spaces around it."""
    prose = blocks_of(rows, notes)
    own = Manuscript().write(rows, notes).text
    if len(rows) == 1 and isinstance(rows[0], Line) and not any(map(is_chip, rows[0].runs)):
        own = write_runs(rows[0].runs)
    writer = _Page(labels)
    html = writer.blocks(prose.blocks) + "".join(
        f"<p>{place}. {writer.runs(note)}</p>" for place, note in enumerate(prose.footnotes, start=1)
    )
    return Copied(own, "\n".join(_plain(rows, labels)), html)


def part_of(rows: Sequence[Row], start: int, end: int) -> tuple[Row, ...]:
    """Return rows without what is before a place of the first one and after a place of the last one."""
    if len(rows) == 1:
        row = rows[0]
        return (Line(cut(cut(row.runs, end)[0], start)[1]),) if isinstance(row, Line) else (row,)
    first, *inner, last = rows
    if isinstance(first, Line):
        first = first._replace(runs=cut(first.runs, start)[1])
    if isinstance(last, Line):
        last = last._replace(runs=cut(last.runs, end)[0])
    return first, *inner, last


def shown(runs: Runs, labels: Mapping[str, str]) -> str:
    """Return the words of runs as they are read; the call of a note is no word."""
    return "".join(run.text or labels.get(run.target) or run.target.partition(":")[2] for run in runs)


def _plain(rows: Sequence[Row], labels: Mapping[str, str]) -> Iterator[str]:
    signs = arranged(rows).signs
    for at, row in enumerate(rows):
        if isinstance(row, Grid):
            for cells in row.cells:
                yield "\t".join(shown(cell, labels) for cell in cells)
        else:
            sign = " ".join(sign for _, sign in signs.get(at, ()))
            lead = "  " * (len(row.path) - 1) + f"{sign}\t" if sign else ""
            yield lead + shown(row.runs, labels)


class _Page:
    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = labels

    def blocks(self, blocks: Blocks) -> str:
        return "".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(runs):
                return f"<p>{self.runs(runs)}</p>"
            case Subheading(runs):
                return f"<h3>{self.runs(runs)}</h3>"
            case Quotation(inner):
                return f"<blockquote>{self.blocks(inner)}</blockquote>"
            case ProseList(kind, start, items):
                tag = f'ol type="{_TYPES[kind]}" start="{start}"' if kind in _TYPES else "ul"
                inner = "".join(f"<li>{self.blocks(item)}</li>" for item in items)
                return f"<{tag}>{inner}</{tag[:2]}>"
            case Table(heading, rows):
                body = "".join(self._row(row, "td") for row in rows)
                return f"<table>{self._row(heading, 'th')}{body}</table>"

    def _row(self, cells: tuple[Runs, ...], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{self.runs(cell)}</{tag}>" for cell in cells) + "</tr>"

    def runs(self, runs: Runs) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        if run.footnote is not None:
            return f"<sup>{run.footnote + 1}</sup>"
        words = escape(shown((run,), self._labels))
        for tag, is_on in (("i", run.italic), ("b", run.bold)):
            words = f"<{tag}>{words}</{tag}>" if is_on else words
        return f'<a href="{escape(run.link)}">{words}</a>' if run.link else words


def copied_from(
    prose: ProseDocument, cursor: QTextCursor, notes: Mapping[int, Runs], labels: Mapping[str, str]
) -> Copied:
    """Return what is selected; of a table that is selected in part the words of its cells, or all of it."""
    start, end = prose.place_of(cursor.selectionStart()), prose.place_of(cursor.selectionEnd())
    rows = prose.rows[start.row : end.row + 1]
    if len(rows) == 1 and isinstance(rows[0], Grid) and not cursor.hasComplexSelection():
        first = cursor.document().findBlock(cursor.selectionStart())
        number = first.blockNumber() - prose.block_of(start.row).blockNumber()
        runs = rows[0].cells[number // len(rows[0].cells[0])][number % len(rows[0].cells[0])]
        plain = Line(runs).plain
        ends = (
            from_qt(plain, at - first.position()) for at in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return copied(part_of((Line(runs),), *ends), notes, labels)
    return copied(part_of(rows, start.at, end.at), notes, labels)
