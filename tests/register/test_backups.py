"""Before its tables are changed, a register is put by as it was."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import create_engine

from app.errors import RegisterError
from app.register import backups, migrations, opening
from app.register.opening import HEAD, open_register
from tests.register.samples import begin

MIGRATIONS = Path(migrations.__file__).parent
TODAY = date(2026, 11, 20)


@pytest.fixture
def old(path: Path) -> Path:
    """A register as an earlier version left it, with something in it that later ones change."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        upgrade(config, "0002")
    engine.dispose()
    return path


def version(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_a_register_is_put_by_before_it_is_brought_up_to_date(old: Path) -> None:
    register = open_register(old)
    kept = register.how_opened.backup
    begin(register)
    register.close()
    assert kept is not None
    assert kept.parent == old.parent / "back-ups"
    assert kept.name == f"register {date.today():%Y-%m-%d} version 2.db"
    assert (version(old), version(kept)) == (HEAD, "0002")
    shutil.copy(kept, old)
    again = open_register(old)
    assert again.summaries() == ()
    again.close()


def test_a_new_register_and_one_that_is_up_to_date_are_not_put_by(path: Path) -> None:
    for _ in range(2):
        register = open_register(path)
        assert register.how_opened.backup is None
        register.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_newest_few_are_kept_and_nothing_else_is_touched(old: Path) -> None:
    folder = old.parent / backups.FOLDER
    folder.mkdir()
    other = folder / "my register 2020-01-01 version 1.db"
    other.write_bytes(b"")
    with closing(sqlite3.connect(old)) as source:
        made = [backups.back_up(source, old, "0002", TODAY) for _ in range(backups.KEPT + 2)]
    assert made[0].name == "register 2026-11-20 version 2.db"
    assert made[1].name == "register 2026-11-20 version 2 (2).db"
    for place, each in enumerate(made):
        assert each.exists() is (place >= 2), each
    assert other.exists()
    assert not list(folder.glob("*.part"))


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: file modes forbid nothing on Windows")
def test_what_cannot_be_put_by_is_not_changed(old: Path) -> None:
    (old.parent / backups.FOLDER).write_text("in the way", "utf-8")
    with pytest.raises(RegisterError, match="no back-up of it can be written") as caught:
        open_register(old)
    assert caught.value.why
    assert "not changed" in caught.value.hint
    assert version(old) == "0002"


def test_a_register_that_cannot_be_brought_up_to_date_stays_what_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> None:
        raise OSError

    monkeypatch.setattr(opening, "_migrate", fails)
    with pytest.raises(OSError):  # noqa: PT011
        open_register(old)
    assert version(old) == "0002"
    assert len(list((old.parent / backups.FOLDER).iterdir())) == 1


@pytest.mark.skipif(os.name != "posix", reason="cannot run: others cannot be kept out by a mode here")
def test_nobody_else_can_read_a_back_up(old: Path) -> None:
    register = open_register(old)
    kept = register.how_opened.backup
    register.close()
    assert kept is not None
    assert kept.parent.stat().st_mode & 0o077 == 0
