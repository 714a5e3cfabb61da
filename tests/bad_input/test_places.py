"""A folder that cannot be written to, and a disk that is full."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import FileError
from app.model.values import FormId
from app.workflow.begin_decision import begin_decision
from app.workflow.print_decision import export_word
from app.workflow.tools import Tools
from tests.bad_input.conftest import CASE, Refused

ROOM = 8192
"""Bytes on the small disk: two pages of memory, one for the folder to be."""


@pytest.fixture
def full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk without room: a real one where the system lends us one, else one that only says so."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = sys.platform == "linux" and _mount(disk)
    if not mounted:
        monkeypatch.setattr(Path, "write_bytes", _write_half)
    yield disk
    if mounted:
        subprocess.run(["umount", disk], check=True, capture_output=True)


def _mount(disk: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", disk]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def _write_half(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content[: len(content) // 2])
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def no_folder(tmp_path: Path) -> Path:
    """A folder that nobody can make, not even who may do everything."""
    in_the_way = tmp_path / "minutes.txt"
    in_the_way.write_text("Minutes of the board", "utf-8")
    return in_the_way / "papers"


def begin(tools: Tools) -> int:
    """Begin a decision worth exporting."""
    return begin_decision("wealdshire", (FormId("wealdshire/decision-record"),), tools=tools).id


def test_assembling_on_a_full_disk(full_disk: Path, refused: Refused) -> None:
    said = refused("assemble", CASE, "--out", full_disk)
    assert "cannot be written" in said
    assert os.strerror(errno.ENOSPC) in said
    assert list(full_disk.iterdir()) == []


def test_exporting_on_a_full_disk_loses_nothing(full_disk: Path, tmp_path: Path, tools: Tools) -> None:
    decision = begin(tools)
    before = tools.register.get(decision)
    with pytest.raises(FileError, match="cannot be written") as caught:
        export_word(decision, full_disk, tools=tools)
    assert "free some space" in caught.value.hint
    assert list(full_disk.iterdir()) == []
    assert tools.register.get(decision) == before


def test_assembling_where_no_folder_can_be_made(no_folder: Path, refused: Refused) -> None:
    said = refused("assemble", CASE, "--out", no_folder)
    assert f"cannot be written to {no_folder}" in said
    assert no_folder.parent.read_text("utf-8") == "Minutes of the board"


def test_exporting_where_no_folder_can_be_made(no_folder: Path, tools: Tools) -> None:
    with pytest.raises(FileError, match="cannot be written") as caught:
        export_word(begin(tools), no_folder, tools=tools)
    assert "choose another folder" in caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: file modes forbid nothing on Windows")
def test_a_folder_one_may_only_read(tmp_path: Path, refused: Refused) -> None:
    folder = tmp_path / "published"
    folder.mkdir(mode=0o555)
    if os.access(folder, os.W_OK):
        pytest.skip("cannot run: the superuser may write to everything")
    assert "cannot be written" in refused("assemble", CASE, "--out", folder)
