"""How values lie in columns: moments as UTC text, days as ISO text, answers as canonical JSON."""

import datetime as dt
import hashlib
import json
from collections.abc import Sequence

from pydantic import JsonValue
from sqlalchemy import Dialect, Text, TypeDecorator


def clean(text: str) -> str:
    """Return text that a database can hold: half an emoji becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


def canonical(value: JsonValue | Sequence[JsonValue]) -> str:
    """Return the one JSON text of a value: keys sorted, no spaces."""
    return clean(
        json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    )


def digest(text: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def utc_text(moment: dt.datetime) -> str:
    """Return the moment in UTC with microseconds, so that texts sort as moments do."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be registered")
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")


class Typed(TypeDecorator[str]):
    """Text that a person typed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Make the text storable."""
        return None if value is None else clean(value)


class Moment(TypeDecorator[dt.datetime]):
    """A moment, kept as UTC text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        """Turn the moment into text."""
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:
        """Read the moment back."""
        return None if value is None else dt.datetime.fromisoformat(value)


class Day(TypeDecorator[dt.date]):
    """A calendar day, kept as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dt.date | None, dialect: Dialect) -> str | None:
        """Turn the day into text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.date | None:
        """Read the day back."""
        return None if value is None else dt.date.fromisoformat(value)


class Json(TypeDecorator[JsonValue]):
    """A JSON value, kept as canonical text; None is kept as NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: JsonValue, dialect: Dialect) -> str | None:
        """Write the value."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> JsonValue:
        """Read the value back."""
        return None if value is None else json.loads(value)
