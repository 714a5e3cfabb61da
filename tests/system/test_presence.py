import subprocess
import sys
from pathlib import Path

from app.system.presence import Presence
from tests.architecture.sources import ROOT

STAYS = """
import sys
from pathlib import Path
from app.system.presence import Presence
presence = Presence(Path(sys.argv[1]))
presence.show()
print(presence.name, flush=True)
sys.stdin.read()
"""


def test_a_program_that_is_killed_is_known_to_have_ended(tmp_path: Path) -> None:
    here = Presence(tmp_path)
    other = subprocess.Popen(
        [sys.executable, "-c", STAYS, tmp_path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    name = other.stdout.readline().strip()
    assert not here.has_ended(name)
    other.kill()
    other.communicate()
    assert here.has_ended(name)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_known_of_a_program_of_another_person(tmp_path: Path) -> None:
    assert not Presence(tmp_path).has_ended("never heard of")


def test_a_program_that_ends_leaves_nothing_behind(tmp_path: Path) -> None:
    presence = Presence(tmp_path)
    presence.show()
    assert not presence.has_ended(presence.name)
    presence.end()
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_there_is_no_sign_of_life(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    presence = Presence(tmp_path / "file")
    presence.show()
    presence.end()
