"""A Word file taken apart: its parts, and how they refer to each other."""

import posixpath
from pathlib import Path
from typing import NamedTuple

from app.errors import TemplateError
from app.rendering.word.archive import read_archive
from app.rendering.word.xmlparts import Element, XmlError, append, find_all, parse, part_bytes, remove

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CONTENT_TYPES = "[Content_Types].xml"
NO_RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


class Relationship(NamedTuple):
    """One part's reference to another; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of one Word file by name; changed while a template is made ready, never afterwards."""

    def __init__(self, parts: dict[str, bytes], path: Path) -> None:
        self.parts = parts
        self.path = path
        if _CONTENT_TYPES not in parts or not self.related("", "officeDocument"):
            raise self._not_word()
        self.main = self.related("", "officeDocument")[0]
        if self._type_of(self.main) != f"{_WORD_TYPE}document.main+xml":
            raise self._not_word()

    @classmethod
    def read(cls, path: Path) -> "Package":
        """Return the package in a file, or say why it cannot be a template."""
        return cls(read_archive(path), path)

    def tree(self, part: str) -> Element:
        """Return the root of an XML part."""
        try:
            return parse(self.parts[part])
        except XmlError as error:
            raise TemplateError(
                f"The template {self.path} is damaged in “{part}”.",
                why=f"{error}.",
                hint="Open it in Word, save it, and use the new file.",
            ) from error

    def put(self, part: str, root: Element) -> None:
        """Keep a changed part."""
        self.parts[part] = part_bytes(root)

    def relationships(self, part: str) -> list[Relationship]:
        """Return what a part (or, for the empty name, the package) refers to."""
        holder = relationships_of(part)
        return self.links_in(holder) if holder in self.parts else []

    def links_in(self, holder: str) -> list[Relationship]:
        """Return the references a `.rels` part holds."""
        part = part_of(holder)
        return [_relationship(element, part) for element in find_all(self.tree(holder), "pr:Relationship")]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts that a part refers to as `kind`."""
        links = (link for link in self.relationships(part) if link.kind == kind and not link.is_external)
        return [link.target for link in links if link.target in self.parts]

    def relate(self, part: str, kind: str, target: str) -> None:
        """Let a part refer to another as `kind`."""
        holder = relationships_of(part)
        root = self.tree(holder) if holder in self.parts else parse(NO_RELATIONSHIPS.encode())
        taken = {element.get("Id") for element in root}
        free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        type_ = _CORE if kind == "core-properties" else _OFFICE + kind
        append(root, "pr:Relationship", Id=free, Type=type_, Target=f"/{target}")
        self.put(holder, root)

    def add(self, part: str, content_type: str, content: bytes) -> None:
        """Add a part of a type: `footnotes` stands for Word's own long name."""
        full = content_type if "/" in content_type else f"{_WORD_TYPE}{content_type}+xml"
        types = self.tree(_CONTENT_TYPES)
        append(types, "ct:Override", PartName=f"/{part}", ContentType=full)
        self.put(_CONTENT_TYPES, types)
        self.parts[part] = content

    def allow(self, suffix: str, content_type: str) -> None:
        """Say what type the parts of a suffix have, where the file does not say it yet."""
        types = self.tree(_CONTENT_TYPES)
        known = {element.get("Extension", "").lower() for element in find_all(types, "ct:Default")}
        if suffix not in known:
            append(types, "ct:Default", Extension=suffix, ContentType=content_type)
            self.put(_CONTENT_TYPES, types)

    def drop(self, part: str) -> None:
        """Take a part out, with its type and every reference to it."""
        self.parts.pop(part, None)
        self.parts.pop(relationships_of(part), None)
        types = self.tree(_CONTENT_TYPES)
        for element in find_all(types, f"ct:Override[@PartName='/{part}']"):
            remove(element)
        self.put(_CONTENT_TYPES, types)
        for holder in [name for name in self.parts if name.endswith(".rels")]:
            self._forget(holder, part)

    def _type_of(self, part: str) -> str:
        found = find_all(self.tree(_CONTENT_TYPES), f"ct:Override[@PartName='/{part}']")
        return found[0].get("ContentType", "") if found else ""

    def _forget(self, holder: str, part: str) -> None:
        root = self.tree(holder)
        dead = [element for element in root if _relationship(element, part_of(holder)).target == part]
        for element in dead:
            remove(element)
        if dead:
            self.put(holder, root)

    def _not_word(self) -> TemplateError:
        return TemplateError(
            f"The template {self.path} is not a Word file (.docx).",
            hint="Save it in Word as “Word Document (*.docx)”.",
        )


def relationships_of(part: str) -> str:
    """Return the name of the part that holds a part's references."""
    folder, _, file = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def part_of(holder: str) -> str:
    """Return the part whose references a `.rels` part holds."""
    folder, _, file = holder.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def _relationship(element: Element, part: str) -> Relationship:
    target = element.get("Target", "")
    is_external = element.get("TargetMode") == "External"
    if not is_external:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
    return Relationship(
        element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, is_external
    )
