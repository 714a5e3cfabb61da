"""What printing needs; it works without a register."""

from typing import TYPE_CHECKING, NamedTuple

from app.forms.loading import Packs
from app.system.clock import Clock

if TYPE_CHECKING:
    from app.rendering.renderer import Renderer


class Press(NamedTuple):
    """Offices and forms, and what prints them."""

    packs: Packs
    renderer: "Renderer"
    clock: Clock = Clock()
