"""The whole picture of a page, and of every claim in it where it takes part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lagebild.model import RelationKind
from lagebild.publish.grouping import Item
from lagebild.publish.picture.agreement import Agreement, agreements
from lagebild.publish.picture.contradiction import Contradiction, contradictions
from lagebild.publish.picture.links import Claims, Links
from lagebild.publish.picture.series import Series, series

NAMED = 4
"""A claim's card names so many newer and so many older ones at most, the newest of each."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One line on a claim's card: what it has to do with `others`, and the part of the page that tells it.

    `anchor` is empty where each of the others is a link of its own; `counts` are origins and reports that agree;
    `counted` is what a series of figures counts.
    """

    key: str
    anchor: str = ""
    others: tuple[Item, ...] = ()
    counts: tuple[int, int] | None = None
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands across the reports of a page; `ties` are by the number of the claim."""

    agreements: tuple[Agreement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    series: tuple[Series, ...] = ()
    ties: Mapping[int, tuple[Tie, ...]] = field(default_factory=dict)


def picture(links: Links, items: Iterable[Item]) -> Picture:
    """What the links tell of the claims of a page; `PublishError` where one leads to a claim that is not there."""
    claims = Claims(items)
    agreed, opposed, figures = agreements(links, claims), contradictions(links, claims), series(links, claims)
    ties: dict[int, list[Tie]] = {}
    for item, tie in (*_agreed(agreed, links, claims), *_opposed(opposed), *_counted(figures)):
        ties.setdefault(item.number, []).append(tie)
    for item, tie in _updated(links, claims):
        ties.setdefault(item.number, []).append(tie)
    return Picture(agreed, opposed, figures, {number: tuple(found) for number, found in ties.items()})


def _agreed(found: Iterable[Agreement], links: Links, claims: Claims) -> Iterator[tuple[Item, Tie]]:
    members = {cluster.id: cluster.claims for cluster in links.clusters}
    for agreement in found:
        tie = Tie("agreed", f"k-{agreement.id}", counts=(len(agreement.voices), agreement.reports))
        yield from ((claims[claim], tie) for claim in members[agreement.id])


def _opposed(found: Iterable[Contradiction]) -> Iterator[tuple[Item, Tie]]:
    for one in found:
        denied = one.kind == RelationKind.DENIES
        keys = ("denied_by", "denies") if denied else ("conflicts", "conflicts")
        for key, side, other in zip(keys, (one.first, one.second), (one.second, one.first), strict=True):
            tie = Tie(key, f"x{one.number}", (other.item,))
            yield from ((item, tie) for item in (side.item, *side.also))


def _counted(found: Iterable[Series]) -> Iterator[tuple[Item, Tie]]:
    for one in found:
        items = {item.number: item for line in one.lines for item in (line.item, *line.also)}
        yield from ((item, Tie("counted", f"f{one.number}", counted=one.counted)) for item in items.values())


def _updated(links: Links, claims: Claims) -> Iterator[tuple[Item, Tie]]:
    """What is newer and older, where no series of figures tells it."""
    told: dict[str, set[str]] = {}
    for entry in links.figures:
        told.setdefault(entry.claim, set()).add(entry.series)
    ends: dict[tuple[str, str], list[str]] = {}
    for link in links.relations:
        if link.relation == RelationKind.UPDATES and not told.get(link.a, set()) & told.get(link.b, set()):
            ends.setdefault((link.a, "updates"), []).append(link.b)
            ends.setdefault((link.b, "updated_by"), []).append(link.a)
    for (claim, key), others in ends.items():
        yield claims[claim], Tie(key, others=claims.in_time(others)[-NAMED:])
