"""What one decision is held against: on which days the others were signed, and the words they are made of.

Asked in SQL as text, and of few decisions at a time: there may be ten thousand, and somebody types meanwhile.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date


def signed_days(connection: sqlite3.Connection) -> dict[int, date]:
    """Return the day of the latest signature of every decision that has one."""
    return {row[0]: date.fromisoformat(row[1]) for row in connection.execute(_DAYS)}


def words_of(connection: sqlite3.Connection, decision_ids: Sequence[int]) -> dict[int, str]:
    """Return the words of decisions, folded as they are searched, one text a line."""
    asked = _WORDS.format(",".join("?" * len(decision_ids)))
    found: dict[int, str] = {}
    for decision_id, words in connection.execute(asked, tuple(decision_ids)):
        found[decision_id] = f"{found[decision_id]}\n{words}" if decision_id in found else words
    return found


_DAYS = """
SELECT document.decision, max(signature.signed_on)
FROM signature
JOIN version ON version.id = signature.version
JOIN document ON document.id = version.document
GROUP BY document.decision
"""
_WORDS = "SELECT decision, words FROM document WHERE decision IN ({}) ORDER BY id"
