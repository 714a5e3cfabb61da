"""Cross-references on a page: printed as links, settled once it is known which places the page has."""

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import escape

from app.model.document import Labels

_REFERENCE = re.compile(r'<a class="reference" href="#([^"]*)">(.*?)</a>', re.DOTALL)
_PLACE = re.compile(r' id="([^"]*)"')
_NO_NAME = re.compile(r"[^\w-]+")


def reference(target: str, text: str) -> str:
    """Return a link to what a cross-reference points to; `text` is escaped."""
    return f'<a class="reference" href="#{escape(target)}">{text}</a>'


def appendix_id(label: str) -> str:
    """Return the name of the place where the appendix of that label stands: `appendix-b`."""
    return _NO_NAME.sub("-", label.strip().lower())


def settled(page: str, labels: Labels) -> str:
    """Return a page on which every name is that of one place, and every cross-reference leads to one.

    A text that is printed twice keeps its name at the first place; a reference to what the template
    does not print is plain text.
    """
    places = _PLACE.findall(page)
    known = set(places)
    if len(known) < len(places):
        page = _once(page)
    return _REFERENCE.sub(lambda found: _settled(found, labels, known), page)


def _once(page: str) -> str:
    seen: set[str] = set()

    def kept(found: re.Match[str]) -> str:
        is_new = found[1] not in seen
        seen.add(found[1])
        return found[0] if is_new else ""

    return _PLACE.sub(kept, page)


def _settled(found: re.Match[str], labels: Labels, known: set[str]) -> str:
    target = unescape(found[1])
    place = next((name for name in _places(target, labels) if name in known), None)
    return f'<a class="reference" href="#{place}">{found[2]}</a>' if place else found[2]


def _places(target: str, labels: Labels) -> Iterator[str]:
    """Yield the names of the places a target may have: an appendix is listed, or a paragraph of its own."""
    kind, _, name = target.partition(":")
    if kind != "appendix":
        yield f"{kind}-{name}"
        return
    label = labels.get(target, "")
    yield str(escape(appendix_id(label)))
    for other in labels:
        if other.startswith("appendix:") and labels[other] == label:
            yield f"para-{other.partition(':')[2]}"
