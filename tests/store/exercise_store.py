"""The invented reports as captures and analyses, and a program that stores them (run by tests as a process)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from lagebild.codec import claim_id
from lagebild.model import Analysis, Capture, Claim, Document, Sentence, Span
from lagebild.plugins import Store
from lagebild.publish.grouping import Entry
from lagebild.store.database import open_store
from tests.publish.exercise import many

TAKEN = "2024-11-20T08:00:00+00:00"


def taken(entry: Entry, *, revision: int = 1) -> tuple[Capture, Analysis]:
    """What capture and extraction would have made of a report."""
    document, claims = entry
    raw = document.raw.encode("utf-8", "surrogatepass")
    document = replace(document, sha256=sha256(raw).hexdigest(), revision=revision)
    captured = Capture(document.name, document.location, raw, document.sha256, "text/plain")
    return captured, Analysis(document, sentences=sentences(document), claims=numbered(document, claims))


def numbered(document: Document, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with the ids that they have in this revision, each id once."""
    found: dict[str, Claim] = {}
    for claim in claims:
        own = claim_id(document, claim.content.spans)
        found.setdefault(own, replace(claim, id=own, document=document.id, revision=document.revision))
    return tuple(found.values())


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Each segment as one sentence."""
    return tuple(Sentence(segment.span, (), number) for number, segment in enumerate(document.segments))


def spans(analysis: Analysis) -> tuple[Span, ...]:
    return tuple(sentence.span for sentence in analysis.sentences)


def put(store: Store, entry: Entry) -> str:
    """Store a report as `ingest` does."""
    captured, analysis = taken(entry)
    revision = store.revision_for(analysis.document)
    if revision is None:
        return "unchanged"
    captured, analysis = taken(entry, revision=revision)
    status = store.add(captured, analysis, taken_at=TAKEN)
    return put(store, entry) if status is None else status


def main(database: str, reports: int) -> None:
    """Store so many reports and tell each on standard output."""
    with open_store(database, create=True) as store:
        for entry in many(reports, 6 * reports):
            print(put(store, entry), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
