"""How stored claims stand to one another: their relations and copies, the clusters they make, figures, grades."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from lagebild.link.assessment import propose
from lagebild.link.clusters import clusters, reached
from lagebild.link.figures import ledger
from lagebild.link.origins import CopyGroups
from lagebild.link.statements import Statement, statement_from_row
from lagebild.model import ONE_STATEMENT, Claim, Cluster, Duplicate, FigureEntry, Grade, Relation
from lagebild.plugins import Store


@dataclass(frozen=True, slots=True)
class Picture:
    """Claims with all that links them, as they are compared (`statements`) and by their ids (`claims`)."""

    statements: tuple[Statement, ...]
    claims: Mapping[str, Claim]
    relations: tuple[Relation, ...]
    duplicates: tuple[Duplicate, ...]
    clusters: tuple[Cluster, ...]

    def figures(self) -> tuple[FigureEntry, ...]:
        """The figures of the claims in series."""
        return ledger(self.statements, self.claims, self.relations, names=_names(self.claims.values()))

    def proposals(self) -> tuple[Grade, ...]:
        """The grades that the program proposes for sources and claims; right where the picture is whole."""
        return propose(self.statements, self.claims, self.relations, self.clusters)


def picture(store: Store) -> Picture:
    """All claims of newest revisions with all that links them."""
    return _picture(store, None, tuple(store.links.relations()), tuple(store.links.duplicates()))


def around(store: Store, claims: Collection[str]) -> Picture:
    """Some claims with what links them: the whole clusters they belong to, and the claims related to any of these.

    Clusters and relations of the given claims come out as in the whole picture; of the claims that are related to them,
    only how they stand to these is told.
    """
    members, _ = reached(claims, store.links.relations_of, kinds=ONE_STATEMENT)
    relations = store.links.relations_of(members)
    ends = members | {end for each in relations for end in (each.a, each.b)}
    return _picture(store, ends, relations, _copies(store, store.claims(ends).values()), members=members)


def cluster_of(store: Store, claim: str) -> Cluster | None:
    """The cluster of a claim; `None` where it stands alone."""
    return next((each for each in around(store, [claim]).clusters if claim in each.claims), None)


def _picture(
    store: Store,
    ids: Collection[str] | None,
    relations: tuple[Relation, ...],
    duplicates: tuple[Duplicate, ...],
    *,
    members: Collection[str] | None = None,
) -> Picture:
    statements = tuple(map(statement_from_row, store.links.statements(ids)))
    claims = store.claims([each.claim for each in statements])
    found = clusters(
        statements if members is None else [each for each in statements if each.claim in members],
        relations,
        apart=[each.now for each in store.links.decisions(ids) if each.holds and each.kind == "split"],
        copied=CopyGroups(each.documents for each in duplicates),
        names=_names(claims.values()),
    )
    return Picture(statements, claims, relations, duplicates, found)


def _copies(store: Store, claims: Iterable[Claim]) -> tuple[Duplicate, ...]:
    """The copies of the reports of claims, and copies of these, until there are no more."""
    seen: set[str] = set()
    found: dict[tuple[str, str], Duplicate] = {}
    frontier = {claim.document for claim in claims}
    while frontier:
        seen |= frontier
        new = store.links.duplicates_of(frontier)
        found |= {each.documents: each for each in new}
        frontier = {document for each in new for document in each.documents} - seen
    return tuple(found[pair] for pair in sorted(found))


def _names(claims: Iterable[Claim]) -> dict[str, str]:
    """The names of actors by their ids."""
    speakers = (claim.speaker for claim in claims)
    return {each.actor: each.name for each in speakers if each and each.actor and each.name}
