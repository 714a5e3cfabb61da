"""The printed page: HTML typeset by Typst into a tagged PDF."""

import re
from ast import literal_eval
from functools import partial
from pathlib import Path
from threading import Lock

import typst

from app.errors import FileError, PrintError, TemplateError

SHEET = "shared/paper.typ"
BODY_FONT = "Liberation Sans"
"""Of the same measure as Arial, so that Word's pages and ours break alike."""

# The page stands in the text that is compiled, not among the compiler's inputs: a change of its inputs makes
# it forget everything, a change of its text only the paragraphs that differ (five times as fast).
_CALL = '#import "/{sheet}": paper\n#paper("{page}")\n'
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})

_NOT_IN_ANY_FONT = re.compile(r'error: PDF/UA-1 error: the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_RUST_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_BEGINNING = 0  # of time: the same page gives the same bytes on any day


class NoSuchLetters(Exception):
    """No shipped font has these letters."""

    def __init__(self, letters: tuple[str, ...]) -> None:
        super().__init__(*letters)
        self.letters = letters


class PaperEngine:
    """Typesets pages; keeps the fonts, and one compiler, which serves one page at a time."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._sheet = templates / SHEET
        self._lock = Lock()
        self._new_compiler = partial(
            typst.Compiler, root=templates, font_paths=_loaded(fonts), ignore_system_fonts=True
        )
        self._compiler = self._new_compiler()

    def pdf(self, page: bytes) -> bytes:
        """Return the page as PDF/UA-1. Raises NoSuchLetters and TemplateError."""
        if not self._sheet.is_file():
            raise TemplateError(
                f"The print style sheet {self._sheet} does not exist.",
                hint="Put the file back; every paper needs it.",
            )
        source = _CALL.format(sheet=SHEET, page=page.decode("utf-8").translate(_QUOTED))
        try:
            return self._compiled(source.encode("utf-8"))
        except typst.TypstError as error:
            letters = _letters_without_font(error.diagnostic)
            if letters:
                raise NoSuchLetters(letters) from error
            raise self._fault(error) from error

    def _compiled(self, source: bytes) -> bytes:
        with self._lock:
            try:
                printed = self._compiler.compile(
                    source, format="pdf", pdf_standards=["ua-1"], timestamp=_BEGINNING
                )
            except BaseException as error:  # Typst's panics are no Exception, and no module names their class
                if type(error).__name__ != "PanicException":
                    raise
                self._compiler = self._new_compiler()  # nobody knows what the old one was left with
                raise PrintError(
                    "The text holds signs that the typesetter cannot set beside each other.",
                    hint="Leave out rare signs that were added last: pictures, accents on their own.",
                ) from error
        assert isinstance(printed, bytes)
        return printed

    def _fault(self, error: typst.TypstError) -> TemplateError:
        if "failed to parse XML" in error.message:
            return TemplateError(
                f"The page cannot be printed, because its template is not well-formed: {error.message}.",
                hint="Close every element in the form's page.html, and quote every attribute.",
            )
        hints = "; ".join(error.hints)
        return TemplateError(
            f"The page cannot be printed: {error.message}{f' ({hints})' if hints else ''}.",
            hint=f"Correct the form's page.html, or {self._sheet}.",
        )


def _loaded(folder: Path) -> typst.Fonts:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    if BODY_FONT not in fonts.families():
        raise FileError(
            f"The font “{BODY_FONT}” is not in {folder}.", hint="Put it back, or install the program again."
        )
    return fonts


def _letters_without_font(diagnostic: str) -> tuple[str, ...]:
    found = (_RUST_ESCAPE.sub(_unescaped, text) for text in _NOT_IN_ANY_FONT.findall(diagnostic))
    return tuple(dict.fromkeys(found))


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else literal_eval(f'"\\{escape[2]}"')
