"""Appositions: a speaker's phrase with the name or relative clause that stands behind a comma."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.reading import Reading
from lagebild.german.clauses import FRAGMENT, MAIN, RELATIVE, Clause
from lagebild.german.phrases import noun_phrase
from lagebild.german.tagging import Word


def whole_phrase(reading: Reading, who: Range) -> Range:
    """A speaker's phrase with the apposition or relative clause behind it."""
    words, clauses = reading.words, reading.clauses
    start, end = who
    if _named_before(words, clauses, start):
        start = clauses[0].first
    for clause in clauses:
        if clause.first != end + 1 or clause.mark not in (",", "-", "("):
            continue
        named = end == who[1] and clause.kind == FRAGMENT and _is_apposition(words, clause)
        if clause.kind == RELATIVE or named:
            end = clause.end
    return start, end


def _named_before(words: Sequence[Word], clauses: Sequence[Clause], start: int) -> bool:
    """Whether a name stands before the phrase with only one comma: "Anna Beck, Chefin der Klinik sagte"."""
    if len(clauses) < 2 or clauses[1].first != start or clauses[1].mark != "," or clauses[1].kind != MAIN:
        return False
    return clauses[0].kind == FRAGMENT and noun_phrase(words, clauses[0].first) == clauses[0].end


def _is_apposition(words: Sequence[Word], clause: Clause) -> bool:
    """Whether a fragment behind a phrase names the same one: "Anna Beck", "Chef der Behörde"."""
    return words[clause.first].kind in "NdDA" and noun_phrase(words, clause.first) == clause.end
