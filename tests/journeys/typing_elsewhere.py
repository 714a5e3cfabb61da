"""Somebody who types in another process, on a register and in a home folder that can be named."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT


class Elsewhere:
    """The process of a typist; it types until it is killed."""

    def __init__(self, register: Path) -> None:
        self.register = register
        self.home = register.parent / "home"
        self.typed: list[tuple[float, str]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.typist", str(register)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "COUNTERSIGN_HOME": str(self.home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def wait_for_keys(self, keys: int) -> None:
        """Wait until so many keys were pressed in all."""
        assert self._process.stdout is not None
        while len(self.typed) < keys:
            moment, text = self._process.stdout.readline().split()
            self.typed.append((float(moment), text))

    def kill(self) -> str:
        """Kill the process, and return the last text that was waited for."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
        return self.typed[-1][1] if self.typed else ""
