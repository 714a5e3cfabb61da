import errno
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FileError
from app.system.files import safe_name, write_file


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2019/09 joint-decision", "2019-09 joint-decision"),
        ("PCC.390.2019 key-decision", "PCC.390.2019 key-decision"),
        ("CON", "CON_"),
        ("nul.txt", "nul.txt_"),
        ("..", "untitled"),
        ("", "untitled"),
        ('a\\b:c*d?e"f<g>h|i', "a-b-c-d-e-f-g-h-i"),
        ("ŵ ŷ 🙂", "ŵ ŷ 🙂"),
    ],
)
def test_names_every_system_takes(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=300))
def test_any_text_becomes_one_name(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name.encode()) <= 121
    assert not set(name) & set('<>:"/\\|?*\n\0')
    assert Path(name).name == name
    assert name not in {".", ".."}


def test_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "a.txt"
    write_file(target, b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"]


def test_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(FileError, match="cannot be written"):
        write_file(tmp_path / "out" / "a.txt", b"x")


def test_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(FileError, match=r"a\.txt cannot be written"):
        write_file(tmp_path / "a.txt", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_long_reference_and_an_odd_folder(tmp_path: Path) -> None:
    folder = tmp_path / "ŵ # % & long" / ("x" * 100) / ("y" * 100)
    target = folder / f"{safe_name('r' * 500)}.docx"
    write_file(target, b"x")
    assert target.read_bytes() == b"x"


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: Windows has no umask")
def test_a_file_is_as_private_as_its_owner_wants(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_file(tmp_path / "a.txt", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600


def test_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "a.txt", b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FileError, match="No space left on device"):
        write_file(tmp_path / "a.txt", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir() if path.is_file()] == [b"old"]


@pytest.mark.parametrize("sign", ["–", "😀", "ŵ", "x"])
def test_long_names_of_any_script_can_be_written(tmp_path: Path, sign: str) -> None:
    target = tmp_path / f"{safe_name(sign * 200)} decision-record.docx"
    write_file(target, b"x")
    assert target.read_bytes() == b"x"
