"""Limbs of a recommendation as prose: one after the other, or as a counted list; and runs within prose."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from operator import attrgetter

from app.model.markdown import read_prose
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

COUNTED_AS = {
    "1.": ListKind.DECIMAL,
    "a.": ListKind.LETTER,
    "i.": ListKind.ROMAN,
    "(1)": ListKind.BRACKETED,
    "(i)": ListKind.BRACKETED_ROMAN,
}
"""The list that a field's `counting` makes of its limbs."""


def joined_limbs(limbs: Iterable[str]) -> Prose:
    """Return several limbs as one prose, each limb's paragraphs after the other's."""
    return read_prose("\n\n".join(limbs))


def listed_limbs(limbs: Iterable[str], kind: ListKind) -> Prose:
    """Return limbs as one counted list, each limb an item, their footnotes one series."""
    items: list[Blocks] = []
    notes: tuple[tuple[Run, ...], ...] = ()
    for limb in map(read_prose, limbs):
        before = len(notes)
        items.append(
            with_runs(limb, lambda run, by=before: _later(run, by)).blocks if before else limb.blocks
        )
        notes += limb.footnotes
    return Prose((ProseList(kind, 1, tuple(items)),), notes) if items else Prose(())


def runs_of(prose: Prose) -> Iterator[Run]:
    """Yield every run of prose, those of its footnotes last."""
    for block in prose.blocks:
        yield from _runs_in(block)
    for note in prose.footnotes:
        yield from note


def refers(prose: Prose) -> bool:
    """Return whether prose holds a cross-reference; of the same prose this is asked again and again."""
    if _without_references.get(id(prose)) is prose:
        return False
    if any(map(_block_refers, prose.blocks)) or any(map(_run_refers, chain(*prose.footnotes))):
        return True
    if len(_without_references) >= _KEPT_AT_MOST:
        _without_references.clear()
    _without_references[id(prose)] = prose
    return False


_run_refers = attrgetter("target")


def _block_refers(block: Block) -> bool:
    match block:
        case Paragraph(runs) | Subheading(runs):
            return any(map(_run_refers, runs))
        case ProseList(_, _, items):
            return any(map(_block_refers, chain(*items)))
        case Quotation(blocks):
            return any(map(_block_refers, blocks))
        case Table(heading, rows):
            return any(map(_run_refers, chain(*heading, *chain(*rows))))


_KEPT_AT_MOST = 1024
_without_references: dict[int, Prose] = {}


def with_runs(prose: Prose, change: Callable[[Run], Run]) -> Prose:
    """Return prose of the same shape with every run changed."""
    notes = tuple(tuple(map(change, note)) for note in prose.footnotes)
    return Prose(tuple(_changed(block, change) for block in prose.blocks), notes)


def _later(run: Run, by: int) -> Run:
    return run if run.footnote is None else run._replace(footnote=run.footnote + by)


def _runs_in(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph(runs) | Subheading(runs):
            yield from runs
        case ProseList(_, _, items):
            yield from (run for item in items for inner in item for run in _runs_in(inner))
        case Quotation(blocks):
            yield from (run for inner in blocks for run in _runs_in(inner))
        case Table(heading, rows):
            yield from (run for row in (heading, *rows) for cell in row for run in cell)


def _changed(block: Block, change: Callable[[Run], Run]) -> Block:
    match block:
        case Paragraph(runs) | Subheading(runs):
            return block._replace(runs=tuple(map(change, runs)))
        case ProseList(_, _, items):
            return block._replace(
                items=tuple(tuple(_changed(inner, change) for inner in item) for item in items)
            )
        case Quotation(blocks):
            return Quotation(tuple(_changed(inner, change) for inner in blocks))
        case Table(heading, rows):
            return Table(_cells(heading, change), tuple(_cells(row, change) for row in rows))


def _cells(row: tuple[tuple[Run, ...], ...], change: Callable[[Run], Run]) -> tuple[tuple[Run, ...], ...]:
    return tuple(tuple(map(change, cell)) for cell in row)
