"""Invented claims in the form in which they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lagebild.link.statements import Figure, Statement
from lagebild.model import Relation, RelationKind

MONDAY = date(2024, 6, 3).toordinal()


def stated(claim: str, text: str = "Das Wasserwerk am Nordufer ist außer Betrieb", **known: Any) -> Statement:
    """A statement of the outlet itself in a report of its own, on a Monday in Wolna, but for what is known."""
    document = known.get("document", f"report-{claim}")
    told: dict[str, Any] = {
        "claim": claim,
        "document": document,
        "number": 0,
        "part": 1,
        "day": MONDAY,
        "publisher": f"Blatt {document}",
        "headline": False,
        "borne": False,
        "type": "indirect",
        "stance": "assert",
        "event": "infrastructure_damage",
        "polarity": 1,
        "denial": None,
        "actor": None,
        "voice": known.get("actor") or f"outlet:{document}",
        "side": None,
        "chain": (),
        "words": {word.casefold(): 2.0 for word in text.split() if word[:1].isupper()},
        "topics": (),
        "places": ("wolna",),
        "scene": ("wolna",),
        "first": MONDAY,
        "last": MONDAY,
        "dated": True,
        "past": False,
        "figures": (),
        "quotes": (),
        "reacts": None,
        "leans": None,
        "change": False,
        "text": text,
    }
    return Statement(**{**told, **known})


def figure(value: float, text: str = "", **known: Any) -> Figure:
    """A count of the injured, exact but for what is known."""
    told: dict[str, Any] = {
        "value": value,
        "low": value,
        "high": value,
        "counted": ("=person",),
        "fate": "injury",
        "unit": None,
        "scope": None,
        "total": True,
        "text": text or f"{value:.0f}",
    }
    return Figure(**{**told, **known})


def joined(a: str, b: str, kind: str = "same", score: float = 0.8, *, decided: bool = False) -> Relation:
    """A relation of two claims."""
    return Relation(a, b, RelationKind(kind), score, ("made up",), decided)


def ids(groups: Sequence[Any]) -> list[tuple[str, ...]]:
    """The claims of clusters, stories or origins."""
    return [each.claims for each in groups]
