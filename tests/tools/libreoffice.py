"""LibreOffice Writer as a reader of Word files; it takes as long for one file as for twenty."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

_FILTERS = {"txt": "txt:Text"}


def convert(files: Iterable[Path], suffix: str, *, into: Path, profile: Path) -> dict[Path, Path]:
    """Save files as something else (`txt`, `pdf`, `docx`) and return where each one went; skips without Writer."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("cannot run: LibreOffice is not installed; ./test installs it")
    saved = {file: into / f"{file.stem}.{suffix}" for file in files}
    own_profile = f"-env:UserInstallation={profile.as_uri()}"  # beside a LibreOffice that is open
    target = ("--convert-to", _FILTERS.get(suffix, suffix), "--outdir", into)
    command = [program, own_profile, "--headless", *target, *saved]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return saved
