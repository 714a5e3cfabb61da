"""Finds, without printing anything, the names a template asks for and its form does not have.

It follows loops, `set` and macros as far as they can be decided; what a macro is handed is believed.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from jinja2 import nodes

from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.rendering.context import APPENDIX, DOCUMENT, ENTRY, OFFICE, OUTLINE, PAPER, PERSON, SECTION, SLOT


class Shape(NamedTuple):
    """What a name stands for: a thing with parts, a list of items, or (neither) a text."""

    parts: Mapping[str, "Shape"] = {}
    item: "Shape | None" = None
    anything: bool = False

    def part(self, name: str) -> "Shape | None":
        """Return what a part stands for, or None where there is no such part."""
        if self.anything:
            return self
        if name in self.parts:
            return self.parts[name]
        plain = dict if self.parts else str
        known = self.item is None and not name.startswith("_") and hasattr(plain, name)
        return ANYTHING if known else None


TEXT = Shape()
ANYTHING = Shape(anything=True)
PROSE = Shape(
    {"numbered": Shape({"numbered": TEXT}), "declared": Shape({"numbered": TEXT}), "defining": ANYTHING}
)
LIMBS = Shape({**PROSE.parts, "listed": PROSE, "several": TEXT})

Names = Mapping[str, Shape]


class UnknownName(NamedTuple):
    """A name that a template asks for in vain, and the names it may have meant."""

    name: str
    line: int
    known: tuple[str, ...]


class Printed(NamedTuple):
    """An expression that a template prints: as it is written, and what it stands for before any filter."""

    expression: str
    line: int
    shape: Shape
    is_filtered: bool


def names_of(form: FormDefinition) -> dict[str, Shape]:
    """Return the names that `context` gives the templates of a form."""
    return {
        **_parts(form.fields),
        "office": Shape({**dict.fromkeys(OFFICE, TEXT), "letterhead": Shape(item=TEXT)}),
        "document": _record(DOCUMENT),
        "wording": _record(tuple(form.wording)),
        "slots": Shape(item=_record(SLOT)),
        "appendices": Shape(item=_record(APPENDIX)),
        "declared": Shape(item=_DECLARED),
        "outline": Shape(item=Shape({**dict.fromkeys(OUTLINE, TEXT), "body": PROSE})),
    }


def unknown_names(tree: nodes.Template, names: Names) -> list[UnknownName]:
    """Return the names a parsed template asks for beyond `names`, in the order of its text."""
    walk = _Walk()
    walk.statements(tree.body, dict(names))
    return sorted(set(walk.unknown), key=lambda found: (found.line, found.name))


def meant(found: UnknownName) -> str:
    """Return the name that was probably meant, or nothing."""
    return next(iter(get_close_matches(found.name, found.known, n=1, cutoff=0.5)), "")


def fields_meant(tree: nodes.Template, names: Names) -> set[str]:
    """Return what a template probably means to print and misspells."""
    return {meant(found).partition(".")[0] for found in unknown_names(tree, names)}


def printed(tree: nodes.Template, names: Names) -> list[Printed]:
    """Return what a parsed template prints, in the order of its text."""
    walk = _Walk()
    walk.statements(tree.body, dict(names))
    return walk.printed


_DECLARED = Shape({"entries": Shape(item=Shape({"id": TEXT, "label": TEXT, "value": ANYTHING}))})


def is_prose(shape: Shape | None) -> bool:
    """Return whether a name stands for prose, which is printed as paragraphs of its own."""
    return shape is not None and "numbered" in shape.parts


def shape_at(names: Names, dotted: str) -> Shape | None:
    """Return what a plain dotted name stands for, None where it is none of `names`."""
    first, *rest = dotted.split(".")
    shape = names.get(first)
    for part in rest:
        shape = shape.part(part) if shape else None
    return shape


def _parts(fields: tuple[FieldDefinition, ...]) -> dict[str, Shape]:
    return {field.id: _of_field(field) for field in fields}


_SIMPLE = {
    Kind.PROSE: PROSE,
    Kind.LIMBS: LIMBS,
    Kind.PERSON: Shape(dict.fromkeys(PERSON, TEXT)),
    Kind.PEOPLE: Shape({"none": TEXT}, Shape(dict.fromkeys(PERSON, TEXT))),
    Kind.PAPERS: Shape({"none": TEXT}, Shape(dict.fromkeys(PAPER, TEXT))),
    Kind.SECTIONS: Shape({"none": TEXT}, Shape({**dict.fromkeys(SECTION, TEXT), "body": PROSE})),
    Kind.STATEMENTS: Shape(item=TEXT),
}


def _of_field(field: FieldDefinition) -> Shape:
    if field.kind is Kind.TABLE:
        return Shape({"none": TEXT}, _of_record(field))
    return _of_record(field) if field.kind is Kind.RECORD else _SIMPLE.get(field.kind, TEXT)


def _of_record(field: FieldDefinition) -> Shape:
    """Return the parts of a record; what `entries` yields has the parts of all of them."""
    parts = _parts(field.fields)
    together: dict[str, Shape] = {}
    for shape in parts.values():
        together |= shape.parts
    item = next((shape.item for shape in parts.values() if shape.item), None)
    value = Shape(together, item)
    return Shape({**parts, "entries": Shape(item=Shape({**dict.fromkeys(ENTRY, TEXT), "value": value}))})


def _record(parts: tuple[str, ...]) -> Shape:
    return Shape(dict.fromkeys(parts, TEXT))


Scope = dict[str, Shape]

_IN_MACROS = ("caller", "varargs", "kwargs")
_IN_BLOCKS = ("super", "self")


class _Walk:
    """One pass over a template, with the names that are known at each place."""

    def __init__(self) -> None:
        self.unknown: list[UnknownName] = []
        self.printed: list[Printed] = []

    def statements(self, body: list[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.For():
                self._loop(node, scope)
            case nodes.Assign():
                self._bind(node.target, self._expression(node.node, scope), scope)
            case nodes.Output():
                self._output(node, scope)
            case nodes.Import() | nodes.FromImport() | nodes.Macro():
                self._named(node, scope)
            case nodes.CallBlock() | nodes.With() | nodes.AssignBlock():
                self._opened(node, scope)
            case nodes.Block() | nodes.FilterBlock() | nodes.Scope():
                self._inner(node, {**scope, **dict.fromkeys(_IN_BLOCKS, ANYTHING)})
            case nodes.Expr():
                self._expression(node, scope)
            case _:
                self._inner(node, scope)

    def _inner(self, node: nodes.Node, scope: Scope) -> None:
        for child in node.iter_child_nodes():
            self._statement(child, scope)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        looped = self._expression(node.iter, scope)
        inner = {**scope, "loop": ANYTHING}
        self._bind(node.target, looped.item or ANYTHING, inner)
        if node.test:
            self._expression(node.test, inner)
        self.statements(node.body, inner)
        self.statements(node.else_, dict(scope))

    def _named(self, node: nodes.Import | nodes.FromImport | nodes.Macro, scope: Scope) -> None:
        """Follow what gives macros their names."""
        if isinstance(node, nodes.Macro):
            scope[node.name] = ANYTHING
            own = (*_names_in(node.args), *_IN_MACROS)
            self._inner(node, {**scope, **dict.fromkeys(own, ANYTHING)})
        else:
            scope.update(dict.fromkeys(_imported(node), ANYTHING))

    def _output(self, node: nodes.Output, scope: Scope) -> None:
        for child in node.nodes:
            shape = self._expression(child, scope)
            inner = child
            while isinstance(inner, nodes.Filter) and inner.node is not None:
                inner = inner.node
            if inner is not child:
                shape = _Walk()._expression(inner, scope)  # noqa: SLF001 - its faults are told already
            self.printed.append(Printed(_written(inner), child.lineno, shape, inner is not child))

    def _opened(self, node: nodes.Node, scope: Scope) -> None:
        """Follow a statement that brings names of its own: `call`, `with`, a `set` block."""
        targets = [
            child
            for child in node.iter_child_nodes()
            if isinstance(child, nodes.Name) and child.ctx != "load"
        ]
        own = dict.fromkeys(_names_in(targets), ANYTHING)
        self._inner(node, {**scope, **own})
        if isinstance(node, nodes.AssignBlock):
            scope.update(own)

    def _bind(self, target: nodes.Node, shape: Shape, scope: Scope) -> None:
        names = _names_in([target])
        scope.update({name: shape if isinstance(target, nodes.Name) else ANYTHING for name in names})

    def _expression(self, node: nodes.Node, scope: Scope) -> Shape:
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._part(node, node.attr, scope)
            case nodes.Getitem(arg=nodes.Const(value=str(name))):
                return self._part(node, name, scope)
            case nodes.Getitem():
                self._expression(node.arg, scope)
                return self._expression(node.node, scope).item or ANYTHING
            case nodes.Test(name="defined" | "undefined") | nodes.Filter(name="default" | "d"):
                return ANYTHING  # the template itself provides for an unknown name
            case _:
                for child in node.iter_child_nodes():
                    self._expression(child, scope)
                return ANYTHING

    def _name(self, node: nodes.Name, scope: Scope) -> Shape:
        if node.name not in scope:
            self.unknown.append(UnknownName(node.name, node.lineno, tuple(scope)))
        return scope.get(node.name, ANYTHING)

    def _part(self, node: nodes.Getattr | nodes.Getitem, name: str, scope: Scope) -> Shape:
        whole = self._expression(node.node, scope)
        part = whole.part(name)
        if part is None:
            path = _written(node.node)
            known = tuple(f"{path}.{other}" for other in whole.parts)
            self.unknown.append(UnknownName(f"{path}.{name}", node.lineno, known))
        return part or ANYTHING


def _imported(node: nodes.Import | nodes.FromImport) -> list[str]:
    if isinstance(node, nodes.Import):
        return [node.target]
    return [name if isinstance(name, str) else name[1] for name in node.names]


def _names_in(targets: list[nodes.Name] | list[nodes.Node]) -> list[str]:
    found = [name for target in targets for name in target.find_all(nodes.Name)]
    return [name.name for name in [*(t for t in targets if isinstance(t, nodes.Name)), *found]]


def _written(node: nodes.Node) -> str:
    """Return an expression as a template writes it, as far as it matters in a message."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_written(node.node)}.{node.attr}"
        case nodes.Getitem():
            return f"{_written(node.node)}[…]"
        case _:
            return "…"
