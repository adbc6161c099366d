"""Direct speech: quotations with the cue that attributes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.sources import by_clause, by_phrase
from lagebild.german.clauses import FRAGMENT, MAIN, QUOTED

_FARTHEST_CUE = 6
"""So many clauses before a quotation its cue is looked for ("X sagte dem Sender, der …, der …: „…")."""


class _Speech(NamedTuple):
    """A quotation with the clauses which its cue took."""

    found: Found
    cue_clauses: frozenset[int]


def direct_speech(reading: Reading, quoted: Sequence[int]) -> Iterator[_Speech]:
    """The quotations of a period with their speakers; those that one cue holds and one sentence joins are one."""
    pending: _Speech | None = None
    for number in quoted:
        speech = _speech(reading, number)
        if pending is not None and _interrupted(reading, pending, speech):
            joined = replace(pending.found, content=(*pending.found.content, *speech.found.content))
            pending = pending._replace(found=joined)
            continue
        if pending is not None:
            yield pending
        pending = speech
    if pending is not None:
        yield pending


def _interrupted(reading: Reading, before: _Speech, after: _Speech) -> bool:
    """Whether one cue holds two quotations and interrupts a sentence: "„Wir“, sagte X, „bleiben.“"."""
    if not after.cue_clauses or after.cue_clauses != before.cue_clauses:
        return False
    text = reading.words[before.found.content[-1][0]].text.rstrip('“”"«»‘’‹›')
    return not text.endswith((".", "!", "?"))


def _speech(reading: Reading, number: int) -> _Speech:
    """One quotation with the cue that attributes it, and the clauses which that cue took."""
    clause = reading.clauses[number]
    content = ((clause.first, clause.end),)
    for at in (_cue_behind(reading, number), _cue_before(reading, number)):
        found = by_clause(reading, at, content, "direct") if at is not None else None
        if at is not None and found is not None:
            return _Speech(found, frozenset({at}))
    phrase = next((cue for cue in reading.phrases if cue.kind != "basis"), None)
    if phrase is not None:
        return _Speech(by_phrase(reading, phrase, content, "direct"), frozenset())
    return _Speech(Found(content, "direct", "direct.bare", carried=True), frozenset())


def _cue_behind(reading: Reading, number: int) -> int | None:
    """The clause right behind a quotation that says who spoke: "…“, sagte X", "…“, so X", "…“, wie X sagte"."""
    at = number + 1
    if at >= len(reading.clauses):
        return None
    clause = reading.clauses[at]
    says = clause.kind == MAIN and clause.finite is not None and clause.finite - clause.first <= 1
    if says and (at in reading.verbs or (clause.finite == clause.first and clause.mark == ",")):
        return at
    if reading.reports_as(at) or (clause.kind == FRAGMENT and reading.so_frame(at) is not None):
        return at
    return None


def _cue_before(reading: Reading, number: int) -> int | None:
    """The clause before a quotation that announces it: "X sagte: „…", "X sagte dem Sender, der …: „…"."""
    colon = reading.clauses[number].mark == ":"
    for at in range(number - 1, max(-1, number - _FARTHEST_CUE), -1):
        clause = reading.clauses[at]
        if clause.kind == QUOTED:
            return at + 1 if at + 1 in reading.verbs and _cue_behind(reading, at) == at + 1 else None
        if clause.kind == MAIN:
            return at if colon or at in reading.verbs else None
        if colon and clause.kind == FRAGMENT and at == 0:
            return at
    return None
