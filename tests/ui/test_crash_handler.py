"""Bugs: told in a sentence, reported without anything typed, survived."""

import logging
import sys
from pathlib import Path

import pytest

from app.errors import AppError, RegisterError
from app.ui.crash_handler import CrashHandler


@pytest.fixture
def told() -> list[AppError]:
    """What the handler has said."""
    return []


@pytest.fixture
def handler(tmp_path: Path, told: list[AppError]) -> CrashHandler:
    """A handler that reports into a folder of this test."""
    return CrashHandler(tmp_path / "log", told.append, stop=_unexpected)


def strike(handler: CrashHandler, error: BaseException) -> None:
    """Raise an exception and hand it over as Python would."""
    try:
        _raise(error)
    except BaseException as caught:
        handler.take(type(caught), caught, caught.__traceback__)


def test_a_bug_is_told_and_reported(
    handler: CrashHandler, told: list[AppError], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    strike(handler, KeyError("what a clerk typed"))
    [report] = (tmp_path / "log").glob("crash-*.txt")
    assert str(report) in told[0].hint
    text = report.read_text("utf-8")
    assert "KeyError" in text
    assert "_raise" in text
    assert "what a clerk typed" not in text + caplog.text
    caplog.clear()


def test_a_bug_that_strikes_again_is_told_again_but_reported_once(
    handler: CrashHandler, told: list[AppError], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(20):
        strike(handler, ValueError("again"))
    assert len(told) == 20
    assert len(caplog.records) == 1
    assert len(list((tmp_path / "log").iterdir())) == 1
    caplog.clear()


def test_a_failure_a_person_can_repair_is_told_as_it_is(handler: CrashHandler, told: list[AppError]) -> None:
    strike(handler, RegisterError("The register is full.", hint="Free some space."))
    assert [(str(error), error.hint) for error in told] == [("The register is full.", "Free some space.")]


def test_where_no_report_can_be_saved_it_is_told_all_the_same(
    tmp_path: Path, told: list[AppError], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", "utf-8")
    strike(CrashHandler(tmp_path / "log", told.append, stop=_unexpected), ValueError())
    assert "report" not in told[0].hint
    caplog.clear()


def test_ctrl_c_in_the_terminal_ends_the_program(tmp_path: Path, told: list[AppError]) -> None:
    stopped: list[bool] = []
    strike(CrashHandler(tmp_path, told.append, stop=lambda: stopped.append(True)), KeyboardInterrupt())
    assert (stopped, told) == ([True], [])


def test_the_handler_before_comes_back(handler: CrashHandler) -> None:
    before = sys.excepthook
    handler.install()
    assert sys.excepthook != before
    handler.remove()
    assert sys.excepthook == before


def test_the_log_is_told_too(handler: CrashHandler, caplog: pytest.LogCaptureFixture) -> None:
    strike(handler, ValueError("typed"))
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "typed" not in caplog.text
    caplog.clear()


def _raise(error: BaseException) -> None:
    raise error


def _unexpected() -> None:
    raise AssertionError("the program should go on")
