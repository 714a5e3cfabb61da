"""Where a file lies is read from what is mounted, or from the drive's letter."""

import sys
from pathlib import Path

import pytest

from app.system import drives
from app.system.drives import file_system_of, is_on_network

MOUNTS = r"""
22 1 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
31 22 0:44 / /media/clerk/Z rw shared:2 - cifs //server/office rw,vers=3.0
32 22 0:45 / /media/the\040office rw - nfs4 server:/office rw
33 32 0:46 / /media/the\040office/local rw - xfs /dev/sdb1 rw
34 22 0:47 / /media/twice rw - ext4 /dev/sdc1 rw
35 34 0:48 / /media/twice rw - fuse.sshfs clerk@server: rw
"""


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: nothing is mounted this way on Windows")
@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/media/clerk/register.db", "ext4"),
        ("/media/clerk/Z/decisions/register.db", "cifs"),
        ("/media/clerk/Zz/register.db", "ext4"),
        ("/media/the office/register.db", "nfs4"),
        ("/media/the office/local/register.db", "xfs"),
        ("/media/twice/register.db", "fuse.sshfs"),
    ],
)
def test_the_mount_nearest_to_a_file_says_what_it_lies_on(place: str, kind: str) -> None:
    assert file_system_of(Path(place), MOUNTS) == kind


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: nothing is mounted this way on Windows")
def test_a_file_on_another_computer_is_told_from_one_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_on_network(tmp_path / "register.db")
    listed = tmp_path / "mounts"
    listed.write_text(
        f"22 1 0:20 / / rw - ext4 /dev/sda1 rw\n31 22 0:44 / {tmp_path} rw - cifs //server/o rw\n"
    )
    monkeypatch.setattr(drives, "_MOUNTS", listed)
    assert is_on_network(tmp_path / "not" / "there" / "register.db")
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "missing")
    assert not is_on_network(tmp_path / "register.db")
