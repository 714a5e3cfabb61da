"""Turns a part's XML into a compiled template in which every placeholder knows where it stands.

docxtpl's own preprocessing joins the placeholders Word has split, so that its dialect is ours.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import jinja2
from jinja2 import nodes

from app.rendering.read_back.word_text import text_between_tags, text_of_piece
from app.rendering.word.markup import RunLook, run_look
from app.rendering.word.positions import Position, Reader

_PARAGRAPH = re.compile("<w:p([ >])")
_EMPTY_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|<w:rPr/>)?<w:t(?: [^>]*)?></w:t></w:r>", re.DOTALL
)
_END_OF_RUN = "</w:t></w:r>"


class Asked(NamedTuple):
    """A name a template asks for: `contact_officer.name`, and where."""

    name: str
    position: Position
    line: int


def joined(xml: str) -> str:
    """Return the XML with placeholders in one piece, each paragraph on a line of its own."""
    from docxtpl import DocxTemplate

    patched = DocxTemplate("").patch_xml(xml)
    return _PARAGRAPH.sub(r"\n<w:p\1", patched)


def placed(
    source: str, environment: jinja2.Environment, looks: list[RunLook]
) -> tuple[nodes.Template, list[Asked]]:
    """Return the template parsed, each placeholder joined to its printer, and the names asked for.

    The looks of the runs placeholders stand in are added to `looks`; printers are given their place there.
    """
    tree = environment.parse(source)
    reader = Reader()
    asked: list[Asked] = []
    for output in tree.find_all(nodes.Output):
        output.nodes = _merged(_place(list(output.nodes), reader, looks, asked))
    tree.set_environment(environment)
    return tree, asked


def skeleton(tree: nodes.Template) -> str:
    """Return the XML of a template without its placeholders."""
    return "".join(data.data for data in tree.find_all(nodes.TemplateData))


def own_words(tree: nodes.Template, *, is_text: bool) -> dict[str, str]:
    """Return what each piece of a template says itself, by its XML; `is_text` tells text from properties."""
    words: dict[str, str] = {}
    inside = False
    for piece in tree.find_all(nodes.TemplateData):
        if is_text:
            words[piece.data], inside = text_of_piece(piece.data, inside=inside)
        else:
            words[piece.data] = text_between_tags(piece.data)
    return words


def dotted(expression: nodes.Expr) -> str:
    """Return `contact_officer.name` as it is written, empty for anything that is not a plain name."""
    match expression:
        case nodes.Name():
            return expression.name
        case nodes.Getattr():
            owner = dotted(expression.node)
            return f"{owner}.{expression.attr}" if owner else ""
        case _:
            return ""


def _place(
    parts: list[nodes.Expr], reader: Reader, looks: list[RunLook], asked: list[Asked]
) -> Iterator[nodes.Expr]:
    for part in parts:
        if isinstance(part, nodes.TemplateData):
            part.data = part.data.replace("\n<w:p", "<w:p").replace("<w:t>", '<w:t xml:space="preserve">')
            reader.read(part.data)
            yield part
            continue
        position = reader.position
        asked.append(Asked(dotted(part), position, part.lineno))
        if position is Position.TEXT:
            yield from _in_text(part, reader, looks)
        else:
            yield _printed(part, position, 0)


def _in_text(part: nodes.Expr, reader: Reader, looks: list[RunLook]) -> Iterator[nodes.Expr]:
    """Give a placeholder runs of its own, which look like the one it stands in."""
    properties = reader.run_properties
    looks.append(run_look(properties))
    opening = f'<w:r>{looks[-1].plain}<w:t xml:space="preserve">'
    yield nodes.TemplateData(_END_OF_RUN, lineno=part.lineno)
    yield _printed(part, Position.TEXT, len(looks) - 1)
    yield nodes.TemplateData(opening, lineno=part.lineno)
    reader.read(_END_OF_RUN + opening)


def _printed(part: nodes.Expr, position: Position, look: int) -> nodes.Expr:
    arguments: list[nodes.Expr] = [nodes.Const(look), nodes.Const(dotted(part))]
    return nodes.Filter(part, position.filter, arguments, [], None, None, lineno=part.lineno)


def _merged(parts: Iterator[nodes.Expr]) -> list[nodes.Expr]:
    """Join neighbouring pieces of XML and drop the empty runs between them."""
    merged: list[nodes.Expr] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, nodes.TemplateData) and isinstance(last, nodes.TemplateData):
            last.data = _EMPTY_RUN.sub("", last.data + part.data)
        else:
            merged.append(part)
    return merged
