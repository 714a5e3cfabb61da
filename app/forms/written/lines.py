"""A text as the lines a reader sees, and written back with the words of some of them changed."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from app.model.answers import unmarked
from app.model.markdown import read_prose
from app.model.prose import Block, Blocks, Paragraph, Prose, ProseList, Quotation, Run, Subheading, Table
from app.model.prose_writing import write_prose

Runs = tuple[Run, ...]
OTHER = "\ufffc"
"""What stands in a line for a footnote's call or a cross-reference: no word goes across it."""


@lru_cache(maxsize=2048)
def lines_of(text: str, *, is_prose: bool) -> tuple[str, ...]:
    """Return each paragraph, item and cell of a text as a reader sees it, footnotes last."""
    if not is_prose:
        return (unmarked(text)[0],)
    found: list[str] = []

    def note(runs: Runs) -> Runs:
        found.append(shown(runs))
        return runs

    _with_lines(read_prose(text), note)
    return tuple(found)


def line_of_call(text: str, line: int) -> int | None:
    """Return the line that calls the footnote which a line of prose is; None for a line that is none."""
    prose = read_prose(text)
    note = line - (len(lines_of(text, is_prose=True)) - len(prose.footnotes))
    if note < 0:
        return None
    every: list[Runs] = []

    def keep(runs: Runs) -> Runs:
        every.append(runs)
        return runs

    _with_lines(prose, keep)
    return next((at for at, runs in enumerate(every) if any(run.footnote == note for run in runs)), None)


def shown(runs: Runs) -> str:
    """Return the words of runs."""
    return "".join(OTHER if is_sign(run) else run.text for run in runs)


def is_sign(run: Run) -> bool:
    """Return whether a run is no words: the call of a footnote, or a cross-reference."""
    return run.footnote is not None or bool(run.target)


def with_lines(text: str, changes: Mapping[int, Callable[[Runs], Runs]], *, is_prose: bool) -> str:
    """Return a text in which the lines of these numbers are changed; the others mean what they meant."""
    if not is_prose:
        words = unmarked(text)[0]
        return shown(changes[0]((Run(words),))) + text[len(words) :] if 0 in changes else text
    count = -1

    def change(runs: Runs) -> Runs:
        nonlocal count
        count += 1
        return _joined(changes[count](runs)) if count in changes else runs

    return write_prose(_with_lines(read_prose(text), change))


def _joined(runs: Runs) -> Runs:
    """Return runs as reading parts them: none without words, neighbours of one look together."""
    joined: list[Run] = []
    for run in runs:
        if is_sign(run):
            joined.append(run)
        elif run.text and joined and not is_sign(joined[-1]) and joined[-1][1:] == run[1:]:
            joined[-1] = run._replace(text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return tuple(joined)


def _with_lines(prose: Prose, change: Callable[[Runs], Runs]) -> Prose:
    blocks = _with_blocks(prose.blocks, change)
    return Prose(blocks, tuple(map(change, prose.footnotes)))


def _with_blocks(blocks: Blocks, change: Callable[[Runs], Runs]) -> Blocks:
    return tuple(_with_block(block, change) for block in blocks)


def _with_block(block: Block, change: Callable[[Runs], Runs]) -> Block:
    match block:
        case Paragraph() | Subheading():
            return block._replace(runs=change(block.runs))
        case ProseList():
            return block._replace(items=tuple(_with_blocks(item, change) for item in block.items))
        case Quotation(blocks):
            return Quotation(_with_blocks(blocks, change))
        case Table(heading, rows):
            head = tuple(map(change, heading))
            return Table(head, tuple(tuple(map(change, row)) for row in rows))
