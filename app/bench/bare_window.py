"""A window of Qt with nothing of ours in it: what the start of the program is measured against."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from app.bench.telling import memory_mib, say_ready


def main() -> int:
    """Show an empty window, say so, and end."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()

    def ready() -> None:
        say_ready({"memory_mib": memory_mib()})
        app.quit()

    QTimer.singleShot(0, ready)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
