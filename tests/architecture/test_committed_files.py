"""No committed file holds a download address or the path of somebody's machine."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from tests.architecture.sources import ROOT, files, name

ADDRESS = re.compile(rb"\w+://")
DOWNLOAD = re.compile(
    rb"""\w+://[^\s"'<>]*?(
        \.(whl|tgz|gz|xz|bz2|zst|zip|exe|msi|deb|rpm|dmg|pkg|jar|nupkg)\b | /releases/download/ | /simple/
    ) | \bgit\+\w+:""",
    re.VERBOSE,
)
MACHINE_PATH = re.compile(
    rb"(?<![\w.~$}/-])(/(home|Users|root|work|mnt|opt|srv)/\w|[A-Z]:\\\\?(Users|Windows)\b)"
)
FETCHING = {".cmd", ".sh", ".txt", ".json", ".toml", ""}  # what sets up, and what it reads


def test_what_fetches_holds_no_address_at_all() -> None:
    fetching = [
        path
        for path in files()
        if path.suffix in FETCHING and path.parent in {ROOT, ROOT / ".ci", ROOT / "tests" / "tools"}
    ]
    assert ROOT / "requirements.txt" in fetching
    assert ROOT / "run" in fetching
    assert [name(path) for path in fetching if ADDRESS.search(path.read_bytes())] == []


def test_no_file_holds_a_download_address() -> None:
    assert list(found(DOWNLOAD)) == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    assert list(found(MACHINE_PATH)) == []


def found(pattern: re.Pattern[bytes]) -> Iterator[str]:
    """Yield every place where a pattern occurs, also inside Word files."""
    for path in files():
        if path == Path(__file__):
            continue
        for part, content in parts(path):
            if match := pattern.search(content):
                yield f"{name(path)} {part}: {match.group().decode('utf-8', 'replace')}"


def parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield a file's content, or the contents of a package's members."""
    if not is_zipfile(path):
        yield "", path.read_bytes()
        return
    with ZipFile(path) as package:
        for member in package.namelist():
            yield member, package.read(member)
