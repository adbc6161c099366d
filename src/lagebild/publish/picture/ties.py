"""The whole picture of a page, and of every claim in it where it takes part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lagebild.model import RelationKind
from lagebild.publish.grouping import Item, speaker_name
from lagebild.publish.picture.agreement import Agreement, agreements
from lagebild.publish.picture.contradiction import Contradiction, contradictions
from lagebild.publish.picture.links import Claims, Links, one_a_report
from lagebild.publish.picture.series import Series, series

NAMED = 4
"""A claim's card names so many newer and so many older ones at most, the newest of each."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One line on a claim's card: what it has to do with `others`, or with what the part of the page at `anchor` tells.

    Each of the others has the part of the page that tells of the two, empty where its own place is all there is.
    `counts` are origins and reports that agree; `counted` is what a series of figures counts.
    """

    key: str
    anchor: str = ""
    others: tuple[tuple[str, Item], ...] = ()
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
    for number, tie in (
        *_agreed(agreed, links, claims),
        *_opposed(opposed),
        *_counted(figures),
        *_updated(links, claims),
    ):
        ties.setdefault(number, []).append(tie)
    return Picture(agreed, opposed, figures, {number: tuple(found) for number, found in ties.items()})


def _agreed(found: Iterable[Agreement], links: Links, claims: Claims) -> Iterator[tuple[int, Tie]]:
    members = {cluster.id: cluster.claims for cluster in links.clusters}
    for agreement in found:
        tie = Tie("agreed", f"k-{agreement.id}", counts=(len(agreement.voices), agreement.reports))
        yield from ((claims[claim].number, tie) for claim in members[agreement.id])


def _opposed(found: Iterable[Contradiction]) -> Iterator[tuple[int, Tie]]:
    """Whom a claim contradicts and who contradicts it, everybody once."""
    named: dict[tuple[int, str], dict[str, tuple[str, Item]]] = {}
    for one in found:
        keys = ("denied_by", "denies") if one.kind == RelationKind.DENIES else ("conflicts", "conflicts")
        for key, side, other in zip(keys, (one.first, one.second), (one.second, one.first), strict=True):
            for item in (side.item, *side.also):
                others = named.setdefault((item.number, key), {})
                others.setdefault(_mouth(other.item), (f"x{one.number}", other.item))
    yield from ((number, Tie(key, others=tuple(others.values()))) for (number, key), others in named.items())


def _mouth(item: Item) -> str:
    return speaker_name(item.claim) or item.document.publisher or item.document.name


def _counted(found: Iterable[Series]) -> Iterator[tuple[int, Tie]]:
    for one in found:
        numbers = dict.fromkeys(item.number for line in one.lines for item in (line.item, *line.also))
        yield from ((number, Tie("counted", f"f{one.number}", counted=one.counted)) for number in numbers)


def _updated(links: Links, claims: Claims) -> Iterator[tuple[int, Tie]]:
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
        newest = one_a_report(claims.in_time(others))[-NAMED:]
        yield claims[claim].number, Tie(key, others=tuple(("", item) for item in newest))
