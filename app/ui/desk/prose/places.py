"""Where words and paragraphs stand in a text as it is read; knows no widget."""

from app.model.markdown import read_prose, words_of


def place_of(text: str, words: str, nth: int) -> int:
    """Return where words stand for the nth time (0 = first), or -1."""
    at = -1
    for _ in range(nth + 1 if words else 0):
        at = text.find(words, at + 1)
        if at < 0:
            break
    return at


def paragraphs_down_to(text: str, line: int) -> int:
    """Return how many paragraphs, items, headings and cells begin down to that line."""
    read = read_prose("\n".join(text.split("\n")[: line + 1]))
    return words_of(read).count("\n") + 1 if read.blocks else 0
