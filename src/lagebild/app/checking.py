"""Recomputing what is stored: every hash, every stretch, every span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from itertools import pairwise

from lagebild.clean import document as clean
from lagebild.codec import Row, claim_id, claim_row, spans_from
from lagebild.errors import InputError, StoreError
from lagebild.model import Document, Run
from lagebild.plugins import Revision, Store


@dataclass(frozen=True, slots=True)
class Fault:
    """Something stored that does not hold: which claim (or `None`), which field, and what is wrong with it."""

    claim: str | None
    field: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One stored state of a report after the check."""

    revision: Revision
    name: str
    claims: int
    faults: tuple[Fault, ...]


def verify(store: Store) -> Iterator[Checked]:
    """Check every stored state of every report against the bytes it was read from."""
    return (_checked(store, revision) for revision in store.revisions())


def _checked(store: Store, revision: Revision) -> Checked:
    try:
        document = store.document(revision.document, revision=revision.revision)
        rows = store.rows_of(document)
        faults = [*_bytes(store, document), *_text(document), *_claims(store, document, rows)]
    except (StoreError, KeyError, TypeError, ValueError) as error:
        # A byte changed in a column of JSON can leave anything: a missing field, a number that is a word.
        return Checked(revision, "", 0, (Fault(None, "row", f"cannot be read any more ({error})"),))
    return Checked(revision, document.name, len(rows), tuple(faults))


# --- Bytes and raw text --------------------------------------------------------------------------------------------


def _bytes(store: Store, document: Document) -> Iterator[Fault]:
    """The bytes have their hash, and the raw text is what they decode to."""
    try:
        captured = store.capture(document)
    except StoreError as error:
        yield Fault(None, "bytes", error.what)
        return
    if sha256(captured.raw).hexdigest() != document.sha256:
        yield Fault(None, "sha256", "the stored bytes have another hash")
        return
    try:
        decoded = clean(captured).raw
    except InputError as error:
        yield Fault(None, "bytes", f"they are read no more: {error.what}")
        return
    if decoded != document.raw:
        yield Fault(None, "raw", f"is not what the bytes decode to, {_difference(decoded, document.raw)}")


def _difference(wanted: str, found: str) -> str:
    """Where two texts part."""
    at = next((n for n, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), min(len(wanted), len(found)))
    return f"from character {at} on: {found[at : at + 20]!r} instead of {wanted[at : at + 20]!r}"


# --- Clean text ----------------------------------------------------------------------------------------------------


def _text(document: Document) -> Iterator[Fault]:
    """The clean text is the raw text, run by run, and the segments lie in it one after the other."""
    runs = document.alignment.runs
    bounds = [0, *(bound for run in runs for bound in (run.start, run.end)), len(document.text)]
    if any(one != other for one, other in zip(bounds[::2], bounds[1::2], strict=True)):
        yield Fault(None, "alignment", "does not cover the clean text")
    if any(run.raw_end > other.raw_start for run, other in pairwise(runs)):
        yield Fault(None, "alignment", "goes back in the raw text")
    for run in runs:
        if not _stands_for(document, run):
            clean_text, raw = document.text[run.start : run.end], document.raw[run.raw_start : run.raw_end]
            yield Fault(None, "text", f"character {run.start}: {clean_text[:40]!r} does not stand for {raw[:40]!r}")
    spans = [segment.span for segment in document.segments]
    ends = [*(span.start for span in spans), len(document.text)]
    if any(span.end > after or span.start > span.end for span, after in zip(spans, ends[1:], strict=True)):
        yield Fault(None, "segments", "overlap or leave the text")


def _stands_for(document: Document, run: Run) -> bool:
    """Whether a run's clean text is its raw text: to the letter, as white space, or as what an entity means."""
    text, raw = document.text[run.start : run.end], document.raw[run.raw_start : run.raw_end]
    return text == raw or not text.strip() or _letters(text) == _letters(unescape(raw))


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


# --- Claims --------------------------------------------------------------------------------------------------------


def _claims(store: Store, document: Document, rows: tuple[Row, ...]) -> Iterator[Fault]:
    for row, claim in zip(rows, store.claims_of(document), strict=True):
        if claim.id != claim_id(document, claim.content.spans):
            yield Fault(claim.id, "id", "does not follow from document, revision and content")
        again = claim_row(document, claim)
        for field, part in _parts(row):
            if document.slice(spans_from(part["spans"])) != part["text"]:
                yield Fault(claim.id, field, f"{part['text'][:60]!r} does not stand at its spans")
        raw_spans = dict(_raw_spans(again))
        for field, spans in _raw_spans(row):
            if spans != raw_spans[field]:
                yield Fault(claim.id, field, f"raw_spans are {spans}, should be {raw_spans[field]}")


def _raw_spans(row: Row) -> Iterator[tuple[str, list[list[int]]]]:
    return ((field, part["raw_spans"]) for field, part in _parts(row))


def _parts(row: Row) -> Iterator[tuple[str, Row]]:
    """Every part of a claim that has spans, under its field and number: `places[1]`."""
    for field, value in {**row, "verification": row["verification"]["statements"]}.items():
        if isinstance(value, dict) and "spans" in value:
            yield field, value
        elif isinstance(value, list):
            yield from ((f"{field}[{number}]", part) for number, part in enumerate(value))
