"""Whether there is a screen to open a window on; asked before anything of Qt is loaded."""

import os
import sys

_WITHOUT_SCREEN = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def has_display() -> bool:
    """Return whether a window can be opened here."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return bool(platform in _WITHOUT_SCREEN or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
