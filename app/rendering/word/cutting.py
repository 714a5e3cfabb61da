"""Cuts a template between paragraphs into stretches that are printed, kept and compressed by themselves."""

import re
from collections.abc import Iterator
from typing import TypeGuard, cast

from jinja2 import nodes

from app.rendering.word.positions import Position

_BEGINS = re.compile("<w:(?:p|tbl|sdt)[ >]")
_GOES_ON = ("<w:t>", "<w:t ", "</w:t>", "</w:r>")
_LONG = 1500
"""Characters of a template from which on a stretch is worth being compressed by itself."""
_PROSE = frozenset({Position.BLOCKS.filter, Position.START.filter})
_REACHES_FURTHER = (
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Macro,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
    nodes.Block,
)
"""What gives a name to all that follows: a template that does so stays in one piece."""


def cut(tree: nodes.Template) -> Iterator[list[nodes.Node]]:
    """Yield the nodes of each stretch in order; the tree is left with the same nodes."""
    if any(isinstance(one, _REACHES_FURTHER) for one in tree.find_all(nodes.Node)):
        yield tree.body
        return
    tree.body = [piece for one in _pieces(tree.body) for piece in _split(one)]
    stretch: list[nodes.Node] = []
    for place, node in enumerate(tree.body):
        alone = is_loop(node) and not _text(tree.body[place + 1 : place + 2]).startswith(_GOES_ON)
        if stretch and (alone or (sum(map(_weight, stretch)) >= _LONG and _BEGINS.match(_text([node])))):
            yield stretch
            stretch = []
        stretch.append(node)
        if alone:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def is_loop(node: nodes.Node) -> TypeGuard[nodes.For]:
    """Return whether a node prints paragraphs for each entry of a name, and each entry by itself."""
    return (
        isinstance(node, nodes.For)
        and isinstance(node.iter, nodes.Name)
        and isinstance(node.target, nodes.Name)
        and not (node.test and node.else_)
        and not node.recursive
        and any(one.name in _PROSE for one in node.find_all(nodes.Filter))
        and all(one.name != "loop" for one in node.find_all(nodes.Name))
        and _BEGINS.match(_text(node.body)) is not None
    )


def _pieces(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    """Yield one output for each thing that is printed, and a condition around a loop around all it holds."""
    for node in body:
        if isinstance(node, nodes.Output):
            yield from (nodes.Output([one], lineno=one.lineno) for one in node.nodes)
        elif isinstance(node, nodes.If) and not (node.elif_ or node.else_) and any(map(is_loop, node.body)):
            test = cast("nodes.Expr", node.test)
            yield from (_under(test, piece) for piece in _pieces(node.body))
        else:
            yield node


def _under(test: nodes.Expr, node: nodes.Node) -> nodes.Node:
    """Return a node that prints what it did where a condition is met; a loop asks for each of its entries."""
    if not is_loop(node) or node.else_ or _named(node.target) & _named(test):
        return nodes.If(test, [node], [], [], lineno=node.lineno)
    body = [nodes.If(node.test, node.body, [], [], lineno=node.lineno)] if node.test else node.body
    asked = nodes.If(test, body, [], [], lineno=node.lineno)
    return nodes.For(node.target, node.iter, [asked], [], None, False, lineno=node.lineno)


def _named(node: nodes.Node) -> set[str]:
    found = (node, *node.find_all(nodes.Name))
    return {one.name for one in found if isinstance(one, nodes.Name)}


def _split(node: nodes.Node) -> list[nodes.Node]:
    """Return the template's own text divided where its first paragraph begins."""
    text = _text([node]) if isinstance(node, nodes.Output) else ""
    found = _BEGINS.search(text, 1)
    if not found:
        return [node]
    parts = (text[: found.start()], text[found.start() :])
    return [nodes.Output([nodes.TemplateData(one, lineno=node.lineno)], lineno=node.lineno) for one in parts]


def _text(body: list[nodes.Node]) -> str:
    """Return the template's own text that a body begins with."""
    match body:
        case [nodes.Output(nodes=[nodes.TemplateData(data=data), *_]), *_]:
            return data
        case [nodes.If(body=inner) | nodes.For(body=inner), *_]:
            return _text(inner)
        case _:
            return ""


def _weight(node: nodes.Node) -> int:
    prose = any(one.name in _PROSE for one in node.find_all(nodes.Filter))
    return _LONG * prose + sum(len(data.data) for data in node.find_all(nodes.TemplateData))
