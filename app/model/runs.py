"""Read the inside of a paragraph: bold, italic, links, footnote calls, cross-references; the rest is text."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app.model.prose import Run

if TYPE_CHECKING:  # read with the first prose: the program starts without it
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_ESCAPABLE = frozenset("*_[]()#>-+.|`^")
_CALL = re.compile(r"\[\^([\w-]{1,40})\]")
REFERENCE = re.compile(r"\[\[((?:para|appendix):[A-Za-z][\w-]{0,39})\]\]")
_MARK = re.compile(f"{_CALL.pattern}|{REFERENCE.pattern}")
SEPARATOR = "\u2063"
"""An invisible sign that means nothing: it keeps marks apart that would be misread beside each other."""
_NEEDS_READER = re.compile(rf"[\\\x00\r{SEPARATOR}]|\]\(")
"""What makes an escape or a link, and what the reader puts in order; few paragraphs hold any."""
_EMPHASIS = re.compile(r"(?<![^ ])(\*\*?)(?=[^\W_])([^*]*(?<=[^\W_]))\1(?![^ .,;:)!?])")
"""Words in bold or italic as everybody writes them; asterisks anywhere else are the reader's affair."""
_STRAIGHT_ADDRESS = re.compile(r"^(https?://|mailto:)", re.IGNORECASE)


class Notes:
    """Collects the footnotes of one prose answer in the order in which they are called."""

    def __init__(self, sources: dict[str, str]) -> None:
        self._sources = sources
        self._called: dict[str, int] = {}

    def call(self, name: str) -> int | None:
        """Return the place of the note of that name, or None where no such note was written."""
        if name not in self._sources:
            return None
        return self._called.setdefault(name, len(self._called))

    def printed(self) -> tuple[tuple[Run, ...], ...]:
        """Return the called notes, read, in order; a note cannot call another note."""
        return tuple(read_runs(self._sources[name], Notes({})) for name in self._called)


def plain_text(runs: tuple[Run, ...]) -> str:
    """Return the text of runs without their looks."""
    return "".join(run.text for run in runs)


def read_runs(text: str, notes: Notes) -> tuple[Run, ...]:
    """Return the runs of one paragraph's text."""
    return _read(text, notes) if "[^" in text else _read_without_calls(text)


@lru_cache(maxsize=4096)
def _read_without_calls(text: str) -> tuple[Run, ...]:
    """Read a paragraph once; while one is typed, all the others stay as they are."""
    return _read(text, Notes({}))


def _read(text: str, notes: Notes) -> tuple[Run, ...]:
    stretches = plain_stretches(text)
    return with_reader(text, notes) if stretches is None else without_reader(stretches, notes)


def plain_stretches(text: str) -> list[str] | None:
    """Return a text divided as `without_reader` needs it: words, asterisks, emphasised words, and so on.

    None stands for a text that needs the reader.
    """
    if _NEEDS_READER.search(text):
        return None
    if "*" not in text:
        return [text]
    stretches = _EMPHASIS.split(text)
    return None if any("*" in words for words in stretches[::3]) else stretches


def without_reader(stretches: list[str], notes: Notes) -> tuple[Run, ...]:
    """Return the runs of a text in which at most emphasis, calls and cross-references mean anything."""
    if len(stretches) == 1 and "[" not in stretches[0]:
        return (Run(stretches[0]),) if stretches[0] else ()
    runs = _plain(stretches[0], Run(""), notes)
    for signs, inner, after in zip(stretches[1::3], stretches[2::3], stretches[3::3], strict=True):
        runs += _plain(inner, Run("", bold=signs == "**", italic=signs == "*"), notes)
        runs += _plain(after, Run(""), notes)
    return _joined(runs)


def _plain(text: str, look: Run, notes: Notes) -> list[Run]:
    """Return the runs of a text in which only calls and cross-references mean anything."""
    words, *marked = _MARK.split(text)
    runs = [look._replace(text=words)]
    for call, reference, after in zip(marked[::3], marked[1::3], marked[2::3], strict=True):
        runs.append(_called(call, look, notes) if call else look._replace(target=reference))
        runs.append(look._replace(text=after))
    return runs


def _called(name: str, look: Run, notes: Notes) -> Run:
    """Return the call of a footnote, or as text what calls none."""
    place = notes.call(name)
    return look._replace(text=f"[^{name}]") if place is None else look._replace(footnote=place)


def with_reader(text: str, notes: Notes) -> tuple[Run, ...]:
    """Return the runs of any text, read as Markdown."""
    tokens = _reader().parseInline(text)[0].children or []
    runs: list[Run] = []
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open" | "link_close":
                link = str(token.attrGet("href") or "")
            case _:
                runs.append(_run_of(token, Run("", bold > 0, italic > 0, link), notes))
    return _joined(runs)


def _run_of(token: "Token", look: Run, notes: Notes) -> Run:
    """Return a stretch of text, a call of a footnote that was written, or a cross-reference."""
    match token.type:
        case "cs_reference":
            return look._replace(target=token.content)
        case "cs_call":
            return _called(token.content, look, notes)
        case "softbreak" | "hardbreak":
            return look._replace(text=" ")
        case _:
            return look._replace(text=token.content.replace(SEPARATOR, ""))


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Join neighbours of one look and drop empty runs."""
    joined: list[Run] = []
    for run in runs:
        is_text = run.footnote is None and not run.target
        if is_text and not run.text:
            continue
        last = joined[-1] if joined else None
        if last and is_text and last[1:] == run[1:]:
            joined[-1] = last._replace(text=last.text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _escape(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Let a backslash hide a sign of the subset; before anything else it is a backslash."""
    if state.src[state.pos] != "\\" or state.src[state.pos + 1 : state.pos + 2] not in _ESCAPABLE:
        return False
    if state.pos + 1 >= state.posMax:
        return False
    if not silent:
        token = state.push("text", "", 0)
        token.content = state.src[state.pos + 1]
    state.pos += 2
    return True


def _special(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a footnote call or a cross-reference as one token of its own."""
    found = _CALL.match(state.src, state.pos) or REFERENCE.match(state.src, state.pos)
    if not found or found.end() > state.posMax:
        return False
    if not silent:
        token = state.push("cs_call" if found.re is _CALL else "cs_reference", "", 0)
        token.content = found[1]
    state.pos = found.end()
    return True


def _underscore(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Keep underscores as typed: only asterisks mark emphasis."""
    if state.src[state.pos] != "_":
        return False
    if not silent:
        state.pending += "_"
    state.pos += 1
    return True


def _as_typed(address: str) -> str:
    return address


def _allowed(address: str) -> bool:
    return bool(_STRAIGHT_ADDRESS.match(address))


def _make_reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero", {"maxNesting": 20}).enable(
        ["emphasis", "balance_pairs", "fragments_join", "link"]
    )
    reader.inline.ruler.before("emphasis", "underscore", _underscore)
    reader.inline.ruler.before("underscore", "cs_escape", _escape)
    reader.inline.ruler.before("underscore", "cs_special", _special)
    reader.normalizeLink = _as_typed  # type: ignore[method-assign]
    reader.validateLink = _allowed  # type: ignore[method-assign]
    return reader


_READER: "list[MarkdownIt]" = []


def _reader() -> "MarkdownIt":
    """Return the one reader, made at first use: start-up stays short."""
    if not _READER:
        _READER.append(_make_reader())
    return _READER[0]
