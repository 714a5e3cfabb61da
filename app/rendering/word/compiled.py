"""One part of a template, ready to be filled in."""

import re
import traceback
from collections.abc import Iterable, Iterator, Mapping

import jinja2
from markupsafe import Markup

from app.errors import TemplateError
from app.rendering.doctor import Names, unknown_names
from app.rendering.environment import explain, unknown_name
from app.rendering.read_back.said import Said
from app.rendering.word import cells
from app.rendering.word.archive import LONG
from app.rendering.word.doctor import compiling
from app.rendering.word.doctor.paragraphs import shortened
from app.rendering.word.markup import RunLook
from app.rendering.word.package import Package
from app.rendering.word.placeholders import joined, own_words, placed, skeleton
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
        self._lines = source.split("\n")
        try:
            self.tree, self.asked = placed(source, environment, looks)
            compiling.examine_joined(package, skeleton(self.tree))
            code = environment.compile(self.tree, filename=self._file)
        except jinja2.TemplateSyntaxError as error:
            raise self._incorrect(error) from error
        self._template = jinja2.Template.from_code(environment, code, {})
        self._own_words = own_words(self.tree, is_text=name.startswith("word/"))
        self._has_pictures = "<wp:docPr" in source

    def filled(self, names: Mapping[str, object]) -> list[str]:
        """Return the part in pieces, with its placeholders filled in. Raises TemplateError."""
        return self._finished(self._pieces(names))

    def filled_and_told(self, names: Mapping[str, object], said: Said) -> tuple[list[str], list[str]]:
        """Return the part filled in, and what it is to say: its own words and those noted meanwhile."""
        pieces = self._pieces(names)
        noted = iter(said.take(self.name))
        told = [next(noted) if isinstance(piece, Markup) else self._own_words[piece] for piece in pieces]
        return self._finished(pieces), told

    def _pieces(self, names: Mapping[str, object]) -> list[str]:
        """Return the pieces of the part in order: the template's own as text, what it prints as Markup."""
        try:
            return self._run(names)
        except jinja2.TemplateError as error:
            raise explain(error, self._place(self._line_of(error)), _writable(names)) from error
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            if not self._is_at_fault(error):
                raise
            raise self._impossible(error) from error

    def _run(self, names: Mapping[str, object]) -> list[str]:
        try:
            return list(self._template.root_render_func(self._template.new_context(dict(names))))
        except Exception:  # Jinja raises it again, with the template's lines in its trace
            self._template.environment.handle_exception()

    def _finished(self, pieces: list[str]) -> list[str]:
        """Return the pieces ready to be written: short ones joined, so that the long ones can be kept."""
        if not self._has_pictures and not self._changes_cells:
            return [DECLARATION, *_joined_where_short(pieces)]
        xml = "".join(pieces).replace(_NOTHING, "")
        if self._has_pictures:
            xml = _with_own_picture_ids(xml)
        return [DECLARATION, _with_columns_counted(xml) if self._changes_cells else xml]

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


def _joined_where_short(pieces: Iterable[str]) -> Iterator[str]:
    """Yield pieces with the short ones joined; an empty run never reaches into a long one."""
    short: list[str] = []
    for piece in pieces:
        if len(piece) < LONG:
            short.append(piece)
            continue
        yield "".join(short).replace(_NOTHING, "")
        yield piece.replace(_NOTHING, "") if type(piece) is str else piece
        short.clear()
    yield "".join(short).replace(_NOTHING, "")


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
