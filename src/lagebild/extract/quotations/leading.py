"""Attributions that stand before their content: "X sagte, dass …", and second speech acts joined to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract.quotations.complements import complement_start
from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.reading import Found, Reading, is_subjunctive, stretch
from lagebild.extract.quotations.reported import reported_act
from lagebild.extract.quotations.sources import by_verb
from lagebild.german.clauses import INFINITIVE, MAIN, SUBORDINATE, Clause, mood


def leading_attribution(reading: Reading, at: int, end: int, *, direct: bool) -> Iterator[Found]:
    """The content behind a verb of saying, or what it reports as its object; then a second speech act."""
    cue = reading.verbs[at]
    clauses = reading.clauses
    stop = _second_act(reading, at, end)
    start = complement_start(reading, cue, at, stop)
    if start is not None:
        rule = f"indirect.{_shape(clauses[start])}"
        found = by_verb(reading, cue, stretch(reading, start, stop), "indirect", rule)
        yield replace(found, frame=_frame_before(reading, found, start))
    elif _points_back(reading, cue, at) and at > 0 and clauses[at].mark in (",", "-", ";"):
        yield by_verb(reading, cue, stretch(reading, 0, at), "indirect", "indirect.that")
    elif _points_back(reading, cue, at):
        yield by_verb(reading, cue, (), "indirect", "indirect.that")
    elif not direct:
        reported = reported_act(reading, cue, at, stop)
        if reported is not None and not (cue.passive and reported.speaker is None):
            yield reported
            yield from _adds(reading, reported, at, stop)
    if stop < end and stop in reading.verbs:
        yield from leading_attribution(reading, stop, end, direct=False)


def _points_back(reading: Reading, cue: VerbCue, at: int) -> bool:
    """Whether "das" or "dies" beside a verb of saying stands for the sentence before: "Das teilte die Stadt mit"."""
    clause, words = reading.clauses[at], reading.words
    if not cue.verb.strong or cue.verb.stance == "deny" or not cue.verb.frames & {"dass", "quote"} or cue.hearsay:
        return False
    return clause.finite == clause.first + 1 and words[clause.first].lower in ("das", "dies")


def _adds(reading: Reading, reported: Found, at: int, stop: int) -> Iterator[Found]:
    """What the same speaker adds behind a colon or semicolon in the Konjunktiv: "nannte das falsch; man sei …"."""
    for number in range(at + 1, stop):
        clause = reading.clauses[number]
        if clause.kind == MAIN and clause.mark in (";", ":", "-") and is_subjunctive(reading, number):
            yield replace(reported, content=stretch(reading, number, stop), type="indirect", rule="indirect.added")
            return


def _frame_before(reading: Reading, found: Found, start: int) -> Range | None:
    if found.frame is None:
        return None
    return found.frame[0], min(found.frame[1], reading.clauses[start].first)


def _shape(clause: Clause) -> str:
    if clause.kind == SUBORDINATE:
        return clause.opener.replace("daß", "dass")
    return "zu" if clause.kind == INFINITIVE else "v2"


def _second_act(reading: Reading, at: int, end: int) -> int:
    """The number of the clause where a second verb of saying is joined to the first, or `end`."""
    for number in range(at + 1, end):
        clause = reading.clauses[number]
        if _steps_out(reading, at, number):
            return number
        joined = clause.mark in ("und", "sowie", ";") or (
            clause.mark == "," and reading.words[clause.first].kind in "Kk"
        )
        if joined and number in reading.verbs and clause.kind == MAIN and not is_subjunctive(reading, number):
            return number
    return end


def _steps_out(reading: Reading, at: int, number: int) -> bool:
    """Whether a clause without subject in the indicative goes on with the outlet's own sentence, not with the speech:
    "Er sagte, er sei unschuldig, erkannte das Gericht nicht an"."""
    clause = reading.clauses[number]
    if number < at + 2 or clause.kind != MAIN or clause.finite is None:
        return False
    opens = clause.finite == clause.first + (reading.words[clause.first].kind in "Kk")
    said = mood(reading.words, clause)
    before = any(is_subjunctive(reading, each) for each in range(at + 1, number))
    return opens and before and "k1" not in said and said != "k2"
