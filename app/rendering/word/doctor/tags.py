"""A placeholder as a template's author wrote it: `{%p for one in people %}`."""

import re
from typing import NamedTuple

from app.rendering.word.xmlparts import Element

TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
OPENING = re.compile(r"\{\{|\{%|\{#")
CLOSING = re.compile(r"\}\}|%\}|#\}")
_PREFIX = re.compile(r"(p|tr|tc|r) ")
_WORD = re.compile(r"\w+")
STRUCTURAL = ("p", "tr", "tc")
"""The prefixes with which a placeholder takes the place of its paragraph, table row or cell."""


class Tag(NamedTuple):
    """One placeholder; `prefix` is `p`, `tr`, `tc`, `r` or nothing."""

    text: str
    prefix: str
    inner: str
    """What stands between the brackets, without the prefix."""
    start: int
    """Where it begins in the text of its paragraph."""
    element: Element
    """The `w:t` it begins in, or the element that holds it in an attribute."""

    @property
    def is_statement(self) -> bool:
        """Whether it says what happens (`if`, `for`) and prints nothing."""
        return self.text.startswith("{%")

    @property
    def is_comment(self) -> bool:
        """Whether it is a remark that prints nothing."""
        return self.text.startswith("{#")

    @property
    def is_structural(self) -> bool:
        """Whether it takes the place of its paragraph, row or cell."""
        return self.prefix in STRUCTURAL

    @property
    def keyword(self) -> str:
        """The first word of a statement: `for`."""
        found = _WORD.search(self.inner) if self.is_statement else None
        return found[0] if found else ""

    @property
    def end(self) -> int:
        """Where it ends in the text of its paragraph."""
        return self.start + len(self.text)


def read_tag(text: str, start: int, element: Element) -> Tag:
    """Return the placeholder written as `text`."""
    inner = text[2:-2]
    prefix = _PREFIX.match(inner)
    kind = prefix[1] if prefix and not (text.startswith("{#") and prefix[1] == "r") else ""
    return Tag(text, kind, _without_trims(text, inner[len(kind) :]).strip(), start, element)


def _without_trims(text: str, inner: str) -> str:
    """Return what stands between the brackets without the signs at them that take away blanks."""
    ends = "-+" if text.startswith("{%") else "-"  # “{{ 1 +}}” is an unfinished sum
    inner = inner[1:] if inner[:1] in ("-", "+") else inner
    return inner[:-1] if inner[-1:] and inner[-1] in ends else inner
