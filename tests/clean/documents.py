"""Small reports for the tests of the cleaning."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lagebild.clean import document
from lagebild.model import Capture, Document, Given

REPORTS = sorted(path for path in (Path(__file__).parent / "reports").iterdir() if path.suffix != ".segments")


def capture_of(
    content: str | bytes,
    *,
    name: str = "report.txt",
    media_type: str = "text/plain",
    field: str | None = None,
    stated: Given = Given(),  # noqa: B008  (frozen)
    given: Given = Given(),  # noqa: B008
) -> Capture:
    """A capture of a text or of bytes."""
    raw = content.encode() if isinstance(content, str) else content
    sha256 = hashlib.sha256(raw).hexdigest()
    return Capture(name, name, raw, sha256, media_type, field=field, stated=stated, given=given)


def plain(content: str | bytes) -> Document:
    """The document of a plain text."""
    return document(capture_of(content))


def page(content: str | bytes) -> Document:
    """The document of a page."""
    return document(capture_of(content, name="report.html", media_type="text/html"))


def segments(found: Document) -> list[tuple[str, str]]:
    """The segments as (kind, text)."""
    return [(each.kind.value, found.text[each.span.start : each.span.end]) for each in found.segments]


def kinds(found: Document) -> list[str]:
    """The kinds of the segments in order."""
    return [each.kind.value for each in found.segments]
