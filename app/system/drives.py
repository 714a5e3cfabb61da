"""Whether a file lies on this computer or on another one."""

import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_ELSEWHERE = frozenset({
    "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph",
    "glusterfs", "9p", "davfs", "fuse.sshfs", "fuse.smbnetfs", "fuse.davfs2", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.glusterfs",
})  # fmt: skip
_REMOTE_DRIVE = 4
"""What Windows calls a drive letter that stands for a folder of another computer."""


def is_on_network(path: Path) -> bool:
    """Return whether a file is, or would be, on a drive of another computer; False where nobody can tell."""
    place = path.absolute()
    if sys.platform == "win32":
        return _is_remote_on_windows(place)
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return False
    return file_system_of(place.resolve(), mounts) in _ELSEWHERE


def file_system_of(place: Path, mounts: str) -> str:
    """Return the kind of file system a path lies on, given the list of what is mounted where."""
    found: dict[Path, str] = {}
    for line in mounts.splitlines():
        where, _, what = line.partition(" - ")
        fields = where.split()
        if len(fields) > 4 and what:
            found[Path(_plain(fields[4]))] = what.split()[0]  # of two on one another, the later is seen
    return next((found[one] for one in (place, *place.parents) if one in found), "")


def _plain(field: str) -> str:
    r"""Return a path of the list as it is: spaces are written as \040 there."""
    for letter in (" ", "\t", "\n", "\\"):
        field = field.replace(f"\\{ord(letter):03o}", letter)
    return field


def _is_remote_on_windows(place: Path) -> bool:
    if place.drive.startswith("\\\\"):
        return True
    import ctypes

    windows = getattr(ctypes, "windll", None)
    kind = windows.kernel32.GetDriveTypeW(f"{place.drive}\\") if windows is not None else 0
    return kind == _REMOTE_DRIVE
