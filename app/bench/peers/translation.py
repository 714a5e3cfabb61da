"""Turns a Word template of ours, and what one document prints in it, into a template and data of a peer's.

Nothing is written by hand for one form: loops stay loops, conditions become flags, every printed
expression becomes a value. The peers' dialects differ only in how a `Dialect` writes its tags.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

import jinja2
from jinja2 import nodes
from markupsafe import Markup

from app.bench.peers.passages import Block, blocks_of, without_controls
from app.rendering.printed import PrintedProse
from app.rendering.word.positions import Position, Reader

Scope = dict[str, Any]


class Dialect(Protocol):
    """How one family of peers writes its tags; a path leads from the document to a value."""

    def value(self, path: tuple[str, ...]) -> str:
        """Return the tag that prints a value."""
        ...

    def loop(self, path: tuple[str, ...]) -> tuple[str, str]:
        """Return the tags before and after what is printed for each item."""
        ...

    def flag(self, path: tuple[str, ...]) -> tuple[str, str]:
        """Return the tags around what is printed only where a flag is set."""
        ...

    def alone(self, tag: str) -> str:
        """Return the tag of a loop or flag that stands in a paragraph of its own."""
        ...

    def looped_rows(self, opening: str, rows: str, closing: str) -> str:
        """Return table rows with the tags of their loop."""
        ...


class Recorder:
    """Notes what a template prints, as nested data; its methods are filters of the template."""

    def __init__(self) -> None:
        self.data: Scope = {}
        self.passages: dict[str, list[list[Block]]] = {}
        self._scopes = [self.data]

    def filters(self) -> Mapping[str, Callable[..., str]]:
        """Return the filters that `instrumented` writes into a template."""
        told = {
            "note": self.note,
            "item": self.item,
            "end_item": self.end_item,
            "taken": self.taken,
            "untaken": self.untaken,
        }
        return {name: _when_printed(function) for name, function in told.items()}

    def note(self, value: object, name: str) -> str:
        """Note a printed value: prose as a list of its blocks, anything else as text."""
        if isinstance(value, PrintedProse):
            blocks = blocks_of(value.__html__())
            self.passages.setdefault(name, []).append(blocks)
            self._scopes[-1][name] = [block.data for block in blocks]
        else:
            self._scopes[-1][name] = value.striptags() if isinstance(value, Markup) else str(value)
        return ""

    def item(self, _: object, name: str) -> str:
        """Note that a loop begins with its next item."""
        item: Scope = {}
        self._scopes[-1].setdefault(name, []).append(item)
        self._scopes.append(item)
        return ""

    def end_item(self, *_: object) -> str:
        """Note that a loop has done with an item."""
        self._scopes.pop()
        return ""

    def taken(self, _: object, name: str) -> str:
        """Note that a branch is printed."""
        self._scopes[-1][name] = True
        return ""

    def untaken(self, _: object, name: str) -> str:
        """Note that a branch is not printed, unless it turns out to be."""
        self._scopes[-1][name] = False
        return ""


class Translation:
    """One part of a template on its way into the dialects of the peers."""

    def __init__(self, tree: nodes.Template, prefix: str) -> None:
        self._tree = tree
        self._prefix = prefix
        self._names: dict[int, str] = {}

    def instrumented(self) -> nodes.Template:
        """Return the template changed so that it tells a Recorder what it prints."""
        self._instrument(self._tree.body)
        return self._tree

    def written(self, dialect: Dialect, passages: Mapping[str, list[list[Block]]]) -> str:
        """Return the part in a dialect; `passages` are the proses a document has printed in it."""
        return without_controls(_Writing(dialect, passages, self._names).part(self._tree.body))

    def _name(self, node: object, kind: str) -> str:
        return self._names.setdefault(id(node), f"{self._prefix}{kind}{len(self._names)}")

    def _instrument(self, body: list[nodes.Node]) -> None:
        for node in tuple(body):
            match node:
                case nodes.Output():
                    node.nodes = [self._noted(part) for part in node.nodes]
                case nodes.For():
                    self._instrument(node.body)
                    name = self._name(node, "l")
                    node.body = [_told("item", name), *node.body, _told("end_item", name)]
                    self._flag(node, [node.else_], body)
                case nodes.If():
                    self._flag(node, _branches(node), body)
                case _:
                    pass

    def _flag(self, node: nodes.Node, branches: list[list[nodes.Node]], body: list[nodes.Node]) -> None:
        """Let each branch of a node in `body` tell whether it is printed."""
        for branch in filter(None, branches):
            self._instrument(branch)
            name = self._name(branch, "c")
            branch.insert(0, _told("taken", name))
            body.insert(body.index(node), _told("untaken", name))

    def _noted(self, part: nodes.Expr) -> nodes.Expr:
        if isinstance(part, nodes.TemplateData):
            return part
        noted = _filtered(part, "note", "")
        noted.args = [nodes.Const(self._name(noted, "v"))]
        return noted


class _Writing:
    """One part being written in one dialect."""

    def __init__(
        self, dialect: Dialect, passages: Mapping[str, list[list[Block]]], names: Mapping[int, str]
    ) -> None:
        self._dialect = dialect
        self._passages = passages
        self._names = names
        self._reader = Reader()
        self._path: tuple[str, ...] = ()

    def part(self, body: list[nodes.Node]) -> str:
        return "".join(self._nodes(body))

    def _nodes(self, body: list[nodes.Node]) -> Iterator[str]:
        for node in body:
            match node:
                case nodes.Output():
                    yield from (self._output(part) for part in node.nodes)
                case nodes.For():
                    yield self._around(self._dialect.loop, self._names[id(node)], node.body, enters=True)
                    yield self._branch(node.else_)
                case nodes.If():
                    yield from (self._branch(branch) for branch in _branches(node))
                case _:
                    pass

    def _output(self, part: nodes.Expr) -> str:
        if isinstance(part, nodes.TemplateData):
            self._reader.read(part.data)
            return part.data
        if not isinstance(part, nodes.Filter) or part.name != "note":
            return ""
        name = self._names[id(part)]
        if name in self._passages:
            return self._prose(name)
        return _set(self._dialect.value((*self._path, name)), self._reader.position)

    def _branch(self, branch: list[nodes.Node]) -> str:
        return self._around(self._dialect.flag, self._names[id(branch)], branch) if branch else ""

    def _around(
        self,
        tags: Callable[[tuple[str, ...]], tuple[str, str]],
        name: str,
        body: list[nodes.Node],
        *,
        enters: bool = False,
    ) -> str:
        opening, closing = tags((*self._path, name))
        before, self._path = self._path, (*self._path, name) if enters else self._path
        start = self._reader.position
        inner = self.part(body)
        self._path = before
        if inner.lstrip().startswith("<w:tr"):
            return self._dialect.looped_rows(opening, inner, closing)
        return self._tag(opening, start) + inner + self._tag(closing, self._reader.position)

    def _prose(self, name: str) -> str:
        """Return a loop over the blocks of a prose, each look of which is printed where its flag is set."""
        path = (*self._path, name)
        looks = {block.look: block for one in self._passages[name] for block in one}
        written = (self._block(block, path, is_only=len(looks) == 1) for block in looks.values())
        opening, closing = self._dialect.loop(path)
        return self._alone(opening) + "".join(written) + self._alone(closing)

    def _block(self, block: Block, path: tuple[str, ...], *, is_only: bool) -> str:
        if block.columns:
            rows = (*path, f"rows{block.look}")
            cells = [self._dialect.value((*rows, f"t{column}")) for column in range(block.columns)]
            row = "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in cells)
            opening, closing = self._dialect.loop(rows)
            looped = self._dialect.looped_rows(opening, f"<w:tr>{row}</w:tr>", closing)
            inner = f"<w:tbl>{block.properties}{looped}</w:tbl>"
        else:
            inner = _paragraph(self._dialect.value((*path, "text")), block.properties)
        before, after = ("", "") if is_only else map(self._alone, self._dialect.flag((*path, block.look)))
        return before + inner + after

    def _tag(self, tag: str, position: Position) -> str:
        is_inside = position in (Position.TEXT, Position.RUNS)
        return _set(tag, position) if is_inside else self._alone(tag)

    def _alone(self, tag: str) -> str:
        return _paragraph(self._dialect.alone(tag))


def _when_printed(function: Callable[..., str]) -> Callable[..., str]:
    """Return a filter that Jinja does not work out beforehand, as it does with what looks constant."""

    @jinja2.pass_context
    def called(_: object, *arguments: object) -> str:
        return function(*arguments)

    return called


def _branches(node: nodes.If) -> list[list[nodes.Node]]:
    return [node.body, *(other.body for other in node.elif_), node.else_]


def _told(what: str, name: str) -> nodes.Node:
    return nodes.Output([_filtered(nodes.Const(""), what, name)])


def _filtered(part: nodes.Expr, filter_: str, name: str) -> nodes.Filter:
    return nodes.Filter(part, filter_, [nodes.Const(name)], [], None, None, lineno=part.lineno or 1)


def _set(tag: str, position: Position) -> str:
    """Return a tag as it may stand in a place."""
    if position is Position.TEXT:
        return tag
    run = f'<w:r><w:t xml:space="preserve">{tag}</w:t></w:r>'
    return run if position is Position.RUNS else f"<w:p>{run}</w:p>"


def _paragraph(tag: str, properties: str = "") -> str:
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{tag}</w:t></w:r></w:p>'
