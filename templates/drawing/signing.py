"""Where people sign: stacked, side by side, or on a party's page; never torn from what they declare."""

from collections.abc import Sequence

from templates.drawing.grids import cell, row, table, whole_row
from templates.drawing.pieces import BREAK, KEPT, TEXT_WIDTH, line, paragraph

_MIDDLE = '<w:vAlign w:val="center"/>'
_OPEN = '<w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
_ROOM = '<w:trPr><w:cantSplit/><w:trHeight w:val="1000" w:hRule="atLeast"/></w:trPr>'
SIGNING = (1474, 4479, 907, 2210)
"""The widths of the row to sign in: “Signature”, room, “Date”, room."""
_BLOCKS = (1361, 2947, 454, 1361, 2947)
"""The widths of two blocks beside each other: label and room, nothing, label and room."""
_LESS_ROOM = '<w:trPr><w:cantSplit/><w:trHeight w:val="624" w:hRule="atLeast"/></w:trPr>'
_SIDES = ("top", "left", "bottom", "right")
_BAR = {side: f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="828282"/>' for side in _SIDES}
_FLUSH = '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar>'
_FIRST = '<w:spacing w:before="0" w:after="140"/>'
_DESCRIPTION = "Room for a signature and the date of signing."


def name_and_capacity(slot: str = "slot") -> str:
    """Return “name, capacity” of a slot as text, one of them where there is only one."""
    both = f"{{% if {slot}.name and {slot}.capacity %}}, {{% endif %}}"
    return f"{{{{ {slot}.name }}}}{both}{{{{ {slot}.capacity }}}}"


def printed_name(slot: str = "slot", *, kept: bool = False) -> str:
    """Return the paragraph with the name of a slot and, on a line of its own, the capacity."""
    name = f"{{{{ {slot}.name }}}}{{% if {slot}.name %}}"
    capacity = f"{{% endif %}}{{{{ {slot}.capacity }}}}"
    return paragraph("Printed Name", name, BREAK, capacity, properties=KEPT if kept else "")


def signing_row(widths: Sequence[int]) -> str:
    """Return the row with room for signature and date, of one piece with what is printed under it."""
    cells = "".join(
        cell(
            width,
            paragraph("Row Heading", text, properties=KEPT),
            shaded=bool(text),
            properties=_MIDDLE,
        )
        for width, text in zip(widths, ("Signature", "", "Date", ""), strict=True)
    )
    return row(cells, properties=_ROOM)


def signature_table(name: str = "") -> str:
    """Return the row to sign in with the printed name under it: no page break before or inside them."""
    rows = signing_row(SIGNING)
    if name:
        rows += whole_row(cell(sum(SIGNING), name, columns=len(SIGNING), properties=_OPEN + _FLUSH))
    return table("Signature and date", SIGNING, rows, headings="nowhere", description=_DESCRIPTION)


def signature_block(slot: str = "slot", signatory: str = "", *, named: bool = True) -> str:
    """Return who signs, what is declared, the row to sign in and, where `named`, the printed name.

    `signatory` are the runs of the first line where they stand in a control of their own.
    """
    return (
        paragraph("Signatory", signatory or name_and_capacity(slot))
        + line(f"{{%p if {slot}.declaration %}}")
        + paragraph("Declaration", f"{{{{ {slot}.declaration }}}}")
        + line("{%p endif %}")
        + signature_table(printed_name(slot) if named else "")
    )


def signatures_beside(left: str = "slot", right: str = "loop.nextitem") -> str:
    """Return two places to sign in two columns of one width: declaration, signature, name, date."""
    half = TEXT_WIDTH // 2
    widths = (half, half)

    def pair(style: str, text: str) -> tuple[str, ...]:
        return tuple(
            cell(half, paragraph(style, text.format(slot=slot), properties=KEPT)) for slot in (left, right)
        )

    declared = f"{left}.declaration or {right}.declaration"
    rows = (
        row(cell(TEXT_WIDTH, line(f"{{%tr if {declared} %}}"), columns=2)),
        whole_row(*pair("Signing Line", "{{{{ {slot}.declaration }}}}")),
        row(cell(TEXT_WIDTH, line("{%tr endif %}"), columns=2)),
        row(*pair("Row Heading", "Signature"), properties=_ROOM),
        whole_row(*(cell(half, printed_name(slot, kept=True)) for slot in (left, right))),
        whole_row(*(cell(half, paragraph("Row Heading", "Date")) for _ in widths)),
    )
    described = "Two places to sign beside each other, each with its date."
    return table("Signatures and dates", widths, "".join(rows), headings="nowhere", description=described)


def blocks_beside(left: str = "slot", right: str = "loop.nextitem") -> str:
    """Return two places to sign in blocks of their own: who signs and declares what, the boxes, the name."""
    slots = (left, right)
    declared = tuple(
        paragraph("Signatory", name_and_capacity(slot), properties=_FIRST)
        + line(f"{{%p if {slot}.declaration %}}")
        + paragraph("Declaration", f"{{{{ {slot}.declaration }}}}")
        + line("{%p endif %}")
        for slot in slots
    )
    names = tuple(printed_name(slot) for slot in slots)
    rows = (
        whole_row(_across(declared[0], _BAR["bottom"]), _gap(), _across(declared[1], _BAR["bottom"])),
        row(*_boxes("Signature"), _gap("left", "right"), *_boxes("Signature"), properties=_ROOM),
        row(*_boxes("Date"), _gap("left", "right"), *_boxes("Date"), properties=_LESS_ROOM),
        whole_row(_across(names[0], _BAR["top"]), _gap(), _across(names[1], _BAR["top"])),
    )
    described = "Two places to sign beside each other, each with its date."
    return table("Signatures and dates", _BLOCKS, "".join(rows), headings="nowhere", description=described)


def _across(content: str, border: str) -> str:
    """Return a cell over a whole block, with a rule only where its boxes begin or end."""
    look = _borders(border) + _FLUSH + ('<w:vAlign w:val="bottom"/>' if border == _BAR["bottom"] else "")
    return cell(sum(_BLOCKS[:2]), content, columns=2, properties=look)


def _boxes(name: str) -> tuple[str, str]:
    """Return a label and the room beside it."""
    named = cell(_BLOCKS[0], paragraph("Row Heading", name, properties=KEPT), shaded=True, properties=_MIDDLE)
    return named, cell(_BLOCKS[1], paragraph("Row Heading", properties=KEPT), properties=_MIDDLE)


def _gap(*sides: str) -> str:
    """Return the cell between two blocks, ruled where they have boxes."""
    return cell(
        _BLOCKS[2], paragraph("Normal", properties=KEPT), properties=_borders(*(_BAR[one] for one in sides))
    )


def _borders(*ruled: str) -> str:
    """Return the borders of a cell that has none but those given."""
    shown = "".join(
        next((one for one in ruled if one == _BAR[side]), f'<w:{side} w:val="nil"/>') for side in _SIDES
    )
    return f"<w:tcBorders>{shown}</w:tcBorders>"


def signatures(which: str = "", *, named: bool = True) -> str:
    """Return every place to sign, in the order of the page; those that belong side by side stand so.

    `which` is the condition of those that are meant, where a form has others elsewhere.
    """
    return (
        line(f"{{%p for slot in slots if {which} %}}" if which else "{%p for slot in slots %}")
        + line("{%p if loop.nextitem is defined and loop.nextitem.beside %}")
        + paragraph("Signing Line", properties=KEPT)
        + (blocks_beside() if named else signatures_beside())
        + line("{%p elif not slot.beside %}")
        + signature_block(named=named)
        + line("{%p endif %}")
        + line("{%p endfor %}")
    )
