"""Two statements compared: how one stands to the other, how surely, and why in words."""

from __future__ import annotations

from lagebild.link import contradiction, counts, sameness
from lagebild.link.pairs import Finding, Pair, paired
from lagebild.link.statements import Statement
from lagebild.model import Relation


def compare(a: Statement, b: Statement, *, copied: bool = False) -> Relation | None:
    """The relation of two claims, or `None`; the same whichever is named first.

    `copied` says that one of their reports copies the other. The finding that is surest wins, since a pair has one
    relation.
    """
    pair = paired(a, b, copied=copied)
    found = [finding for find in FINDERS if (finding := find(pair)) is not None]
    if not found:
        return None
    best = max(found, key=lambda finding: finding.score)
    return _relation(pair, best)


FINDERS = (contradiction.denial, contradiction.opposites, contradiction.fulfilment, counts.change, sameness.agreement)


def _relation(pair: Pair, finding: Finding) -> Relation:
    first, second = (pair.later, pair.earlier) if finding.forward else (pair.earlier, pair.later)
    return Relation(first.claim, second.claim, finding.relation, round(min(finding.score, 1.0), 2), finding.reasons)
