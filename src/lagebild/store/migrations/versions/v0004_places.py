"""Places of what is compared, and other keys: all reports wait to be linked anew."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column to both tables of items, which are empty then; what people decided stays."""
    for table in ("sketches", "sketch_keys", "duplicates", "statements", "statement_keys", "relations", "waiting"):
        op.execute(f"DELETE FROM {table}")  # noqa: S608  names of tables
    for items in ("sketches", "statements"):
        op.add_column(items, sa.Column("places", sa.LargeBinary, nullable=False, server_default=sa.text("''")))
    op.execute("INSERT INTO waiting (document) SELECT key FROM documents WHERE newest")
