"""Which of the places of one name a report means: cue word, article and neighbours decide, with reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from lagebild.extract.places import words as place_words
from lagebild.extract.places.context import Left
from lagebild.extract.places.mentions import Mention
from lagebild.extract.places.words import KINDS_MEANT, SETTLEMENTS
from lagebild.german.gazetteer import Known

MOST_ANCHORS = 8
"""How many places of the report a doubtful name is compared with: the latest ones, so that long reports stay cheap."""

NEAR_KM, NOT_FAR_KM = 80, 250
NEAR, NOT_FAR, SAME_DIVISION, SAME_COUNTRY, SIZE, ALTERNATE = 18, 4, 16, 5, 6, -12
"""Points beside a place's weight; a weight of 10 is a factor of ten in population."""

KM_A_DEGREE = 111.2
OFFSET_KM, AROUND_KM = 30.0, 40.0
BEARINGS = {"n": 0, "no": 45, "o": 90, "so": 135, "s": 180, "sw": 225, "w": 270, "nw": 315}


@dataclass(slots=True)
class Anchors:
    """The places that the report has named so far, latest last."""

    places: list[Known] = field(default_factory=list)

    def add(self, place: Known) -> None:
        """Remember a place that others may be near to."""
        if place in self.places:
            self.places.remove(place)
        self.places.append(place)
        del self.places[:-MOST_ANCHORS]


@dataclass(frozen=True, slots=True)
class Choice:
    """The place meant, where it lies, how far off that may be, how many others bear the name, and why this one."""

    place: Known
    lat: float
    lon: float
    precision_km: float
    alternatives: int
    reasons: tuple[str, ...]


def choose(mention: Mention, left: Left, anchors: Anchors) -> Choice:
    """The place that fits best."""
    meant, reasons = _candidates(mention, left)
    known = mention.reading.known
    ids = {place.id for place in known}
    ranked = meant[0]
    if len(meant) > 1:
        # The ids first, since to compare whole places takes longer.
        neighbours = [place for place in anchors.places if place.id not in ids or place not in known]
        size = place_words.noun(left.cue_word).size if left.cue_word else None
        ranked = max(meant, key=lambda place: (_points(place, neighbours) + _size_fits(place, size), place.weight))
        reasons = [*reasons, *_why(ranked, neighbours)]
    lat, lon, precision, moved = _offset(mention, left, ranked)
    return Choice(ranked, lat, lon, precision, len(ids) - 1, (*mention.reasons, *reasons, *moved))


def _candidates(mention: Mention, left: Left) -> tuple[tuple[Known, ...], list[str]]:
    """The places that the cue word allows; all of them where it allows none."""
    known = mention.reading.known
    cue, word = _cue(mention, left)
    if cue:
        fitting = tuple(place for place in known if place.kind in KINDS_MEANT[cue])
        if fitting:
            return fitting, [f"{word}: {cue}"]
    if left.article in ARTICLES_OF_RIVERS and not left.described and left.cue is None:
        rivers = tuple(place for place in known if place.kind == "river")
        if rivers:
            return rivers, [f"article {left.article}: river"]
    plain = tuple(place for place in known if place.kind != "district" and (place.kind != "river" or left.article))
    return plain or known, []


ARTICLES_OF_RIVERS = frozenset({"der", "den", "dem", "des", "am", "im", "vom", "zum", "beim"})


def _cue(mention: Mention, left: Left) -> tuple[str | None, str]:
    """The cue word before the name, or behind an adjective or a bracket: "Donezker Gebiet"."""
    if mention.reading.form == "adjective" or (mention.after()[:1].isupper() and left.cue is None and left.article):
        after = mention.after() if mention.after()[:1].isupper() else mention.after(2)
        kind = place_words.noun(after).cue if after else None
        if kind in {"region", "district", "lake"}:
            return kind, after
    if "-" in mention.text:
        tail = mention.text.rpartition("-")[2]
        kind = place_words.noun(tail).cue
        if kind in {"region", "river", "lake"}:
            return kind, tail
    return left.cue, left.cue_word


