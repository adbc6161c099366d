"""Statements with what their report tells most of, and other keys: all reports wait to be linked anew."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty what linking wrote; what people decided stays."""
    for table in ("sketches", "sketch_keys", "duplicates", "statements", "statement_keys", "relations", "waiting"):
        op.execute(f"DELETE FROM {table}")  # noqa: S608  names of tables
    op.execute("INSERT INTO waiting (document) SELECT key FROM documents WHERE newest")
