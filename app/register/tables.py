"""The tables of the register, as the latest migration leaves them.

The list of decisions is read from indexes alone, so that it never touches the long texts.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from app.register.column_types import Day, Json, Moment, Typed

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _table(name: str, *items: SchemaItem, ids_never_reused: bool = False) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_autoincrement=ids_never_reused)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Typed, nullable=False)


decision = _table(
    "decision",
    _id(),
    _text("office"),
    _text("reference"),
    _text("reference_key"),
    _text("title"),
    _text("decision_maker"),
    Column("withdrawn", Typed),
    Column("changed_at", Moment, nullable=False),
    _text("changed_by"),
    _text("words"),
    UniqueConstraint("office", "reference_key"),
)

document = _table(
    "document",
    _id(),
    Column("decision", Integer, ForeignKey("decision.id"), nullable=False),
    Column("form", Text, nullable=False),
    Column("answers_digest", Text, nullable=False),
    Column("answers", Json, nullable=False),
    Column("recorded", Json),
    Column("copied", Json),
    Column("unread", Json),
    _text("words"),
    Index(None, "decision", "id", "form", "answers_digest"),
    ids_never_reused=True,
)

version = _table(
    "version",
    _id(),
    Column("document", Integer, ForeignKey("document.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("answers_digest", Text, nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("template_digest", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("issued_at", Moment, nullable=False),
    _text("issued_by"),
    Column("answers", Json, nullable=False),
    UniqueConstraint("document", "number"),
    Index(None, "document", "number", "answers_digest", "issued_at"),
)

file = _table(
    "file",
    _id(),
    Column("version", Integer, ForeignKey("version.id"), nullable=False),
    _text("name"),
    Column("format", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("version", "name"),
)

slot = _table(
    "slot",
    Column("version", Integer, ForeignKey("version.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("post", Text, nullable=False),
    _text("post_title"),
    _text("holder"),
    _text("declaration"),
    Column("signatory", Text),
    Column("capacity", Typed, nullable=False, server_default=""),
    Column("group", Typed, nullable=False, server_default=""),
    Column("beside", Integer, nullable=False, server_default="0"),
)

signature = _table(
    "signature",
    _id(),
    Column("version", Integer, nullable=False),
    Column("slot", Text, nullable=False),
    _text("person"),
    _text("capacity"),
    Column("signed_on", Day, nullable=False),
    Column("how", Text, nullable=False),
    _text("original_at"),
    _text("note"),
    Column("recorded_at", Moment, nullable=False),
    _text("recorded_by"),
    ForeignKeyConstraint(["version", "slot"], ["slot.version", "slot.id"]),
    UniqueConstraint("version", "slot"),
)

refusal = _table(
    "refusal",
    _id(),
    Column("version", Integer, nullable=False, index=True),
    Column("slot", Text, nullable=False),
    _text("person"),
    _text("capacity"),
    Column("declined_on", Day, nullable=False),
    _text("reason"),
    Column("recorded_at", Moment, nullable=False),
    _text("recorded_by"),
    ForeignKeyConstraint(["version", "slot"], ["slot.version", "slot.id"]),
)

event = _table(
    "event",
    _id(),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("decision", Integer, ForeignKey("decision.id"), index=True),
    Column("before", Text),
    Column("after", Text),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

chain_end = _table(
    "chain_end",
    _id(),
    Column("event", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

set_aside = _table(
    "set_aside",
    _id(),
    Column("decision", Integer, ForeignKey("decision.id"), nullable=False, index=True),
    Column("document", Integer, ForeignKey("document.id"), nullable=False),
    Column("rule", Text, nullable=False),
    Column("field", Text, nullable=False),
    _text("quotation"),
    _text("message"),
    _text("reason"),
    _text("who"),
    Column("at", Moment, nullable=False),
    ids_never_reused=True,
)

writer = _table(
    "writer",
    Column("decision", Integer, ForeignKey("decision.id"), primary_key=True),
    _text("who"),
    _text("computer"),
    Column("program", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("seen", Moment, nullable=False),
)

office_holder = _table(
    "office_holder",
    _id(),
    Column("office", Text, nullable=False, index=True),
    Column("post", Text, nullable=False),
    _text("name"),
    Column("acting", Integer, nullable=False),
    Column("since", Day, nullable=False),
    Column("until", Day),
    _text("telephone"),
    _text("email"),
    CheckConstraint("acting IN (0, 1)", name="acting"),
    ids_never_reused=True,
)
