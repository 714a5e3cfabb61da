"""One Word template, compiled: what never changes is kept compressed, the rest is ready to run."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import jinja2

from app.model.form import NumberingScheme
from app.rendering.environment import sandbox
from app.rendering.printed import ProsePrinter
from app.rendering.read_back.said import Said
from app.rendering.read_back.word import WordExpected
from app.rendering.read_back.word_text import text_in
from app.rendering.word.archive import Part, Piece, compressed_once, joined, piece, write_archive
from app.rendering.word.compiled import CompiledPart
from app.rendering.word.footnotes import add_footnotes, first_free_note
from app.rendering.word.growth import Added, Growth
from app.rendering.word.markup import RunLook
from app.rendering.word.numbering import add_lists, read_numbering
from app.rendering.word.package import NO_RELATIONSHIPS, Package, relationships_of
from app.rendering.word.packing import Written, pieces
from app.rendering.word.pictures import allow_pictures, media_part
from app.rendering.word.prose import ProseWriter
from app.rendering.word.runs import RunWriter
from app.rendering.word.scrub import CORE, scrub
from app.rendering.word.stretches import Known, Rendering
from app.rendering.word.styles import HEADING, SCHEDULE, Styles
from app.rendering.word.values import Values
from app.rendering.word.xmlparts import DECLARATION, part_text

_FIRST = "[Content_Types].xml"
_KEPT = 4
_FILLED = ("header", "footer", "footnotes", "endnotes")

NamesFor = Callable[[ProsePrinter], Mapping[str, object]]
"""Makes the names a template may use, given the printer of its prose."""

WrittenParts = dict[str, list[Written]]
"""What the stretches of each part printed."""

GrownParts = dict[str, tuple[Part, list[Piece]]]
"""The parts a document adds to, and the pieces they are made of."""


class WordTemplate:
    """A template read from its file; any number of documents are made from it."""

    def __init__(self, path: Path) -> None:
        package = Package.read(path)
        scrub(package)
        add_lists(package)
        allow_pictures(package)
        self._notes = add_footnotes(package)
        self._first_note = first_free_note(package, self._notes)
        self.styles = Styles(package)
        self.numbering = read_numbering(package, self.styles.list_of(HEADING), self.styles.list_of(SCHEDULE))
        self.filled = self._compile(package)
        self._growing = {name: self._text(package, name) for name in self._parts_that_grow()}
        self._known = Known()
        self._beginnings: dict[str, Piece] = {}
        self._last_grown: tuple[tuple[Added, object, GrownParts], ...] = ()
        self._own_notes = text_in(self._growing[self._notes])
        order = sorted(package.parts, key=lambda name: name != _FIRST)
        self._kept = {name: compressed_once(name, package.parts[name]) for name in order}

    def render(self, names_for: NamesFor, scheme: NumberingScheme | None) -> bytes:
        """Return the Word file of one document. Raises TemplateError."""
        rendering = self._begun(names_for, scheme, None)
        written = self._written(rendering)
        return self._packed(written, self._grown(rendering.growth, written, scheme), rendering.growth)

    def render_and_tell(
        self, names_for: NamesFor, scheme: NumberingScheme | None
    ) -> tuple[bytes, WordExpected]:
        """Return the Word file of one document, and what is to be found in it. Raises TemplateError."""
        rendering = self._begun(names_for, scheme, Said())
        written = self._written(rendering)
        growth = rendering.growth
        grown = self._grown(growth, written, scheme)
        told = {name: [one.told.text for one in part if one.told] for name, part in written.items()}
        notes = [note for part in written.values() for one in part if one.told for note in one.told.notes]
        if notes:
            told[self._notes] = [*told.get(self._notes, [self._own_notes]), *notes]
        exact = {
            name: b"".join([one.content for one in made])
            for name, (_, made) in grown.items()
            if name not in told
        }
        kept = {
            name: part.content
            for name, part in self._kept.items()
            if name not in written and name not in grown
        }
        return self._packed(written, grown, growth), WordExpected(told, exact | growth.media, kept)

    def _begun(self, names_for: NamesFor, scheme: NumberingScheme | None, said: Said | None) -> Rendering:
        growth = Growth(self.numbering, self._notes, self._first_note, scheme)
        names = names_for(ProseWriter(self.styles, growth))
        return Rendering(names, self._known, growth, RunWriter(self.styles, growth), said)

    def _written(self, rendering: Rendering) -> WrittenParts:
        growth, said = rendering.growth, rendering.said
        parts: WrittenParts = {}
        for part in self.filled:
            growth.part, growth.in_body = part.name, part is self.filled[0]
            if said:
                said.begin(in_body=growth.in_body)
            parts[part.name] = part.written(rendering)
        return parts

    def _packed(self, written: WrittenParts, grown: GrownParts, growth: Growth) -> bytes:
        fresh = {name: joined(name, [*pieces(part, growth.added)]) for name, part in written.items()}
        pictures = {name: media_part(name, content) for name, content in growth.media.items()}
        return write_archive(
            {**self._kept, **fresh, **{name: part for name, (part, _) in grown.items()}, **pictures}.values()
        )

    def _grown(self, growth: Growth, written: WrittenParts, scheme: NumberingScheme | None) -> GrownParts:
        """Return the parts a document adds to, with what it adds; kept from the last documents."""
        added, own_notes = growth.added, written.get(self._notes, [])
        for kept in self._last_grown:
            if kept[0] is added and kept[1] == (scheme, own_notes):
                return kept[2]
        grown = {
            name: (joined(name, made), made) for name, made in self._pieces_grown(growth, own_notes, scheme)
        }
        self._last_grown = ((added, (scheme, own_notes), grown), *self._last_grown[: _KEPT - 1])
        return grown

    def _pieces_grown(
        self, growth: Growth, own_notes: list[Written], scheme: NumberingScheme | None
    ) -> Iterator[tuple[str, list[Piece]]]:
        numbering = growth.numbering(scheme)
        if numbering is not None:
            beginning, numbers = numbering
            yield self.numbering.part, [self._piece_kept(DECLARATION + beginning), piece(numbers)]
        if growth.notes:
            written = "".join(growth.added.references.settled(one.xml) for one in own_notes)
            yield self._notes, [piece(_with(written or self._growing[self._notes], growth.notes))]
        for part, links in growth.added.links.items():
            holder = relationships_of(part)
            yield holder, [piece(_with(self._growing[holder], links.written()))]

    def _piece_kept(self, beginning: str) -> Piece:
        """Return the beginning of numbering.xml compressed: there is one for each scheme."""
        if beginning not in self._beginnings:
            self._beginnings[beginning] = piece(beginning)
        return self._beginnings[beginning]

    def _compile(self, package: Package) -> list[CompiledPart]:
        environment = sandbox(jinja2.DictLoader({})).overlay(trim_blocks=False, lstrip_blocks=False)
        looks: list[RunLook] = []
        Values(package.path, looks).install(environment)
        related = [part for kind in _FILLED for part in package.related(package.main, kind)]
        filled = [part for part in (CORE, *dict.fromkeys(related)) if b"{" in package.parts[part]]
        return [CompiledPart(package, part, environment, looks) for part in (package.main, *filled)]

    def _parts_that_grow(self) -> list[str]:
        return [
            self._notes,
            *(relationships_of(part) for part in (self._notes, *(one.name for one in self.filled))),
        ]

    def _text(self, package: Package, name: str) -> str:
        return DECLARATION + (part_text(package.tree(name)) if name in package.parts else NO_RELATIONSHIPS)


def _with(xml: str, added: str) -> str:
    """Return a part with something added before its last end tag."""
    if xml.endswith("/>"):
        root = xml[xml.rfind("<") + 1 :].split(maxsplit=1)[0]
        return f"{xml[:-2]}>{added}</{root}>"
    start, closing, end = xml.rpartition("</")
    return f"{start}{added}{closing}{end}"
