"""The town or region that a local body or office belongs to by its context: "die Stadtverwaltung" after Nikopol."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from lagebild.extract.speakers.readings import Reading
from lagebild.german import actors
from lagebild.german.gazetteer import standard
from lagebild.german.lexicon import load
from lagebild.model import Analysis, Place, Span

SETTLEMENTS = frozenset({"city", "town", "village"})
FAR = 600
"""Characters before a mention within which a place tells where it belongs."""
MOST = 20
"""How many places before a mention are looked at."""
NOT_HERE = frozenset({"comparison", "metonym", "actor", "dateline"})


def near(analysis: Analysis, at: Span, reading: Reading) -> str | None:
    """The name of the place that a local body or office takes from its context, `None` where there is none."""
    regional = _is_regional(reading)
    town = reading.style == "town" or (reading.office is not None and "bürgermeister" in reading.office.same)
    if not (regional or town or reading.style == "local" or reading.local):
        return None
    for place in _before(analysis, at):
        if place.kind in SETTLEMENTS and not regional:
            return place.name
        if regional and (region := _region_of(place)):
            return region
        if place.kind == "region" and not town:
            return place.name.removeprefix("Gebiet ")
    return None


def _is_regional(reading: Reading) -> bool:
    first = (reading.name or "").split(" ")[0]
    return actors.is_regional(first) or reading.noun.startswith(("regional", "gebiets"))


def _before(analysis: Analysis, at: Span) -> Iterator[Place]:
    """The places shortly before a mention, the nearest first; comparisons and states that act are none."""
    index = bisect_left(analysis.places, at.start, key=lambda place: place.spans[0].start)
    for place in reversed(analysis.places[max(0, index - MOST) : index]):
        if place.spans[0].start < at.start - FAR:
            return
        if place.role not in NOT_HERE:
            yield place


def _region_of(place: Place) -> str | None:
    """The region that a place lies in, by the name that German reports use."""
    if place.kind == "region":
        return place.name.removeprefix("Gebiet ")
    return _regions().get(place.admin1 or "")


@cache
def _regions() -> dict[str, str]:
    """German names of first-order divisions by code, from the gazetteer's own table of regions."""
    found: dict[str, str] = {}
    for group in load("places")["place"]:
        for entry in group["entries"] if group.get("kind") == "region" else ():
            for known in standard().lookup(entry["names"][0]):
                if known.kind == "region" and known.admin1:
                    found.setdefault(known.admin1, entry["names"][0])
    return found
