"""The program's own log: what went wrong, never what was typed."""

import logging
import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(folder: Path) -> None:
    """Write warnings and errors to `countersign.log` in `folder`; without a writable folder, nowhere."""
    from logging.handlers import RotatingFileHandler  # a window asks for it, a command does not

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "countersign.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().addHandler(handler)


def save_crash_report(error: BaseException, folder: Path, at: datetime) -> Path | None:
    """Write where a bug struck, without any value that was being worked on; None where that fails.

    Messages of exceptions may quote what a clerk typed, so only their types and places are kept.
    """
    path = folder / f"crash-{at:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(_report_lines(error, at)), "utf-8")
    except OSError:
        return None
    return path


def _report_lines(error: BaseException, at: datetime) -> list[str]:
    lines = [f"Countersign, {at.isoformat()}", f"Python {sys.version.split()[0]}, {platform.platform()}", ""]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__name__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return lines
