"""The digest of the templates that print a form: part of what is fingerprinted when it is issued."""

import hashlib
from pathlib import Path
from threading import Lock

from app.errors import TemplateError
from app.model.form import FormDefinition
from app.rendering.folders import TemplateFolders

_OWN = ("page.html", "word.docx")
_SHARED = "shared"
_PRINT = "paper"
"""The print style sheet's own folder; beside it lie the shared forms."""
_TEMPLATES = frozenset({".html", ".css", ".typ", ".docx"})
_State = tuple[tuple[Path, int, int], ...]


class TemplateDigests:
    """Digests of templates, computed again only when a file has changed."""

    def __init__(self, templates: Path | TemplateFolders) -> None:
        self._templates = TemplateFolders.of(templates)
        self._lock = Lock()
        self._known: dict[_State, str] = {}

    def of(self, form: FormDefinition) -> str:
        """Return the SHA-256 of the form's templates and all shared ones, in hexadecimal."""
        paths = self._paths(form)
        state = tuple((path, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in paths)
        with self._lock:
            if state not in self._known:
                self._known[state] = self._digest(paths)
            return self._known[state]

    def _paths(self, form: FormDefinition) -> list[Path]:
        own = [self._templates / (form.templates or form.id) / name for name in _OWN]
        missing = next((path for path in own if not path.is_file()), None)
        if missing:
            raise TemplateError(
                f"The form “{form.title}” cannot be printed: {missing} does not exist.",
                hint="Put the file back, or name another form's templates in the form file.",
            )
        shared = self._templates.shipped / _SHARED
        of_all = [*shared.glob("*"), *(shared / _PRINT).glob("*")]
        return [*own, *sorted(path for path in of_all if path.suffix in _TEMPLATES)]

    def _digest(self, paths: list[Path]) -> str:
        digest = hashlib.sha256()
        for path in paths:
            content = path.read_bytes()
            if path.suffix != ".docx":
                content = content.replace(b"\r\n", b"\n")  # the same text, wherever it was checked out
            name = path.name  # where it lies is the office's affair
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
        return digest.hexdigest()
