"""One part of a template, ready to be filled in."""

import re
import traceback
from collections.abc import Iterable

import jinja2
from jinja2 import nodes

from app.errors import TemplateError
from app.rendering.doctor import Names, unknown_names
from app.rendering.environment import explain, unknown_name
from app.rendering.word import cells
from app.rendering.word.cutting import cut, is_loop
from app.rendering.word.doctor import compiling
from app.rendering.word.doctor.paragraphs import shortened
from app.rendering.word.markup import RunLook
from app.rendering.word.package import Package
from app.rendering.word.packing import Written
from app.rendering.word.placeholders import joined, own_words, placed, skeleton
from app.rendering.word.stretches import Loop, Making, Rendering, Stretch
from app.rendering.word.xmlparts import DECLARATION, NAMESPACES, find_all, part_text, remove

_NOTHING = '<w:r><w:t xml:space="preserve"></w:t></w:r>'
_TAG = re.compile("<[^>]*>")
_PICTURE_ID = re.compile(r'(<wp:docPr\b[^>]*?\sid=")\d+(")')
_CHANGES_CELLS = re.compile(r"\{%-?\s*(?:tc|hm|vm|colspan|cellbg)\s")


class CompiledPart:
    """A part with placeholders: `document.xml`, a header, a footer, the footnotes, the properties."""

    def __init__(
        self, package: Package, name: str, environment: jinja2.Environment, looks: list[RunLook]
    ) -> None:
        root = package.tree(name)
        compiling.examine(package, name, root)
        for number in find_all(root, "//w:sdtPr/w:id"):
            remove(number)  # printed in a loop it would be there twice; Word gives new ones
        self.name = name
        self._path = package.path
        source = part_text(root)
        self._changes_cells = _CHANGES_CELLS.search(_TAG.sub("", source)) is not None
        if self._changes_cells:
            source = cells.with_properties(root)
        if "xmlns:r=" not in source:
            source = source.replace("xmlns:w=", f'xmlns:r="{NAMESPACES["r"]}" xmlns:w=', 1)
        source = joined(source)
        self._may_lack_paragraphs = cells.may_lack_paragraphs(source)
        self._lines = source.split("\n")
        try:
            self.tree, self.asked = placed(source, environment, looks)
            compiling.examine_joined(package, skeleton(self.tree))
            self._has_pictures = "<wp:docPr" in source
            self._stretches = self._compiled(environment)
        except jinja2.TemplateSyntaxError as error:
            raise self._incorrect(error) from error

    def _compiled(self, environment: jinja2.Environment) -> list[Stretch | Loop]:
        beginning = next(self.tree.find_all(nodes.TemplateData))
        beginning.data = DECLARATION + beginning.data
        needs_all = self._changes_cells or self._has_pictures
        bodies = [self.tree.body] if needs_all else list(cut(self.tree))
        words = own_words(self.tree, is_text=self.name.startswith("word/"))
        making = Making(environment, self._file, words, self._finished)
        return [
            Loop(body[0], making)
            if not needs_all and len(body) == 1 and is_loop(body[0])
            else Stretch(body, making)
            for body in bodies
        ]

    def written(self, rendering: Rendering) -> list[Written]:
        """Return what each stretch of the part prints. Raises TemplateError."""
        try:
            written = [one for stretch in self._stretches for one in stretch.written(rendering)]
        except jinja2.TemplateError as error:
            raise explain(error, self._place(self._line_of(error)), _writable(rendering.names)) from error
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            if not self._is_at_fault(error):
                raise
            raise self._impossible(error) from error
        return list(cells.joined_with_paragraphs(written)) if self._may_lack_paragraphs else written

    def _finished(self, xml: str) -> str:
        """Return what was printed ready to be written."""
        xml = xml.replace(_NOTHING, "")
        if self._may_lack_paragraphs:
            xml = cells.with_paragraphs(xml)
        if self._has_pictures:
            xml = _with_own_picture_ids(xml)
        return DECLARATION + _with_columns_counted(xml.partition("?>")[2]) if self._changes_cells else xml

    def check(self, names: Names) -> None:
        """Raise TemplateError where the part asks for a name that does not exist."""
        for found in unknown_names(self.tree, names):
            raise unknown_name(found.name, self._place(found.line), found.known)

    @property
    def _file(self) -> str:
        return f"{self._path} {self.name}"

    def _place(self, line: int | None) -> str:
        """Return the template's path and the words around a fault."""
        words = shortened(_TAG.sub("", self._lines[line - 1])) if line else ""
        return f"{self._path}, in “{words}”," if words else str(self._path)

    def _line_of(self, error: BaseException) -> int | None:
        lines = [
            frame.lineno
            for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename == self._file
        ]
        return lines[-1] if lines else None

    def _is_at_fault(self, error: Exception) -> bool:
        """Return whether an error was raised by the template's own text, not by our code it called."""
        *_, (frame, _line) = traceback.walk_tb(error.__traceback__)
        module = str(frame.f_globals.get("__name__", ""))
        return frame.f_code.co_filename == self._file or module.partition(".")[0] == "jinja2"

    def _impossible(self, error: Exception) -> TemplateError:
        return TemplateError(
            f"The template {self._place(self._line_of(error))} asks for what cannot be done: {error}.",
            hint="Correct the placeholder in Word.",
        )

    def _incorrect(self, error: jinja2.TemplateSyntaxError) -> TemplateError:
        return TemplateError(
            f"The template {self._place(error.lineno)} is not correct: {error.message}.",
            hint="Correct the placeholder in Word.",
        )


def _writable(names: Iterable[str]) -> list[str]:
    return [name for name in names if name.isidentifier()]


def _with_own_picture_ids(xml: str) -> str:
    """Give every picture a number of its own: a picture in a loop is printed more than once."""
    numbers = iter(range(1, len(xml)))
    return _PICTURE_ID.sub(lambda found: f"{found[1]}{next(numbers)}{found[2]}", xml)


def _with_columns_counted(xml: str) -> str:
    """Make the grids of tables that grew in width fit their rows, as docxtpl does, and put cells in order."""
    from docxtpl import DocxTemplate

    root = DocxTemplate("").fix_tables(xml)
    cells.put_in_order(root)
    return part_text(root)
