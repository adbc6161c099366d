"""Documents and claims as rows of the tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from lagebild import __version__
from lagebild.codec import (
    DOCUMENT_FIELDS,
    Row,
    alignment_from_row,
    alignment_row,
    claim_row,
    reasons,
    segment_rows,
    segments_from_rows,
)
from lagebild.german.dates.covered import days
from lagebild.german.stems import stems
from lagebild.model import Analysis, Capture, Claim, Document, Failure, Given, Span
from lagebild.plugins import Revision

HEAD_FIELDS = (*DOCUMENT_FIELDS, "raw_field", "authors")
"""What is known of a report, kept in the column `head`."""


# --- Documents -----------------------------------------------------------------------------------------------------


def head(document: Document) -> Row:
    """What is known of a report."""
    return {field: getattr(document, field) for field in HEAD_FIELDS} | {"authors": list(document.authors)}


def same_report(document: Document, stored: Row) -> bool:
    """Whether a report has the bytes and data of a stored one; where it was found does not count."""
    return {**head(document), "location": None} == {**stored, "location": None}


def document_columns(capture: Capture, analysis: Analysis, *, taken_at: str) -> dict[str, Any]:
    """The row of `documents` for a report."""
    document = analysis.document
    return {
        "id": document.id,
        "revision": document.revision,
        "newest": True,
        "sha256": document.sha256,
        "day": publication_day(document),
        "head": head(document),
        "raw": document.raw,
        "text": document.text,
        "alignment": json.dumps(alignment_row(document.alignment), separators=(",", ":")).encode(),
        "segments": segment_rows(document.segments),
        "sentences": [list(sentence.span) for sentence in analysis.sentences],
        "capture": _capture_row(capture),
        "failures": [asdict(failure) for failure in analysis.failures],
        "taken_at": taken_at,
        "program": __version__,
    }


def publication_day(document: Document) -> str | None:
    """The day of publication where it is known to the day."""
    covered = days(document.published)
    return covered.first if covered and covered.first == covered.last else None


def document_from(row: Any) -> Document:
    """The report that `document_columns` wrote."""
    known = {**row.head, "authors": tuple(row.head["authors"])}
    return Document(
        **known,
        raw=row.raw,
        text=row.text,
        alignment=alignment_from_row(json.loads(row.alignment)),
        segments=segments_from_rows(row.segments),
        revision=row.revision,
    )


def public_head(stored: Row) -> Row:
    """The `document` of a claim, from the column `head`."""
    row = {field: stored[field] for field in DOCUMENT_FIELDS}
    return row if stored["raw_field"] is None else {**row, "raw_field": stored["raw_field"]}


def _capture_row(capture: Capture) -> Row:
    plain = {field: getattr(capture, field) for field in ("name", "location", "media_type", "field", "item")}
    return {**plain, "stated": asdict(capture.stated), "given": asdict(capture.given)}


def capture_from(row: Any, content: bytes) -> Capture:
    """The capture that a report was read from."""
    known = {**row.capture, "stated": _given(row.capture["stated"]), "given": _given(row.capture["given"])}
    return Capture(**known, raw=content, sha256=row.sha256)


def _given(row: Row) -> Given:
    return Given(**{**row, "authors": tuple(row["authors"])})


REVISION_COLUMNS = ("id", "revision", "sha256", "taken_at", "program", "failures")


def revision_from(row: Any) -> Revision:
    """One stored state of a report, from `REVISION_COLUMNS`."""
    failures = tuple(Failure(**failure) for failure in row.failures)
    return Revision(row.id, row.revision, row.sha256, row.taken_at, row.program, failures)


def spans_of(rows: list[Any]) -> tuple[Span, ...]:
    """The sentences of a report."""
    return tuple(Span(*row) for row in rows)


# --- Claims --------------------------------------------------------------------------------------------------------


def claim_columns(document: Document, claims: tuple[Claim, ...], key: int) -> list[dict[str, Any]]:
    """The rows of `claims` for a report stored under `key`."""
    published = days(document.published)
    shared = {
        "document": key,
        "newest": True,
        "published_first": published.first if published else None,
        "published_last": published.last if published else None,
        "publisher_words": words(document.publisher),
    }
    return [
        {**shared, "number": number, **_claim_columns(document, claim)} for number, claim in enumerate(claims, start=1)
    ]


def _claim_columns(document: Document, claim: Claim) -> dict[str, Any]:
    row = claim_row(document, claim)
    del row["document"]  # the same for all claims of a report; `contract_form` puts it back
    speaker = claim.speaker
    known = speaker if speaker and speaker.actor and speaker.name else None
    return {
        "id": claim.id,
        "status": claim.verification.status,
        "actor": known.actor if known else None,
        "actor_name": known.name if known else None,
        "content_words": words(claim.content.text),
        "speaker_words": words(speaker.text, speaker.name) if speaker else "",
        "place_words": words(*(word for place in claim.places for word in (place.text, place.name))),
        "row": row,
        "reasons": reasons(claim),
    }


def words(*texts: str | None) -> str:
    """The stems of texts as a column that is searched holds them."""
    return " ".join(stem for text in texts if text for stem in stems(text))


def contract_form(row: Row, document: Row) -> Row:
    """A claim in the contract's form and order, from the columns `row` and `head`."""
    return {"id": row["id"], "document": document, **row}


def time_columns(claims: tuple[Claim, ...]) -> list[dict[str, str]]:
    """The rows of `times`: a row for each time in a content and each `said_at` that names days."""
    return [row for claim in claims for row in _times(claim)]


def _times(claim: Claim) -> Iterator[dict[str, str]]:
    said = [("said", claim.said_at)] if claim.said_at else []
    for role, time in (*said, *(("event", time) for time in claim.times)):
        covered = days(time.value)
        if covered:
            yield {"claim": claim.id, "role": role, "first": covered.first, "last": covered.last}
