"""From a settlement as GeoNames lists it to an entry with its German names; needed at build and import time only."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from lagebild.german.gazetteer.pack import Entry
from lagebild.german.gazetteer.spelling import CYRILLIC, german_names, plain, without_marks

CYRILLIC_COUNTRIES = frozenset(["UA", "RU", "BY", "KZ", "KG", "UZ", "TM", "TJ", "GE", "AM", "AZ", "MD"])
"""Where the Cyrillic alternates are transcribed; elsewhere they are foreign forms of Latin names."""

BONUS = {"UA": 14, "RU": 8, "BY": 6, "MD": 4, "GE": 3, "DE": 4, "AT": 4, "CH": 3, "PL": 2}
"""Added to a place's weight: how likely a German report on this war means the place there."""

GERMAN_LOOKING = re.compile(
    r"[A-ZÄÖÜÀ-ÖØ-ÝĀ-Ž][a-zäöüßà-öø-ÿā-ž’']{2,}(?:[ -](?:[a-z]{1,3}[ -])?[A-ZÄÖÜÀ-Ž][a-zäöüßà-öø-ÿā-ž’']+){0,2}"
)
ALTERNATES_FROM = 100_000
"""From this population on, the unlabelled Latin alternates are kept too (Breslau), as names to be confirmed."""

KINDS = ((100_000, "city"), (10_000, "town"), (0, "village"))


def settlement(
    *,
    geonames_id: int,
    name: str,
    lat: float,
    lon: float,
    country: str,
    admin1: str,
    population: int,
    others: Iterable[str],
) -> Entry:
    """An entry for a settlement with the names and spellings that German reports may use."""
    others = tuple(others)
    names, former, shown = _spellings(name, country, others)
    entry = Entry(
        id=f"geonames:{geonames_id}",
        name=shown,
        lat=lat,
        lon=lon,
        country=country,
        admin1=f"{country}.{admin1}",
        kind=next(kind for least, kind in KINDS if population >= least),
        precision_km=radius_km(population),
        weight=round(10 * math.log10(max(population, 300))) + BONUS.get(country, 0),
        names=names,
        alternates=former,
        basis="GeoNames",
    )
    if population >= ALTERNATES_FROM:
        entry.alternates.update(dict.fromkeys(latin_alternates(others)))
    return entry


def radius_km(population: int) -> float:
    """How far from its middle a settlement of that size reaches, roughly."""
    return max(2.0, min(25.0, math.sqrt(max(population, 0)) / 55))


def _spellings(name: str, country: str, others: tuple[str, ...]) -> tuple[dict[str, None], dict[str, None], str]:
    """The names, the former or foreign ones, and the German one to show.

    GeoNames does not say which alternate is today's name; those that read like the main name are taken for it.
    """
    names = dict.fromkeys(form for form in (plain(name), without_marks(plain(name))) if len(form) > 1)
    former: dict[str, None] = {}
    likeness: dict[str, float] = {}
    for other in others if country in CYRILLIC_COUNTRIES else ():
        forms = german_names(other, country) if CYRILLIC.fullmatch(other) else ()
        if forms:
            likeness[plain(forms[0])] = alike = SequenceMatcher(None, rough(forms[0]), rough(name)).ratio()
            (names if alike >= SAME_NAME else former).update(dict.fromkeys(map(plain, forms)))
    best = max(likeness, key=lambda form: likeness[form], default="")
    foreign = FOREIGN.search(name.lower())
    return names, former, best if foreign and best in names else plain(name)


FOREIGN = re.compile(r"v|z|kh|sh|ch|ts|y[aeiou]|[aeiou]y|[^\w -]|iy|yi")
"""What tells an English transcription from a German one; Mariupol and Luhansk are the same in both."""


SAME_NAME = 0.6
"""Likeness above which two names are spellings of one (Charkow, Kharkiv: .71; Slowjansk, once Tor: .2)."""


def rough(name: str) -> str:
    """A name with the differences between English, Ukrainian and Russian spelling levelled."""
    for old, new in ROUGH:
        name = name.lower().replace(old, new)
    return name


ROUGH = (
    ("schtsch", "q"), ("shch", "q"), ("tsch", "c"), ("sch", "s"), ("zh", "s"), ("sh", "s"), ("z", "s"), ("kh", "x"),
    ("ch", "x"), ("ts", "s"), ("v", "w"), ("y", "i"), ("j", "i"), ("h", "g"), ("ii", "i"), ("ss", "s"), ("'", ""),
    ("’", ""),
)  # fmt: skip


def latin_alternates(others: Iterable[str]) -> list[str]:
    """The alternates that could be a German name: capitalised words in Latin letters."""
    return [form for other in others if len(form := plain(other)) >= 4 and GERMAN_LOOKING.fullmatch(form)]
