"""Write runs as the Markdown they are read from: emphasis, links, calls and references; the rest hidden."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.model.prose import Run
from app.model.runs import SEPARATOR, Notes, read_runs

_UNWRITABLE = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029\x00]+")
_SIGN = re.compile(
    r"(?<=\\)[*_\[\]()#>\-+.|`^]"  # a backslash before it would hide it
    r"|\*(?!(?<=\s\*)\s)"  # a star between spaces marks nothing
    r"|\[(?=[\^\[])"
    r"|(?<=\{)#"
)
_BRACKET = re.compile(rf"{_SIGN.pattern}|[\[\]]")
_BEGINNING = re.compile(r"^(\d{1,4}|[a-z]|[ivxl]{2,7}|)(\.(?= )|-(?= )|>|### )")
_ADDRESS_SIGN = re.compile(r"[\\()<]|&(?=#?\w+;)")
_EMPHASIS = {"bold": "**", "italic": "*"}
_OFF = Run("")._asdict()


class _Manner(NamedTuple):
    """How marks are written: as people type them, or kept apart so that nothing beside one hides it."""

    is_apart: bool

    def mark(self, sign: str) -> str:
        return f"{SEPARATOR}{sign}{SEPARATOR}" if self.is_apart else sign

    def text(self, text: str, *, in_link: bool) -> str:
        """Return text in which nothing is read as a mark."""
        if text.isalnum():
            return text
        pattern = _BRACKET if in_link or self.is_apart or "](" in text else _SIGN
        return pattern.sub(r"\\\g<0>", text)


_AS_TYPED = _Manner(is_apart=False)
_APART = _Manner(is_apart=True)


@lru_cache(maxsize=4096)
def write_runs(runs: tuple[Run, ...]) -> str:
    """Return runs as one line of Markdown; runs without any text become an invisible separator."""
    parts = tuple(map(writable, runs))
    line = _written(parts, _AS_TYPED)
    if line and line == line.strip() and read_runs(line, _NumberedNotes()) == parts:
        return line
    return f"{SEPARATOR}{_written(parts, _APART)}{SEPARATOR}"


def write_paragraph(runs: tuple[Run, ...], anchor: str = "") -> str:
    """Return runs and the mark after them as a line that begins no list, heading, quotation or note."""
    line = _BEGINNING.sub(r"\1\\\2", write_runs(runs) + (f" {{#{anchor}}}" if anchor else ""))
    return SEPARATOR + line if line.startswith(("• ", "[^")) else line


class _NumberedNotes(Notes):
    """Notes that are called by their numbers, wherever their text is."""

    def __init__(self) -> None:
        super().__init__({})

    def call(self, name: str) -> int | None:
        """Return the place a number stands for."""
        return int(name) - 1 if name.isascii() and name.isdigit() else None


def writable(run: Run) -> Run:
    """Return a run without the signs that would break the line or be read as a separator.

    Calls and references are no links.
    """
    if run.link and (run.target or run.footnote is not None):
        return run._replace(link="")
    if run.text.isprintable():
        return run
    return run._replace(text=_UNWRITABLE.sub(" ", run.text).replace(SEPARATOR, ""))


def _written(runs: tuple[Run, ...], manner: _Manner, *, in_link: bool = False) -> str:
    """Return runs with the look that lasts longest marked first, and inside it the others."""
    written: list[str] = []
    at = 0
    while at < len(runs):
        end, look = max((_end_of(runs, at, look), look) for look in ("link", *_EMPHASIS))
        if end == at:
            written.append(_unlooked(runs[at], manner, in_link=in_link))
            at += 1
            continue
        inner = tuple(run._replace(**{look: _OFF[look]}) for run in runs[at:end])
        words = _written(inner, manner, in_link=in_link or look == "link")
        written.append(_looked(words, _EMPHASIS.get(look, ""), runs[at].link, manner))
        at = end
    return "".join(written)


def _end_of(runs: tuple[Run, ...], at: int, look: str) -> int:
    """Return where a look ends that begins here, or this place where it does not."""
    value = getattr(runs[at], look)
    if not value:
        return at
    return next((end for end in range(at, len(runs)) if getattr(runs[end], look) != value), len(runs))


def _looked(words: str, sign: str, address: str, manner: _Manner) -> str:
    if sign:
        return f"{manner.mark(sign)}{words}{manner.mark(sign)}"
    hidden = _ADDRESS_SIGN.sub(r"\\\g<0>", address)
    return f"{manner.mark('[')}{words}{manner.mark(f'](<{hidden}>)' if ' ' in address else f']({hidden})')}"


def _unlooked(run: Run, manner: _Manner, *, in_link: bool) -> str:
    if run.footnote is not None:
        return manner.mark(f"[^{run.footnote + 1}]")
    if run.target:
        return manner.mark(f"[[{run.target}]]")
    return manner.text(run.text, in_link=in_link)
