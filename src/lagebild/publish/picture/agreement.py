"""Who says the same: each statement with its independent origins, and the reports that only carry one of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lagebild.errors import PublishError
from lagebild.model import Cluster, Origin
from lagebild.publish.grouping import Item
from lagebild.publish.picture.links import Claims, Links, one_a_report

Copies = Collection[frozenset[str]]
"""The pairs of reports of which one copies the other."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent origin: the claim that had it first, and the other reports that bring it.

    `carried` give the same source, `copied` are copies of a report that does. `reasons`: why all this counts as one.
    """

    name: str
    first: Item
    carried: tuple[Item, ...]
    copied: tuple[Item, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A statement that several origins or reports bring; `title` is the claim whose words stand for it."""

    id: str
    title: Item
    voices: tuple[Voice, ...]
    reports: int

    @property
    def items(self) -> tuple[Item, ...]:
        """The claims shown of it."""
        shown = ((voice.first, *voice.carried, *voice.copied) for voice in self.voices)
        return tuple(item for items in shown for item in items)


def agreements(links: Links, claims: Claims) -> tuple[Agreement, ...]:
    """The clusters of more than one report or origin: most origins first, then most reports."""
    copies = {frozenset(duplicate.documents) for duplicate in links.duplicates}
    found = (_agreement(cluster, claims, copies) for cluster in links.clusters)
    several = [agreement for agreement in found if agreement.reports > 1 or len(agreement.voices) > 1]
    return tuple(sorted(several, key=lambda one: (-len(one.voices), -one.reports, one.title.number)))


def _agreement(cluster: Cluster, claims: Claims, copies: Copies) -> Agreement:
    voices = tuple(_voice(origin, claims, copies) for origin in cluster.origins)
    reports = {claims[claim].document.id for claim in cluster.claims}
    return Agreement(cluster.id, _title(cluster, claims), voices, len(reports))


def _title(cluster: Cluster, claims: Claims) -> Item:
    for item in claims.in_time(cluster.claims):
        if item.claim.content.text == cluster.title:
            return item
    raise PublishError(
        f"the title of cluster {cluster.id} is the content of none of its claims: {cluster.title[:80]!r}",
        advice="Link the reports again",
    )


def _voice(origin: Origin, claims: Claims, copies: Copies) -> Voice:
    brought = one_a_report(claims.in_time(origin.claims))
    reports = [item.document.id for item in brought]
    carried: list[Item] = []
    copied: list[Item] = []
    for number, item in enumerate(brought[1:], start=1):
        is_copy = any(frozenset((reports[number], earlier)) in copies for earlier in reports[:number])
        (copied if is_copy else carried).append(item)
    return Voice(origin.name, brought[0], tuple(carried), tuple(copied), origin.reasons)
