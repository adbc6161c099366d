"""Indirect and reported speech in a run of clauses: which kind of attribution it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract.quotations.complements import complement_start
from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.framed import behind_colon, by_noun, framed_sentence, headline
from lagebild.extract.quotations.leading import leading_attribution
from lagebild.extract.quotations.reading import Found, Reading, stretch
from lagebild.extract.quotations.sources import by_verb
from lagebild.extract.quotations.subjects import subject
from lagebild.extract.quotations.trailing import around_clause, attributing_clause
from lagebild.german.clauses import MAIN, RELATIVE, SUBORDINATE, mood
from lagebild.german.phrases import noun_phrase


def indirect_speech(reading: Reading, begin: int, end: int, used: set[int]) -> Iterator[Found]:
    """The attributions in a run of clauses without quotations."""
    trailing = attributing_clause(reading, begin, end, used)
    if trailing is not None:
        yield from around_clause(reading, begin, end, trailing)
        return
    opening = reading.clauses[begin]
    if opening.kind == SUBORDINATE and opening.opener == "wie" and begin in reading.verbs and end - begin > 1:
        yield from _as_reported(reading, begin, end)
        return
    for at in range(begin, end):
        if at in reading.verbs and not _embedded(reading, begin, at):
            found = list(leading_attribution(reading, at, end, direct=at in used))
            if found and not (found[0].type == "reported" and _frames_whole(reading, begin, end)):
                yield from found
                return
    if any(at in used for at in range(begin, end)):
        return
    inner = _subordinate(reading, begin, end)
    if inner is not None:
        yield inner
        return
    joined = by_noun(reading, begin, end) or behind_colon(reading, begin, end) or headline(reading, begin, end)
    if joined is not None:
        yield joined
        return
    yield from framed_sentence(reading, begin, end)


def _subordinate(reading: Reading, begin: int, end: int) -> Found | None:
    """A verb of saying in a subordinate clause with its content: "ein Mann, der angab, verletzt zu sein"."""
    if mood(reading.words, reading.clauses[begin]) == "k1":
        return None
    for at in range(begin, end):
        clause = reading.clauses[at]
        cue = reading.verbs.get(at)
        if cue is None or clause.kind not in (SUBORDINATE, RELATIVE) or clause.opener == "wie" or not cue.verb.strong:
            continue
        start = complement_start(reading, cue, at, end)
        if start is None or start != at + 1:
            continue
        found = by_verb(reading, cue, stretch(reading, start, end), "indirect", "indirect.subordinate")
        if clause.kind == RELATIVE and at > 0:
            found = replace(found, speaker=_antecedent(reading, at) or found.speaker)
        return found
    return None


def _antecedent(reading: Reading, at: int) -> Range | None:
    """The phrase right before a relative clause."""
    end = reading.clauses[at - 1].end
    for start in range(max(reading.clauses[at - 1].first, end - 12), end):
        if reading.words[start].kind in "dDANZ" and noun_phrase(reading.words, start) == end:
            return start, end
    return None


def _embedded(reading: Reading, begin: int, at: int) -> bool:
    """Whether a verb of saying stands in speech already: in a subordinate clause, or in the Konjunktiv ("habe gebeten")."""
    clause = reading.clauses[at]
    cue = reading.verbs[at]
    if cue.hearsay and not cue.perfect:
        return True
    return (clause.kind != MAIN and at > begin) or mood(reading.words, clause) == "k1"


def _frames_whole(reading: Reading, begin: int, end: int) -> bool:
    """Whether a frame without verb names the source of the sentence ("hat laut X eine Notlandung angekündigt")."""
    first, last = reading.clauses[begin].first, reading.clauses[end - 1].end
    return any(first <= cue.frame[0] < last and cue.kind == "preposition" for cue in reading.phrases)


def _as_reported(reading: Reading, begin: int, end: int) -> Iterator[Found]:
    """ "Wie X berichtet, …": X says the rest, or passes on what somebody in it says."""
    who = subject(reading.words, reading.clauses, reading.verbs[begin], reading.times)
    inner = list(indirect_speech(reading, begin + 1, end, set()))
    if inner and who is not None:
        yield replace(inner[0], relays=(*inner[0].relays, who))
        yield from inner[1:]
        return
    yield by_verb(reading, reading.verbs[begin], stretch(reading, begin + 1, end), "indirect", "indirect.wie")
