"""Qt counts a text in UTF-16 units, Python in characters; an emoji is two of the one and one of the other."""


def to_qt(text: str, at: int) -> int:
    """Return where Qt finds the character that Python finds at `at`."""
    return at if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, at: int) -> int:
    """Return where Python finds what Qt finds at `at`."""
    if text.isascii():
        return at
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * at].decode("utf-16-le", "ignore"))


def changed_stretch(before: str, after: str) -> tuple[int, int, str]:
    """Return the stretch of `before` that has to be replaced to become `after`, and by what."""
    start = _common(before, after)
    rest = min(len(before), len(after)) - start
    end = min(rest, _common(before[::-1], after[::-1]))
    return start, len(before) - end, after[start : len(after) - end]


def _common(one: str, other: str) -> int:
    """Return how many characters two texts share from their beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
