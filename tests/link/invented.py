"""Invented claims in the form in which they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lagebild.link import statements
from lagebild.link.statements import Figure, Statement
from lagebild.model import Claim, Part, Quantity, Relation, RelationKind, Span, Speaker, Verification
from tests.link.reports import report

MONDAY = date(2024, 6, 3).toordinal()

_TEXT = "Drei Arbeiter sind verletzt worden."
_CONTENT = (Span(0, len(_TEXT) - 1),)


def _claim() -> Claim:
    document = report(_TEXT, name="muster.txt")
    return Claim(
        id="muster",
        document=document.id,
        revision=1,
        content=Part(document.slice(_CONTENT), _CONTENT),
        type="narration",
        speaker=None,
        cue=None,
        frame=None,
        addressee=None,
        relays=(),
        medium=None,
        evidence=(),
        stance="assert",
        hedges=(),
        verification=Verification(),
        places=(),
        times=(),
        said_at=None,
        quantities=(Quantity("Drei", (Span(0, 4),), 3, counted="Arbeiter"),),
        event="casualties",
        negated=False,
        rule="muster",
    )


_CLAIM = _claim()
_PATTERN = statements(report(_TEXT, name="muster.txt"), [_CLAIM])[0]
"""A statement as linking makes it, so that what is invented here has all of its form."""


def stated(claim: str, text: str = "Das Wasserwerk am Nordufer ist außer Betrieb", **known: Any) -> Statement:
    """A statement of the outlet itself in a report of its own, on a Monday in Wolna, but for what is known."""
    document = known.get("document", f"report-{claim}")
    told: dict[str, Any] = {
        "claim": claim,
        "document": document,
        "day": MONDAY,
        "publisher": f"Blatt {document}",
        "voice": known.get("actor") or f"outlet:{document}",
        "words": {word.casefold(): 2.0 for word in text.split() if word[:1].isupper()},
        "places": ("wolna",),
        "scene": ("wolna",),
        "figures": (),
        "text": text,
    }
    return replace(_PATTERN, **{**told, **known})


def figure(value: float, text: str = "", **known: Any) -> Figure:
    """A count of injured workers, exact but for what is known."""
    told: dict[str, Any] = {"value": value, "low": value, "high": value, "text": text or f"{value:.0f}"}
    return replace(_PATTERN.figures[0], **{**told, **known})


def joined(a: str, b: str, kind: str = "same", score: float = 0.8, *, decided: bool = False) -> Relation:
    """A relation of two claims."""
    return Relation(a, b, RelationKind(kind), score, ("made up",), decided)


def ids(groups: Sequence[Any]) -> list[tuple[str, ...]]:
    """The claims of clusters, stories or origins."""
    return [each.claims for each in groups]


def claimed(statement: Statement, **known: Any) -> Claim:
    """The claim of a statement, with its figures as quantities and its speaker by name."""
    quantities = tuple(
        Quantity(each.text, (Span(0, 4),), each.value, counted="Arbeiter", unit=each.unit) for each in statement.figures
    )
    speaker = Speaker(statement.actor, (Span(0, 4),), statement.actor, statement.actor) if statement.actor else None
    told: dict[str, Any] = {"id": statement.claim, "document": statement.document, "quantities": quantities}
    return replace(_CLAIM, **{**told, "speaker": speaker, **known})
