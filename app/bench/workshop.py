"""What measuring needs from the rest of the program; made in `app.main`."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from app.workflow.tools import Tools


class Workshop(NamedTuple):
    """How to open a register, and the worked example."""

    open_register: Callable[[Path], AbstractContextManager[Tools]]
    open_example: Callable[[], AbstractContextManager[Tools]]
