"""Prints documents as Word files, each by the Word template of its form."""

from functools import partial
from pathlib import Path

from app.errors import TemplateError
from app.model.document import Document
from app.model.form import FormDefinition
from app.rendering.context import context
from app.rendering.doctor import Names, is_prose, names_of, shape_at
from app.rendering.folders import TemplateFolders
from app.rendering.read_back.word import check_word
from app.rendering.word.compiled import CompiledPart
from app.rendering.word.positions import Position
from app.rendering.word.styles import NUMBERED_PROSE_STYLES, PROSE_STYLES
from app.rendering.word.template import WordTemplate


class WordEngine:
    """Keeps every template compiled for as long as its file stays as it is."""

    def __init__(self, templates: Path | TemplateFolders) -> None:
        self._templates = TemplateFolders.of(templates)
        self._compiled: dict[Path, tuple[tuple[int, int], WordTemplate]] = {}

    def render(self, document: Document) -> bytes:
        """Return the document as a Word file; the same document gives the same bytes.

        Raises TemplateError.
        """
        return self._template(document.form).render(partial(context, document), document.scheme)

    def render_read_back(self, document: Document) -> bytes:
        """Return the document as a Word file whose text was read back. Raises TemplateError and TextLost."""
        template = self._template(document.form)
        content, expected = template.render_and_tell(partial(context, document), document.scheme)
        check_word(content, expected, document)
        return content

    def check(self, form: FormDefinition) -> None:
        """Raise TemplateError where the form's template is missing, broken or asks for an unknown name."""
        template = self._template(form)
        names = names_of(form)
        for part in template.filled:
            part.check(names)
            self._check_places(part, names, form)
        if any(map(is_prose, names.values())):
            template.styles.require(NUMBERED_PROSE_STYLES if form.numbering else PROSE_STYLES)
        if form.numbering and template.numbering.patterns is None:
            raise TemplateError(
                f"The template {self._path(form)} does not number its headings.",
                hint="Link “Heading 1” and “Numbered Paragraph” to one multi-level list in Word.",
            )

    def _check_places(self, part: CompiledPart, names: Names, form: FormDefinition) -> None:
        for asked in part.asked:
            shape = shape_at(names, asked.name.removesuffix(".numbered").removesuffix(".listed"))
            if is_prose(shape) and asked.position not in (Position.BLOCKS, Position.START):
                raise TemplateError(
                    f"The template {self._path(form)} prints “{asked.name}” where it does not fit.",
                    hint=f"Write “{{{{p {asked.name} }}}}” instead, in a paragraph of its own.",
                )

    def _template(self, form: FormDefinition) -> WordTemplate:
        path = self._path(form)
        try:
            facts = path.stat()
        except OSError as error:
            raise TemplateError(
                f"The form “{form.title}” has no Word template: {path} does not exist.",
                hint="Put the file back, or name another form's templates in the form file.",
            ) from error
        stamp = (facts.st_mtime_ns, facts.st_size)
        kept = self._compiled.get(path)
        if kept is None or kept[0] != stamp:
            kept = self._compiled[path] = (stamp, WordTemplate(path))
        return kept[1]

    def _path(self, form: FormDefinition) -> Path:
        return self._templates / (form.templates or form.id) / "word.docx"
