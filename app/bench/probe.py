"""Start a program as a person would and note what it says of itself."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from app.bench.telling import READY
from app.errors import AppError

_PATIENCE_S = 300


class Told(NamedTuple):
    """What a probe said: seconds from its start to its first word, and its figures."""

    seconds: float
    figures: dict[str, float]


def start(arguments: Sequence[str]) -> Told:
    """Run Python with these arguments, without a screen, and wait for its word. Raises AppError."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # on a clerk's computer Python keeps what it compiled
    begun = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - this very program
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # the screenless Qt says of each dialog what it cannot do
        env=surroundings,
        encoding="utf-8",
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        seconds = time.perf_counter() - begun
        child.wait(_PATIENCE_S)
    if not line.startswith(READY):
        raise AppError("The bench could not start its window.", hint="Try “self-test” to see what is wrong.")
    return Told(seconds, json.loads(line.removeprefix(READY)))
