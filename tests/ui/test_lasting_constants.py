"""None, True and False outlive any number of calls into Qt."""

import subprocess
import sys

from PySide6.QtCore import QObject

from app.ui.lasting_constants import make_constants_last

CALLS = """
import sys
import app.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("name")
    thing.isWidgetType()
    thing.blockSignals(True)
print("alive")
"""


def test_hundreds_of_thousands_of_calls_are_survived() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert done.stdout == "alive\n", done.stderr


def test_what_is_immortal_already_is_left_alone() -> None:
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    make_constants_last()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(abs(late - early) < 1_000_000 for early, late in zip(before, after, strict=True))


def test_the_constants_can_still_be_used() -> None:
    assert QObject().parent() is None
    assert [None, True, False].count(None) == 1
