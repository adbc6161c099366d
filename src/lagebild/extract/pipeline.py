"""The way from document to claims: the components in their order.

    document → sentences → times, quantities, places, hedges → quotations → speakers, relays, stances,
    verifications → claims

A component that fails is recorded and leaves its field empty; the others go on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from lagebild.extract import (
    claims,
    hedges,
    places,
    quantities,
    quotations,
    relays,
    sentences,
    speakers,
    stances,
    times,
    verification,
)
from lagebild.german.gazetteer import Places
from lagebild.model import Analysis, Document, Failure

Find = Callable[[Analysis], tuple[Any, ...]]

COMPONENTS: tuple[tuple[str, Find], ...] = (
    ("sentences", sentences.find),
    ("timexes", times.find),
    ("quantities", quantities.find),
    ("places", places.find),
    ("hedges", hedges.find),
    ("quotations", quotations.find),
    ("speakers", speakers.find),
    ("relays", relays.find),
    ("stances", stances.find),
    ("verifications", verification.find),
    ("claims", claims.find),
)
"""Every component with the field of `Analysis` that it fills; each may read the fields before its own."""


def analyse(document: Document, *, gazetteer: Places | None = None) -> Analysis:
    """Run every component on a document; the claims are in `Analysis.claims`.

    Places are looked up in `gazetteer`, without one in that of the product.
    """
    analysis = Analysis(document)
    for field, find in COMPONENTS:
        known = partial(places.find, gazetteer=gazetteer) if field == "places" else find
        analysis = _filled(analysis, field, known)
    return analysis


def _filled(analysis: Analysis, field: str, find: Find) -> Analysis:
    try:
        found: dict[str, Any] = {field: find(analysis)}
        return replace(analysis, **found)
    except Exception as error:  # a component must not take the others with it; the failure is kept
        failure = Failure(
            where=f"{analysis.document.name}: {field}",
            what=f"{type(error).__name__}: {error}",
            advice="Please report this with the text that caused it.",
        )
        return replace(analysis, failures=(*analysis.failures, failure))
