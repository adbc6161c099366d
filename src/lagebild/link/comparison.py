"""Two statements compared: how one stands to the other, how surely, and why in words."""

from __future__ import annotations

from lagebild.link import contradiction, counts, sameness
from lagebild.link.pairs import Finding, Pair, paired
from lagebild.link.statements import Statement
from lagebild.model import Relation


def compare(a: Statement, b: Statement, *, copied: bool = False) -> Relation | None:
    """The relation of two claims, or `None`; the same whichever is named first.

    `copied` says that one of their reports copies the other. A pair has one relation: a denial or contradiction is
    looked for first, for contents that contradict each other share most of their words.
    """
    pair = paired(a, b, copied=copied)
    if pair.near <= -1 and not pair.one_report:
        return None  # whatever else they say; a store does not even bring them here
    for find in FINDERS:
        if (finding := find(pair)) is not None:
            return _relation(pair, finding)
    return None


FINDERS = (
    contradiction.denial,
    contradiction.opposites,
    contradiction.fulfilment,
    counts.heading,
    counts.change,
    sameness.agreement,
)


def _relation(pair: Pair, finding: Finding) -> Relation:
    first, second = (pair.later, pair.earlier) if finding.forward else (pair.earlier, pair.later)
    return Relation(first.claim, second.claim, finding.relation, round(min(finding.score, 1.0), 2), finding.reasons)
