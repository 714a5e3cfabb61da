"""Answers that know where they come from, so that a preview can say where each of them is printed.

A value a template prints carries the path to its answer; where it is shown, two signs stand around
it, which become an element once the page is whole: in an attribute they would break it, and there
they are dropped. The same template prints the same words, with or without.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import NamedTuple, cast

from markupsafe import Markup

from app.model.document import Document, SectionKind
from app.model.field import Kind
from app.rendering.printed import Answered, Entries, PrintedProse

_BEGIN, _PATH_END, _END = "\ue010", "\ue011", "\ue012"
_SIGNED = Markup("\ue010{}\ue011{}\ue012")
_IN_TAG = re.compile(f"<[^>]*[{_BEGIN}{_END}][^>]*>")
_SIGN = re.compile(f"{_BEGIN}([a-z0-9_/-]+){_PATH_END}")
_STRAY = re.compile(f"{_BEGIN}[^{_PATH_END}]*{_PATH_END}|[{_BEGIN}{_PATH_END}{_END}]")
_ELEMENT = re.compile(r'<(p|span|h\d|td|th)\b([^>]*) data-at="([^"]*)"([^>]*)>(.*?)</\1>', re.DOTALL)
_UNSAID = re.compile(r'<span class="number">[^<]*</span>|<sup class="call">.*?</sup>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_GAP = '<mark class="gap"'


class Said(NamedTuple):
    """What one place of a page prints, and of which answer."""

    path: tuple[str, ...]
    words: str
    is_gap: bool


def placed_name(name: str, value: object, document: Document) -> object:
    """Return what a name of a template stands for, knowing of which answers it is made."""
    if document.form.field(name) is not None:
        return placed(value, name)
    match name:
        case "outline":
            return list(_placed_outline(cast("list[dict[str, object]]", value), document))
        case "slots":
            slots = cast("list[dict[str, object]]", value)
            return [{**slot, "name": placed(slot["name"], str(slot["signatory"]))} for slot in slots]
        case "declared":
            asked = [one for one in document.form.fields if one.also_in_part_2 and one.kind is Kind.RECORD]
            records = cast("list[object]", value)
            return [placed(record, field.id) for record, field in zip(records, asked, strict=True)]
        case _:
            return value


def placed(value: object, path: str) -> object:
    """Return a value whose every part knows its path; what is not printed stays as it is."""
    match value:
        case Markup():
            return value
        case str():
            return Answered.at(value, path) if value and path else value
        case PrintedProse():
            return value.at(path)
        case Mapping():
            return _placed_parts(cast("Mapping[str, object]", value), path)
        case Entries():
            entries = Entries(
                cast("dict[str, object]", placed(one, f"{path}/{n}")) for n, one in enumerate(value)
            )
            entries.none = value.none
            return entries
        case tuple():
            texts = cast("tuple[object, ...]", value)
            return tuple(placed(one, f"{path}/{place}") for place, one in enumerate(texts))
        case _:
            return value


def showing_places(shown: Callable[[object], object]) -> Callable[[object], object]:
    """Return how a page shows a value that knows its place; `shown` is how any page does."""

    def show(value: object) -> object:
        path = getattr(value, "path", "") if isinstance(value, Answered) else ""
        return _SIGNED.format(path, shown(value)) if path else shown(value)

    return show


def with_places(page: str) -> tuple[str, tuple[Said, ...]]:
    """Return a page on which every place of an answer is numbered, and what those places print."""
    page = _IN_TAG.sub(lambda tag: _STRAY.sub("", tag[0]), page)
    page = _SIGN.sub(r'<span data-at="\1">', page).replace(_END, "</span>")
    said: list[Said] = []

    def numbered(found: re.Match[str]) -> str:
        tag, before, path, after, inner = found.groups()
        words = unescape(_TAG.sub("", _UNSAID.sub("", inner)))
        said.append(Said(tuple(path.split("/")), " ".join(words.split()), _GAP in inner))
        return f'<{tag}{before} data-at="{len(said) - 1}"{after}>{inner}</{tag}>'

    page = _ELEMENT.sub(numbered, _STRAY.sub("", page))
    return page.replace(_GAP, '<mark class="missing"'), tuple(said)


def _placed_parts(value: Mapping[str, object], path: str) -> dict[str, object]:
    parts = {name: placed(part, f"{path}/{name}") for name, part in value.items() if name != "entries"}
    if "entries" in value:
        entries = cast("list[dict[str, object]]", value["entries"])
        parts["entries"] = [{**entry, "value": parts[str(entry["id"])]} for entry in entries]
    return parts


def _placed_outline(sections: list[dict[str, object]], document: Document) -> Iterator[dict[str, object]]:
    """Yield the entries of the outline; headings are answers where the clerk writes them."""
    seen: dict[str, int] = {}
    for section in sections:
        name = str(section["field"])
        field = document.form.field(name)
        has_rows = field is not None and field.kind in (Kind.SECTIONS, Kind.TABLE)
        if section["kind"] != SectionKind.SCHEDULE_SECTION:
            seen[name] = seen.get(name, -1) + 1
        path = f"{name}/{seen.get(name, 0)}" if has_rows else name
        heading = placed(section["heading"], f"{path}/heading") if has_rows else section["heading"]
        yield {**section, "heading": heading, "body": placed(section["body"], path)}
