"""Who is writing a decision: one program at a time, so that nobody's words are lost."""

import datetime

from app.model.values import Frozen


class Writer(Frozen):
    """A program that has a decision open for writing, and who sits there."""

    who: str
    computer: str
    program: str
    """Tells this program, and this window of it, from every other."""
    since: datetime.datetime