def _points(place: Known, neighbours: list[Known]) -> int:
    """A place's weight and what its neighbours in the report add; wide places have no neighbours."""
    points = place.weight + (ALTERNATE if place.alternate else 0)
    if place.kind not in SETTLEMENTS:
        return points
    nearest = min((distance_km(place, other) for other in neighbours if other.kind not in WIDE), default=1e9)
    points += NEAR if nearest < NEAR_KM else NOT_FAR if nearest < NOT_FAR_KM else 0
    if any(other.kind == "region" and other.admin1 and other.admin1 == place.admin1 for other in neighbours):
        points += SAME_DIVISION
    return points + (SAME_COUNTRY if any(other.country == place.country for other in neighbours) else 0)


def _size_fits(place: Known, size: str | None) -> int:
    """ "Dorf" speaks for a village, "Großstadt" for a city."""
    if size is None:
        return 0
    return SIZE if place.kind == size else -SIZE


WIDE = frozenset({"country", "continent", "area", "sea", "region", "river"})
"""Kinds whose middle says nothing about what lies near."""


def _why(place: Known, neighbours: list[Known]) -> Iterable[str]:
    for other in reversed(neighbours):
        if other.kind == "region" and other.admin1 and other.admin1 == place.admin1 and place.kind != "region":
            yield f"in {other.name}"
            return
        if other.kind not in WIDE and distance_km(place, other) < NEAR_KM:
            yield f"near {other.name}"
            return
    yield "best known of that name"


def distance_km(a: Known, b: Known) -> float:
    """The distance between two places, by the plane; enough to tell near from far."""
    x = (b.lon - a.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return math.hypot(x, b.lat - a.lat) * KM_A_DEGREE


def _offset(mention: Mention, left: Left, place: Known) -> tuple[float, float, float, tuple[str, ...]]:
    """Where it lies once "20 Kilometer südlich von", "im Raum" or "Ost-" before the name is counted in."""
    part = mention.reading.direction
    if mention.reading.form == "part":
        return _part(place, (part or "").lower())
    compass = _compass(mention, left)
    if compass:
        km = _kilometres(mention, left)
        words = f"{km:g} km {compass}" if km else compass
        reach = km / 4 + 5 if km else OFFSET_KM
        lat, lon = _moved(place, place_words.compass()[compass], km or OFFSET_KM / 2)
        return lat, lon, place.precision_km + reach, (f"offset: {words} of {place.name}",)
    if left.cue in {"region", "district"} and place.kind in SETTLEMENTS:
        return place.lat, place.lon, place.precision_km + AROUND_KM, (f"{left.cue_word}: the seat stands for it",)
    if left.cue_word.lower() in place_words.whole("cue", "around") and place.kind in SETTLEMENTS:
        return place.lat, place.lon, place.precision_km + OFFSET_KM, (f"{left.cue_word}: around {place.name}",)
    return place.lat, place.lon, place.precision_km, ()


def _part(place: Known, direction: str) -> tuple[float, float, float, tuple[str, ...]]:
    half = place.precision_km / 2
    if direction not in BEARINGS:
        return place.lat, place.lon, half, (f"middle of {place.name}",)
    lat, lon = _moved(place, direction, half)
    return lat, lon, half, (f"part of {place.name}: {direction.upper()}",)


def _compass(mention: Mention, left: Left) -> str | None:
    """The direction before the name: "südlich von X", "südlich der Stadt X", "südlich X"."""
    if left.preposition in place_words.compass():
        return left.preposition
    if left.preposition == "von" and left.at > 0:
        before = mention.tokens[left.at - 1].text.lower()
        return before if before in place_words.compass() else None
    return None


def _kilometres(mention: Mention, left: Left) -> float | None:
    """The distance before the direction, where it stands in figures."""
    at = left.at - (1 if left.preposition in place_words.compass() else 2)
    if at < 1 or mention.tokens[at].text.lower() not in place_words.whole("before", "units"):
        return None
    number = mention.tokens[at - 1].text.replace(",", ".")
    return float(number) if number.replace(".", "", 1).isdigit() and len(number) < 6 else None


def _moved(place: Known, direction: str, km: float) -> tuple[float, float]:
    angle = math.radians(BEARINGS[direction])
    lat = place.lat + km * math.cos(angle) / KM_A_DEGREE
    lon = place.lon + km * math.sin(angle) / (KM_A_DEGREE * max(0.2, math.cos(math.radians(place.lat))))
    return round(max(-90.0, min(90.0, lat)), 4), round(lon, 4)
