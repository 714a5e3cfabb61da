"""A document knows which of its narrative was copied from another decision."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what older documents leave empty: nothing of them was copied."""
    op.add_column("document", sa.Column("copied", sa.Text))
