"""What is pasted or put in: words for the sentence at the cursor, or rows of their own; knows no widget."""

from app.forms.kinds.kind import clean_text
from app.forms.pasting.clipboard import pasted_markdown
from app.forms.pasting.signs import read_sign
from app.model.markdown import read_prose
from app.model.prose import Paragraph, Prose, Run
from app.ui.desk.prose.line import Grid, Line, Path, Row, Runs, cut, going_on, is_blank, joined
from app.ui.desk.prose.structure import Passage


def pasted(text: str, html: str, *, at_start: bool) -> Prose:
    """Return what was copied elsewhere; one plain line is words, but for the number of a paragraph."""
    line = clean_text(text).strip("\n")
    if html or "\n" in line:
        return read_prose(pasted_markdown(clean_text(text), html))
    sign = read_sign(line) if at_start else None
    words = line[sign.width :] if sign and sign.is_outline else line
    return Prose((Paragraph((Run(words.replace("\t", " ")),)),)) if words else Prose(())


def words_of_sentence(rows: tuple[Row, ...]) -> Runs | None:
    """Return rows as words that go into a sentence; None where they are blocks of their own."""
    if not rows:
        return ()
    row = rows[0]
    is_sentence = len(rows) == 1 and isinstance(row, Line) and not (row.path or row.is_heading or row.anchor)
    return row.runs if is_sentence and isinstance(row, Line) else None


def as_words(rows: tuple[Row, ...]) -> Runs:
    """Return the words of all rows in one line, as a cell holds them."""
    parts: list[Runs] = []
    for row in rows:
        lines = [cell for cells in row.cells for cell in cells] if isinstance(row, Grid) else [row.runs]
        parts += [((Run(" "),) if parts else ()) + line for line in lines if line]
    return joined(*parts)


def with_rows(passage: Passage, rows: tuple[Row, ...]) -> Passage:
    """Return the passage with rows at the cursor, set apart from what stands before and after them."""
    line, (row, at) = passage.line, passage.end
    before, after = cut(line.runs, at)
    lead, tail = line._replace(runs=before), Line(after, _after(line.path))
    if is_blank(lead) and is_blank(tail):
        lead_rows: tuple[Row, ...] = ()
    else:
        lead_rows = () if is_blank(lead) else (lead,)
    if is_blank(lead) and not is_blank(tail):
        tail = line._replace(runs=after)
    last = rows[-1]
    needs_line = isinstance(last, Grid) or not is_blank(tail)
    placed = (*lead_rows, *rows, *((tail,) if needs_line else ()))
    done = passage.with_row(row, *placed)
    at_end = row + len(lead_rows) + len(rows) - 1
    if isinstance(last, Grid):
        return done.at(at_end + 1)
    return done.at(at_end, len(last.plain))


def _after(path: Path) -> Path:
    return going_on(path)
