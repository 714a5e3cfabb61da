"""Everything that SQLAlchemy does for the register, gathered so that it is loaded with the first of it."""

from app.register import (
    copying,
    decisions,
    documents,
    events,
    issuing,
    journal,
    mapping,
    people,
    search,
    setting_aside,
    signatures,
    writers,
)

__all__ = [
    "copying",
    "decisions",
    "documents",
    "events",
    "issuing",
    "journal",
    "mapping",
    "people",
    "search",
    "setting_aside",
    "signatures",
    "writers",
]
