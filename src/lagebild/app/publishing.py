"""What leaves: the overview and the situation report of a day, exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import chain
from typing import NamedTuple

from lagebild.app.picture import around, picture
from lagebild.codec import Row, duplicate_row, relation_row
from lagebild.model import Claim
from lagebild.plugins import Selection, Store
from lagebild.publish import overview, situation
from lagebild.publish.export import export as written
from lagebild.publish.grouping import Entry
from lagebild.publish.picture import Links


class DayReport(NamedTuple):
    """The report of a day as text, and how many reports it was made from; `day` is `None` where none has a day."""

    day: str | None
    reports: int
    text: str


def report(store: Store, *, day: str | None = None, format: str, language: str) -> DayReport:  # noqa: A002
    """The day's overview page (`html`), or its situation report (`md`, `json`); of the newest day if none is named."""
    day = day or store.newest_day()
    entries = list(store.entries(day))
    links = links_of(store, entries)
    if format == "html":
        text = overview.render(day, entries, links=links, language=language)
    else:
        text = situation.render(day, entries, links=links, format=format)
    return DayReport(day, len(entries), text)


def links_of(store: Store, entries: Iterable[Entry]) -> Links:
    """What links the claims of some reports, with the other reports and claims to which it leads."""
    own = {claim.id for _, claims in entries for claim in claims}
    found = around(store, own)
    elsewhere: dict[str, list[Claim]] = {}
    for claim in found.claims.values():
        if claim.id not in own:
            elsewhere.setdefault(claim.document, []).append(claim)
    figures = found.figures()
    series = {entry.series for entry in figures if entry.claim in own}
    return Links(
        found.relations,
        found.duplicates,
        tuple(cluster for cluster in found.clusters if not own.isdisjoint(cluster.claims)),
        tuple(entry for entry in figures if entry.series in series),
        tuple((store.document(document), claims) for document, claims in elsewhere.items()),
    )


def export(store: Store, kind: str, selection: Selection, *, format: str) -> Iterator[str]:  # noqa: A002
    """The lines of an export of `claims`, `relations`, `figures`, `documents` or `places`."""
    return written(kind, _rows(store, kind, selection), format=format)


def _rows(store: Store, kind: str, selection: Selection) -> Iterator[Row]:
    if kind == "documents":
        return store.documents(selection)
    if kind == "relations":
        relations = map(relation_row, store.links.relations(selection))
        return chain(relations, map(duplicate_row, store.links.duplicates(selection)))
    if kind == "figures":
        return _figures(store, selection)
    return store.rows(selection)


def _figures(store: Store, selection: Selection) -> Iterator[Row]:
    """The figures of selected claims, as they stand among all: what replaced one may be in a claim that is not."""
    selected = {row["id"] for row in store.rows(selection)}
    return (asdict(entry) for entry in picture(store).figures() if entry.claim in selected)
