"""How long the window takes to be usable with a full register, against an empty window of Qt."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.bench.figure import Figure
from app.bench.full_register import DECISIONS, fill
from app.bench.probe import Told, start
from app.bench.workshop import Workshop

_ROUNDS = 5


def measure_starting(workshop: Workshop) -> Iterator[Figure]:
    """Yield time to a usable window, and its memory, each against a bare window started in turn with it."""
    with TemporaryDirectory(prefix="countersign-bench-", ignore_cleanup_errors=True) as folder:
        register = Path(folder) / "register.db"
        with workshop.open_register(register) as tools:
            fill(tools)
        pairs = [(_bare(), _ours(register)) for _ in range(_ROUNDS + 1)][1:]  # the first warms the disk
    bare, ours = zip(*pairs, strict=True)
    seconds = median(told.seconds for told in ours)
    yield Figure(
        f"window usable, {DECISIONS:,} decisions",
        seconds * 1000,
        "ms",
        "bare window",
        seconds / median(told.seconds for told in bare),
        "≤ 5",
    )
    memory = median(told.figures["memory_mib"] for told in ours)
    yield Figure(
        f"memory, {DECISIONS:,} decisions",
        memory,
        "MiB",
        "bare window",
        memory / median(told.figures["memory_mib"] for told in bare),
    )


def _bare() -> Told:
    return start(["-m", "app.bench.bare_window"])


def _ours(register: Path) -> Told:
    return start(["-m", "app", "--register", str(register), "bench", "--probe", "register"])
