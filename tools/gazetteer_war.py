"""Places that the war made known, and the raions of Ukraine: from the own tables to entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tools.gazetteer_sources import distance_km, moved

from lagebild.german import lexicon
from lagebild.german.gazetteer.pack import Entry

SAME_PLACE_KM = 19
WELL_KNOWN = 58
ESTIMATE_KM = 12.0
"""How far off an estimated point may be: nine in ten of the 80 that GeoNames lets us check are nearer."""


def slug(*words: str) -> str:
    """Words as part of an id."""
    return "-".join(words).replace(" ", "-").lower()


def add_war_places(entries: dict[str, Entry]) -> None:
    """Settlements that the war made known: marked where GeoNames has them, else added at the point computed."""
    by_name: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries.values():
        if entry.kind in {"city", "town", "village", "capital"}:
            for name in entry.names:
                by_name[name, entry.country].append(entry)
    for table, country in (("ukraine", "UA"), ("russia", "RU"), ("poland", "PL")):
        for row in lexicon.load("places_settlements")[table]["settlements"]:
            _war_place(row, country, by_name, entries)


def _war_place(
    row: list[Any], country: str, by_name: dict[tuple[str, str], list[Entry]], entries: dict[str, Entry]
) -> None:
    name, near, direction, km = row
    anchors = by_name[near, country]
    if not anchors:
        raise SystemExit(f"own tables: {name} lies at {near}, which nobody knows")
    anchor = max(anchors, key=lambda entry: entry.weight)
    point = moved((anchor.lat, anchor.lon), direction, km)
    reach = max(SAME_PLACE_KM, km * 0.36)
    close = [e for e in by_name[name, country] if distance_km(point, (e.lat, e.lon)) <= reach]
    if close:
        found = max(close, key=lambda entry: entry.weight)
        found.weight, found.name = max(found.weight, WELL_KNOWN), name
        found.names = {name: None, **found.names}
        return
    entry = Entry(
        id="lagebild:" + slug("village", country, name, near),
        name=name,
        lat=point[0],
        lon=point[1],
        country=country,
        admin1=anchor.admin1,
        kind="village",
        precision_km=ESTIMATE_KM,
        weight=WELL_KNOWN - 4,
        names={name: None},
        basis=f"estimated: {km} km {direction} of {near}",
    )
    entries[entry.id] = entry
    by_name[name, country].append(entry)


def raions(entries: dict[str, Entry]) -> Iterator[Entry]:
    """A raion around each seat; only a cue word makes a report mean it."""
    best: dict[str, Entry] = {}
    for entry in entries.values():
        if entry.country == "UA" and entry.kind in {"city", "town", "village", "capital"}:
            for name in (*entry.names, *entry.alternates):
                if name not in best or entry.weight > best[name].weight:
                    best[name] = entry
    for seat in lexicon.load("places_settlements")["raions"]["seats"]:
        if seat not in best:
            raise SystemExit(f"own tables: raion seat {seat} is unknown")
        town = best[seat]
        yield Entry(
            id="lagebild:" + slug("district", "ua", seat),
            name=f"Rajon {seat}",
            lat=town.lat,
            lon=town.lon,
            country="UA",
            admin1=town.admin1,
            kind="district",
            precision_km=35.0,
            weight=30,
            names={seat: None},
            basis="computed: the seat of the raion",
        )
