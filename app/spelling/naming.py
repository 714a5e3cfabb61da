"""Words that are right because somebody is called so: taken from names, titles and labels."""

from collections.abc import Iterable, Iterator

from app.spelling.words import parts_of, without_possessive, words_in


def words_of_names(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of names, whole and without what makes them possessive."""
    for name in names:
        for word in words_in(name):
            yield word.text
            for part in parts_of(word):
                yield without_possessive(part.text)
