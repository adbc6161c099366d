"""Contents, documents with their revisions, claims with their full text, times."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The index holds no text of its own (external content): the triggers keep it in step with the table, whoever writes.
FULL_TEXT = (
    """
    CREATE VIRTUAL TABLE claim_words USING fts5(
        content_words, speaker_words, place_words, publisher_words,
        content='claims', content_rowid='key', tokenize='unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE TRIGGER claims_inserted AFTER INSERT ON claims BEGIN
        INSERT INTO claim_words(rowid, content_words, speaker_words, place_words, publisher_words)
        VALUES (new.key, new.content_words, new.speaker_words, new.place_words, new.publisher_words);
    END
    """,
    """
    CREATE TRIGGER claims_deleted AFTER DELETE ON claims BEGIN
        INSERT INTO claim_words(claim_words, rowid, content_words, speaker_words, place_words, publisher_words)
        VALUES ('delete', old.key, old.content_words, old.speaker_words, old.place_words, old.publisher_words);
    END
    """,
    """
    CREATE TRIGGER claims_updated
    AFTER UPDATE OF content_words, speaker_words, place_words, publisher_words ON claims BEGIN
        INSERT INTO claim_words(claim_words, rowid, content_words, speaker_words, place_words, publisher_words)
        VALUES ('delete', old.key, old.content_words, old.speaker_words, old.place_words, old.publisher_words);
        INSERT INTO claim_words(rowid, content_words, speaker_words, place_words, publisher_words)
        VALUES (new.key, new.content_words, new.speaker_words, new.place_words, new.publisher_words);
    END
    """,
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    _documents()
    _claims()
    op.create_table(
        "times",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("claim", sa.String(16), nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.Column("first", sa.String(10), nullable=False),
        sa.Column("last", sa.String(10), nullable=False),
    )
    op.create_index("times_claim", "times", ["claim", "role"])
    for statement in FULL_TEXT:
        op.execute(statement)


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("newest", sa.Boolean, nullable=False),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("contents.sha256"), nullable=False),
        sa.Column("day", sa.String(10)),
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("alignment", sa.LargeBinary, nullable=False),
        sa.Column("segments", sa.Text, nullable=False),
        sa.Column("sentences", sa.Text, nullable=False),
        sa.Column("capture", sa.Text, nullable=False),
        sa.Column("failures", sa.Text, nullable=False),
        sa.Column("taken_at", sa.String(32), nullable=False),
        sa.Column("program", sa.String(32), nullable=False),
        sa.UniqueConstraint("id", "revision", name="documents_id_revision"),
    )
    op.create_index("documents_day", "documents", ["day"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("document", sa.Integer, sa.ForeignKey("documents.key"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("newest", sa.Boolean, nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("published_first", sa.String(10)),
        sa.Column("published_last", sa.String(10)),
        sa.Column("content_words", sa.Text, nullable=False),
        sa.Column("speaker_words", sa.Text, nullable=False),
        sa.Column("place_words", sa.Text, nullable=False),
        sa.Column("publisher_words", sa.Text, nullable=False),
        sa.Column("row", sa.Text, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.UniqueConstraint("id", name="claims_id"),
    )
    op.create_index("claims_document", "claims", ["document", "number"])
    op.create_index("claims_published", "claims", ["published_first"])
