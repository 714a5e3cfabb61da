import ast
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Pool, create_engine, event

from app.errors import RegisterError
from app.register import migrations
from app.register.opening import APPLICATION_ID, HEAD, open_register
from app.register.register import Register
from app.register.tables import metadata
from tests.register.samples import begin

MIGRATIONS = Path(migrations.__file__).parent


def test_the_folder_and_the_file_are_made_on_first_use(tmp_path: Path) -> None:
    path = tmp_path / "Süd & Nord, 100 %, it's #1" / "new" / "register.db"
    register = open_register(path)
    reference = begin(register).reference
    register.close()
    again = open_register(path)
    assert [summary.reference for summary in again.summaries()] == [reference]
    again.close()


def test_a_file_that_is_still_empty_becomes_a_register(path: Path) -> None:
    path.touch()
    register = open_register(path)
    assert register.summaries() == ()
    register.close()


def test_the_latest_migration_is_the_one_the_program_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert revisions[0] == HEAD
    assert revisions == sorted(revisions, reverse=True), "newer is told by comparing the numbers"


def test_migrations_import_nothing_of_the_program() -> None:
    for path in MIGRATIONS.rglob("*.py"):
        imported = [
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Import)
        ]
        from_imported = [
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
        ]
        names = [alias.name for node in imported for alias in node.names] + [
            node.module for node in from_imported
        ]
        assert not [name for name in names if name is None or name.split(".")[0] == "app"], path


def test_all_migrations_together_make_the_tables_of_the_program(register: Register, path: Path) -> None:
    made = path.with_name("made.db")
    engine = create_engine(f"sqlite:///{made}")
    metadata.create_all(engine)
    engine.dispose()
    assert schema(path) == schema(made)


def schema(path: Path) -> dict[tuple[str, str], str]:
    """Return tables and indexes as SQLite keeps them, without spaces and Alembic's own table."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'index')"
        )
        return {
            (kind, name): ",".join(sorted(part.strip() for part in " ".join((sql or "").split()).split(",")))
            for kind, name, sql in rows
            if "alembic" not in name
        }


def test_the_file_says_whose_it_is_and_is_written_ahead(register: Register, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with register._database.reading() as own:
        assert own.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL
        assert own.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_register_that_is_up_to_date_is_opened_and_listed_without_sqlalchemy(
    register: Register, path: Path
) -> None:
    code = (
        "import sys; from pathlib import Path; from app.register.opening import open_register;"
        "register = open_register(Path(sys.argv[1])); register.summaries(); register.close();"
        "print(sorted({'alembic', 'sqlalchemy'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_a_register_of_a_newer_program_is_left_alone(register: Register, path: Path) -> None:
    register.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(RegisterError, match="made by a newer Countersign") as caught:
        open_register(path)
    assert str(path) in str(caught.value)
    assert "newer Countersign" in caught.value.hint
    assert path.read_bytes() == before


def test_a_text_file_is_not_a_register(path: Path) -> None:
    path.write_text("Minutes of the board. " * 300, "utf-8")
    with pytest.raises(RegisterError, match="is not a register"):
        open_register(path)
    assert path.read_text("utf-8").startswith("Minutes")
    assert list(path.parent.iterdir()) == [path]


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(RegisterError, match="is not a register"):
        open_register(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("loss", ["DELETE FROM alembic_version", "DROP TABLE alembic_version"])
def test_a_register_without_its_version_is_damaged(register: Register, path: Path, loss: str) -> None:
    register.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(loss)
        connection.commit()
    with pytest.raises(RegisterError, match="is damaged"):
        open_register(path)


def test_a_damaged_register_says_so(register: Register, path: Path) -> None:
    register.close()
    content = bytearray(path.read_bytes())
    content[100:4000] = b"\xff" * 3900
    path.write_bytes(content)
    with pytest.raises(RegisterError, match="is damaged") as caught:
        open_register(path)
    assert "back-up" in caught.value.hint


def test_a_folder_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    in_the_way = tmp_path / "notes.txt"
    in_the_way.touch()
    with pytest.raises(RegisterError, match="cannot be opened") as caught:
        open_register(in_the_way / "deeper" / "register.db")
    assert caught.value.why
    assert caught.value.hint


def test_a_folder_in_place_of_the_file_says_so(path: Path) -> None:
    path.mkdir()
    with pytest.raises(RegisterError, match="cannot be opened"):
        open_register(path)


def test_a_register_that_cannot_be_changed_is_noticed_when_it_is_opened(
    register: Register, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.close()
    connect = sqlite3.connect

    def without_writing(*where: Any, **how: Any) -> sqlite3.Connection:
        connection = connect(*where, **how)
        connection.execute("PRAGMA query_only = ON")
        return connection

    monkeypatch.setattr(sqlite3, "connect", without_writing)
    with pytest.raises(RegisterError, match="can be read but not changed") as caught:
        open_register(path)
    assert str(path) in str(caught.value)


def test_a_file_one_may_only_read_is_not_even_opened(
    register: Register, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.close()
    monkeypatch.setattr(os, "access", lambda _, mode: mode == os.R_OK)
    with pytest.raises(RegisterError, match="can be read but not changed") as caught:
        open_register(path)
    assert str(path) in str(caught.value)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: file modes forbid nothing on Windows")
@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_file_one_may_not_write_to_is_noticed_when_it_is_opened(
    register: Register, path: Path, mode: int
) -> None:
    register.close()
    path.chmod(mode)
    if os.access(path, os.W_OK):
        pytest.skip("cannot run: the superuser may write to everything")
    with pytest.raises(RegisterError, match=r"can be read but not changed|cannot be opened"):
        open_register(path)


def test_a_register_locked_by_another_program_says_so(register: Register, path: Path) -> None:
    register.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterError, match="Another program is using"):
            open_register(path, timeout_s=0.05)
    opened = open_register(path, timeout_s=0.05)
    opened.close()


def test_a_full_disk_on_first_use_leaves_no_half_made_register(path: Path) -> None:
    def little_room(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 6")

    event.listen(Pool, "connect", little_room)
    try:
        with pytest.raises(RegisterError, match="no room left"):
            open_register(path)
    finally:
        event.remove(Pool, "connect", little_room)
    register = open_register(path)
    assert begin(register).reference
    register.close()
