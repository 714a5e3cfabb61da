"""What the doctor finds while a template is compiled: the faults with which no document could be trusted.

docxtpl joins placeholders that Word has split by deleting whatever stands between the pieces, and
replaces a whole paragraph by a `{%p … %}` in it; both lose text without a word.
"""

from collections.abc import Iterator

from app.errors import TemplateError
from app.model.finding import Finding
from app.rendering.word.doctor import cuts, leftovers, places, spelling
from app.rendering.word.doctor.paragraphs import Part
from app.rendering.word.package import Package
from app.rendering.word.xmlparts import Element, XmlError, find_all, parse, value


def examine(package: Package, part: str, root: Element) -> None:
    """Raise a TemplateError where a part holds what no template may hold."""
    for found in _losses(Part(str(package.path), part, root)):
        raise TemplateError(f"In the template {found.place.words()}: {found.message}", hint=found.remedy)


def examine_joined(package: Package, skeleton: str) -> None:
    """Raise a TemplateError where joining the pieces of a placeholder cut something else in two."""
    try:
        root = parse(skeleton.encode())
    except XmlError as error:
        raise _cut(package) from error
    for pair in ("bookmark", "commentRange", "perm"):
        starts = {value(one, "w:id") for one in find_all(root, f"//w:{pair}Start")}
        if starts != {value(one, "w:id") for one in find_all(root, f"//w:{pair}End")}:
            raise _cut(package)


def _losses(part: Part) -> Iterator[Finding]:
    yield from leftovers.refused(part)
    yield from cuts.check(part)
    yield from spelling.not_closed(part)
    yield from places.check(part)


def _cut(package: Package) -> TemplateError:
    return TemplateError(
        f"In the template {package.path} a placeholder is not closed, or cut in two by a bookmark, "
        "a link or a content control.",
        hint="Type the placeholder again, in one go, in plain text.",
    )
