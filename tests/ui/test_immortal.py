import subprocess
import sys

from tests.architecture.sources import ROOT

LEAKY_LIFE = """
from PySide6.QtCore import QObject
from app.ui.immortal import keep_singletons_alive
keep_singletons_alive()
keep_singletons_alive()
thing = QObject()
for _ in range(300_000):
    thing.setObjectName("a")
    thing.isWidgetType()
print("alive")
"""


def test_a_long_life_with_qt_does_not_use_up_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAKY_LIFE], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout == "alive\n", done.stderr
    assert done.returncode == 0
