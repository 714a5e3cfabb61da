"""What is shown, as a CSV file a spreadsheet opens without being taken in by a cell."""

import csv
import io
from collections.abc import Sequence

from app.ui.register.columns import Column
from app.ui.register.filtering import Summaries
from app.ui.register.wording import Wording

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe goes before its first sign."""
    return (
        f"'{cell}"
        if cell.lstrip(" ").startswith(_FORMULA_STARTS) or cell.startswith(_FORMULA_STARTS)
        else cell
    )


def csv_file(summaries: Summaries, columns: Sequence[Column], wording: Wording) -> bytes:
    """Return the rows and columns as UTF-8 with a mark at its start, as Excel wants it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.heading for column in columns])
    for summary in summaries:
        writer.writerow([harmless(column.exported(wording, summary)) for column in columns])
    return text.getvalue().encode("utf-8-sig")
