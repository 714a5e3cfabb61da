"""A register on a real file, an invented office, and a clerk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.register.opening import open_register
from app.register.register import Register


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the register of a test lies."""
    return tmp_path / "register.db"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an empty register; migrating is not what most tests are about."""
    path = tmp_path_factory.mktemp("empty") / "register.db"
    open_register(path).close()
    return path.read_bytes()


@pytest.fixture
def register(path: Path, empty: bytes) -> Iterator[Register]:
    """An empty register that gives up quickly where it is locked."""
    path.write_bytes(empty)
    opened = open_register(path, timeout_s=0.05)
    yield opened
    opened.close()
