"""Ten thousand documents in one go, on all cores: how many a second, and whether memory stays flat."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figure import Figure
from app.bench.probe import start
from app.bench.workshop import Workshop
from app.errors import AppError
from app.system.paths import SAMPLES

_MANY = 10_000
_FEW = 1_000
_CASE = "firing-range.toml"
_REFERENCE = "2026-032"


def measure_batch(_: Workshop) -> Iterator[Figure]:
    """Yield documents a second, and what the largest process held after many, against after few."""
    jobs = os.cpu_count() or 1
    few, many = _run(_FEW, jobs), _run(_MANY, jobs)
    processes = f"{jobs} process{'es' * (jobs > 1)}"
    name = f"{_MANY:,} records, Word, {processes}"
    yield Figure(name, _MANY / many["seconds"], "documents/s")
    if sys.platform == "win32":
        yield Figure.missing(f"memory, {_MANY:,} records", "Windows does not say what a process held at most")
        return
    grown = many["memory_mib"] / few["memory_mib"]
    against = f"after {_FEW:,}"
    yield Figure(f"memory, {_MANY:,} records", many["memory_mib"], "MiB", against, grown, "≤ 1.1")


def _run(cases: int, jobs: int) -> dict[str, float]:
    pattern = (SAMPLES / _CASE).read_text("utf-8")
    with TemporaryDirectory(prefix="countersign-bench-", ignore_cleanup_errors=True) as name:
        folder, into = Path(name, "cases"), Path(name, "out")
        folder.mkdir()
        for number in range(cases):
            text = pattern.replace(_REFERENCE, f"2026-{number:05}")
            (folder / f"{number:05}.toml").write_text(text, "utf-8")
        told = start(["-m", "app.bench.batch_probe", str(folder), str(into), str(jobs)]).figures
    if told["files"] != cases:
        raise AppError("The bench could not print all of its cases.", hint="Try “self-test”.")
    return told
