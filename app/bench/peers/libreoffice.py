"""LibreOffice, warm: one process converts many copies; neither its start nor the first copies count."""

import shutil
import subprocess
import time
from itertools import pairwise
from pathlib import Path

from app.bench.peers.fetching import NotMeasured
from app.bench.peers.racing import one_core

_COLD = 2
"""So many copies at the beginning of a run do not count."""


class LibreOffice:
    """Converts the finished Word file to PDF."""

    def __init__(self, folder: Path) -> None:
        found = shutil.which("soffice")
        if not found:
            raise NotMeasured("LibreOffice is not here")
        self._folder = folder
        self._program = found
        self._source = (folder / "ours.docx").read_bytes()

    def run(self, times: int) -> list[float]:
        """Convert so many times and return how many milliseconds each took."""
        copies = [self._folder / f"copy{number}.docx" for number in range(times + _COLD)]
        for copy in copies:
            copy.write_bytes(self._source)
        # It names each file as it begins with it; the time to the next word is what the file took.
        moments = [moment for moment, line in self._lines(copies) if line.startswith("convert ")]
        moments = moments[: len(copies)]
        if len(moments) < len(copies):
            raise NotMeasured("LibreOffice did not convert the file")
        taken = [(after - before) * 1000 for before, after in pairwise(moments)]
        return taken[_COLD - 1 :]

    def close(self) -> None:
        """End it: nothing runs between two turns."""

    def _lines(self, copies: list[Path]) -> list[tuple[float, str]]:
        profile = (self._folder / "libreoffice").as_uri()
        fixed = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
        with (
            one_core(),
            subprocess.Popen(  # noqa: S603 - LibreOffice itself
                [self._program, *fixed, self._folder / "converted", *copies],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            ) as process,
        ):
            assert process.stdout is not None
            return [(time.perf_counter(), line) for line in process.stdout]
