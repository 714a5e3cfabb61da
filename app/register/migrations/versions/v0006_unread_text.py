"""A draft keeps what is typed where a date or an amount is asked and cannot be read as one."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what older drafts leave empty: all of them could be read, or was lost."""
    op.add_column("document", sa.Column("unread", sa.Text))
