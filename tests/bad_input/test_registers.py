"""A register that is none, or cannot be used now: one sentence from the command line."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from app.register.opening import open_register
from tests.bad_input.conftest import Refused


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register that another program made, closed."""
    path = tmp_path / "kept.db"
    open_register(path).close()
    return path


def test_a_folder(tmp_path: Path, refused: Refused) -> None:
    said = refused("--register", tmp_path, "register", "list")
    assert f"The register {tmp_path} cannot be opened." in said


def test_a_text_file(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("Minutes of the board. " * 300, "utf-8")
    assert f"{path} is not a register." in refused("--register", path, "register", "list")
    assert path.read_text("utf-8").startswith("Minutes")


def test_no_file(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "none.db"
    assert f"There is no register at {path}." in refused("--register", path, "register", "list")
    assert not path.exists()


def test_made_by_a_newer_version(register: Path, refused: Refused) -> None:
    with closing(sqlite3.connect(register)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = register.read_bytes()
    assert "made by a newer Countersign" in refused("--register", register, "register", "list")
    assert register.read_bytes() == before


def test_locked(register: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.register.opening.open_register", partial(open_register, timeout_s=0.05))
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "Another program is using the register" in refused("--register", register, "register", "list")
