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
from lagebild.model import Claim, Document, Duplicate, Failure, Outcome, Relation
from lagebild.plugins import Comparable, Linkable, Store

TOGETHER = 100
"""So many reports are linked in one transaction: a query costs much the same for one report and for many."""
Entry = tuple[Document, tuple[Claim, ...]]
"""A stored report with its claims."""
RETRY = "Its claims are stored, and the next 'lagebild ingest' tries again; if that fails too, please report it"


def link(store: Store) -> Iterator[Outcome]:
    """Link all reports anew; killed in between, `link_waiting` goes on."""
    store.links.unlink()
    yield from link_waiting(store)


def link_waiting(store: Store) -> Iterator[Outcome]:
    """Link the reports that are not linked yet, some in a transaction; one that fails goes on waiting."""
    remaining = iter(store.links.waiting())
    while some := list(islice(remaining, TOGETHER)):
        entries = list(store.entries_of(some))
        for (document, _), failure in zip(entries, _link_together(store, entries), strict=True):
            status = "failed" if failure else "linked"
            yield Outcome(document.location, document.name, status, document=document.id, failure=failure)


def _link_together(store: Store, entries: Sequence[Entry]) -> tuple[Failure | None, ...]:
    """Link stored reports, as far as they wait for it; of each what went wrong where it fails."""
    try:
        store.links.link([linkable(*entry) for entry in entries], COMPARISON)
    except StoreError:
        raise
    except Exception as error:  # as with reading: one report must not stop the others
        if len(entries) == 1:
            return (_failure(entries[0][0], error),)
        return tuple(failure for entry in entries for failure in _link_together(store, [entry]))
    return (None,) * len(entries)


def _failure(document: Document, error: Exception) -> Failure:
    told = error.what if isinstance(error, LagebildError) else f"{type(error).__name__}: {error}"
    return Failure(document.location, f"linking it failed ({told})", RETRY)


def linkable(document: Document, claims: Sequence[Claim]) -> Linkable:
    """A report and its claims in the form in which they are compared."""
    drawn = sketch(document)
    stated = statements(document, claims)
    return Linkable(
        document.id,
        document.revision,
        drawn.day,
        Comparable(document.id, sketch_row(drawn), copies.keys(drawn)),
        tuple(
            Comparable(one.claim, statement_row(one), keys, blocks.places(one))
            for one, keys in zip(stated, blocks.keys_of(stated), strict=True)
        ),
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
