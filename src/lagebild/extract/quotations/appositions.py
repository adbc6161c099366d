"""Appositions: a speaker's phrase with the name or relative clause that stands behind a comma."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.reading import Reading
from lagebild.german.cases import nominative
from lagebild.german.clauses import FRAGMENT, MAIN, RELATIVE, Clause
from lagebild.german.phrases import noun_phrase, prepositional_phrase
from lagebild.german.tagging import Word

_LONGEST_ATTRIBUTE = 12
"""Words between a phrase and the name of its bearer."""


def whole_phrase(reading: Reading, who: Range) -> Range:
    """A speaker's phrase with the apposition or relative clause behind it."""
    words, clauses = reading.words, reading.clauses
    start, end = who
    if _named_before(words, clauses, start):
        start = clauses[0].first
    for clause in clauses:
        if clause.mark not in (",", "-", "(") or not _is_next(words, end, clause):
            continue
        named = end == who[1] and clause.kind == FRAGMENT and _is_apposition(words, clause)
        if clause.kind == RELATIVE or named:
            end = clause.end
    return start, end


def _is_next(words: Sequence[Word], end: int, clause: Clause) -> bool:
    """Whether a clause follows a phrase, also behind an attribute of it: "die Chefin beim Gipfel in Rom, Anna Beck"."""
    if clause.first == end + 1:
        return True
    if clause.first - end > _LONGEST_ATTRIBUTE or clause.first <= end or words[end].kind not in "PC":
        return False
    at = end
    while at < clause.first - 1 and words[at].kind in "PC":
        at = prepositional_phrase(words, at)
    is_name = clause.kind == FRAGMENT and all(word.kind == "N" for word in words[clause.first : clause.end])
    return at == clause.first - 1 and is_name


def _named_before(words: Sequence[Word], clauses: Sequence[Clause], start: int) -> bool:
    """Whether a name stands before the phrase with only one comma: "Anna Beck, Chefin der Klinik sagte"."""
    if len(clauses) < 2 or clauses[1].first != start or clauses[1].mark != "," or clauses[1].kind != MAIN:
        return False
    return clauses[0].kind == FRAGMENT and noun_phrase(words, clauses[0].first) == clauses[0].end


def _is_apposition(words: Sequence[Word], clause: Clause) -> bool:
    """Whether a fragment behind a phrase names the same one: "Anna Beck", "Chef der Behörde und Arzt"."""
    first = words[clause.first]
    end = noun_phrase(words, clause.first)
    if first.kind not in "NdDA" or end == clause.first:
        return False
    return end == clause.end or (not clause.verbal and nominative(words, clause.first, end))
