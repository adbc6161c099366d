"""Linking some reports: what is compared, what meets no longer, and what comes of it.

The items of the reports (themselves, then their claims) leave the blocks in which older revisions of them stand, come
into those of the newest, are compared with all that they meet there, and so are the pairs that their coming or leaving
brings together. Links of pairs that meet no longer are taken away. So the links that stand in the end are those of all
pairs that meet, whatever the order of arrival, and whether reports come one by one or together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from sqlalchemy import Connection, bindparam, delete, insert

from lagebild.plugins import Comparison, Linkable
from lagebild.store import linked
from lagebild.store.blocks import Member, Pair, around, meeting, met, shifted, within
from lagebild.store.items import Fresh, Item, Items, fresh
from lagebild.store.link_tables import CLAIMS, REPORTS, Web
from lagebild.store.linked import Link

DUPLICATE = "duplicate"
"""The relation of two reports of which one copies the other."""

Compare = Callable[[Item, Item], Link | None]
Reports = tuple[str, str]
"""The ids of two reports."""


REPORTS_KNOWN, CLAIMS_KNOWN = 1_000, 20_000
"""So many items are kept in memory at most (a report takes 50 KB, a claim 4)."""


@dataclass(slots=True)
class Known:
    """The items that were read already, by their keys: news of one day meet the same ones again and again."""

    reports: dict[int, Item] = field(default_factory=dict)
    claims: dict[int, Item] = field(default_factory=dict)

    def forget(self) -> None:
        """Keep no more than memory is for."""
        for items, most in ((self.reports, REPORTS_KNOWN), (self.claims, CLAIMS_KNOWN)):
            if len(items) > most:
                items.clear()


def link(connection: Connection, reports: Sequence[Linkable], comparison: Comparison, known: Known) -> None:
    """Replace what is known of some reports and their claims, and bring all links up to date."""
    known.forget()
    documents = {report.document for report in reports}
    items = Items(connection, REPORTS, comparison.sketch, known.reports)
    sketches = [one for report in reports for one in fresh(report, (report.sketch,))]
    weaving = Weaving(connection, REPORTS, items, comparison.window)
    changed = weaving.replace(documents, sketches, lambda a, b: _copy(comparison, a, b))
    copies = linked.partners(connection, REPORTS, documents)

    def related(a: Item, b: Item) -> Link | None:
        one, other = (b.report, a.report) if b.report in documents else (a.report, b.report)
        if one not in copies:  # two others, which the new reports parted or brought together
            copies.update(linked.partners(connection, REPORTS, [one]))
        return _related(comparison, a, b, copied=one != other and other in copies[one])

    items = Items(connection, CLAIMS, comparison.statement, known.claims)
    claims = [one for report in reports for one in fresh(report, report.statements)]
    Weaving(connection, CLAIMS, items, comparison.window).replace(documents, claims, related, again=changed)


def _copy(comparison: Comparison, a: Item, b: Item) -> Link | None:
    found = comparison.copies(a.value, b.value)
    return None if found is None else Link(found.documents[0] == a.id, DUPLICATE, found.score, found.reasons)


def _related(comparison: Comparison, a: Item, b: Item, *, copied: bool) -> Link | None:
    found = comparison.relation(a.value, b.value, copied=copied)
    return None if found is None else Link(found.a == a.id, found.relation, found.score, found.reasons)


class Weaving:
    """One web while some reports are linked."""

    def __init__(self, connection: Connection, web: Web, items: Items, window: int) -> None:
        self._connection, self._web, self._items, self._window = connection, web, items, window

    def replace(
        self, reports: Collection[str], items: Sequence[Fresh], compare: Compare, *, again: Collection[Reports] = ()
    ) -> set[Reports]:
        """Take items for those that reports had; gives the pairs of other reports that are linked now, or no longer.

        `again` are pairs of other reports whose items are compared anew.
        """
        freed = self._leave(reports)
        new, parted = self._enter(items)
        renewed = (freed - parted) | self._meeting(freed & parted)
        for one, other in again:
            renewed |= self._between(one, other)
        before = linked.present(self._connection, self._web, renewed | parted)
        decided = {pair for pair in before if before[pair]}
        gone = before.keys() - decided - self._meeting(before.keys() - decided - renewed)
        linked.remove(self._connection, self._web, gone)
        found = self._compared(new | (renewed - decided), compare)
        linked.put(self._connection, self._web, found)
        return self._reports(gone ^ (found.keys() & renewed))

    def _leave(self, reports: Collection[str]) -> set[Pair]:
        """Take the items of reports out; gives the pairs around them that meet now."""
        old = self._items.of(reports)
        if not old:
            return set()
        keys = self._web.keys
        these = delete(keys).where(keys.c.key == bindparam("of"), keys.c.place == bindparam("at"))
        rows = [{"of": key, "at": item.place} for item in old for key in item.keys]
        if rows:
            self._connection.execute(these, rows)
        linked.remove_all(self._connection, self._web, [item.key for item in old])
        self._items.remove(reports)
        own = _by_key(old)
        return self._shifted(around(self._connection, keys, own, self._window), own)

    def _enter(self, fresh: Sequence[Fresh]) -> tuple[set[Pair], set[Pair]]:
        """Take items in; gives the pairs that they make, and those around them that they part."""
        new = self._items.put(fresh)
        own = _by_key(new)
        blocks = around(self._connection, self._web.keys, own, self._window)
        rows = [{"key": key, "place": item.place, "item": item.key} for item in new for key in item.keys]
        if rows:
            self._connection.execute(insert(self._web.keys), rows)
        pairs: set[Pair] = set()
        for key, members in own.items():
            pairs |= within(met(blocks.get(key, ()), members), self._window)
        return pairs, self._shifted(blocks, own)

    def _shifted(self, blocks: Mapping[int, list[Member]], own: Mapping[int, list[Member]]) -> set[Pair]:
        """The pairs around items that meet where these are not in their blocks."""
        pairs: set[Pair] = set()
        for key, others in blocks.items():
            pairs |= within(shifted(others, own[key]), self._window)
        return pairs

    def _meeting(self, pairs: Collection[Pair]) -> set[Pair]:
        """Those of some pairs whose items stand near each other in the block of a key that they share."""
        found = [(one.member, other.member, one.keys & other.keys) for one, other in self._items.loaded(pairs)]
        near = (each for each in found if within([(each[0], each[1:2])], self._window))
        return meeting(self._connection, self._web, near)

    def _between(self, one: str, other: str) -> set[Pair]:
        """The pairs that the items of two reports make."""
        pairs = product(self._items.of([one]), self._items.of([other]))
        return self._meeting({(min(a.key, b.key), max(a.key, b.key)) for a, b in pairs})

    def _compared(self, pairs: Collection[Pair], compare: Compare) -> dict[Pair, Link]:
        near = [pair for pair in self._items.loaded(sorted(pairs)) if not pair[0].is_apart(pair[1])]
        self._items.read(item for pair in near for item in pair)
        found = ((one, other, compare(one, other)) for one, other in near)
        return {(one.key, other.key): link for one, other, link in found if link is not None}

    def _reports(self, pairs: Collection[Pair]) -> set[Reports]:
        return {(one.report, other.report) for one, other in self._items.loaded(pairs)}


def _by_key(items: Iterable[Item]) -> Mapping[int, list[Member]]:
    """The items of each key in canonical order."""
    found: dict[int, list[Member]] = defaultdict(list)
    for item in sorted(items, key=lambda item: item.place):
        for key in item.keys:
            found[key].append(item.member)
    return found
