"""One Word template, compiled: what never changes is kept compressed, the rest is ready to run."""

from collections.abc import Callable, Mapping
from pathlib import Path

import jinja2

from app.model.form import NumberingScheme
from app.rendering.environment import sandbox
from app.rendering.printed import ProsePrinter
from app.rendering.read_back.said import Said
from app.rendering.read_back.word import WordExpected
from app.rendering.read_back.word_text import text_in
from app.rendering.word.archive import compressed_in_pieces, compressed_once, compressed_small, write_archive
from app.rendering.word.compiled import CompiledPart
from app.rendering.word.footnotes import add_footnotes, first_free_note
from app.rendering.word.growth import Growth
from app.rendering.word.markup import RunLook
from app.rendering.word.numbering import add_lists, read_numbering
from app.rendering.word.package import NO_RELATIONSHIPS, Package, relationships_of
from app.rendering.word.pictures import allow_pictures, media_part
from app.rendering.word.prose import ProseWriter
from app.rendering.word.runs import RunWriter
from app.rendering.word.scrub import CORE, scrub
from app.rendering.word.styles import HEADING, SCHEDULE, Styles
from app.rendering.word.values import RUNS, SAID, Values
from app.rendering.word.xmlparts import DECLARATION, part_text

_FIRST = "[Content_Types].xml"
_FILLED = ("header", "footer", "footnotes", "endnotes")

NamesFor = Callable[[ProsePrinter], Mapping[str, object]]
"""Makes the names a template may use, given the printer of its prose."""

Texts = dict[str, list[str]]
"""The parts a document fills in or adds to, in pieces, by name."""


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
        self._own_notes = text_in(self._growing[self._notes])
        order = sorted(package.parts, key=lambda name: name != _FIRST)
        self._kept = {name: compressed_once(name, package.parts[name]) for name in order}

    def render(self, names_for: NamesFor, scheme: NumberingScheme | None) -> bytes:
        """Return the Word file of one document. Raises TemplateError."""
        growth, names = self._begun(names_for, scheme)
        texts: Texts = {}
        for part in self.filled:
            growth.part, growth.in_body = part.name, part is self.filled[0]
            texts[part.name] = part.filled(names)
        self._add_growth(texts, growth, scheme)
        return self._packed(texts, growth.media)

    def render_and_tell(
        self, names_for: NamesFor, scheme: NumberingScheme | None
    ) -> tuple[bytes, WordExpected]:
        """Return the Word file of one document, and what is to be found in it. Raises TemplateError."""
        growth, names = self._begun(names_for, scheme)
        names[SAID] = said = Said()
        texts: Texts = {}
        told: dict[str, list[str]] = {}
        for part in self.filled:
            growth.part, growth.in_body = part.name, part is self.filled[0]
            said.begin(part.name, in_body=growth.in_body)
            texts[part.name], told[part.name] = part.filled_and_told(names, said)
        self._add_growth(texts, growth, scheme)
        if said.notes:
            told[self._notes] = [*told.get(self._notes, [self._own_notes]), *said.notes]
        exact = {name: "".join(xml).encode() for name, xml in texts.items() if name not in told}
        kept = {name: part.content for name, part in self._kept.items() if name not in texts}
        return self._packed(texts, growth.media), WordExpected(told, exact | growth.media, kept)

    def _begun(self, names_for: NamesFor, scheme: NumberingScheme | None) -> tuple[Growth, dict[str, object]]:
        growth = Growth(self.numbering, self._notes, self._first_note, scheme)
        names = names_for(ProseWriter(self.styles, growth))
        return growth, {**names, RUNS: RunWriter(self.styles, growth)}

    def _packed(self, texts: Texts, media: Mapping[str, bytes]) -> bytes:
        main = self.filled[0].name
        fresh = {
            name: compressed_in_pieces(name, pieces)
            if name == main
            else compressed_small(name, "".join(pieces).encode())
            for name, pieces in texts.items()
        }
        pictures = {name: media_part(name, content) for name, content in media.items()}
        return write_archive({**self._kept, **fresh, **pictures}.values())

    def _add_growth(self, texts: Texts, growth: Growth, scheme: NumberingScheme | None) -> None:
        """Write what the document adds into the parts it belongs to."""
        for part, pieces in texts.items():
            xml = "".join(pieces)
            settled = growth.references.settled(xml)
            texts[part] = pieces if settled is xml else [settled]
        numbering = growth.numbering(scheme)
        if numbering is not None:
            texts[self.numbering.part] = [DECLARATION, numbering]
        if growth.notes:
            notes = "".join(texts.get(self._notes, [self._growing[self._notes]]))
            texts[self._notes] = [_grown(notes, growth.notes)]
        for part, links in growth.all_links.items():
            holder = relationships_of(part)
            texts[holder] = [_grown(self._growing[holder], links.written())]

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


def _grown(xml: str, added: str) -> str:
    """Return a part with something added before its last end tag."""
    if xml.endswith("/>"):
        root = xml[xml.rfind("<") + 1 :].split(maxsplit=1)[0]
        return f"{xml[:-2]}>{added}</{root}>"
    start, closing, end = xml.rpartition("</")
    return f"{start}{added}{closing}{end}"
