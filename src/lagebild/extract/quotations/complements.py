"""Complements: the clause behind a verb of saying where its content begins, and where it ends."""

from __future__ import annotations

from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.objects import object_of
from lagebild.extract.quotations.reading import Reading
from lagebild.german.clauses import FRAGMENT, INFINITIVE, MAIN, RELATIVE, REST, SUBORDINATE, Clause
from lagebild.german.lexicon import words as listed

_CONTENT = listed("attribution", "content")
_PURPOSE = listed("attribution", "purpose")
_QUESTIONS = listed("attribution", "questions")


def complement_start(reading: Reading, cue: VerbCue, stop: int) -> int | None:
    """The number of the clause before `stop` where the content of a verb of saying begins, or `None`."""
    for number in range(cue.clause + 1, stop):
        clause = reading.clauses[number]
        if opens_content(clause):
            return number if cue.verb.frames & {"dass", "ob"} or cue.verb.strong else None
        if _asks(clause, cue) or (
            clause.kind == INFINITIVE and "zu" in cue.verb.frames and is_content(reading, clause)
        ):
            return number
        if _may_state(clause, cue) and _states(reading, cue, number):
            return _with_fragments(reading, cue.clause, number)
        if clause.kind not in (RELATIVE, FRAGMENT, REST, SUBORDINATE):
            return None
    return None


def opens_content(clause: Clause) -> bool:
    """Whether a clause begins with "dass" or "ob"."""
    return clause.kind == SUBORDINATE and clause.opener in _CONTENT


def is_content(reading: Reading, clause: Clause) -> bool:
    """Whether an infinitive says what, rather than what for or how."""
    return reading.words[clause.first].lower not in _PURPOSE


def content_end(reading: Reading, number: int, end: int) -> int:
    """The number of the clause where the sentence goes on that holds the content beginning at `number`.

    "die Forderung, … zu verhandeln, [wies er zurück]"; `end` if nothing of it follows.
    """
    for after in range(number + 1, end):
        clause = reading.clauses[after]
        if clause.kind == REST or (clause.kind == MAIN and clause.mark == "," and not reading.is_subjunctive(after)):
            return after
    return end


def _asks(clause: Clause, cue: VerbCue) -> bool:
    return clause.kind == SUBORDINATE and clause.opener in _QUESTIONS and "w" in cue.verb.frames


def _may_state(clause: Clause, cue: VerbCue) -> bool:
    return clause.kind == MAIN and clause.mark in (",", ":", "-") and bool(cue.verb.frames & {"v2", "dass"})


def _states(reading: Reading, cue: VerbCue, number: int) -> bool:
    """Whether a main clause behind a verb of saying is its content: in the Konjunktiv, or behind a strong verb."""
    if reading.is_subjunctive(number):
        return not _said_within(reading, cue, number)
    clause = reading.clauses[number]
    if "v2" not in cue.verb.frames or not (cue.verb.strong or clause.mark == ":"):
        return False
    open_mood = "k" in reading.mood(number) or clause.mark == ":" or clause.finite != clause.first
    return open_mood and object_of(reading, cue) is None


def _said_within(reading: Reading, cue: VerbCue, number: int) -> bool:
    """Whether a relative clause between says it: "forderte einen Plan, in dem behauptet wird, [er sei sicher]"."""
    before = number - 1
    inner = reading.verbs.get(before) if before > cue.clause else None
    if inner is None or not inner.verb.strong or "v2" not in inner.verb.frames:
        return False
    return reading.clauses[before].kind == RELATIVE and object_of(reading, cue) is not None


def _with_fragments(reading: Reading, at: int, number: int) -> int:
    """Back to the fragment that begins an interrupted clause: "sagte, [das Flugzeug], das …, sei gestartet"."""
    clauses, first = reading.clauses, number
    if clauses[number].finite != clauses[number].first:
        return number
    while first - 1 > at and clauses[first - 1].kind in (FRAGMENT, RELATIVE):
        first -= 1
    return first if clauses[first].kind == FRAGMENT else number
