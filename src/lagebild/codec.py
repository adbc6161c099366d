"""Model to the contract's JSON forms and back, and the id of a claim.

`claim_row` is what `read`, the exports and the pages write. What the contract has no field for (how sure a name is, why
a place was chosen) goes into `reasons`, so that `claim_from_row` gives back the very claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Protocol

from lagebild.model import (
    Alignment,
    Claim,
    Document,
    Duplicate,
    Part,
    Place,
    Quantity,
    Relation,
    Relay,
    Run,
    Segment,
    SegmentKind,
    Span,
    Spans,
    Speaker,
    Timex,
    Verification,
)

Row = dict[str, Any]
"""A JSON object."""

ID_DIGITS = 16
"""How many hexadecimal digits of a SHA-256 make an id (64 bits: two of ten million collide once in 370,000 times)."""

DOCUMENT_FIELDS = (
    "id",
    "name",
    "location",
    "sha256",
    "title",
    "publisher",
    "published",
    "published_precision",
    "published_from",
    "agency",
    "url",
)


class Spanned(Protocol):
    """Any part of a claim: words with the places where they stand."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def spans(self) -> Spans:
        """Where they stand in the clean text."""
        ...


# --- Id ------------------------------------------------------------------------------------------------------------


def claim_id(document: Document, spans: Iterable[Span]) -> str:
    """The id of a claim: from document, revision and the raw stretches of its content.

    `spans` are the content's in the clean text. A better speaker or another rule keeps the id.
    """
    raw = (f"{start}-{end}" for start, end in document.alignment.raw_spans(spans))
    return sha256(" ".join((document.id, str(document.revision), *raw)).encode()).hexdigest()[:ID_DIGITS]


# --- Claims to JSON ------------------------------------------------------------------------------------------------


def document_row(document: Document) -> Row:
    """The `document` of a claim as the contract writes it; `raw_field` only where one was read."""
    row = {field: getattr(document, field) for field in DOCUMENT_FIELDS}
    return row if document.raw_field is None else {**row, "raw_field": document.raw_field}


def claim_row(document: Document, claim: Claim) -> Row:
    """A claim as the contract writes it, its fields in the contract's order."""
    write = _Writer(document)
    return {
        "id": claim.id,
        "document": document_row(document),
        "content": write.words(claim.content),
        "type": claim.type,
        "speaker": write.maybe(claim.speaker, "name", "actor", "anonymous"),
        "cue": write.maybe(claim.cue),
        "frame": write.maybe(claim.frame, "name"),
        "addressee": write.maybe(claim.addressee, "name"),
        "relays": write.all(claim.relays, "name", "kind"),
        "medium": write.maybe(claim.medium, "name"),
        "evidence": write.all(claim.evidence, "name"),
        "stance": claim.stance,
        "hedges": write.all(claim.hedges),
        "verification": {
            "status": claim.verification.status,
            "statements": write.all(claim.verification.statements),
        },
        "places": write.all(claim.places, *PLACE_FIELDS),
        "times": write.all(claim.times, "type", "value", "signal"),
        "said_at": write.maybe(claim.said_at, "value"),
        "quantities": write.all(claim.quantities, *QUANTITY_FIELDS),
        "event": claim.event,
        "negated": claim.negated,
        "rule": claim.rule,
        "revision": claim.revision,
    }


PLACE_FIELDS = (
    "name",
    "gazetteer_id",
    "lat",
    "lon",
    "country",
    "admin1",
    "kind",
    "precision_km",
    "event_location",
    "alternatives",
)
QUANTITY_FIELDS = ("value", "value_max", "comparator", "counted", "unit", "scope")


class _Writer:
    """Writes the parts of the claims of one document."""

    def __init__(self, document: Document) -> None:
        self._alignment = document.alignment

    def words(self, part: Spanned, *fields: str) -> Row:
        row: Row = {
            "text": part.text,
            "spans": list(map(list, part.spans)),
            "raw_spans": list(map(list, self._alignment.raw_spans(part.spans))),
        }
        for field in fields:
            row[field] = getattr(part, field)
        return row

    def maybe(self, part: Spanned | None, *fields: str) -> Row | None:
        return None if part is None else self.words(part, *fields)

    def all(self, parts: Iterable[Spanned], *fields: str) -> list[Row]:
        return [self.words(part, *fields) for part in parts]


def reasons(claim: Claim) -> Row:
    """What is known of a claim beside the contract's fields: why this speaker and these places, what `said_at` is."""
    speaker = claim.speaker
    return {
        "speaker": None if speaker is None else [speaker.score, list(speaker.reasons)],
        "places": [[place.role, list(place.reasons)] for place in claim.places],
        "said_at": None if claim.said_at is None else [claim.said_at.type, claim.said_at.signal],
    }


