"""The dictionary: Hunspell's own library over the files in `resources/spelling`."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.errors import FileError

if TYPE_CHECKING:
    from hunspell import Hunspell

_NAME = "en_GB"
_MOST_KEPT = 50_000  # verdicts; a 50-page decision holds some 3,000 different words


class English(NamedTuple):
    """What is known of the language beside its words."""

    prefixes: frozenset[str]
    titles: frozenset[str]
    habits: tuple[tuple[str, str], ...]
    """What is written, and what is meant."""
    common: tuple[frozenset[str], ...]
    """The most frequent words, and the next ones."""


class Dictionary:
    """Says whether a word is in the dictionary, quickly the second time, and what is like it."""

    def __init__(self, hunspell: "Hunspell", english: English) -> None:
        self._hunspell = hunspell
        self.english = english
        self._verdicts: dict[str, bool] = {}

    def has(self, word: str) -> bool:
        """Return whether the dictionary has a word, in this spelling of capitals."""
        verdict = self._verdicts.get(word)
        if verdict is None:
            if len(self._verdicts) > _MOST_KEPT:
                self._verdicts.clear()
            verdict = self._verdicts[word] = self._hunspell.spell(word)
        return verdict

    def holds(self, word: str) -> bool:
        """Return what `has` returns, for the many words that are only tried out once."""
        return self._hunspell.spell(word)

    def alike(self, word: str) -> tuple[str, ...]:
        """Return what Hunspell thinks was meant; it may take some tenths of a second."""
        return self._hunspell.suggest(word)

    def rank(self, word: str) -> int:
        """Return how usual a word is: 0 for the most frequent ones."""
        low = word.lower()
        return next(
            (rank for rank, words in enumerate(self.english.common) if low in words), len(self.english.common)
        )


def load_dictionary(folder: Path) -> Dictionary:
    """Read the dictionary from a folder; a tenth of a second in which no other Python code runs."""
    from hunspell import Hunspell

    try:
        hunspell = Hunspell(_NAME, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        english = _read_english(folder)
        words = field_words(folder)
    except OSError as error:  # of which Hunspell's own is one
        raise FileError(
            f"The dictionary in {folder} cannot be read, so no spelling is checked.",
            hint="Install Countersign again.",
        ) from error
    for word in words:
        hunspell.add(word)
    return Dictionary(hunspell, english)


def _read_english(folder: Path) -> English:
    data = tomllib.loads((folder / "english.toml").read_text("utf-8"))
    common = (folder / "common.txt").read_text("utf-8").splitlines()
    return English(
        frozenset(data["prefixes"]),
        frozenset(data["titles"]),
        tuple((written, meant) for written, meant in data["habits"]),
        tuple(frozenset(line.split()) for line in common),
    )


def field_words(folder: Path) -> tuple[str, ...]:
    """Return the words of the field that the dictionary lacks."""
    lines = (folder / "field.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
