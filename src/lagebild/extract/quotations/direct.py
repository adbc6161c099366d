"""Direct speech: quotations with the cue that attributes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.sources import by_clause, by_phrase
from lagebild.german.clauses import FRAGMENT, MAIN, QUOTED, SUBORDINATE


def direct_speech(reading: Reading, quoted: Sequence[int]) -> Iterator[tuple[Found, set[int]]]:
    """The quotations of a period with their speakers; those that one cue holds and one sentence joins are one."""
    pending: Found | None = None
    pending_clause: set[int] = set()
    for number in quoted:
        said, clause = _speech(reading, number)
        if pending is not None and clause and clause == pending_clause and _goes_on(reading, pending):
            pending = replace(pending, content=(*pending.content, *said.content))
            continue
        if pending is not None:
            yield pending, pending_clause
        pending, pending_clause = said, clause
    if pending is not None:
        yield pending, pending_clause


def _goes_on(reading: Reading, pending: Found) -> bool:
    """Whether the quoted sentence is not at its end where the cue interrupts it."""
    text = reading.words[pending.content[-1][0]].text.rstrip('“”"«»‘’‹›')
    return not text.endswith((".", "!", "?"))


def _speech(reading: Reading, number: int) -> tuple[Found, set[int]]:
    """One quotation with the cue that attributes it, and the clauses which that cue took."""
    clause = reading.clauses[number]
    content = ((clause.first, clause.end),)
    for at in (_inquit_behind(reading, number), _inquit_before(reading, number)):
        if at is None:
            continue
        found = by_clause(reading, at, content, "direct")
        if found is not None:
            return found, {at}
    phrase = next((cue for cue in reading.phrases if cue.kind != "basis"), None)
    if phrase is not None:
        return by_phrase(reading, phrase, content, "direct"), set()
    return Found(content, "direct", "direct.bare", carried=True), set()


def _inquit_behind(reading: Reading, number: int) -> int | None:
    """The clause right behind a quotation that says who spoke: "…“, sagte X", "…“, so X", "…“, wie X sagte"."""
    at = number + 1
    if at >= len(reading.clauses):
        return None
    clause = reading.clauses[at]
    if clause.kind == MAIN and clause.finite is not None and clause.finite - clause.first <= 1:
        verb = reading.verbs.get(at)
        if verb is not None or (clause.finite == clause.first and clause.mark == ","):
            return at
    if clause.kind == SUBORDINATE and clause.opener == "wie" and at in reading.verbs:
        return at
    if clause.kind == FRAGMENT and any(cue.kind == "so" and cue.frame[0] == clause.first for cue in reading.phrases):
        return at
    return None


def _inquit_before(reading: Reading, number: int) -> int | None:
    """The clause before a quotation that announces it: "X sagte: „…", "X sagte dem Sender, der …: „…"."""
    colon = reading.clauses[number].mark == ":"
    for at in range(number - 1, max(-1, number - 6), -1):
        clause = reading.clauses[at]
        if clause.kind == QUOTED:
            return at + 1 if at + 1 in reading.verbs and _inquit_behind(reading, at) == at + 1 else None
        if at in reading.verbs and clause.kind == MAIN:
            return at
        if clause.kind == MAIN:
            return at if colon else None
        if colon and clause.kind == FRAGMENT and at == 0:
            return at
    return None
