"""Prose as HTML blocks: well-formed, escaped, its numbers as real text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import starmap
from typing import NamedTuple, assert_never, cast

from markupsafe import Markup, escape

from app.model.lead_in import leads, with_following
from app.model.list_marker import counted
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
from app.rendering.context import UNKNOWN_TARGET
from app.rendering.cross_references import reference
from app.rendering.figures import figure_columns
from app.rendering.printed import Look

WEB_ADDRESS = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
"""The addresses that become links; any other is printed as text."""

_LIST_TYPES = {ListKind.DECIMAL: "1", ListKind.LETTER: "a", ListKind.ROMAN: "i"}
"""The lists a browser counts itself."""

_LIST_CLASSES = {ListKind.BRACKETED: "bracketed", ListKind.BRACKETED_ROMAN: "recitals"}
"""The lists whose signs are text, because no browser copies the signs of a list style."""

_CLAUSES = "clauses"
_LEADING = "leading"


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
        self._at = f' data-at="{look.path}"' if look.path else ""

    def printed(self) -> str:
        if self._look.defines:
            return "".join(map(self._defined, self._prose.blocks))
        return "".join(self._numbered()) if self._look.numbered else self._all(self._prose.blocks)

    def _defined(self, block: Block) -> str:
        return (
            self._paragraph(block, look="definition") if isinstance(block, Paragraph) else self._block(block)
        )

    def _numbered(self) -> Iterator[str]:
        """Yield the blocks with the numbers of the paragraphs and of the clauses counted under them."""
        numbers, items = iter(self._look.numbers), iter(self._look.items)
        may_be_clauses = False
        for block, after in with_following(self._prose.blocks):
            if isinstance(block, Paragraph):
                may_be_clauses = bool(self._look.items)
                yield self._paragraph(block, next(numbers, ""), look=_LEADING if leads(block, after) else "")
            elif may_be_clauses and isinstance(block, ProseList) and block.kind is ListKind.DECIMAL:
                yield self._signed_list(_CLAUSES, ((next(items, ""), item) for item in block.items))
            else:
                yield self._block(block)

    def _block(self, block: Block, after: Block | None = None) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, look=_LEADING if leads(block, after) else "")
            case Subheading(runs):
                level = "h4" if self._look.deeper else "h3" if self._look.numbered else "h2"
                return f"<{level}{self._at}{_direction(runs)}>{self._inline(runs)}</{level}>\n"
            case ProseList():
                return self._list(block)
            case Quotation(blocks):
                return f"<blockquote>\n{self._all(blocks)}</blockquote>\n"
            case Table():
                return self._table(block)
            case _:
                assert_never(block)

    def _all(self, blocks: Blocks) -> str:
        return "".join(starmap(self._block, with_following(blocks)))

    def _paragraph(self, block: Paragraph, number: str = "", sign: str = "", look: str = "") -> str:
        """Return a paragraph with a number of its own, the sign of the item it begins, or a class."""
        text = self._inline(block.runs)
        if self._look.gap:
            text = gap_mark(Markup(text))  # noqa: S704 - escaped by _inline
        shown = number or sign
        count = f'<span class="number">{escape(shown)} </span>' if shown else ""
        known = f' data-number="{escape(number)}"' if number else ""
        place = f' id="para-{escape(block.anchor)}"' if block.anchor else ""
        kind = f' class="{look}"' if look else ""
        return f"<p{kind}{place}{self._at}{known}{_direction(block.runs)}>{count}{text}</p>\n"

    def _signed_list(self, look: str, items: Iterable[tuple[str, Blocks]]) -> str:
        """Return a list whose items begin with their signs."""
        printed = "".join(
            f'<li data-number="{escape(sign)}">{self._signed(sign, item)}</li>\n' for sign, item in items
        )
        return f'<ol class="{look}">\n{printed}</ol>\n'

    def _signed(self, sign: str, item: Blocks) -> str:
        begins = bool(item) and isinstance(item[0], Paragraph)
        first = cast("Paragraph", item[0]) if begins else Paragraph(())
        return self._paragraph(first, sign=sign) + self._all(item[begins:])

    def _list(self, block: ProseList) -> str:
        if block.kind in _LIST_CLASSES:
            signs = (counted(block.kind, block.start + place) for place in range(len(block.items)))
            return self._signed_list(_LIST_CLASSES[block.kind], zip(signs, block.items, strict=True))
        items = "".join(f"<li>{self._all(item)}</li>\n" for item in block.items)
        if block.kind is ListKind.BULLET:
            return f"<ul>\n{items}</ul>\n"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f'<ol type="{_LIST_TYPES[block.kind]}"{start}>\n{items}</ol>\n'

    def _table(self, block: Table) -> str:
        looks = [' class="figure"' if is_figure else "" for is_figure in figure_columns(block)]
        heading = self._cells("th", block.heading, [f' scope="col"{look}' for look in looks])
        rows = "".join(f"<tr>{self._cells('td', row, looks)}</tr>\n" for row in block.rows)
        return f"<table>\n<thead><tr>{heading}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"

    def _cells(self, tag: str, row: tuple[tuple[Run, ...], ...], looks: list[str]) -> str:
        return "".join(
            f"<{tag}{look}{self._at}{_direction(cell)}>{self._inline(cell)}</{tag}>"
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


def _run(run: Run) -> str:
    if run.target == UNKNOWN_TARGET:
        return gap_mark(run.text)
    text = str(escape(run.text))
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.italic:
        text = f"<em>{text}</em>"
    if run.link and WEB_ADDRESS.fullmatch(run.link):
        text = f'<a href="{escape(run.link)}">{text}</a>'
    return reference(run.target, text) if run.target else text


def _direction(runs: tuple[Run, ...]) -> str:
    """Return the attribute that lets a paragraph in Hebrew or Arabic begin at the right."""
    text = plain_text(runs)
    if text.isascii():
        return ""
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return "" if strong == "L" else ' dir="rtl"'
