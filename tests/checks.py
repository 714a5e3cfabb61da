"""Runs every check, one after the other, and says at the end what passed, what failed and what could not run.

`./test` gets here once it has set itself up; with arguments it runs pytest alone and hands them on.
"""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.tools import node

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / ".tools" / "pytest.xml"
PYTEST = (sys.executable, "-m", "pytest")
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main(['--no-logo'])"

CHECKS: dict[str, tuple[str | Path, ...]] = {
    "ruff check": (sys.executable, "-m", "ruff", "check"),
    "ruff format": (sys.executable, "-m", "ruff", "format", "--check"),
    "pyright": (node.NODE, node.MODULES / "pyright" / "index.js"),
    "import-linter": (sys.executable, "-c", LINT_IMPORTS),
    # Last, so that its own last line stays in sight; xunit1, because tests record properties.
    "pytest": (*PYTEST, "-n2", f"--junitxml={RESULTS}", "-ojunit_family=xunit1"),
}
PROGRAMS = {
    "soffice": "LibreOffice Writer is not here (sudo apt-get install libreoffice-writer-nogui)",
    "pdftotext": "poppler is not here (sudo apt-get install poppler-utils)",
}


class Outcome(NamedTuple):
    """How one check ended: `passed`, `FAILED` or `not run`."""

    name: str
    verdict: str
    remark: str = ""


def main(arguments: list[str]) -> int:
    """Run everything, or pytest alone with `arguments`, and return the exit code."""
    without_node = node.install()
    if arguments:
        return _run((*PYTEST, *arguments))
    RESULTS.unlink(missing_ok=True)
    outcomes = [_outcome(name, without_node) for name in CHECKS]
    _report(outcomes, [*_missing(without_node), *_skipped()])
    return int(any(outcome.verdict == "FAILED" for outcome in outcomes))


def _outcome(name: str, without_node: str) -> Outcome:
    """Run one check, unless what it runs on is missing."""
    if name == "pyright" and without_node:
        return Outcome(name, "not run")
    print(f"\n--- {name}", flush=True)
    passed = _run(CHECKS[name]) == 0
    return Outcome(name, "passed" if passed else "FAILED", _counts() if name == "pytest" else "")


def _run(command: tuple[str | Path, ...]) -> int:
    """Run a program in the project's folder, without a screen and without anything to read from."""
    surroundings = {
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": os.pathsep.join((str(node.BIN), os.environ["PATH"])),
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",  # the Open XML validator then needs no ICU
    }
    return subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, env=os.environ | surroundings, check=False
    ).returncode


def _report(outcomes: list[Outcome], could_not_run: list[str]) -> None:
    """Print the list that ends every run."""
    print("\n--- Checks")
    for outcome in outcomes:
        print(f"{outcome.verdict:8} {outcome.name:14} {outcome.remark}".rstrip())
    if could_not_run:
        print("--- Could not run")
    for reason in could_not_run:
        print(f"- {reason}")


def _missing(without_node: str) -> Iterator[str]:
    """Yield what the set-up could not provide."""
    if without_node:
        yield f"pyright and the Open XML validator: {without_node}"
    elif not node.VALIDATOR_RUNS_HERE:
        yield "The Open XML validator is pinned for Linux on x86-64 only"
    for program, reason in PROGRAMS.items():
        if shutil.which(program) is None:
            yield reason


def _skipped() -> Iterator[str]:
    """Yield why tests were skipped, and how many for each reason."""
    if RESULTS.is_file():
        reasons = Counter(skip.get("message", "") for skip in ET.parse(RESULTS).iterfind(".//skipped"))
        yield from (f"{count} skipped: {reason}" for reason, count in reasons.most_common())


def _counts() -> str:
    """Return pytest's result in a few words."""
    if not RESULTS.is_file():
        return "broke off before its results"
    suite = next(ET.parse(RESULTS).iter("testsuite"))
    found = {kind: int(suite.get(kind, "0")) for kind in ("tests", "failures", "errors", "skipped")}
    passed = found["tests"] - found["failures"] - found["errors"] - found["skipped"]
    return (
        f"{passed} passed, {found['failures']} failed, {found['errors']} errors, {found['skipped']} skipped"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
