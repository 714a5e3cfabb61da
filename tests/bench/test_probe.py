import pytest

from app.bench.probe import start
from app.bench.telling import memory_mib
from app.errors import AppError


def test_a_probe_tells_its_time_and_its_own_memory() -> None:
    ballast = bytearray(200 << 20)  # what the parent holds is not counted
    told = start(["-m", "app.bench.bare_window"])
    assert len(ballast) > 0
    assert told.seconds > 0
    assert 10 < told.figures["memory_mib"] < 150 < memory_mib()


def test_a_probe_that_says_nothing_is_one_sentence() -> None:
    with pytest.raises(AppError, match="The bench could not start its window"):
        start(["-c", "import sys; sys.exit(1)"])
