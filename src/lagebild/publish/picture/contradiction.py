"""Who contradicts whom: two statements side by side, each with everybody who brings it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagebild.model import Relation, RelationKind
from lagebild.publish.grouping import Item, speaker_name
from lagebild.publish.picture.links import Claims, Links, moment

CONTRARY = (RelationKind.DENIES, RelationKind.CONFLICTS)
"""The relations of which a contradiction is made; where both hold it is shown as the first."""

Between = tuple[tuple[str, str], Relation]
"""A relation with what its first and its second claim stand for: a cluster, else the claim alone."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: the claim that tells it best, and one of every other report or speaker of it."""

    item: Item
    also: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements of which the second denies the first (`denies`) or that cannot both hold (`conflicts`)."""

    number: int
    kind: RelationKind
    first: Side
    second: Side
    reasons: tuple[str, ...]


def contradictions(links: Links, claims: Claims) -> tuple[Contradiction, ...]:
    """The contradictions, those that most claims take part in first."""
    groups: dict[frozenset[str], list[Between]] = {}
    for between in _between(links):
        groups.setdefault(frozenset(between[0]), []).append(between)
    ranked = sorted(groups.values(), key=lambda group: _rank(group, claims))
    return tuple(_contradiction(number, group, claims) for number, group in enumerate(ranked, start=1))


def _between(links: Links) -> Iterable[Between]:
    cluster: Mapping[str, str] = {claim: cluster.id for cluster in links.clusters for claim in cluster.claims}
    for relation in links.relations:
        if relation.relation in CONTRARY:
            sides = cluster.get(relation.a, relation.a), cluster.get(relation.b, relation.b)
            yield sides if sides[0] != sides[1] else (relation.a, relation.b), relation


def _rank(group: Sequence[Between], claims: Claims) -> tuple[int, int]:
    taking_part = {claim for _, relation in group for claim in (relation.a, relation.b)}
    return -len(taking_part), min(claims[claim].number for claim in taking_part)


def _contradiction(number: int, group: Sequence[Between], claims: Claims) -> Contradiction:
    (second, first), best = min(group, key=lambda between: _strength(between[1], claims))
    one, other = _side(first, best.b, group, claims), _side(second, best.a, group, claims)
    if best.relation == RelationKind.CONFLICTS and moment(other.item) < moment(one.item):
        one, other = other, one
    return Contradiction(number, best.relation, one, other, best.reasons)


def _strength(relation: Relation, claims: Claims) -> tuple[int, float, int, int]:
    kind = CONTRARY.index(relation.relation)
    return kind, -relation.score, claims[relation.a].number, claims[relation.b].number


def _side(name: str, best: str, group: Iterable[Between], claims: Claims) -> Side:
    ends = ((side, claim) for sides, link in group for side, claim in zip(sides, (link.a, link.b), strict=True))
    others = dict.fromkeys(claim for side, claim in ends if side == name and claim != best)
    mouths: dict[tuple[str, str], Item] = {}
    for item in (claims[best], *claims.in_time(others)):
        mouths.setdefault((item.document.id, speaker_name(item.claim)), item)
    item, *also = mouths.values()
    return Side(item, tuple(also))
