"""The web addresses a text mentions, and what is wrong with the look of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_ADDRESS = re.compile(
    r"(?:\b(?:https?|htpps?|htttps?|hhtps?|ttps?)\s?:?\s?[/\\]{1,3}|\bwww[.,]\s?)[^\s<>“”\"|]*", re.IGNORECASE
)
_HOST = re.compile(r"^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?$", re.IGNORECASE)
_SCHEME = re.compile(r"^https?://", re.IGNORECASE)
_GOES_ON = re.compile(r"^ (?!See\b|The\b|This\b|And\b|It\b)(?:[A-Z][\w-]*|\d\w*)(?: [\w&,’'-]+)*$")

_FILE_AFTER = re.compile(
    r"^ [\w&’'()-]+(?: [\w&’'()-]+){0,8}\.(?:pdf|docx?|xlsx?|html?|aspx?)\b", re.IGNORECASE
)
"""The rest of a file name after a space: ` item 4.pdf`."""


class Address(NamedTuple):
    """A web address; `fault` says what is wrong with it, nothing where it looks right."""

    start: int
    end: int
    text: str
    fault: str


@remembered
def addresses_in(text: str) -> Iterator[Address]:
    """Return the web addresses of a text."""
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(".,;:)]}’'*")
        end = found.start() + len(address)
        yield Address(found.start(), end, address, _fault(address, text[end:]))


def _fault(address: str, after: str) -> str:
    if len(re.findall(r"https?:", address, re.IGNORECASE)) > 1:
        return "Two web addresses run together here."
    bare = (
        address if _SCHEME.match(address) or not address.lower().startswith("www.") else f"http://{address}"
    )
    if not _SCHEME.match(bare):
        return "The beginning of this web address is not written as it must be."
    host, _, path = bare.partition("://")[2].partition("/")
    if not _HOST.match(host):
        return "This web address does not name a website that can exist."
    if "…" in address or "..." in address or after.startswith(("…", "...")):
        return "This web address was cut off."
    if re.search(r"\.(?:pdf|docx?|xlsx?|html?|aspx?)[A-Z]", address):
        return "The words after this web address run into it."
    if _FILE_AFTER.match(after):
        return "This web address breaks off at a space: what follows is the rest of it."
    last = path.rpartition("/")[2]
    if path and last and "." not in last and "?" not in path and last[:1].isupper() and _GOES_ON.match(after):
        return "This web address breaks off at a space: what follows belongs to it, or to the next entry."
    return ""
