"""Prose as HTML blocks: well-formed, escaped, its numbers as real text."""

import re
import unicodedata
from typing import NamedTuple, assert_never

from markupsafe import Markup, escape

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
from app.model.runs import plain_text
from app.rendering.printed import Look

WEB_ADDRESS = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
"""The addresses that become links; any other is printed as text."""

_LIST_TYPES = {
    ListKind.DECIMAL: "1",
    ListKind.LETTER: "a",
    ListKind.ROMAN: "i",
    ListKind.BRACKETED: "1",
    ListKind.BRACKETED_ROMAN: "i",
}
_FIGURE = re.compile(r"[(+−–-]?[£$€]?[(+−–-]?\d[\d,. ]*(?: ?(?:%|m|k|bn|million|thousand))?\)?")
_NO_FIGURE = frozenset({"", "-", "–", "—", "nil", "n/a"})


class Note(NamedTuple):
    """One footnote, with the names of the two places that link to each other."""

    id: str
    call: str
    text: Markup


class ProsePrinter:
    """Prints the prose of one page and collects its footnotes in the order in which they are called."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def print(self, prose: Prose, look: Look) -> Markup:
        """Return prose as HTML blocks; numbered prose carries its numbers."""
        return Markup(_Blocks(prose, look, self.notes).printed())  # noqa: S704 - every run was escaped


def gap_mark(text: str) -> Markup:
    """Return the highlighted mark of a missing answer."""
    return Markup('<mark class="gap">{}</mark>').format(text)


class _Blocks:
    """One prose answer on its way onto the page."""

    def __init__(self, prose: Prose, look: Look, notes: list[Note]) -> None:
        self._prose = prose
        self._look = look
        self._notes = notes
        self._called: dict[int, Note] = {}

    def printed(self) -> str:
        numbers = iter(self._look.numbers if self._look.numbered else ())
        return "".join(
            self._block(block, next(numbers, "") if isinstance(block, Paragraph) else "")
            for block in self._prose.blocks
        )

    def _block(self, block: Block, number: str = "") -> str:
        match block:
            case Paragraph(runs):
                return self._paragraph(runs, number)
            case Subheading(runs):
                level = "h3" if self._look.numbered else "h2"
                return f"<{level}{_direction(runs)}>{self._inline(runs)}</{level}>\n"
            case ProseList():
                return self._list(block)
            case Quotation(blocks):
                return f"<blockquote>\n{self._all(blocks)}</blockquote>\n"
            case Table():
                return self._table(block)
            case _:
                assert_never(block)

    def _all(self, blocks: Blocks) -> str:
        return "".join(self._block(block) for block in blocks)

    def _paragraph(self, runs: tuple[Run, ...], number: str) -> str:
        text = self._inline(runs)
        if self._look.gap:
            text = gap_mark(Markup(text))  # noqa: S704 - escaped by _inline
        if not number:
            return f"<p{_direction(runs)}>{text}</p>\n"
        label = escape(number)
        return f'<p data-number="{label}"{_direction(runs)}><span class="number">{label} </span>{text}</p>\n'

    def _list(self, block: ProseList) -> str:
        items = "".join(f"<li>{self._all(item)}</li>\n" for item in block.items)
        if block.kind is ListKind.BULLET:
            return f"<ul>\n{items}</ul>\n"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f'<ol type="{_LIST_TYPES[block.kind]}"{start}>\n{items}</ol>\n'

    def _table(self, block: Table) -> str:
        looks = [_column_look(column) for column in zip(*block.rows, strict=True)] or [""] * len(
            block.heading
        )
        heading = self._cells("th", block.heading, [f' scope="col"{look}' for look in looks])
        rows = "".join(f"<tr>{self._cells('td', row, looks)}</tr>\n" for row in block.rows)
        return f"<table>\n<thead><tr>{heading}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"

    def _cells(self, tag: str, row: tuple[tuple[Run, ...], ...], looks: list[str]) -> str:
        return "".join(
            f"<{tag}{look}{_direction(cell)}>{self._inline(cell)}</{tag}>"
            for cell, look in zip(row, looks, strict=True)
        )

    def _inline(self, runs: tuple[Run, ...]) -> str:
        return "".join(self._call(run.footnote) if run.footnote is not None else _run(run) for run in runs)

    def _call(self, place: int) -> str:
        """Return the call of a footnote; a note called again keeps its number."""
        again = self._called.get(place)
        note = again or self._new_note(place)
        number = note.id.removeprefix("note-")
        name = "" if again else f' id="{note.call}"'
        return f'<sup class="call"><a href="#{note.id}"{name} role="doc-noteref">{number}</a></sup>'

    def _new_note(self, place: int) -> Note:
        number = len(self._notes) + 1
        text = "".join(_run(run) for run in self._prose.footnotes[place] if run.footnote is None)
        note = Note(f"note-{number}", f"call-{number}", Markup(text))  # noqa: S704 - escaped by _run
        self._notes.append(note)
        self._called[place] = note
        return note


def _column_look(column: tuple[tuple[Run, ...], ...]) -> str:
    """Return the attribute of a column of figures, which stand under each other at the right."""
    texts = [plain_text(cell).strip() for cell in column]
    figures = [text for text in texts if _FIGURE.fullmatch(text)]
    return (
        ' class="figure"' if figures and all(text in _NO_FIGURE or text in figures for text in texts) else ""
    )


def _run(run: Run) -> str:
    text = str(escape(run.text))
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.italic:
        text = f"<em>{text}</em>"
    if run.link and WEB_ADDRESS.fullmatch(run.link):
        text = f'<a href="{escape(run.link)}">{text}</a>'
    return text


def _direction(runs: tuple[Run, ...]) -> str:
    """Return the attribute that lets a paragraph in Hebrew or Arabic begin at the right."""
    text = plain_text(runs)
    if text.isascii():
        return ""
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return "" if strong == "L" else ' dir="rtl"'
