"""The Word file as a package: parts that are there twice, programs, and things that lie elsewhere."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.errors import TemplateError
from app.model.finding import Finding, Place, Severity
from app.rendering.word.archive import read_archive
from app.rendering.word.package import Package, Relationship
from app.rendering.word.xmlparts import XmlError, parse

_ELSEWHERE = {
    "attachedTemplate": "another template, which Word opens with every document",
    "image": "a picture that lies elsewhere",
    "oleObject": "an object that lies elsewhere",
    "subDocument": "another document",
    "frame": "another document",
    "mailMergeSource": "the addresses of a mail merge",
}


class Opened:
    """A template taken apart as far as that is possible, and what is wrong with its package."""

    def __init__(self, path: Path, file: str) -> None:
        self.package: Package | None = None
        self.findings: list[Finding] = []
        self._file = file
        self._fault: TemplateError | None = None
        try:
            parts = self._parts(path)
            self.findings += _programs(parts, file)
            self.package = Package(parts, path)
        except TemplateError as error:
            self._fault = error
            if not any(one.severity is Severity.ERROR for one in self.findings):
                self.findings.append(Finding.of(error, "file", Place(file=file)))
            return
        self.findings += self._damaged(self.package)
        self.findings += _elsewhere(self.package, file)

    def whole(self) -> Package:
        """Return the package, or raise the TemplateError that kept it from being opened."""
        if self.package is None:
            raise self._fault or TemplateError(f"{self._file} cannot be opened.")
        return self.package

    def _parts(self, path: Path) -> dict[str, bytes]:
        """Return the parts; one that is there twice is told, and its last copy used, as Word does."""
        twice = _names_twice(path)
        if not twice:
            return read_archive(path)
        self.findings += [
            Finding(
                rule="twice-in-file",
                severity=Severity.ERROR,
                message=f"The file holds “{name}” twice, and programs differ in which one they read.",
                remedy="Open it in Word, save it, and use the new file.",
                place=Place(file=self._file),
                quotation=name,
            )
            for name in twice
        ]
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}

    def _damaged(self, package: Package) -> Iterator[Finding]:
        for part, content in list(package.parts.items()):
            if part.endswith((".xml", ".rels")):
                try:
                    parse(content)
                except XmlError as error:
                    yield _error(
                        self._file,
                        "damaged",
                        f"“{part}” is damaged: {error}.",
                        "Open it in Word and save it.",
                    )
                    del package.parts[part]


def _names_twice(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            counted = Counter(archive.namelist())
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError):
        return []  # reading it says what it is
    return [name for name, count in counted.items() if count > 1]


def _programs(parts: dict[str, bytes], file: str) -> Iterator[Finding]:
    """Yield macros, controls and embedded objects."""
    for name in parts:
        if name.endswith("vbaProject.bin"):
            yield _error(file, "macros", "The template holds macros.", "Save it as “Word Document (*.docx)”.")
        elif "/embeddings/" in name or ("/activeX/" in name and name.endswith(".bin")):
            yield Finding(
                rule="embedded",
                severity=Severity.WARNING,
                message=f"An embedded object (“{name}”) goes out with every document.",
                remedy="Put a picture or plain text in its place.",
                place=Place(file=file),
                quotation=name,
            )


def _elsewhere(package: Package, file: str) -> Iterator[Finding]:
    """Yield what the file fetches from somewhere else."""
    for holder in [name for name in package.parts if name.endswith(".rels")]:
        for one in package.links_in(holder):
            if one.is_external and one.kind in _ELSEWHERE:
                yield _fetched(one, file)


def _fetched(one: Relationship, file: str) -> Finding:
    is_harmless = one.kind == "attachedTemplate"  # taken out before anything is printed
    return Finding(
        rule="elsewhere",
        severity=Severity.HINT if is_harmless else Severity.WARNING,
        message=f"The template refers to {_ELSEWHERE[one.kind]}: “{one.target}”.",
        remedy="Nothing of it goes into documents." if is_harmless else "Put it into the file itself.",
        place=Place(file=file),
        quotation=one.target,
    )


def _error(file: str, rule: str, message: str, remedy: str) -> Finding:
    return Finding(rule=rule, severity=Severity.ERROR, message=message, remedy=remedy, place=Place(file=file))
