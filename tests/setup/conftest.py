"""A copy of the set-up scripts on a make-believe computer whose every program is known."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ("run", "test", "setup.sh", "requirements.txt", "requirements-dev.txt")
ORDINARY = "cat chmod cmp cp dirname env find grep id mkdir readlink rm sed sort tail touch tr uname"

# Stands for the system's Python: new enough, and able to make an environment whose Python is `INNER`.
PYTHON = """#!/bin/sh
echo "python3 $*" >>"$JOURNAL"
case "$*" in
*ensurepip*) [ -z "${NO_VENV:-}" ] || exit 1 ;;
*"print("*) echo python3.11-venv ;;
"-m venv --clear"*) rm -rf "$4" && mkdir -p "$4/bin" && cp "$INNER" "$4/bin/python" ;;
esac
"""
# Stands for .venv/bin/python: notes what pip is asked for and prints what the program is given.
INNER = """#!/bin/sh
case "$*" in
"-m pip"*) echo "pip $*" >>"$JOURNAL"; [ -z "${NO_NETWORK:-}" ] || { echo "no route"; exit 1; } ;;
*) printf '%s\\n' "$PWD" "$@"; exit 7 ;;
esac
"""


class Computer:
    """A folder with the scripts and a PATH that leads nowhere else."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "the project"
        self.elsewhere = folder / "elsewhere"
        self.journal = folder / "journal"
        self._bin = folder / "bin"
        self._inner = folder / "inner"
        for made in (self.project, self.elsewhere, self._bin):
            made.mkdir()
        for name in SCRIPTS:
            shutil.copy(ROOT / name, self.project)
        for name in ORDINARY.split():
            (self._bin / name).symlink_to(str(shutil.which(name)))
        self._write(self._inner, INNER)
        self.journal.touch()

    def install(self, name: str, script: str) -> None:
        """Put a program on the PATH."""
        self._write(self._bin / name, script)

    def run(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Start one of the scripts from another folder, with nothing to read from."""
        return subprocess.run(
            [self.project / script, *arguments],
            cwd=self.elsewhere,
            env=self._environment(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )

    def done(self) -> list[str]:
        """Return what pip, apt and venv were asked for since the last time."""
        noted = self.journal.read_text("utf-8").splitlines()
        self.journal.write_text("", "utf-8")
        return [line for line in noted if not line.startswith("python3 -c")]

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        own = {"PATH": str(self._bin), "JOURNAL": str(self.journal), "INNER": str(self._inner)}
        return {"HOME": str(self.elsewhere), **own, **more}

    @staticmethod
    def _write(path: Path, script: str) -> None:
        path.unlink(missing_ok=True)
        path.write_text(script, "utf-8")
        path.chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path) -> Computer:
    """A computer without Python, apt or anything to become root with."""
    if os.name == "nt":
        pytest.skip("cannot run: these scripts are for a POSIX shell")
    return Computer(tmp_path)


@pytest.fixture
def computer(bare: Computer) -> Computer:
    """A computer with a Python that is new enough."""
    bare.install("python3", PYTHON)
    return bare
