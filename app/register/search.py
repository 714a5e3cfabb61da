"""Finding decisions by the words in them: reference, title, decision-maker and every answer."""

import unicodedata
from collections.abc import Iterator

from pydantic import JsonValue
from sqlalchemy import Connection, and_, func, or_, select

from app.register.tables import decision, document

_WORDS_AT_A_TIME = 50  # SQLite takes conditions of limited depth


def searchable(*texts: str) -> str:
    """Return the texts as one in which capitals and ways of writing the same letter do not count."""
    return unicodedata.normalize("NFKC", "\n".join(texts)).casefold()


def texts_in(value: JsonValue) -> Iterator[str]:
    """Yield every text within an answer."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        yield from texts_in(list(value.values()))


def find(connection: Connection, text: str) -> frozenset[int]:
    """Return the ids of the decisions in which every word of the text occurs; no words, all decisions."""
    wanted = sorted(set(searchable(text).split()), key=len, reverse=True)
    found = set(connection.scalars(select(decision.c.id)))
    for start in range(0, len(wanted), _WORDS_AT_A_TIME):
        found &= _with_all(connection, wanted[start : start + _WORDS_AT_A_TIME])
    return frozenset(found)


def _with_all(connection: Connection, words: list[str]) -> set[int]:
    conditions = [
        or_(
            func.instr(decision.c.words, word) > 0,
            select(document.c.id)
            .where(document.c.decision == decision.c.id, func.instr(document.c.words, word) > 0)
            .exists(),
        )
        for word in words
    ]
    return set(connection.scalars(select(decision.c.id).where(and_(*conditions))))
