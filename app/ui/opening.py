"""Opens files with whatever the system opens them with."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import FileError


def open_file(path: Path) -> None:
    """Open a file in its program, Word for a Word file. Raises FileError where the system knows none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise FileError(f"{path.name} cannot be opened from here.", hint=f"Open it yourself: {path}.")
