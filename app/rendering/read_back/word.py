"""Reads a finished Word file back, with a foreign reader of archives, and holds it to what it is to say."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.errors import TextLost
from app.model.document import Document
from app.rendering.read_back.comparing import lost
from app.rendering.read_back.word_text import as_printed, on_one_line, text_between_tags, text_in

_KIND = "Word file"


class WordExpected(NamedTuple):
    """What is to be found in a Word file: words in some parts, the same bytes in all the others."""

    words: Mapping[str, Sequence[str]]
    exact: Mapping[str, bytes]
    kept: Mapping[str, bytes]
    """Parts of the template as they stand in the archive, compressed."""


def check_word(content: bytes, expected: WordExpected, document: Document) -> None:
    """Raise TextLost where a finished Word file says anything else than expected."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part, words in expected.words.items():
                _check_words(package.read(part).decode("utf-8"), words, part, document)
            differing = [name for name, bytes_ in expected.exact.items() if package.read(name) != bytes_]
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise _damaged(document, str(error)) from error
    differing += [name for name, bytes_ in expected.kept.items() if bytes_ not in content]
    if differing:
        raise _damaged(document, f"“{differing[0]}” is not as it was written")


def _check_words(xml: str, words: Sequence[str], part: str, document: Document) -> None:
    if part.startswith("word/"):
        wanted, found = as_printed("".join(words)), text_in(xml)
    else:
        wanted, found = on_one_line("".join(words)), text_between_tags(xml)
    if wanted != found:
        raise lost(wanted, found, _KIND, document)


def _damaged(document: Document, why: str) -> TextLost:
    return TextLost(
        f"The Word file of “{document.title}” would be damaged: {why}.",
        hint="Nothing was written. Please report it: this is a fault of the program.",
    )
