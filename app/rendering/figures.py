"""Which columns of a table hold figures: they stand under each other at the right."""

import re

from app.model.prose import Run, Table
from app.model.runs import plain_text

_FIGURE = re.compile(r"[(+−–-]?[£$€]?[(+−–-]?\d[\d,. ]*(?: ?(?:%|m|k|bn|million|thousand))?\)?")
_NO_FIGURE = frozenset({"", "-", "–", "—", "nil", "n/a"})


def figure_columns(table: Table) -> tuple[bool, ...]:
    """Return, for each column, whether it holds figures and nothing else."""
    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.heading)
    return tuple(map(_holds_figures, columns))


def _holds_figures(column: tuple[tuple[Run, ...], ...]) -> bool:
    texts = [plain_text(cell).strip() for cell in column]
    figures = [text for text in texts if _FIGURE.fullmatch(text)]
    return bool(figures) and all(text in _NO_FIGURE or text in figures for text in texts)
