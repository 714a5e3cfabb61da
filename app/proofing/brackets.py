"""Round brackets that are opened and never closed."""

import re

_BRACKET = re.compile(r"[()]")


def unclosed_bracket(text: str) -> int:
    """Return where the first bracket stands that is never closed, -1 where each one is."""
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        if found[0] == "(":
            opened.append(found.start())
        elif opened:
            opened.pop()
    return opened[0] if opened else -1
