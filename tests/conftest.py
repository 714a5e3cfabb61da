"""What every test may use: the shipped packs, and a home folder that is never the user's own."""

import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app import main
from app.forms.loading import Packs, load_packs
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system import paths
from app.system.clock import Clock
from app.workflow.tools import Tools

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # also where pytest is started by hand

SHARED = Path(__file__).resolve().parents[2] / "shared"

settings.register_profile("countersign", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("countersign")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep tests away from the register and settings of whoever runs them, and from each other's packs."""
    monkeypatch.setenv("COUNTERSIGN_HOME", str(tmp_path / "home"))
    yield
    if paths.own_packs().exists():
        main._packs.cache_clear()


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log is a finding; a test that expects one clears it."""
    yield
    unexpected = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not unexpected, [record.getMessage() for record in unexpected]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs as they are shipped."""
    return load_packs(paths.FORMS)


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The renderer with the shipped templates; it keeps what it compiled."""
    return Renderer(paths.TEMPLATES, paths.FONTS)


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still at nine on Friday, 20 November 2026, until a test sets it."""
    return Clock(datetime(2026, 11, 20, 9, tzinfo=UTC))


@pytest.fixture
def tools(packs: Packs, renderer: Renderer, clock: Clock, tmp_path: Path) -> Iterator[Tools]:
    """The real tools on a new register."""
    register = open_register(tmp_path / "register.db")
    yield Tools(packs, register, renderer, clock, "A. Clerk")
    register.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published papers, which stands beside some checkouts."""
    if not SHARED.is_dir():
        pytest.skip("cannot run: the published papers are not beside this checkout")
    return SHARED
