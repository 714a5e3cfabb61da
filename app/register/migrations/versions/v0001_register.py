"""The register: decisions, documents, what was issued and signed, the history, the office-holders."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPLICATION_ID = 0x43534947
_NEVER_CHANGED = ("version", "file", "slot", "signature", "refusal", "event")


def upgrade() -> None:
    """Make the tables of an empty file."""
    op.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    _make_decision()
    _make_document()
    _make_version()
    _make_file()
    _make_slot()
    _make_signature()
    _make_refusal()
    _make_event()
    _make_chain_end()
    _make_office_holder()
    _forbid_forgetting()


def _make_decision() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("reference_key", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("decision_maker", sa.Text, nullable=False),
        sa.Column("withdrawn", sa.Text),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sa.UniqueConstraint("office", "reference_key", name="uq_decision_office_reference_key"),
        sqlite_strict=True,
    )


def _make_document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("decision", sa.Integer, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("answers_digest", sa.Text, nullable=False),
        sa.Column("answers", sa.Text, nullable=False),
        sa.Column("recorded", sa.Text),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name="fk_document_decision"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_document_decision_id_form_answers_digest",
        "document",
        ["decision", "id", "form", "answers_digest"],
    )


def _make_version() -> None:
    op.create_table(
        "version",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("answers_digest", sa.Text, nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("template_digest", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("issued_at", sa.Text, nullable=False),
        sa.Column("issued_by", sa.Text, nullable=False),
        sa.Column("answers", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.UniqueConstraint("document", "number", name="uq_version_document_number"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_version_document"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_version_document_number_answers_digest_issued_at",
        "version",
        ["document", "number", "answers_digest", "issued_at"],
    )


def _make_file() -> None:
    op.create_table(
        "file",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("format", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_file"),
        sa.UniqueConstraint("version", "name", name="uq_file_version_name"),
        sa.ForeignKeyConstraint(["version"], ["version.id"], name="fk_file_version"),
        sqlite_strict=True,
    )


def _make_slot() -> None:
    op.create_table(
        "slot",
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("post_title", sa.Text, nullable=False),
        sa.Column("holder", sa.Text, nullable=False),
        sa.Column("declaration", sa.Text, nullable=False),
        sa.Column("signatory", sa.Text),
        sa.PrimaryKeyConstraint("version", "id", name="pk_slot"),
        sa.ForeignKeyConstraint(["version"], ["version.id"], name="fk_slot_version"),
        sqlite_strict=True,
    )


def _make_signature() -> None:
    op.create_table(
        "signature",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("slot", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("capacity", sa.Text, nullable=False),
        sa.Column("signed_on", sa.Text, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("original_at", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("recorded_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
        sa.ForeignKeyConstraint(
            ["version", "slot"], ["slot.version", "slot.id"], name="fk_signature_version_slot"
        ),
        sa.UniqueConstraint("version", "slot", name="uq_signature_version_slot"),
        sqlite_strict=True,
    )


def _make_refusal() -> None:
    op.create_table(
        "refusal",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("slot", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("capacity", sa.Text, nullable=False),
        sa.Column("declined_on", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("recorded_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_refusal"),
        sa.ForeignKeyConstraint(
            ["version", "slot"], ["slot.version", "slot.id"], name="fk_refusal_version_slot"
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_refusal_version", "refusal", ["version"])


def _make_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("decision", sa.Integer),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("previous_hash", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name="fk_event_decision"),
        sqlite_strict=True,
    )
    op.create_index("ix_event_decision", "event", ["decision"])


def _make_chain_end() -> None:
    op.create_table(
        "chain_end",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.Integer, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chain_end"),
        sa.CheckConstraint("id = 1", name="ck_chain_end_one_row"),
        sqlite_strict=True,
    )
    op.execute("INSERT INTO chain_end (id, event, hash) VALUES (1, 0, '')")


def _make_office_holder() -> None:
    op.create_table(
        "office_holder",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("acting", sa.Integer, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("until", sa.Text),
        sa.Column("telephone", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_office_holder"),
        sa.CheckConstraint("acting IN (0, 1)", name="ck_office_holder_acting"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_office_holder_office", "office_holder", ["office"])


def _forbid_forgetting() -> None:
    """Keep what was issued, signed or told, and every number with its decision, whatever a program tries."""
    for table in _NEVER_CHANGED:
        _forbid(f"{table}_is_never_changed", f"UPDATE ON {table}", f"a {table} is never changed")
        _forbid(f"{table}_is_never_deleted", f"DELETE ON {table}", f"a {table} is never deleted")
    _forbid(
        "reference_is_never_changed",
        "UPDATE OF id, office, reference, reference_key ON decision",
        "a reference is never changed",
    )
    _forbid("decision_is_never_deleted", "DELETE ON decision", "a decision is never deleted")
    _forbid("chain_end_is_never_deleted", "DELETE ON chain_end", "the end of the chain is never deleted")


def _forbid(name: str, change: str, reason: str) -> None:
    op.execute(f"CREATE TRIGGER {name} BEFORE {change} BEGIN SELECT RAISE(ABORT, '{reason}'); END")
