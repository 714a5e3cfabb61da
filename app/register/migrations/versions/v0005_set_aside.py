"""Findings of the proof-reader can be set aside, with a reason."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of what was set aside; nothing was before."""
    op.create_table(
        "set_aside",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("decision", sa.Integer, nullable=False),
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("quotation", sa.Text, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_set_aside"),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name="fk_set_aside_decision"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_set_aside_document"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_set_aside_decision", "set_aside", ["decision"])
