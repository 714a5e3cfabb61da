"""Write a passage as text with bars: one bar is the cursor, two are the ends of a selection."""

from app.ui.desk.prose.passage import Passage


def passage(text: str) -> Passage:
    """Return the passage that `text` draws: `a |word| here`."""
    start = text.index("|")
    rest = text[:start] + text[start + 1 :]
    end = rest.find("|")
    return Passage(rest, start, start) if end < 0 else Passage(rest[:end] + rest[end + 1 :], start, end)


def drawn(result: Passage | None) -> str | None:
    """Return a passage drawn with bars."""
    if result is None:
        return None
    text, start, end = result
    if start == end:
        return f"{text[:start]}|{text[start:]}"
    return f"{text[:start]}|{text[start:end]}|{text[end:]}"
