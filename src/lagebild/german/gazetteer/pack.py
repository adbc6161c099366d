"""Writes places into the packed file that `lagebild.german.gazetteer` reads; needed at build and import time only.

The file: eight bytes of magic and version, four bytes with the header's length, the header (JSON), then the sections
that the header lists with offset and length: `names` (a marisa trie), `starts` and `postings` (which places bear a
name, best known first), `records` (one fixed-length row a place).
"""

from __future__ import annotations

import json
import struct
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import marisa_trie

from lagebild.german.gazetteer.packed import MAGIC, OWN, RECORD

ALTERNATE = 1
"""Flag of a posting: the name is one of the unlabelled alternates, so nobody said that German uses it."""


@dataclass(slots=True)
class Entry:
    """A place on its way into the file; `names` and `alternates` are what a report may call it."""

    id: str
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    kind: str
    precision_km: float
    weight: int
    names: dict[str, None] = field(default_factory=dict)
    alternates: dict[str, None] = field(default_factory=dict)
    basis: str = ""


def pack(entries: Iterable[Entry], about: Mapping[str, Any]) -> bytes:
    """The file's bytes; the same entries give the same bytes. `about` goes into the header."""
    places = sorted(entries, key=lambda entry: (-entry.weight, entry.id, entry.name))
    trie = marisa_trie.Trie(
        sorted({name for place in places for name in (*place.names, *place.alternates, place.name)})
    )
    words = _Words()
    records = bytearray()
    for place in places:
        records += RECORD.pack(*_row(place, trie, words))
    starts, postings = _postings(places, trie)
    sections = {"names": trie.tobytes(), "starts": starts, "postings": postings, "records": bytes(records)}
    return _file(sections, {**about, "places": len(places), "names_count": len(trie), **words.lists()})


def _row(place: Entry, trie: marisa_trie.Trie, words: _Words) -> tuple[int, ...]:
    if place.id.startswith("geonames:"):
        number = int(place.id.removeprefix("geonames:"))
    else:
        number = OWN | words.number("own_ids", place.id)
    return (
        number,
        round(place.lat * 1e5),
        round(place.lon * 1e5),
        trie[place.name],
        words.number("admin1", place.admin1),
        words.number("countries", place.country),
        words.number("kinds", place.kind),
        max(0, min(255, place.weight)),
        max(1, min(65535, round(place.precision_km))),
        words.number("bases", place.basis),
    )


def _postings(places: list[Entry], trie: marisa_trie.Trie) -> tuple[bytes, bytes]:
    """For each name the numbers of its places (shifted by one bit, the flag below)."""
    by_name: list[list[int]] = [[] for _ in range(len(trie))]
    for number, place in enumerate(places):
        for name in place.names:
            by_name[trie[name]].append(number << 1)
        for name in place.alternates:
            if name not in place.names:
                by_name[trie[name]].append(number << 1 | ALTERNATE)
    starts, postings = array("I", [0]), array("I")
    for numbers in by_name:
        postings.extend(numbers)
        starts.append(len(postings))
    return _little(starts), _little(postings)


def _little(numbers: array[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _file(sections: Mapping[str, bytes], header: dict[str, Any]) -> bytes:
    offset, where = 0, {}
    for name, content in sections.items():
        where[name] = [offset, len(content)]
        offset += len(content)
    head = json.dumps({**header, "sections": where}, ensure_ascii=False, sort_keys=True).encode()
    return b"".join((MAGIC, struct.pack("<I", len(head)), head, *sections.values()))


class _Words:
    """Numbers for the few strings that many rows share."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, int]] = {
            "own_ids": {},
            "admin1": {},
            "countries": {},
            "kinds": {},
            "bases": {},
        }

    def number(self, kind: str, word: str) -> int:
        known = self._known[kind]
        return known.setdefault(word, len(known))

    def lists(self) -> dict[str, list[str]]:
        return {kind: list(known) for kind, known in self._known.items()}
