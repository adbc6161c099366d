"""Linking stored reports: which copies which, and how their claims are related."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from lagebild.errors import LagebildError, StoreError
from lagebild.link import blocks, comparison, copies
from lagebild.link.copies import Sketch, sketch, sketch_from_row, sketch_row
from lagebild.link.statements import Statement, statement_from_row, statement_row
from lagebild.link.stating import statements
from lagebild.model import Document, Duplicate, Failure, Outcome, Relation
from lagebild.plugins import Comparable, Linkable, Store

TOGETHER = 20
"""So many reports are linked in one transaction: a query costs much the same for one report and for many."""
RETRY = "Its claims are stored, and the next 'lagebild ingest' tries again; if that fails too, please report it"


def link(store: Store) -> Iterator[Outcome]:
    """Link all reports anew; killed in between, `link_waiting` goes on."""
    store.links.unlink()
    yield from link_waiting(store)


def link_waiting(store: Store) -> Iterator[Outcome]:
    """Link the reports that are not linked yet, some in a transaction; one that fails goes on waiting."""
    remaining = iter(store.links.waiting())
    while some := list(islice(remaining, TOGETHER)):
        documents = [store.document(id) for id in some]  # noqa: A001  the contract's word
        for document, failure in zip(documents, link_reports(store, documents), strict=True):
            status = "failed" if failure else "linked"
            yield Outcome(document.location, document.name, status, document=document.id, failure=failure)


def link_reports(store: Store, documents: Sequence[Document]) -> tuple[Failure | None, ...]:
    """Link stored reports, as far as they wait for it; of each what went wrong where it fails."""
    try:
        store.links.link([linkable(store, document) for document in documents], COMPARISON)
    except StoreError:
        raise
    except Exception as error:  # as with reading: one report must not stop the others
        if len(documents) == 1:
            return (_failure(documents[0], error),)
        return tuple(failure for document in documents for failure in link_reports(store, [document]))
    return (None,) * len(documents)


def _failure(document: Document, error: Exception) -> Failure:
    told = error.what if isinstance(error, LagebildError) else f"{type(error).__name__}: {error}"
    return Failure(document.location, f"linking it failed ({told})", RETRY)


def linkable(store: Store, document: Document) -> Linkable:
    """A stored report and its claims in the form in which they are compared."""
    drawn = sketch(document)
    stated = statements(document, store.claims_of(document))
    return Linkable(
        document.id,
        document.revision,
        drawn.day,
        Comparable(document.id, sketch_row(drawn), copies.keys(drawn)),
        tuple(Comparable(one.claim, statement_row(one), blocks.keys(one)) for one in stated),
    )


class _Compared:
    """The functions of `lagebild.link` as a store calls them."""

    window = blocks.WINDOW

    def sketch(self, row: dict[str, Any]) -> Sketch:
        return sketch_from_row(row)

    def statement(self, row: dict[str, Any]) -> Statement:
        return statement_from_row(row)

    def copies(self, a: Sketch, b: Sketch) -> Duplicate | None:
        return copies.compare(a, b)

    def relation(self, a: Statement, b: Statement, *, copied: bool) -> Relation | None:
        return comparison.compare(a, b, copied=copied)


COMPARISON = _Compared()
"""How reports and claims are compared."""
