"""Which words of a line are misspelt, given the dictionary and the words that are known beside it."""

from collections.abc import Container, Iterable
from pathlib import Path

from app.spelling.dictionary import Dictionary, load_dictionary
from app.spelling.suggesting import near, suggestions
from app.spelling.words import Word, is_no_word, parts_of, without_possessive, words_in

_FEW = 6


class Speller:
    """Knows the dictionary, and the words that somebody has added or that are names here."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._known: frozenset[str] = frozenset()
        self._names: dict[str, bool] = {}

    def know(self, words: Iterable[str]) -> None:
        """Take these words for right from now on, and no others beside the dictionary's."""
        self._known = frozenset(each for word in words for each in (word, word.lower()))

    def names_in(self, texts: Iterable[str]) -> set[str]:
        """Return the words with a capital that no dictionary word is like: names of places and systems."""
        words = {
            without_possessive(part.text)
            for text in texts
            for word in words_in(text)
            for part in parts_of(word)
        }
        return {
            word
            for word in words
            if word[:1].isupper() and not self.is_right(word) and self._is_unlike_any(word)
        }

    def slips(self, line: str) -> tuple[Word, ...]:
        """Return the misspelt words of a line; none where it is in another language."""
        words = list(words_in(line))
        wrong: list[Word] = []
        for place, word in enumerate(words):
            found = self._wrong_in(word)
            if found and not (len(found) == 1 and self._is_surname(line, words, place)):
                wrong += found
        is_foreign = len(words) >= _FEW and 2 * len(wrong) > len(words)
        return () if is_foreign else tuple(wrong)

    def is_right(self, word: str) -> bool:
        """Return whether a word without hyphens is spelt as it should be."""
        if is_no_word(word) or self._dictionary.has(word):
            return True
        bare = without_possessive(word)
        return self._is_known(word) or (bare != word and (self._is_known(bare) or self._dictionary.has(bare)))

    def suggestions(self, word: str, used: Container[str] = ()) -> tuple[str, ...]:
        """Return what was probably meant, the likeliest first."""
        return suggestions(word, self._dictionary, used)

    def _wrong_in(self, word: Word) -> list[Word]:
        """Return the parts of a word that are wrong; most words have one part."""
        parts = list(parts_of(word))
        wrong = [part for part in parts if not self.is_right(part.text)]
        if not wrong or len(parts) == 1:
            return wrong
        if self._is_known(word.text) or self._dictionary.has(word.text.replace("‐", "-").replace("‑", "-")):
            return []
        is_prefixed = parts[0].text.lower() in self._dictionary.english.prefixes
        return (
            []
            if is_prefixed and self.is_right("".join(part.text for part in parts))
            else [part for part in wrong if part.text.lower() not in self._dictionary.english.prefixes]
        )

    def _is_known(self, word: str) -> bool:
        return word in self._known or (word[:1].isupper() and word.lower() in self._known)

    def _is_surname(self, line: str, words: list[Word], place: int) -> bool:
        """Return whether a word follows a title, or a forename and nothing in the dictionary is like it."""
        word = words[place]
        before = words[place - 1] if place else None
        if before is None or not word.text[:1].isupper() or line[before.end : word.start] not in (" ", ". "):
            return False
        if before.text in self._dictionary.english.titles:
            return True
        return self._is_name(before.text) and self._is_unlike_any(word.text)

    def _is_unlike_any(self, word: str) -> bool:
        """Return whether no word of the dictionary is one slip away, as from most names."""
        bare = without_possessive(word)
        if bare not in self._names:
            self._names[bare] = not near(bare, self._dictionary)
        return self._names[bare]

    def _is_name(self, word: str) -> bool:
        """Return whether a word is only right with a capital, as forenames are."""
        return word[:1].isupper() and self._dictionary.has(word) and not self._dictionary.has(word.lower())


def load_speller(folder: Path) -> Speller:
    """Read the dictionary from a folder; call it on a worker."""
    return Speller(load_dictionary(folder))
