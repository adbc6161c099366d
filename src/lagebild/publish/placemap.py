"""A small map of the places: positions and labels for an inline SVG, without a base map.

The projection is equirectangular, its width shrunk by the cosine of the middle latitude: good to a few per cent over
the thousand kilometres of a front.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from lagebild.publish.grouping import PlaceGroup

WIDTH = 440.0
"""Width of the drawing in its own units; the page scales it."""
FINEST_KM = 120.0
"""Places less precise than this (oblasts, countries) get no dot: a dot would claim to know better."""
FARTHEST_KM = 1200.0
"""Places farther than this from the middle of the others are listed, not drawn, lest they squash the rest."""
KM_PER_DEGREE = 111.2
LETTER = 6.3
"""Mean width of a letter of a label, in the drawing's units; decides which labels would collide."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One place on the map; `label` is empty where there was no room for it."""

    group: PlaceGroup
    name: str
    count: int
    x: float
    y: float
    radius: float
    label: str
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Line:
    """A meridian or parallel with its inscription."""

    x1: float
    y1: float
    x2: float
    y2: float
    text: str


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """Everything the drawing needs; `scale` is the length of 100 km."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    scale: float


@dataclass(frozen=True, slots=True)
class _Frame:
    west: float
    north: float
    height: float
    per_lat: float
    per_lon: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        return (lon - self.west) * self.per_lon, (self.north - lat) * self.per_lat


_Spot = tuple[PlaceGroup, str, float, float]


def draw(groups: Iterable[PlaceGroup]) -> PlaceMap | None:
    """The map of the groups' places; `None` where fewer than two can be drawn."""
    spots = _near([spot for group in groups if (spot := _spot(group))])
    if len(spots) < 2:
        return None
    frame = _frame(spots)
    scale = frame.per_lat * 100 / KM_PER_DEGREE
    return PlaceMap(WIDTH, round(frame.height), _dots(spots, frame), _graticule(frame), scale)


def _spot(group: PlaceGroup) -> _Spot | None:
    place = group.place
    if place is None or place.lat is None or place.lon is None or (place.precision_km or 0) > FINEST_KM:
        return None
    return group, place.name, place.lat, place.lon


def _near(spots: Sequence[_Spot]) -> list[_Spot]:
    if not spots:
        return []
    lat, lon = median(spot[2] for spot in spots), median(spot[3] for spot in spots)
    shrink = math.cos(math.radians(lat))
    return [s for s in spots if math.hypot(s[2] - lat, (s[3] - lon) * shrink) * KM_PER_DEGREE <= FARTHEST_KM]


def _frame(spots: Sequence[_Spot]) -> _Frame:
    lats, lons = [spot[2] for spot in spots], [spot[3] for spot in spots]
    shrink = math.cos(math.radians((min(lats) + max(lats)) / 2))
    wide = max((max(lons) - min(lons)) * shrink, 0.5) * 1.5
    tall = max(max(lats) - min(lats), 0.3) * 1.35
    wide, tall = max(wide, tall * 1.05), max(tall, wide * 0.5)
    west = (min(lons) + max(lons)) / 2 - wide / shrink / 2
    per_lat = WIDTH / wide
    return _Frame(west, (min(lats) + max(lats)) / 2 + tall / 2, tall * per_lat, per_lat, per_lat * shrink)


def _dots(spots: Sequence[_Spot], frame: _Frame) -> tuple[Dot, ...]:
    most = max(len(spot[0].items) for spot in spots)
    rounds = []
    for group, name, lat, lon in spots:
        x, y = frame.at(lat, lon)
        rounds.append((group, name, x, y, 3.5 + 7.5 * math.sqrt(len(group.items) / most)))
    taken = [(x - r, y - r, x + r, y + r) for _, _, x, y, r in rounds]
    dots = []
    for group, name, x, y, radius in rounds:
        label, label_x, label_y, anchor = _label(name, x, y, radius, taken, frame.height)
        dots.append(Dot(group, name, len(group.items), x, y, radius, label, label_x, label_y, anchor))
    return tuple(dots)


_Box = tuple[float, float, float, float]


def _label(
    name: str, x: float, y: float, radius: float, taken: list[_Box], height: float
) -> tuple[str, float, float, str]:
    """Put the label right, left, below or above the dot, wherever it meets nothing; else leave it out."""
    wide = LETTER * len(name)
    for label_x, label_y, anchor, left in (
        (x + radius + 4, y + 4, "start", x + radius + 4),
        (x - radius - 4, y + 4, "end", x - radius - 4 - wide),
        (x, y + radius + 13, "middle", x - wide / 2),
        (x, y - radius - 5, "middle", x - wide / 2),
    ):
        box = (left, label_y - 10, left + wide, label_y + 3)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return name, label_x, label_y, anchor
    return "", x, y, "middle"


def _meet(one: _Box, two: _Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _graticule(frame: _Frame) -> tuple[Line, ...]:
    degrees = WIDTH / frame.per_lon
    step = next((step for step in (0.5, 1, 2, 5, 10) if degrees / step <= 6), 20)
    lines = []
    for lon in _multiples(frame.west, frame.west + degrees, step):
        x, _ = frame.at(frame.north, lon)
        lines.append(Line(x, 0, x, frame.height, f"{lon:g}°"))
    for lat in _multiples(frame.north - frame.height / frame.per_lat, frame.north, step):
        _, y = frame.at(lat, frame.west)
        lines.append(Line(0, y, WIDTH, y, f"{lat:g}°"))
    return tuple(lines)


def _multiples(low: float, high: float, step: float) -> list[float]:
    return [step * n for n in range(math.ceil(low / step), math.floor(high / step) + 1)]
