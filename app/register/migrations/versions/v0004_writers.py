"""One program at a time writes a decision."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of who has which decision open for writing."""
    op.create_table(
        "writer",
        sa.Column("decision", sa.Integer, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("computer", sa.Text, nullable=False),
        sa.Column("program", sa.Text, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("seen", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("decision", name="pk_writer"),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name="fk_writer_decision"),
        sqlite_strict=True,
    )
