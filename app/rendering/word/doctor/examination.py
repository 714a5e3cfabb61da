"""Examines a whole template: every part, every family of faults, nothing raised."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.errors import TemplateError
from app.model.finding import Finding, Severity
from app.rendering.doctor import Names
from app.rendering.word.doctor import asking, balance, cuts, leftovers, places, spelling, styling
from app.rendering.word.doctor.paragraphs import Part
from app.rendering.word.doctor.parcel import Opened
from app.rendering.word.doctor.script import Script, write_script
from app.rendering.word.package import Package
from app.rendering.word.scrub import TITLE, forget_last_place

_ASKING = ("header", "footer", "footnotes", "endnotes")
_WORST_FIRST = list(Severity)


class Wanted(NamedTuple):
    """What a form wants of its Word template."""

    names: Names
    public: Names | None = None
    """The names a public document may ask for; None where the document is not public."""
    is_numbered: bool = False

    @property
    def has_prose(self) -> bool:
        """Whether the form asks for prose, which needs styles to be set in."""
        return any("numbered" in shape.parts for shape in self.names.values())


class Examined(NamedTuple):
    """A template examined: what is wrong with it, and its placeholders as scripts, part by part."""

    findings: tuple[Finding, ...]
    scripts: tuple[Script, ...]


def examine(path: Path, wanted: Wanted, *, file: str = "") -> Examined:
    """Return all that is wrong with a template; `file` is what messages call it."""
    file = file or str(path)
    opened = Opened(path, file)
    findings, scripts = list(opened.findings), []
    if opened.package:
        for part in parts_of(opened.package, file):
            script, broken = write_script(part, wanted.names)
            found = [*written(part, wanted.names), *broken, *_asked(part, script, wanted)]
            findings += sorted(found, key=lambda one: one.place.paragraph)
            scripts.append(script)
        is_numbered, has_prose = wanted.is_numbered, wanted.has_prose
        findings += styling.check(opened.package, file, has_prose=has_prose, is_numbered=is_numbered)
    findings.sort(key=lambda one: _WORST_FIRST.index(one.severity))
    return Examined(tuple(dict.fromkeys(findings)), tuple(scripts))


def written(part: Part, names: Names) -> Iterator[Finding]:
    """Yield what is wrong with a part whatever its form asks."""
    yield from leftovers.refused(part)
    yield from cuts.check(part)
    yield from spelling.check(part, names)
    yield from places.check(part)
    yield from balance.check(part)
    yield from leftovers.check(part)


def parts_of(package: Package, file: str) -> Iterator[Part]:
    """Yield the parts of a package that may hold placeholders."""
    related = [part for kind in _ASKING for part in package.related(package.main, kind)]
    core = [
        part for part in package.related("", "core-properties") if TITLE.encode() not in package.parts[part]
    ]
    for name in dict.fromkeys([package.main, *related, *core]):
        try:
            root = package.tree(name)
        except (KeyError, TemplateError):  # a damaged part is told where the package is opened
            continue
        forget_last_place(root)
        yield Part(file, name, root)


def _asked(part: Part, script: Script, wanted: Wanted) -> Iterator[Finding]:
    yield from asking.unknown(part, script, wanted.names)
    yield from asking.misfits(part, script, wanted.names)
    if wanted.public is not None:
        yield from asking.confidential(part, script, wanted.names, wanted.public)
