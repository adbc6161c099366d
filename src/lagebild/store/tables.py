"""The tables, once for every database, and how texts become columns.

A change here needs a migration in `migrations/versions` with the next number, and that number in `VERSION`.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect

VERSION = "0005"
"""The newest migration: what a database must be at."""


class Letters(TypeDecorator[str]):
    """Report text to the letter, as UTF-8 bytes: no database's text type holds both NUL and lone surrogates."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Text to bytes."""
        return None if value is None else value.encode("utf-8", "surrogatepass")

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Bytes to text; SQLite gives a string where somebody wrote one by hand."""
        return value if value is None or isinstance(value, str) else bytes(value).decode("utf-8", "surrogatepass")


class Json(TypeDecorator[Any]):
    """A value as JSON text, short and in readable letters, escaped where UTF-8 cannot hold it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002
        """Value to JSON."""
        written = _written(value)
        if written.isascii():
            return written
        try:
            written.encode("utf-8")
        except UnicodeEncodeError:
            return json.dumps(value, separators=(",", ":"))
        return written

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """JSON to value."""
        return None if value is None else json.loads(value)


_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""As `json.dumps`, which makes such an encoder each time."""


class Packed(TypeDecorator[bytes]):
    """Bytes, compressed: reports shrink to a third."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Compress."""
        return None if value is None else zlib.compress(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Decompress."""
        return None if value is None else zlib.decompress(value)


# `newest` begins no index: nearly every row has it, and SQLite would still prefer such an index to the right one.
metadata = MetaData()

contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", Packed, nullable=False),
)
"""The bytes of every capture, each once, under their hash."""

documents = Table(
    "documents",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("newest", Boolean, nullable=False),
    Column("sha256", ForeignKey("contents.sha256"), nullable=False),
    Column("day", String(10)),
    Column("head", Json, nullable=False),
    Column("raw", Letters, nullable=False),
    Column("text", Letters, nullable=False),
    Column("alignment", Packed, nullable=False),
    Column("segments", Json, nullable=False),
    Column("sentences", Json, nullable=False),
    Column("capture", Json, nullable=False),
    Column("failures", Json, nullable=False),
    Column("taken_at", String(32), nullable=False),
    Column("program", String(32), nullable=False),
    UniqueConstraint("id", "revision", name="documents_id_revision"),
    Index("documents_day", "day"),
)
"""Every revision of every report. `day` is the publication day where it is known; `head` what else is known of it."""

claims = Table(
    "claims",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(16), nullable=False),
    Column("document", ForeignKey("documents.key"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("newest", Boolean, nullable=False),
    Column("status", String(40), nullable=False),
    Column("actor", Text),
    Column("actor_name", Letters),
    Column("published_first", String(10)),
    Column("published_last", String(10)),
    Column("content_words", Text, nullable=False),
    Column("speaker_words", Text, nullable=False),
    Column("place_words", Text, nullable=False),
    Column("publisher_words", Text, nullable=False),
    Column("row", Json, nullable=False),
    Column("reasons", Json, nullable=False),
    UniqueConstraint("id", name="claims_id"),
    Index("claims_document", "document", "number"),
    Index("claims_published", "published_first"),
    Index("claims_actor", "actor", "actor_name", "newest"),  # all that the list of actors asks for: 0.2 s, not 1.4
)
"""Every claim: what filters ask for, the stems that are searched, and the contract's form less its document.

`actor` and `actor_name` are the speaker as the report was read; what people decided of actors stands in
`actor_decisions` alone.
"""

actor_decisions = Table(
    "actor_decisions",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("kept", Text),
    Column("name", Letters),
    Column("reviewer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", String(32), nullable=False),
)
"""What people decided of actors, in the order of deciding; of each actor the last row counts.

`actor` is the same as the actor `kept`, which is shown by `name`; without `kept` it stands alone again.
"""

times = Table(
    "times",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("claim", String(16), nullable=False),
    Column("role", String(8), nullable=False),
    Column("first", String(10), nullable=False),
    Column("last", String(10), nullable=False),
    Index("times_claim", "claim", "role"),
)
"""The days of the times in a claim's content (`event`) and of its `said_at` (`said`)."""

WORDS = ("content_words", "speaker_words", "place_words", "publisher_words")
"""The columns of `claims` that the full text index covers."""
