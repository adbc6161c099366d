"""One claim, report or cluster by its id, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.app.picture import around
from lagebild.app.shown import Shown, shown
from lagebild.codec import Row, claim_row
from lagebild.errors import NotFoundError
from lagebild.model import Claim, Cluster, Document, Duplicate, Grade, Relation
from lagebild.plugins import Revision, Store

LISTED = "'lagebild claims' and 'lagebild export documents' print the ids there are"


@dataclass(frozen=True, slots=True)
class ShownLink:
    """A relation of a claim, with the other claim and its report."""

    relation: Relation
    other: Claim
    document: Document


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim with everything that is known of it; `newest` is the newest revision of its report.

    `cluster` is `None` where nobody else says the same; `grades` are those that people gave it and its speaker,
    `proposal` is the program's of the claim, `None` where it can be neither true nor false.
    """

    claim: Claim
    document: Document
    shown: Shown
    newest: int
    links: tuple[ShownLink, ...] = ()
    cluster: Cluster | None = None
    grades: tuple[Grade, ...] = ()
    proposal: Grade | None = None


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A report with its claims, its stored states, the newest one last, and the reports it copies or is copied by."""

    document: Document
    claims: tuple[Shown, ...]
    revisions: tuple[Revision, ...]
    copies: tuple[tuple[Duplicate, Document], ...] = ()


@dataclass(frozen=True, slots=True)
class ShownCluster:
    """Claims that say the same thing, in their order."""

    cluster: Cluster
    claims: tuple[Shown, ...]


def show(store: Store, id: str) -> ShownClaim | ShownDocument | ShownCluster:  # noqa: A002  the contract's word
    """The claim, report or cluster of an id, also a claim of an older revision; `NotFoundError` where there is none."""
    if id.startswith("c") and (found := store.claims([id[1:]])):
        return _cluster(store, id, found[id[1:]])
    try:
        return _claim(store, store.claim(id))
    except NotFoundError:
        return _document(store, id)


def _claim(store: Store, claim: Claim) -> ShownClaim:
    document = store.document(claim.document, revision=claim.revision)
    near = around(store, [claim.id])
    judged = [claim.id, *([claim.speaker.actor] if claim.speaker and claim.speaker.actor else [])]
    proposals = (each for each in near.proposals() if (each.subject, each.id) == ("claim", claim.id))
    return ShownClaim(
        claim,
        document,
        _shown(store, document, claim_row(document, claim)),
        store.revisions(claim.document)[-1].revision,
        _links(store, claim, near.relations, near.claims.values()),
        next((each for each in near.clusters if claim.id in each.claims), None),
        store.links.grades(judged),
        next(proposals, None),
    )


def _links(store: Store, claim: Claim, relations: Iterable[Relation], claims: Iterable[Claim]) -> tuple[ShownLink, ...]:
    """The relations of a claim, the surest first."""
    known = {each.id: each for each in claims}
    own = sorted((each for each in relations if claim.id in (each.a, each.b)), key=lambda each: -each.score)
    others = (known[each.b if each.a == claim.id else each.a] for each in own)
    return tuple(ShownLink(each, other, _of(store, other)) for each, other in zip(own, others, strict=True))


def _cluster(store: Store, id: str, first: Claim) -> ShownCluster:  # noqa: A002  the contract's word
    near = around(store, [first.id])
    cluster = next((each for each in near.clusters if each.id == id), None)
    if cluster is None:
        advice = f"'lagebild show {first.id}' tells the cluster that its claim is in"
        raise NotFoundError(f"there is no cluster {id} any more", advice=advice)
    members = ((claim, _of(store, claim)) for claim in (near.claims[each] for each in cluster.claims))
    return ShownCluster(cluster, tuple(_shown(store, of, claim_row(of, claim)) for claim, of in members))


def _of(store: Store, claim: Claim) -> Document:
    return store.document(claim.document, revision=claim.revision)


def _document(store: Store, id: str) -> ShownDocument:  # noqa: A002  the contract's word
    revisions = store.revisions(id)
    if not revisions:
        raise NotFoundError(f"neither a claim nor a report nor a cluster has the id {id}", advice=LISTED)
    document = store.document(id)
    claims = tuple(_shown(store, document, row) for row in store.rows_of(document))
    copies = tuple((each, store.document(_other(each, id))) for each in store.links.duplicates_of([id]))
    return ShownDocument(document, claims, revisions, copies)


def _other(copy: Duplicate, id: str) -> str:  # noqa: A002  the contract's word
    first, second = copy.documents
    return second if first == id else first


def _shown(store: Store, document: Document, row: Row) -> Shown:
    return shown(row, document.text, store.sentences(document))
