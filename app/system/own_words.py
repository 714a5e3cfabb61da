"""The words a person has added to the dictionary; one a line in a file of their own."""

from contextlib import suppress
from pathlib import Path

from app.system.files import write_file
from app.system.paths import own_words_file

_LONGEST = 100


def read_own_words(path: Path | None = None) -> frozenset[str]:
    """Return the words; none where there is no such file or it cannot be read."""
    with suppress(OSError, UnicodeDecodeError):
        lines = (path or own_words_file()).read_text("utf-8").splitlines()
        return frozenset(word for line in lines if (word := line.strip()) and len(word) <= _LONGEST)
    return frozenset()


def add_own_word(word: str, path: Path | None = None) -> frozenset[str]:
    """Keep a word and return all of them; raise FileError where it cannot be kept."""
    return _keep(read_own_words(path) | {word.strip()}, path)


def remove_own_word(word: str, path: Path | None = None) -> frozenset[str]:
    """Let go of a word and return the others; raise FileError where that cannot be kept."""
    return _keep(read_own_words(path) - {word}, path)


def _keep(words: frozenset[str], path: Path | None) -> frozenset[str]:
    lines = "".join(f"{word}\n" for word in sorted(words, key=lambda word: (word.casefold(), word)))
    write_file(path or own_words_file(), lines.encode("utf-8"))
    return words
