"""Whether a window can be opened, asked without loading Qt."""

import subprocess
import sys

import pytest

from app.ui.display import has_display


@pytest.mark.parametrize(
    ("surroundings", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "minimal"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, True),
    ],
)
def test_linux_needs_a_display_or_a_platform_without_one(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], expected: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert has_display() is expected


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_mac_always_have_one(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert has_display()


def test_asking_loads_nothing_of_qt() -> None:
    asked = "import sys; import app.ui.display; print([name for name in sys.modules if 'PySide' in name])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
