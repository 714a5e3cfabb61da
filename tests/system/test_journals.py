import sys
from pathlib import Path

import pytest

from app.errors import FileError
from app.system.journals import Journals


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(tmp_path / "journal", tmp_path / "register.db")


def test_what_was_written_last_is_read(journals: Journals) -> None:
    journals.write(1, b"one")
    journals.write(1, b"two")
    assert journals.read(1) == b"two"
    assert journals.read(2) is None
    journals.remove(1)
    assert journals.read(1) is None


def test_registers_do_not_share_journals(journals: Journals, tmp_path: Path) -> None:
    journals.write(1, b"one")
    assert Journals(tmp_path / "journal", tmp_path / "other.db").read(1) is None


def test_what_is_set_aside_is_not_read_and_not_overwritten(journals: Journals) -> None:
    journals.write(1, b"one")
    aside = journals.set_aside(1)
    journals.write(1, b"two")
    assert aside.read_bytes() == b"one"
    assert journals.read(1) == b"two"


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "journal").touch()
    with pytest.raises(FileError, match="cannot be written") as caught:
        Journals(tmp_path / "journal", tmp_path / "register.db").write(1, b"one")
    assert caught.value.hint


@pytest.mark.skipif(
    sys.platform == "win32", reason="cannot run: Windows keeps others out by the folder's place"
)
def test_nobody_else_may_look_into_the_folder(journals: Journals, tmp_path: Path) -> None:
    journals.write(1, b"one")
    assert (tmp_path / "journal").stat().st_mode & 0o077 == 0
