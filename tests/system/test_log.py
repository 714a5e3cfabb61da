import contextlib
from datetime import UTC, datetime
from pathlib import Path

from app.system.log import save_crash_report

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def crash() -> Exception:
    bug = RuntimeError("another confidential sentence")
    with contextlib.suppress(RuntimeError):
        _stumble(bug)
    return bug


def _stumble(bug: RuntimeError) -> None:
    try:
        int("a confidential sentence")
    except ValueError as error:
        raise bug from error


def test_report_says_where_but_never_what_was_typed(tmp_path: Path) -> None:
    path = save_crash_report(crash(), tmp_path / "log", NOON)
    assert path is not None
    text = path.read_text("utf-8")
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "test_log.py" in text
    assert "confidential" not in text


def test_unwritable_folder_gives_none(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("in the way")
    assert save_crash_report(crash(), tmp_path / "log", NOON) is None
