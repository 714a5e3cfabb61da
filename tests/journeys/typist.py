"""A process of its own in which somebody types at the desk until the process is killed.

Each line it prints is a moment and the text typed by then.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest

from app.main import open_tools
from app.model.values import FormId
from app.system.clock import Clock
from app.system.settings import Settings
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.surroundings import Surroundings
from app.workflow.begin_decision import begin_decision
from app.workflow.worked_example import EXAMPLE_NOW
from tests.ui.desk.at_desk import line

KEY_GAP = 40
"""Milliseconds between two keys: a quick typist, who never pauses."""


def main(register: Path) -> int:
    app = make_application(Settings())
    with open_tools(register, clock=Clock(EXAMPLE_NOW), user="A. Clerk") as tools:
        decision = begin_decision("wealdshire", (FormId("wealdshire/decision-record"),), tools=tools)
        memory = QSettings(str(register.with_suffix(".ini")), QSettings.Format.IniFormat)
        window = MainWindow(tools, Surroundings(Settings(), lambda _: None, memory))
        window.show()
        window.open_decision(decision.id)
        desk = window.desk.page
        keys = QTimer(interval=KEY_GAP)

        def type_on() -> None:
            subject = line(desk, "subject")
            QTest.keyClicks(subject, "abcdefghij"[len(subject.text()) % 10])
            sys.stdout.write(f"{time.monotonic()} {subject.text()}\n")
            sys.stdout.flush()

        keys.timeout.connect(type_on)
        desk.opened.connect(keys.start)
        return app.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
