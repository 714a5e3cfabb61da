"""The stretches of a template: each is printed by itself, and kept for as long as it would say the same.

A stretch prints the same where the names it asks for are made of equal values, and where it finds the same
lists, footnotes, links and bookmarks before it, if it asks for any. So of a paper that was edited only those
stretches are printed again that the edit concerns.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple, cast

import jinja2
from jinja2 import meta, nodes
from markupsafe import Markup

from app.rendering.names import Names, Row
from app.rendering.read_back.said import Said
from app.rendering.word.growth import Added, Growth
from app.rendering.word.packing import Told, Written
from app.rendering.word.values import RUNS, SAID

_KEPT = 4
"""How many texts of a stretch are kept."""
_PLACES = 128
"""Of how many rows of a loop texts are kept."""


class Known:
    """What the names of the last documents were made of: compared once for each document, then the same."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[object, ...]] = {}

    def same(self, name: str, made_of: object) -> object:
        """Return what a name is made of, the same object as before where it is equal."""
        known = self._known.get(name, ())
        for one in known:
            if one == made_of:
                return one
        self._known[name] = (made_of, *known[: _KEPT - 1])
        return made_of


class Rendering:
    """One document on its way through the stretches of its template."""

    def __init__(
        self, names: Mapping[str, object], known: Known, growth: Growth, runs: object, said: Said | None
    ) -> None:
        self.names = names
        self._known = known
        self._made_of: dict[str, object] = {}
        self.growth = growth
        self.said = said
        self.own: dict[str, object] = {RUNS: runs} if said is None else {RUNS: runs, SAID: said}
        """What printers are handed over under names that no template can write."""

    def made_of(self, names: Sequence[str]) -> tuple[object, ...] | None:
        """Return what names are made of, and all of them; None where that cannot be told."""
        of = self.names
        if not isinstance(of, Names):
            return None
        made_of = self._made_of
        if not made_of:
            made_of[""] = self._known.same("", of.common)
        for name in names:
            if name not in made_of:
                made_of[name] = self._known.same(name, of.made_of(name))
        return (made_of[""], *[made_of[name] for name in names])

    def rows(self, name: str) -> list[Row] | None:
        """Return the entries of a name, None where it has to be taken as a whole."""
        return self.names.rows(name) if isinstance(self.names, Names) else None


class _Kept(NamedTuple):
    made_of: tuple[object, ...]
    before: Added | None
    """What was added before, None where the stretch did not ask."""
    after: Added
    written: Written

    def fits(self, made_of: tuple[object, ...], added: Added, *, told: bool) -> bool:
        return (
            (self.before is None or self.before is added)
            and self.made_of == made_of
            and not (told and self.written.told is None)
        )


class Texts:
    """The last texts of one stretch; older ones are forgotten."""

    def __init__(self) -> None:
        self._kept: tuple[_Kept, ...] = ()

    def written(
        self, made_of: tuple[object, ...] | None, rendering: Rendering, write: Callable[[], Written]
    ) -> Written:
        """Return what is kept, or else what `write` returns, adding to the document what that adds."""
        growth = rendering.growth
        if made_of is None:
            return write()
        before, told = growth.added, rendering.said is not None
        for kept in self._kept:
            if kept.fits(made_of, before, told=told):
                if kept.before is not None:
                    growth.hand_on(kept.after)
                return kept.written
        growth.hand_on(before)
        written = write()
        after = growth.added
        is_asked = after is not before
        if is_asked:
            after = self._known(before, after)
            growth.hand_on(after)
        self._kept = (
            _Kept(made_of, before if is_asked else None, after, written),
            *self._kept[: _KEPT - 1],
        )
        return written

    def _known(self, before: Added, after: Added) -> Added:
        """Return what is added where it is known already, so that what follows is found again."""
        candidates = (before, *(kept.after for kept in self._kept if kept.before is not None))
        return next((one for one in candidates if one.says_the_same(after)), after)


class Making(NamedTuple):
    """What the stretches of one part have in common."""

    environment: jinja2.Environment
    file: str
    words: Mapping[str, str]
    """What the template says itself, by its XML."""
    finish: Callable[[str], str]


class Stretch:
    """Some of a template, ready to be printed."""

    def __init__(self, body: list[nodes.Node], making: Making) -> None:
        tree = nodes.Template(body, lineno=1)
        tree.set_environment(making.environment)
        self.asked = sorted(meta.find_undeclared_variables(tree))
        code = making.environment.compile(tree, filename=making.file)
        self._template = jinja2.Template.from_code(making.environment, code, {})
        self._making = making
        self._texts = Texts()

    def written(self, rendering: Rendering) -> Iterator[Written]:
        """Yield what the stretch prints."""
        made_of = rendering.made_of(self.asked)
        yield self._texts.written(made_of, rendering, lambda: self.printed(rendering, {}))

    def printed(self, rendering: Rendering, own: Mapping[str, object]) -> Written:
        """Return what the stretch prints where nothing is kept, with names of its own."""
        names = {name: rendering.names[name] for name in self.asked if name in rendering.names}
        said = rendering.said
        noted = len(said.notes) if said else 0
        pieces = self._run({**names, **own, **rendering.own})
        told = Told(self._told(pieces, said.taken()), tuple(said.notes[noted:])) if said else None
        return Written(self._making.finish("".join(pieces)), told)

    def _run(self, names: dict[str, object]) -> list[str]:
        """Return the pieces in order: the template's own as text, what it prints as Markup."""
        try:
            return list(self._template.root_render_func(self._template.new_context(names)))
        except Exception:  # Jinja raises it again, with the template's lines in its trace
            self._template.environment.handle_exception()

    def _told(self, pieces: list[str], noted: list[str]) -> str:
        """Return what the pieces are to say: the template's own words and those noted meanwhile."""
        printed, words = iter(noted), self._making.words
        return "".join([next(printed) if isinstance(one, Markup) else words[one] for one in pieces])


class Loop:
    """A loop whose entries are printed and kept one by one."""

    def __init__(self, loop: nodes.For, making: Making) -> None:
        body: list[nodes.Node] = loop.body
        if loop.test:
            body = [nodes.If(loop.test, loop.body, [], [], lineno=loop.lineno)]
        self._over = cast("nodes.Name", loop.iter).name
        self._target = cast("nodes.Name", loop.target).name
        self._whole = Stretch([loop], making)
        self._row = Stretch(body, making)
        self._asked = [name for name in self._row.asked if name != self._target]
        self._texts: list[Texts] = []

    def written(self, rendering: Rendering) -> Iterator[Written]:
        """Yield what each entry prints."""
        rows = rendering.rows(self._over)
        if rows is None:
            yield from self._whole.written(rendering)
            return
        asked = rendering.made_of(self._asked) or ()
        while len(self._texts) < min(len(rows), _PLACES):
            self._texts.append(Texts())
        for place, row in enumerate(rows):
            texts = self._texts[place % _PLACES]
            yield texts.written((asked, row.made_of), rendering, partial(self._printed, rendering, row))

    def _printed(self, rendering: Rendering, row: Row) -> Written:
        return self._row.printed(rendering, {self._target: row.make()})
