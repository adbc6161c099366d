"""Finding claims, and one thing by its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lagebild.app.shown import Shown, shown
from lagebild.codec import Row, claim_row
from lagebild.errors import NotFoundError
from lagebild.model import Claim, Document, Span
from lagebild.plugins import Revision, Selection, Store


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim with everything that is known of it; `newest` is the newest revision of its report."""

    claim: Claim
    document: Document
    shown: Shown
    newest: int


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A report with its claims and its stored states, the newest one last."""

    document: Document
    claims: tuple[Shown, ...]
    revisions: tuple[Revision, ...]


def search(store: Store, selection: Selection, *, limit: int | None = None) -> Iterator[Shown]:
    """The claims of a selection in their sentences, the best match or the newest report first."""

    @lru_cache(maxsize=64)
    def passages(id: str, revision: int) -> tuple[str, tuple[Span, ...]]:  # noqa: A002  the contract's word
        document = store.document(id, revision=revision)
        return document.text, store.sentences(document)

    for row in store.rows(selection, limit=limit):
        yield shown(row, *passages(row["document"]["id"], row["revision"]))


def show(store: Store, id: str) -> ShownClaim | ShownDocument:  # noqa: A002  the contract's word
    """The claim or report of an id, also a claim of an older revision; `NotFoundError` where there is none."""
    try:
        claim = store.claim(id)
    except NotFoundError:
        return _document(store, id)
    document = store.document(claim.document, revision=claim.revision)
    newest = store.revisions(claim.document)[-1].revision
    return ShownClaim(claim, document, _shown(store, document, claim_row(document, claim)), newest)


def _document(store: Store, id: str) -> ShownDocument:  # noqa: A002  the contract's word
    revisions = store.revisions(id)
    if not revisions:
        advice = "'lagebild claims' and 'lagebild export documents' print the ids there are"
        raise NotFoundError(f"neither a claim nor a report has the id {id}", advice=advice)
    document = store.document(id)
    claims = tuple(_shown(store, document, row) for row in store.rows_of(document))
    return ShownDocument(document, claims, revisions)


def _shown(store: Store, document: Document, row: Row) -> Shown:
    return shown(row, document.text, store.sentences(document))
