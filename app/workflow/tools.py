"""What the verbs work with; made once, in `app.main`."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.forms.loading import Packs
from app.model.event import Actor
from app.system.clock import Clock
from app.system.journals import Journals
from app.system.presence import Presence
from app.workflow.press import Press

if TYPE_CHECKING:  # heavy libraries stand behind them, which many a command never needs
    from app.proofing.knowledge import Knowledge
    from app.register.register import Register
    from app.rendering.renderer import Renderer


class Tools(NamedTuple):
    """Packs, register, renderer, the clock, and who sits here."""

    packs: Packs
    register: "Register"
    renderer: "Renderer"
    clock: Clock
    user: str
    presence: Presence | None = None
    """This program's sign of life for others on the same computer."""
    journals: Journals | None = None
    """Where what is typed is kept outside the register; None for one that is thrown away."""
    know: "Callable[[date], Knowledge] | None" = None
    """What the proof-reader knows on a day, read when it is first asked; None where nothing is proofread."""

    @property
    def press(self) -> Press:
        """What printing needs of them."""
        return Press(self.packs, self.renderer, self.clock, self.know)

    def actor(self) -> Actor:
        """Return who does something, and now."""
        return Actor(self.user, self.clock.now())
