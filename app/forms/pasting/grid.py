"""The rows and cells of a pasted table."""

from app.forms.pasting.piece import Piece
from app.forms.pasting.tidying import tidied
from app.model.prose import Run, Table


class Grid:
    """Takes pieces into the cell that is open."""

    def __init__(self) -> None:
        self._rows: list[list[list[Piece]]] = []

    def begin_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def begin_cell(self) -> None:
        """Begin a cell of the last row."""
        if not self._rows:
            self.begin_row()
        self._rows[-1].append([])

    def put(self, piece: Piece) -> None:
        """Put a piece into the last cell."""
        if not self._rows or not self._rows[-1]:
            self.begin_cell()
        self._rows[-1][-1].append(piece)

    def pieces(self) -> list[Piece]:
        """Return the table as one piece; one that only sets its words out is what is in it."""
        rows = [row for row in self._rows if any(row)]
        width = max(map(len, rows), default=0)
        if width <= 1:
            return [piece for row in rows for cell in row for piece in cell]
        cells = [[_cell(cell) for cell in row] + [()] * (width - len(row)) for row in rows]
        heading = (tidied([run._replace(bold=False) for run in cell]) for cell in cells[0])
        return [Piece((), table=Table(tuple(heading), tuple(map(tuple, cells[1:]))))]


def _cell(pieces: list[Piece]) -> tuple[Run, ...]:
    """Return the words of a cell; paragraphs follow one another, and typed signs stay."""
    runs: list[Run] = []
    for piece in pieces:
        if piece.table:
            cells = (cell for row in (piece.table.heading, *piece.table.rows) for cell in row)
            runs += [run for cell in cells for run in (*cell, Run(" "))]
        sign = [Run(f"{piece.sign.typed} ")] if piece.sign else []
        runs += [*sign, *piece.runs, Run(" ")]
    return tidied(runs)
