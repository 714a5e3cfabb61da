"""Takes out of a template what must not leave the office with a document: names, paths, revision ids.

Word writes who made a file, on which template, and at which sitting each paragraph was typed.
"""

import re

from app.rendering.word.package import Package, relationships_of
from app.rendering.word.xmlparts import Element, find_all, parse, remove, value

LANGUAGE = "en-GB"
TITLE = "{{ document.title }}"
CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"

_DROPPED = (
    "extended-properties",
    "custom-properties",
    "thumbnail",
    "people",
    "commentsIds",
    "attachedToolbars",
)
_SETTINGS = ("rsids", "attachedTemplate", "mailMerge", "docVars", "saveThroughXslt", "hdrShapeDefaults")
_SITTING = re.compile(rb' (?:w:rsid\w*|w14:(?:paraId|textId))="[^"]*"|<w:rsid w:val="[^"]*"/>')
_LAST_PLACE = "_GoBack"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"
_SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PATH = re.compile(r"[\\/]|\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|tiff?)$", re.IGNORECASE)
_CORE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"""


def scrub(package: Package) -> None:
    """Leave nothing in the package that tells who made the template, or where."""
    related = [part for kind in _DROPPED for part in _related_anywhere(package, kind)]
    beside = [part for part in package.parts if part.startswith("customXml/") and "_rels" not in part]
    for part in dict.fromkeys([*related, *beside]):
        package.drop(part)
    _scrub_core(package)
    _scrub_settings(package)
    for part in [part for part in package.parts if part.startswith("word/") and part.endswith(".xml")]:
        package.parts[part] = _SITTING.sub(b"", package.parts[part])
        if b"<pic:cNvPr" in package.parts[part] or _LAST_PLACE.encode() in package.parts[part]:
            root = package.tree(part)
            _scrub_pictures(root)
            forget_last_place(root)
            package.put(part, root)


def forget_last_place(root: Element) -> None:
    """Take out the bookmark with which Word remembers where a file was last worked on."""
    for start in find_all(root, f"//w:bookmarkStart[@w:name='{_LAST_PLACE}']"):
        for end in find_all(root, f"//w:bookmarkEnd[@w:id='{value(start, 'w:id')}']"):
            remove(end)
        remove(start)


def _scrub_pictures(root: Element) -> None:
    """Call pictures by numbers: Word names them after their files, and describes some by where these lie."""
    for place, picture in enumerate(root.iter(_PICTURE, _SHAPE), start=1):
        picture.set("name", f"Picture {place}")
        if _PATH.search(picture.get("descr", "")):
            del picture.attrib["descr"]


def _related_anywhere(package: Package, kind: str) -> list[str]:
    return package.related("", kind) + package.related(package.main, kind)


def _scrub_core(package: Package) -> None:
    """Keep of the document properties a title that is filled in, and the language."""
    title = TITLE
    for part in package.related("", "core-properties"):
        titles = parse(package.parts[part]).findall("{http://purl.org/dc/elements/1.1/}title")
        found = titles[0].text or "" if titles else ""
        title = found if "{{" in found else title
        package.drop(part)
    package.add(CORE, CORE_TYPE, (_CORE % title.replace("&", "&amp;").replace("<", "&lt;")).encode())
    package.relate("", "core-properties", CORE)


def _scrub_settings(package: Package) -> None:
    for part in [part for part in package.parts if part.endswith("/settings.xml")]:
        root = package.tree(part)
        paths = [*(f"w:{name}" for name in _SETTINGS), "*[local-name()='docId']"]
        for element in find_all(root, "|".join(paths)):
            remove(element)
        package.put(part, root)
        package.parts.pop(relationships_of(part), None)  # where the attached template lies
