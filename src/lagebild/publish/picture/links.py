"""What was found across the reports of a page, and the claims by which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lagebild.errors import PublishError
from lagebild.model import Cluster, Duplicate, FigureEntry, Relation
from lagebild.publish.grouping import Entry, Item


@dataclass(frozen=True, slots=True)
class Links:
    """What a page tells of its claims beyond each of them.

    `elsewhere`: the reports of other days to which a link leads, each with the claims that it leads to.
    """

    relations: tuple[Relation, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    figures: tuple[FigureEntry, ...] = ()
    elsewhere: tuple[Entry, ...] = ()


UNLINKED = Links()
"""Of reports that nobody linked."""


class Claims:
    """The claims of a page by their ids."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items: Mapping[str, Item] = {item.claim.id: item for item in items}

    def __getitem__(self, claim: str) -> Item:
        """The claim of an id; `PublishError` where no report of the page has it."""
        if claim not in self._items:
            raise PublishError(
                f"a link leads to claim {claim}, which none of the reports has",
                advice="Link the reports again; where reports are being added at the same time, wait for it to end",
            )
        return self._items[claim]

    def in_time(self, claims: Iterable[str]) -> tuple[Item, ...]:
        """The claims of some ids by publication, undated ones last, then in the order of the page."""
        return tuple(sorted((self[claim] for claim in claims), key=moment))


def moment(item: Item) -> tuple[str, int]:
    """When a claim was published, for sorting."""
    return item.document.published or "9999", item.number


def one_a_report(items: Iterable[Item]) -> tuple[Item, ...]:
    """The first of the claims of each report."""
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(item.document.id, item)
    return tuple(first.values())
