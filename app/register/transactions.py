"""Everything that SQLAlchemy does for the register, gathered so that it is loaded with the first of it."""

from app.register import decisions, documents, events, issuing, journal, mapping, people, search, signatures

__all__ = [
    "decisions",
    "documents",
    "events",
    "issuing",
    "journal",
    "mapping",
    "people",
    "search",
    "signatures",
]
