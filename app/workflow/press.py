"""What printing needs; it works without a register."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.forms.loading import Packs
from app.system.clock import Clock

if TYPE_CHECKING:
    from app.proofing.knowledge import Knowledge
    from app.rendering.renderer import Renderer


class Press(NamedTuple):
    """Offices and forms, and what prints them."""

    packs: Packs
    renderer: "Renderer"
    clock: Clock = Clock()
    know: "Callable[[date], Knowledge] | None" = None
    """What the proof-reader knows on a day; None where nothing is proofread."""
