"""Places that the war made known, and the raions of Ukraine: from the own tables to entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tools.gazetteer_sources import Point, distance_km, moved

from lagebild.german import lexicon
from lagebild.german.gazetteer.pack import Entry

SAME_PLACE_KM = 19
WELL_KNOWN = 58
ESTIMATE_KM = 25.0
"""How far off an estimated point may be: the worst of some 150 that GeoNames lets us check is off by 22."""

VILLAGE_KM = 2.0
POSTAL_KM = 10.0
"""How far off a postal code's point may be, which GeoNames found by the village's name."""


def slug(*words: str) -> str:
    """Words as part of an id."""
    return "-".join(words).replace(" ", "-").lower()


def add_war_places(entries: dict[str, Entry]) -> None:
    """Settlements that the war made known: marked where GeoNames has them, else added from the own table."""
    table = lexicon.load("places_settlements")
    for row in table["listed"]["UA"]:
        _listed_place(row, entries)
    for row in table["postal"]["RU"]:
        _postal_place(row, entries)
    by_name: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries.values():
        if entry.kind in {"city", "town", "village", "capital"}:
            for name in entry.names:
                by_name[name, entry.country].append(entry)
    for name, country in (("ukraine", "UA"), ("russia", "RU"), ("poland", "PL")):
        for row in table[name]["settlements"]:
            _war_place(row, country, by_name, entries)


def _listed_place(row: list[Any], entries: dict[str, Entry]) -> None:
    """A settlement of GeoNames' country dump: new, or in the list already and given the names that reports use."""
    number, admin1, lat, lon, *names = row
    key = f"geonames:{number}"
    found = entries.get(key)
    if found is None:
        entries[key] = _village(key, names, (lat, lon), "UA", f"UA.{admin1}", VILLAGE_KM, "GeoNames")
    else:
        _mark(found, names)


def _postal_place(row: list[Any], entries: dict[str, Entry]) -> None:
    """A settlement of GeoNames' postal codes, which have no ids."""
    code, admin1, lat, lon, name = row
    key = "lagebild:" + slug("village", "RU", name)
    basis = f"GeoNames: postal code {code}"
    entries[key] = _village(key, [name], (lat, lon), "RU", f"RU.{admin1}", POSTAL_KM, basis)


def _village(
    key: str, names: list[str], point: Point, country: str, admin1: str, precision_km: float, basis: str
) -> Entry:
    """A village that the war made known."""
    return Entry(
        id=key,
        name=names[0],
        lat=point[0],
        lon=point[1],
        country=country,
        admin1=admin1,
        kind="village",
        precision_km=precision_km,
        weight=WELL_KNOWN - 4,
        names=dict.fromkeys(names),
        basis=basis,
    )


def _mark(entry: Entry, names: list[str]) -> None:
    """Note that a settlement is well known, by these names."""
    entry.weight, entry.name = max(entry.weight, WELL_KNOWN), names[0]
    entry.names = {**dict.fromkeys(names), **entry.names}


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
        _mark(max(close, key=lambda entry: entry.weight), [name])
        return
    key = "lagebild:" + slug("village", country, name, near)
    basis = f"estimated: {km} km {direction} of {near}"
    entries[key] = _village(key, [name], point, country, anchor.admin1, ESTIMATE_KM, basis)
    by_name[name, country].append(entries[key])


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
