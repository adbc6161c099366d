"""The speaker of each claim as a column, and what people decide of actors."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BATCH = 1000


def upgrade() -> None:
    """Add columns and table, and fill the columns from the claims."""
    op.add_column("claims", sa.Column("actor", sa.Text))
    op.add_column("claims", sa.Column("actor_name", sa.LargeBinary))
    op.create_table(
        "actor_decisions",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("kept", sa.Text),
        sa.Column("name", sa.LargeBinary),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
    )
    _fill(op.get_bind())
    op.create_index("claims_actor", "claims", ["actor", "actor_name", "newest"])


def _fill(connection: sa.Connection) -> None:
    """Batch by batch: a large ledger does not fit into memory."""
    claims = sa.table("claims", sa.column("key"), sa.column("row"), sa.column("actor"), sa.column("actor_name"))
    into = sa.update(claims).where(claims.c.key == sa.bindparam("of"))
    into = into.values(actor=sa.bindparam("whom"), actor_name=sa.bindparam("named"))
    query = sa.select(claims.c.key, claims.c.row).order_by(claims.c.key).limit(BATCH)
    last = 0
    while found := connection.execute(query.where(claims.c.key > last)).all():
        last = found[-1].key
        speakers = ((row.key, json.loads(row.row)["speaker"]) for row in found)
        values = [
            {"of": key, "whom": speaker["actor"], "named": speaker["name"].encode("utf-8", "surrogatepass")}
            for key, speaker in speakers
            if speaker and speaker["actor"] and speaker["name"]
        ]
        if values:
            connection.execute(into, values)
