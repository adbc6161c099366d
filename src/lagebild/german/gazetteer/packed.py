"""The places that the product knows, by every name that German reports use for them.

One packed file of GeoNames settlements (CC BY 4.0) and own tables, read in one piece when first asked; names lie in a
trie, rows are unpacked when a name is looked up. `tools/build_gazetteer.py` makes the file.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
from array import array
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import marisa_trie

from lagebild.errors import LagebildError

MAGIC = b"LBGAZ001"
RECORD = struct.Struct("<IiiIIHBBHBx")
"""Id, latitude and longitude in 1/100,000 degree, name, parts of the name, country, kind, weight, precision, flags."""

OWN = 1 << 31
"""Set in an id that counts in the header's `own_ids` instead of naming a GeoNames entry."""

MOST_ALIKE = 48
"""How many places of one name are looked at: the best known ones; thirty Iwaniwkas are enough to say "ambiguous"."""

REMEMBERED = 1 << 15
"""How many looked-up words are kept in memory."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer.

    `name` is the German name, `weight` (0 to 255) says how well known it is, `alternate` that the name asked for is
    one nobody marked as German, `basis` where the coordinates come from.
    """

    id: str
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    kind: str
    precision_km: float
    weight: int
    alternate: bool
    basis: str


class Gazetteer:
    """Packed places, looked up by name."""

    def __init__(self, content: bytes) -> None:
        self.about = read_header(content)
        base = len(MAGIC) + 4 + int.from_bytes(content[8:12], "little")
        where = {name: (base + start, base + start + size) for name, (start, size) in self.about["sections"].items()}
        self._names = marisa_trie.Trie().frombytes(content[slice(*where["names"])])
        view = memoryview(content)
        self._starts = _numbers(view[slice(*where["starts"])])
        self._postings = _numbers(view[slice(*where["postings"])])
        self._records = view[slice(*where["records"])]
        self.lookup = lru_cache(maxsize=REMEMBERED)(self._lookup)
        self.goes_on = lru_cache(maxsize=REMEMBERED)(self._goes_on)

    def __len__(self) -> int:
        return int(self.about["places"])

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def _lookup(self, name: str) -> tuple[Known, ...]:
        """The places of that name, best known first."""
        key = self._names.get(name)
        if key is None:
            return ()
        start, end = self._starts[key], self._starts[key + 1]
        return tuple(self._known(posting) for posting in self._postings[start : min(end, start + MOST_ALIKE)])

    def _goes_on(self, name: str) -> bool:
        """Whether a longer name of several words begins with this one and a blank."""
        return next(self._names.iterkeys(name + " "), None) is not None

    def _known(self, posting: int) -> Known:
        number, lat, lon, name, admin1, country, kind, weight, precision, basis = RECORD.unpack_from(
            self._records, (posting >> 1) * RECORD.size
        )
        about = self.about
        return Known(
            id=about["own_ids"][number ^ OWN] if number & OWN else f"geonames:{number}",
            name=self._names.restore_key(name),
            lat=lat / 1e5,
            lon=lon / 1e5,
            country=about["countries"][country] or None,
            admin1=about["admin1"][admin1] or None,
            kind=about["kinds"][kind],
            precision_km=float(precision),
            weight=weight,
            alternate=bool(posting & 1),
            basis=about["bases"][basis],
        )


class Joined:
    """Several gazetteers asked as one; a place that two of them have is given once."""

    def __init__(self, parts: tuple[Gazetteer, ...]) -> None:
        self._parts = parts
        self.lookup = lru_cache(maxsize=REMEMBERED)(self._lookup)
        self.goes_on = lru_cache(maxsize=REMEMBERED)(self._goes_on)

    def __contains__(self, name: str) -> bool:
        return any(name in part for part in self._parts)

    def _lookup(self, name: str) -> tuple[Known, ...]:
        found = {known.id: known for part in reversed(self._parts) for known in part.lookup(name)}
        return tuple(sorted(found.values(), key=lambda known: (-known.weight, known.id))[:MOST_ALIKE])

    def _goes_on(self, name: str) -> bool:
        return any(part.goes_on(name) for part in self._parts)


Places = Gazetteer | Joined
"""What the extraction looks names up in."""


def joined(*parts: Gazetteer) -> Joined:
    """Several gazetteers as one: the standard one and what a user imported."""
    return Joined(parts)


def _numbers(section: memoryview) -> array[int]:
    """A section of little-endian numbers."""
    numbers = array("I", section.tobytes())
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def read_header(content: bytes) -> dict[str, Any]:
    """What a packed file says about itself; `LagebildError` where it is none."""
    if content[: len(MAGIC)] != MAGIC:
        raise LagebildError("no packed gazetteer of this version", advice="Build it with tools/build_gazetteer.py.")
    size = int.from_bytes(content[8:12], "little")
    header: dict[str, Any] = json.loads(content[12 : 12 + size])
    return header


@cache
def standard() -> Gazetteer:
    """The gazetteer that comes with the product; loaded once a process."""
    return Gazetteer(files("lagebild.german.gazetteer").joinpath("gazetteer.bin").read_bytes())


OWN_TABLES = ("places", "places_countries", "places_names", "places_settlements", "places_spelling")
"""The tables that the packed file is built from, beside GeoNames and CLDR."""


def digest(folder: Traversable) -> str:
    """The hash of the own tables in a folder; the packed file's header tells with which ones it was built."""
    hashed = hashlib.sha256()
    for name in OWN_TABLES:
        hashed.update(folder.joinpath(f"{name}.toml").read_bytes())
    return hashed.hexdigest()