# --- Links to JSON -------------------------------------------------------------------------------------------------


def relation_row(relation: Relation) -> Row:
    """A relation of two claims as the contract writes it; `decided`: by a person."""
    named = {"a": relation.a, "b": relation.b, "relation": relation.relation, "score": relation.score}
    return {**named, "reasons": list(relation.reasons), "decided": relation.decided}


def duplicate_row(duplicate: Duplicate) -> Row:
    """Two reports of which one copies the other, as the contract writes it."""
    named = {"documents": list(duplicate.documents), "relation": "duplicate", "score": duplicate.score}
    return {**named, "reasons": list(duplicate.reasons)}


# --- Claims from JSON ----------------------------------------------------------------------------------------------


def claim_from_row(row: Mapping[str, Any], why: Mapping[str, Any]) -> Claim:
    """The claim that `claim_row` and `reasons` wrote; of the document only its id is looked at."""
    return Claim(
        id=row["id"],
        document=row["document"]["id"],
        revision=row["revision"],
        content=_part(row["content"]),
        type=row["type"],
        speaker=_speaker(row["speaker"], why["speaker"]),
        cue=_maybe(row["cue"]),
        frame=_maybe(row["frame"]),
        addressee=_maybe(row["addressee"]),
        relays=tuple(Relay(**_words(relay), name=relay["name"], kind=relay["kind"]) for relay in row["relays"]),
        medium=_maybe(row["medium"]),
        evidence=tuple(map(_part, row["evidence"])),
        stance=row["stance"],
        hedges=tuple(map(_part, row["hedges"])),
        verification=_verification(row["verification"]),
        places=tuple(map(_place, row["places"], why["places"])),
        times=tuple(_time(time, time["type"], time["signal"]) for time in row["times"]),
        said_at=_time(row["said_at"], *why["said_at"]) if row["said_at"] else None,
        quantities=tuple(map(_quantity, row["quantities"])),
        event=row["event"],
        negated=row["negated"],
        rule=row["rule"],
    )


def spans_from(pairs: Iterable[Iterable[int]]) -> Spans:
    """Spans from their JSON form."""
    return tuple(Span(*pair) for pair in pairs)


def _words(row: Mapping[str, Any]) -> Row:
    return {"text": row["text"], "spans": spans_from(row["spans"])}


def _part(row: Mapping[str, Any]) -> Part:
    return Part(**_words(row), name=row.get("name"))


def _maybe(row: Mapping[str, Any] | None) -> Part | None:
    return None if row is None else _part(row)


def _speaker(row: Mapping[str, Any] | None, why: Any) -> Speaker | None:
    if row is None:
        return None
    score, told = why
    known = {field: row[field] for field in ("name", "actor", "anonymous")}
    return Speaker(**_words(row), **known, score=score, reasons=tuple(told))


def _verification(row: Mapping[str, Any]) -> Verification:
    return Verification(row["status"], tuple(map(_part, row["statements"])))


def _place(row: Mapping[str, Any], why: Any) -> Place:
    role, told = why
    known = {field: row[field] for field in PLACE_FIELDS}
    return Place(**_words(row), **known, role=role, reasons=tuple(told))


def _time(row: Mapping[str, Any], kind: str, signal: str) -> Timex:
    return Timex(**_words(row), type=kind, value=row["value"], signal=signal)


def _quantity(row: Mapping[str, Any]) -> Quantity:
    return Quantity(**_words(row), **{field: row[field] for field in QUANTITY_FIELDS})


# --- Alignment and segments ----------------------------------------------------------------------------------------


def alignment_row(alignment: Alignment) -> list[int]:
    """The runs as one flat list, four numbers a run."""
    return [number for run in alignment.runs for number in run]


def alignment_from_row(row: list[int]) -> Alignment:
    """The alignment that `alignment_row` wrote."""
    return Alignment(tuple(Run(*row[at : at + 4]) for at in range(0, len(row), 4)))


def segment_rows(segments: Iterable[Segment]) -> list[list[Any]]:
    """Each segment as kind, start, end and why."""
    return [[segment.kind.value, *segment.span, segment.why] for segment in segments]


def segments_from_rows(rows: Iterable[Any]) -> tuple[Segment, ...]:
    """The segments that `segment_rows` wrote."""
    return tuple(Segment(SegmentKind(kind), Span(start, end), why) for kind, start, end, why in rows)
