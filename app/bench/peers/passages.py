"""Prose as Word shows it, taken apart into what a peer's template says once and what its data say."""

import re
from typing import NamedTuple

from app.rendering.word.xmlparts import Element, find_all, fragment, value

_CONTROL = re.compile(r"<w:sdt>(?:<w:sdtPr>.*?</w:sdtPr>)?<w:sdtContent>|</w:sdtContent></w:sdt>", re.DOTALL)
_TABLE = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'


class Block(NamedTuple):
    """A paragraph or a table: how it looks, and what it says."""

    look: str
    """A name for how it looks; the flag that a peer's template asks for."""
    properties: str
    columns: int
    """How many columns a table has; 0 for a paragraph."""
    data: dict[str, object]


def blocks_of(xml: str) -> list[Block]:
    """Return the blocks of a prose that has been written; empty paragraphs are left out."""
    body = fragment(f"<w:body>{xml}</w:body>")
    blocks = (_table(one) if one.tag.endswith("}tbl") else _paragraph(one) for one in body)
    return [block for block in blocks if block.data.get("text") != ""]


def without_controls(xml: str) -> str:
    """Return XML without content controls, in which not every peer fills in loops."""
    return _CONTROL.sub("", xml)


def text_of(element: Element) -> str:
    """Return the text of an element, a line break or tab as a space."""
    return "".join(one.text or "" if one.tag.endswith("}t") else " " for one in find_all(element, _TEXT))


_TEXT = ".//w:t|.//w:br|.//w:tab[not(ancestor::w:pPr)]"


def _paragraph(element: Element) -> Block:
    style = value(find_all(element, "w:pPr/w:pStyle")[0]) if find_all(element, "w:pPr/w:pStyle") else "Normal"
    counted = find_all(element, "w:pPr/w:numPr")
    numbers = ""
    if counted:
        level, number = (value(find_all(counted[0], f"w:{name}")[0]) for name in ("ilvl", "numId"))
        numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        style += f"level{level}"
    properties = f'<w:pPr><w:pStyle w:val="{style.partition("level")[0]}"/>{numbers}</w:pPr>'
    look = f"is{style}"
    return Block(look, properties, 0, {look: True, "text": text_of(element)})


def _table(element: Element) -> Block:
    rows = [[text_of(cell) for cell in find_all(row, "w:tc")] for row in find_all(element, "w:tr")]
    columns = len(rows[0])
    look = f"isTable{columns}"
    grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>"
    said = [{f"t{place}": text for place, text in enumerate(row)} for row in rows]
    return Block(look, _TABLE + grid, columns, {look: True, f"rows{look}": said})
