"""The tables of linking: reports and claims as they are compared, their keys, their links, what people decided.

Reports (`sketches`) and claims (`statements`) make two webs of one form: items, their keys, links of two items.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from lagebild.store.tables import Json, metadata


def _items(name: str) -> Table:
    """What is compared, with its `place` in canonical order; `keys` and `places` are 64-bit integers in a row.

    Keys of rows are never given twice, so that what was read once under a key stays right. `stale`: of an older
    revision, until the newest one is linked.
    """
    columns: list[Any] = [
        Column("key", Integer, primary_key=True),
        Column("id", String(16), nullable=False, unique=True),
        Column("report", String(16), nullable=False),
        Column("place", LargeBinary, nullable=False),
        Column("keys", LargeBinary, nullable=False),
        Column("places", LargeBinary, nullable=False),
        Column("row", Json, nullable=False),
        Column("stale", Boolean, nullable=False),
        Index(f"{name}_report", "report"),
    ]
    return Table(name, metadata, *columns, sqlite_autoincrement=True)


def _keys(name: str) -> Table:
    """By which keys items meet: the block of each key in canonical order."""
    columns: list[Any] = [
        Column("key", BigInteger, primary_key=True, autoincrement=False),
        Column("place", LargeBinary, primary_key=True),
        Column("item", Integer, nullable=False),
    ]
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def _links(name: str) -> Table:
    """A pair of items and its link: the one of the lower key to the other, or backwards where not `forward`.

    `decided`: by a person; an empty `relation` then says that there is none.
    """
    columns: list[Any] = [
        Column("low", Integer, primary_key=True, autoincrement=False),
        Column("high", Integer, primary_key=True, autoincrement=False),
        Column("forward", Boolean, nullable=False),
        Column("relation", String(16), nullable=False),
        Column("score", Float, nullable=False),
        Column("reasons", Json, nullable=False),
        Column("decided", Boolean, nullable=False),
        Index(f"{name}_high", "high"),
    ]
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


class Web(NamedTuple):
    """What is compared with one another, by which keys, and what came of it."""

    items: Table
    keys: Table
    links: Table


REPORTS = Web(_items("sketches"), _keys("sketch_keys"), _links("duplicates"))
"""The reports and which copies which."""
CLAIMS = Web(_items("statements"), _keys("statement_keys"), _links("relations"))
"""The claims of the newest revisions and how they are related."""

WEBS = (REPORTS, CLAIMS)

waiting = Table(
    "waiting",
    metadata,
    Column("document", ForeignKey("documents.key"), primary_key=True),
)
"""The newest revisions that are not linked yet."""

link_decisions = Table(
    "link_decisions",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("a", String(16), nullable=False),
    Column("b", String(16), nullable=False),
    Column("relation", String(16)),
    Column("reviewer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", String(32), nullable=False),
    Index("link_decisions_a", "a"),
    Index("link_decisions_b", "b"),
)
"""What people decided of pairs of claims (`join` with a relation, `reject`, `split`); of a pair the last row counts."""

grades = Table(
    "grades",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("subject", String(8), nullable=False),
    Column("id", Text, nullable=False),
    Column("code", String(1), nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", String(32), nullable=False),
    Index("grades_id", "subject", "id"),
)
"""The grades that people gave claims and sources (`id`: an actor's), in the order of giving."""

moved = Table(
    "moved",
    metadata,
    Column("claim", String(16), primary_key=True),
    Column("into", String(16), nullable=False),
    Index("moved_into", "into"),
)
"""For a claim of an older revision that people decided something of: which of the next revision took its place."""
