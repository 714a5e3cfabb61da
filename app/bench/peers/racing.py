"""Times racers fairly: each in a process of its own on one core, warm, taking turns."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Protocol

from app.bench.peers.fetching import NotMeasured

_WARM_MS = 1500
_ROUNDS = 9
_TURN_MS = 60
_MOST = 400


class Racer(Protocol):
    """Somebody who prints the document of a contest."""

    def run(self, times: int) -> list[float]:
        """Print so many times and return how many milliseconds each took."""
        ...

    def close(self) -> None:
        """End it."""
        ...


class ProcessRacer:
    """A racer that is told numbers through its standard input."""

    def __init__(self, command: Sequence[str | Path], **surroundings: str) -> None:
        try:
            with one_core():
                self._process = subprocess.Popen(  # noqa: S603 - ourselves, or a peer that was fetched
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    env={**os.environ, **surroundings},
                    encoding="utf-8",
                )
        except OSError as error:
            raise NotMeasured(str(error)) from error
        try:
            self._said("ready")
        except NotMeasured:
            self.close()
            raise

    def run(self, times: int) -> list[float]:
        """Print so many times and return how many milliseconds each took."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{times}\n")
        self._process.stdin.flush()
        return json.loads(self._said("["))

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()

    def _said(self, beginning: str) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(beginning):
                return line
        assert self._process.stderr is not None
        lines = self._process.stderr.read().strip().splitlines()
        raise NotMeasured(lines[-1] if lines else "it ended without a word")


def python_racer(name: str, form: str, folder: Path, packages: Path | None = None) -> ProcessRacer:
    """Return a racer of `app.bench.peers.racers`; `packages` holds what it needs beside the program."""
    known = [os.environ.get("PYTHONPATH", ""), str(packages or "")]
    path = os.pathsep.join(entry for entry in known if entry)
    command = [sys.executable, "-m", "app.bench.peers.racers", name, form, folder]
    return ProcessRacer(command, PYTHONPATH=path)


@contextmanager
def one_core() -> Iterator[None]:
    """Let what is started meanwhile run on one core only, where the system can do that."""
    if sys.platform != "linux":
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def race(racers: Mapping[str, Racer]) -> dict[str, float]:
    """Return the median milliseconds of each racer, and close them all."""
    with ExitStack() as stack:
        for racer in racers.values():
            stack.callback(racer.close)
        turns = {name: _warm(racer) for name, racer in racers.items()}
        times: dict[str, list[float]] = {name: [] for name in racers}
        for _ in range(_ROUNDS):
            for name, racer in racers.items():
                times[name] += racer.run(turns[name])
    return {name: median(measured) for name, measured in times.items()}


def _warm(racer: Racer) -> int:
    """Let a racer print until it is warm, and return how often it prints in its turns."""
    begun = time.perf_counter()
    each = racer.run(1)
    while (time.perf_counter() - begun) * 1000 < _WARM_MS:
        each = racer.run(max(1, min(_MOST, round(_TURN_MS / max(min(each), 0.01)))))
    return max(1, min(_MOST, round(_TURN_MS / max(median(each), 0.01))))
