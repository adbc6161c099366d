"""Reports and claims as they are compared, their links, what is not linked yet, and what people decide of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; every report that is there waits to be linked."""
    for items, keys, links in (
        ("sketches", "sketch_keys", "duplicates"),
        ("statements", "statement_keys", "relations"),
    ):
        _items(items)
        _keys(keys)
        _links(links)
    op.create_table("waiting", sa.Column("document", sa.Integer, sa.ForeignKey("documents.key"), primary_key=True))
    op.execute("INSERT INTO waiting (document) SELECT key FROM documents WHERE newest")
    _decisions()


def _items(name: str) -> None:
    op.create_table(
        name,
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(16), nullable=False, unique=True),
        sa.Column("report", sa.String(16), nullable=False),
        sa.Column("place", sa.LargeBinary, nullable=False),
        sa.Column("keys", sa.LargeBinary, nullable=False),
        sa.Column("row", sa.Text, nullable=False),
        sa.Column("stale", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index(f"{name}_report", name, ["report"])


def _keys(name: str) -> None:
    op.create_table(
        name,
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("place", sa.LargeBinary, primary_key=True),
        sa.Column("item", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _links(name: str) -> None:
    op.create_table(
        name,
        sa.Column("low", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("high", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("forward", sa.Boolean, nullable=False),
        sa.Column("relation", sa.String(16), nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("decided", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(f"{name}_high", name, ["high"])


def _decisions() -> None:
    op.create_table(
        "link_decisions",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("a", sa.String(16), nullable=False),
        sa.Column("b", sa.String(16), nullable=False),
        sa.Column("relation", sa.String(16)),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
    )
    op.create_index("link_decisions_a", "link_decisions", ["a"])
    op.create_index("link_decisions_b", "link_decisions", ["b"])
    op.create_table(
        "grades",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("subject", sa.String(8), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("code", sa.String(1), nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
    )
    op.create_index("grades_id", "grades", ["subject", "id"])
    op.create_table(
        "moved",
        sa.Column("claim", sa.String(16), primary_key=True),
        sa.Column("into", sa.String(16), nullable=False),
    )
    op.create_index("moved_into", "moved", ["into"])
