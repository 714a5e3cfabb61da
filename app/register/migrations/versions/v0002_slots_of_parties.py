"""A slot knows the capacity printed for it, the party it belongs to, and whether it stands beside another."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what older slots leave empty."""
    for name in ("capacity", "group"):
        op.add_column("slot", sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.add_column("slot", sa.Column("beside", sa.Integer, nullable=False, server_default="0"))
