"""The Open XML SDK as a judge of Word files."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.tools.node import VALIDATOR, VALIDATOR_RUNS_HERE

WORD_VERSIONS = ("Office2019", "Microsoft365")


def skip_without_validator() -> None:
    """Skip a test that needs the validator where there is none."""
    if not VALIDATOR_RUNS_HERE:
        pytest.skip("cannot run: the Open XML validator is not made for this system")
    if not VALIDATOR[1].is_file():
        pytest.skip("cannot run: the Open XML validator is not installed; ./test installs it")


def faults_in(path: Path, version: str) -> list[str]:
    """Return what one version of Word would object to in a file."""
    command = [*VALIDATOR, path, "--officeVersion", version]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    return [json.dumps(fault) for fault in json.loads(done.stdout)["errors"]]
