"""A disk that is really full: a small file system of its own, where the system lets one be made."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

SCRIPT = """
import sys
from pathlib import Path
from app.errors import RegisterError
from app.register.entries import Draft
from app.register.opening import open_register
from tests.register.samples import CLERK, begin

disk = Path(sys.argv[1])
register = open_register(disk / "register.db")
decision = begin(register)
document = decision.documents[0].id
filler = disk / "filler"
with filler.open("wb", buffering=0) as file:
    try:
        while True:
            file.write(bytes(4096))
    except OSError:
        pass
try:
    for length in range(1, 100):
        register.save_draft(document, Draft({"subject": "long " * 1000 * length}), CLERK)
except RegisterError as error:
    print(error, error.why)
filler.unlink()
register.save_draft(document, Draft({"subject": "room again"}), CLERK)
print(register.get(decision.id).documents[0].answers["subject"])
register.check_chain()
register.close()
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> tuple[list[str], Path]:
    """What runs a command with a file system of two megabytes, and where that is."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size=2m none "{disk}" && exec "$@"'
    command = ["unshare", "-rm", "sh", "-c", mount, "sh"]
    tried = shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True, check=False)
    if not tried or tried.returncode:
        pytest.skip("cannot run: no file system of one's own can be made here")
    return command, disk


def test_what_did_not_fit_is_said_and_the_register_goes_on(small_disk: tuple[list[str], Path]) -> None:
    command, disk = small_disk
    ran = subprocess.run(
        [*command, sys.executable, "-c", SCRIPT, str(disk)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    said, kept = ran.stdout.splitlines()
    assert "no room left" in said
    assert "everything before it is safe" in said
    assert kept == "room again"
