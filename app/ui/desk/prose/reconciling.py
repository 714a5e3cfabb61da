"""A text that comes back from outside, as rows that keep what is only on the screen: places to type in."""

from collections.abc import Sequence

from app.ui.desk.prose.arranging import held_runs
from app.ui.desk.prose.line import Line, Row, is_blank


def reconciled(old: Sequence[Row], new: Sequence[Row]) -> tuple[Row, ...]:
    """Return new rows with the empty lines and the spaces at line ends that are on the screen."""
    if not new:
        return ()
    words = [row for row in old if not is_blank(row)]
    start = _shared(words, new)
    end = min(_shared(words[::-1], new[::-1]), min(len(words), len(new)) - start)
    first = _from_front(old, new[:start])
    last = _from_front(list(reversed(old)), list(reversed(new[len(new) - end :])))[::-1]
    middle = old[len(first) : len(old) - len(last)]
    changed = new[start : len(new) - end]
    return (*first, *_paired(middle, changed), *last)


def _shared(old: Sequence[Row], new: Sequence[Row]) -> int:
    most = min(len(old), len(new))
    return next((at for at in range(most) if not _is_same(old[at], new[at])), most)


def _from_front(old: Sequence[Row], same: Sequence[Row]) -> list[Row]:
    """Return the old rows that are these, with the empty ones between them."""
    done: list[Row] = []
    left = len(same)
    for row in old:
        if not is_blank(row):
            if not left:
                break
            left -= 1
        elif not left:
            break
        done.append(row)
    return done


def _paired(old: Sequence[Row], new: Sequence[Row]) -> list[Row]:
    """Return new rows, with the empty lines between the old ones where there are as many as before."""
    if sum(not is_blank(row) for row in old) != len(new):
        return list(new)
    coming = iter(new)
    return [row if is_blank(row) else _with_spaces(row, next(coming)) for row in old]


def _with_spaces(old: Row, new: Row) -> Row:
    if isinstance(old, Line) and isinstance(new, Line) and held_runs(old.runs) == held_runs(new.runs):
        return new._replace(runs=old.runs)
    return new


def _is_same(old: Row, new: Row) -> bool:
    return old == new or (isinstance(old, Line) and isinstance(new, Line) and _with_spaces(old, new) == old)
