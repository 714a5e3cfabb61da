"""What a window needs beside its tools, and whose register it shows."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSettings

from app.forms.adopting import SHARED
from app.model.office import Office
from app.system.paths import register_file
from app.system.settings import Settings
from app.workflow.find_decisions import register_place
from app.workflow.tools import Tools

_MOST_NAMED = 2


class Surroundings(NamedTuple):
    """What a window needs beside its tools."""

    settings: Settings
    save_settings: Callable[[Settings], None]
    memory: QSettings
    """Sizes and columns from the last time."""
    demo: bool = False
    has_example: bool = False


def offices(tools: Tools, *, demo: bool) -> tuple[Office, ...]:
    """Return the offices one may decide for: invented ones in the worked example, real ones elsewhere.

    The plain office of the shared forms is one of them only where there is no other.
    """
    fitting = tuple(office for office in tools.packs.offices if office.example == demo)
    return tuple(office for office in fitting if office.id != SHARED) or fitting


def kept_in(tools: Tools, *, demo: bool) -> tuple[str, str]:
    """Return where the register is, in a few words and in full, for the line at the foot."""
    if demo:
        return "Worked example: nothing here is kept", ""
    path = register_place(tools=tools)
    if path.resolve() == register_file().resolve():
        return "Register: this computer", str(path)
    return f"Register: {path.name} in {path.parent.name or path.parent}", str(path)


def owner(shown: tuple[Office, ...], *, demo: bool) -> str:
    """Return whose register it is, for the top bar."""
    names = (
        " · ".join(office.name for office in shown) if len(shown) <= _MOST_NAMED else f"{len(shown)} offices"
    )
    return f"Worked example: {names}" if demo else names
