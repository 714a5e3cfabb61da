"""Which addresses become links, and how they are written as relationship targets.

Word calls a file damaged when a target is not a correct address, so whatever is doubtful stays text.
"""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_MAILBOX = re.compile(r"[^\s@<>\"]+@[A-Za-z0-9.-]+")
_KEPT = "!#$%&'()*+,-./:;=?@_~"
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=1024)
def link_target(address: str) -> str | None:
    """Return the address as a relationship target, or None where it must stay plain text."""
    address = address.strip()
    if not _is_reachable(address):
        return None
    try:
        target = quote(address, safe=_KEPT)
    except UnicodeEncodeError:
        return None
    start, hash_sign, rest = target.partition("#")
    return _STRAY_PERCENT.sub("%25", start + hash_sign + rest.replace("#", "%23"))


def _is_reachable(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port  # raises where it is no number
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return _MAILBOX.fullmatch(parts.path) is not None
    return parts.scheme in {"http", "https"} and _HOST.fullmatch(host) is not None
