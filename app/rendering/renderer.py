"""One door to Word, HTML and paper; the libraries behind it are loaded when they are first needed."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import TemplateError
from app.model.comparison import Comparison
from app.model.document import Document
from app.model.form import FormDefinition
from app.model.printed_place import PlacedPages
from app.model.review_note import ReviewNote
from app.rendering.context import ALWAYS_THERE
from app.rendering.digest import TemplateDigests
from app.rendering.folders import TemplateFolders
from app.rendering.letters import unprintable, with_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.model.finding import Finding
    from app.rendering.contrast import Contrast
    from app.rendering.html import HtmlEngine
    from app.rendering.paper import PaperEngine
    from app.rendering.word.engine import WordEngine


class Renderer:
    """Prints documents by the templates of their forms; any thread may ask."""

    def __init__(self, templates: Path | TemplateFolders, fonts: Path) -> None:
        self._templates = TemplateFolders.of(templates)
        self._fonts = fonts
        self._digests = TemplateDigests(self._templates)

    def word(self, document: Document) -> bytes:
        """Return the document as a Word file. Raises TemplateError."""
        return self._word.render(document)

    def html(self, document: Document) -> bytes:
        """Return the document as a web page. Raises TemplateError."""
        return self._html.render(document)

    def paper(self, document: Document) -> bytes:
        """Return the document as a PDF; a draft shows a mark for a letter that no font has.

        Raises TemplateError, and PrintError where a finished document cannot be printed as typed.
        """
        return self._typeset(self._html.render(document), document)[0]

    def placed_paper(self, document: Document) -> PlacedPages:
        """Return the same pages for a preview, which know where each answer stands, and mark gaps in red.

        Raises what `paper` raises.
        """
        from app.rendering.positions import with_positions

        page, said = self._html.render_placed(document)
        content, _ = self._typeset(page, document)
        return PlacedPages(content, with_positions(said, content))

    def word_read_back(self, document: Document) -> bytes:
        """Return the document as a Word file whose text was read back. Raises TextLost beside."""
        return self._word.render_read_back(document)

    def html_read_back(self, document: Document) -> bytes:
        """Return the document as a web page whose text was read back. Raises TextLost beside."""
        return self._html.render_read_back(document)

    def paper_read_back(self, document: Document) -> bytes:
        """Return the document as a PDF whose text was read back. Raises TextLost beside."""
        from app.rendering.read_back.paper import check_paper

        printed, page = self._typeset(self._html.render_read_back(document), document)
        check_paper(printed, page, document)
        return printed

    def _typeset(self, page: bytes, document: Document) -> tuple[bytes, bytes]:
        """Return a page as PDF, and the page it was set from: in a draft one with marks for such letters."""
        from app.rendering.paper import NoSuchLetters

        try:
            return self._paper.pdf(page), page
        except NoSuchLetters as missing:
            if not document.gaps_marked:
                raise unprintable(missing.letters, document) from missing
            marked = with_marks(page.decode("utf-8"), missing.letters).encode("utf-8")
        try:
            return self._paper.pdf(marked), marked
        except NoSuchLetters as missing:  # not in the text but in the stamp or the title
            raise unprintable(missing.letters, document) from missing

    def comparison(self, comparison: Comparison) -> bytes:
        """Return as PDF what differs between two texts; readable without colour. Raises TemplateError."""
        from app.rendering.comparison_page import comparison_page

        return self._as_a_draft(comparison_page(self._html.environment, comparison))

    def marked_up(self, document: Document, notes: tuple[ReviewNote, ...]) -> bytes:
        """Return a draft as PDF with notes for its reviewer at the end. Raises TemplateError."""
        from app.rendering.review_page import with_notes

        page = self._html.render(document)
        return self._as_a_draft(with_notes(page, document, notes, self._html.environment))

    def _as_a_draft(self, page: bytes) -> bytes:
        """Return a page as PDF, with a mark for each letter that no font has."""
        from app.rendering.paper import NoSuchLetters

        try:
            return self._paper.pdf(page)
        except NoSuchLetters as missing:
            marked = with_marks(page.decode("utf-8"), missing.letters)
            return self._paper.pdf(marked.encode("utf-8"))

    def digest(self, form: FormDefinition) -> str:
        """Return the SHA-256 of all templates that print the form. Raises TemplateError."""
        return self._digests.of(form)

    def check(self, form: FormDefinition) -> None:
        """Raise TemplateError where a template of the form is missing, broken or asks for an unknown name."""
        taken = next((field for field in form.fields if field.id in ALWAYS_THERE), None)
        if taken:
            raise TemplateError(
                f"The form “{form.title}” has a field “{taken.id}”, a name that templates need otherwise.",
                hint="Give the field another id.",
            )
        self._html.check(form)
        self._word.check(form)

    def template(self, file: str) -> Path:
        """Return where a template lies that findings call `templates/pack/form/word.docx`."""
        return self._templates / file.removeprefix("templates/")

    def examine(self, form: FormDefinition, contrasts: "Iterable[Contrast]") -> "Iterator[Finding]":
        """Yield all that is wrong with the templates of the form; `contrasts` tell what they never print."""
        from app.rendering.examining import examine_templates

        return examine_templates(self._templates, form, contrasts)

    def sentences_asked(self, form: FormDefinition) -> frozenset[str] | None:
        """Return the sentences its templates ask for by name, None where that cannot be told."""
        from app.rendering.sentences import sentences_asked

        return sentences_asked(self._templates, form)

    @cached_property
    def _html(self) -> "HtmlEngine":
        from app.rendering.html import HtmlEngine

        return HtmlEngine(self._templates)

    @cached_property
    def _paper(self) -> "PaperEngine":
        from app.rendering.paper import PaperEngine

        return PaperEngine(self._templates.shipped, self._fonts)

    @cached_property
    def _word(self) -> "WordEngine":
        from app.rendering.word.engine import WordEngine

        return WordEngine(self._templates)
