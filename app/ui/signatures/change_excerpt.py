"""The few words around a change, so that nobody has to compare two paragraphs by eye."""

from typing import NamedTuple

_CONTEXT = 40  # characters kept on either side of what changed
_LONGEST = 240  # characters of a change that are shown
_NOTHING = "not answered"


class Excerpt(NamedTuple):
    """What stands before the change, the changed words, and what stands after them."""

    lead: str
    changed: str
    tail: str

    @property
    def text(self) -> str:
        """The excerpt in one line."""
        return self.lead + self.changed + self.tail


def excerpts(before: str | None, after: str | None) -> tuple[Excerpt, Excerpt]:
    """Return the words that differ, with a little of what both texts share around them."""
    old, new = _words(before), _words(after)
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    return _excerpt(before, old, start, end), _excerpt(after, new, start, end)


def _excerpt(text: str | None, words: list[str], start: int, end: int) -> Excerpt:
    if text is None:
        return Excerpt("", _NOTHING, "")
    stop = len(words) - end
    lead, changed, tail = (" ".join(part) for part in (words[:start], words[start:stop], words[stop:]))
    return Excerpt(_last(lead), _shortened(changed) or ("…" if lead or tail else "empty"), _first(tail))


def _shortened(text: str) -> str:
    """Return a long change without its middle."""
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half].rpartition(' ')[0]} … {text[-half:].partition(' ')[2]}"


def _last(text: str) -> str:
    if len(text) > _CONTEXT:
        text = "… " + text[-_CONTEXT:].partition(" ")[2]
    return f"{text} " if text else ""


def _first(text: str) -> str:
    if len(text) > _CONTEXT:
        text = text[:_CONTEXT].rpartition(" ")[0] + " …"
    return f" {text}" if text else ""


def _words(text: str | None) -> list[str]:
    return (text or "").split()


def _shared(one: list[str], other: list[str]) -> int:
    """Return how many words two texts have in common from their beginning."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
