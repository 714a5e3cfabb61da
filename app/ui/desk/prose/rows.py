"""Blocks as rows of an editor."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from app.model.prose import Block, Blocks, Paragraph, Prose, ProseList, Quotation, Subheading, Table
from app.ui.desk.prose.line import Frame, Grid, Line, Opening, Path, Row, Runs, going_on


def rows_of(prose: Prose, notes: Mapping[int, int]) -> tuple[Row, ...]:
    """Return the rows of prose; `notes` gives each footnote's place the number it is kept under."""
    return tuple(_Laying(notes).rows(prose.blocks, ()))


def spaced(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows with an empty line wherever a table has none before or after it, to type in."""
    done: list[Row] = []
    for row in rows:
        if isinstance(row, Grid) and (not done or isinstance(done[-1], Grid)):
            going = takewhile(lambda frame: frame.opening is Opening.ON, row.path if done else ())
            done.append(Line((), tuple(going)))
        done.append(row)
    if not done or isinstance(done[-1], Grid):
        done.append(Line())
    return tuple(done)


class _Laying:
    def __init__(self, notes: Mapping[int, int]) -> None:
        self._notes = notes

    def rows(self, blocks: Blocks, path: Path) -> Iterator[Row]:
        for block in blocks:
            for row in self._rows_of(block, path):
                yield row
                path = going_on(path)

    def _rows_of(self, block: Block, path: Path) -> Iterator[Row]:
        match block:
            case Paragraph(runs, anchor):
                yield Line(self._noted(runs), path, anchor=anchor)
            case Subheading(runs):
                yield Line(self._noted(runs), path, is_heading=True)
            case Table(heading, rows):
                yield Grid(tuple(tuple(map(self._noted, row)) for row in (heading, *rows)), path)
            case Quotation(inner):
                yield from self.rows(inner, (*path, Frame(None)))
            case ProseList():
                yield from self._items(block, path)

    def _items(self, block: ProseList, path: Path) -> Iterator[Row]:
        opening = Opening.NEW
        for item in block.items:
            for row in self.rows(item, (*path, Frame(block.kind, opening, block.start))):
                yield row
                path, opening = going_on(path), Opening.ITEM

    def _noted(self, runs: Runs) -> Runs:
        return tuple(
            run if run.footnote is None else run._replace(footnote=self._notes[run.footnote]) for run in runs
        )
