"""What the questions of a form are about: law, money, equality, risk."""

import re
from typing import NamedTuple

from app.proofing.knowledge import Knowledge

_LONGEST = 90
"""No heading of a form is longer."""
_KEPT = 4096


class Topic(NamedTuple):
    """A topic: how headings name it, words and roles that belong to it, signs that a paper speaks of it."""

    id: str
    heading: re.Pattern[str]
    words: re.Pattern[str]
    roles: tuple[str, ...]
    decided: re.Pattern[str] | None = None
    """What a decision holds that has to do with it."""
    elsewhere: re.Pattern[str] | None = None
    """What any passage holds that has to do with it."""


def topics(knowledge: Knowledge) -> tuple[Topic, ...]:
    """Return the topics of the table, made once."""
    kept = knowledge.kept.get("topics")
    if kept is None:
        kept = tuple(
            Topic(
                row["id"],
                re.compile(row["heading"], re.IGNORECASE),
                re.compile(row["words"], re.IGNORECASE),
                tuple(row["roles"]),
                re.compile(row["decided"], re.IGNORECASE) if "decided" in row else None,
                re.compile(row["elsewhere"], re.IGNORECASE) if "elsewhere" in row else None,
            )
            for row in knowledge.table("answers")["topic"]
        )
        knowledge.kept["topics"] = kept
    return kept


def topic_of(heading: str, knowledge: Knowledge) -> Topic | None:
    """Return the topic a heading or label names, None where it names none."""
    known = knowledge.kept.setdefault("topics of headings", {})
    if heading not in known:
        bare = heading.rpartition(": ")[2].strip(" :.*").casefold()
        found = (one for one in topics(knowledge) if len(bare) <= _LONGEST and one.heading.fullmatch(bare))
        if len(known) >= _KEPT:
            known.clear()
        known[heading] = next(found, None)
    return known[heading]
