from pathlib import Path

import pytest

from app.errors import FileError
from app.system.own_words import add_own_word, read_own_words, remove_own_word
from app.system.paths import own_words_file


def test_words_are_kept_in_the_persons_own_folder_until_they_are_removed() -> None:
    assert read_own_words() == frozenset()
    add_own_word("Aldmere")
    assert add_own_word(" ŵyl ") == {"Aldmere", "ŵyl"}
    assert own_words_file().read_text("utf-8") == "Aldmere\nŵyl\n"
    assert remove_own_word("Aldmere") == read_own_words() == {"ŵyl"}


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * 5000])
def test_a_damaged_file_gives_no_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "dictionary.txt"
    path.write_bytes(content)
    assert read_own_words(path) == frozenset()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    with pytest.raises(FileError, match="cannot be written"):
        add_own_word("Aldmere", tmp_path / "home" / "dictionary.txt")
