"""One program at a time writes a decision; the others are told who, and read."""

import platform
from itertools import count

from app.model.writer import Writer
from app.workflow.tools import Tools

_WINDOWS = count(1)


def new_program(*, tools: Tools) -> str:
    """Return a name for one window of this program, known to nobody else."""
    process = tools.presence.name if tools.presence is not None else f"{id(tools.register):x}"
    return f"{process}/{next(_WINDOWS)}"


def claim_decision(decision_id: int, program: str, *, tools: Tools) -> Writer:
    """Return who may write a decision from now on: this program, unless another one has it open."""
    now = tools.clock.now()
    if tools.presence is not None:
        tools.presence.show()
    claimant = Writer(who=tools.user, computer=platform.node() or "unknown", program=program, since=now)

    def has_ended(holder: Writer) -> bool:
        if tools.presence is None or holder.computer != claimant.computer:
            return False
        return tools.presence.has_ended(holder.program.partition("/")[0])

    return tools.register.claim(decision_id, claimant, has_ended, now)


def let_go_of_decision(decision_id: int, program: str, *, tools: Tools) -> None:
    """Leave a decision to others at once, instead of after a silence."""
    tools.register.let_go(decision_id, program)
