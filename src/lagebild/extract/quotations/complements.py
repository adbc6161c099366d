"""Complements: the clause behind a verb of saying where its content begins."""

from __future__ import annotations

from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.objects import object_of
from lagebild.extract.quotations.reading import Reading, is_subjunctive
from lagebild.german.clauses import FRAGMENT, INFINITIVE, MAIN, RELATIVE, REST, SUBORDINATE, mood


def complement_start(reading: Reading, cue: VerbCue, at: int, stop: int) -> int | None:
    """The number of the clause where the content of a verb of saying begins, or `None`."""
    clauses, frames = reading.clauses, cue.verb.frames
    clause = clauses[at]
    for number in range(at + 1, stop):
        each = clauses[number]
        if each.kind == SUBORDINATE and each.opener in CONTENT_OPENERS:
            return number if frames & {"dass", "ob"} or cue.verb.strong else None
        if (
            each.kind in (SUBORDINATE, RELATIVE)
            and each.opener in _QUESTION
            and "w" in frames
            and each.kind == SUBORDINATE
        ):
            return number
        if each.kind == INFINITIVE and "zu" in frames and reading.words[each.first].lower not in PURPOSE:
            return number
        if each.kind == MAIN and each.mark in (",", ":", "-") and ("v2" in frames or "dass" in frames):
            if _statement(reading, cue, at, number, stop):
                return (
                    number
                    if number == at + 1 or clauses[number - 1].kind != FRAGMENT
                    else _from_fragment(reading, at, number)
                )
        if each.kind in (RELATIVE, FRAGMENT, REST) or each.kind == SUBORDINATE:
            continue
        return None
    return None if clause.kind == RELATIVE else None


_QUESTION = frozenset(
    [
        "wer",
        "wen",
        "wem",
        "was",
        "wann",
        "wo",
        "wohin",
        "woher",
        "warum",
        "weshalb",
        "wieso",
        "wie",
        "welche",
        "welcher",
        "welches",
        "inwieweit",
    ]
)


CONTENT_OPENERS = frozenset({"dass", "daß", "ob"})


def _from_fragment(reading: Reading, at: int, number: int) -> int:
    """Back to the fragment that begins an interrupted clause: "sagte, [das Flugzeug], das …, sei gestartet"."""
    first = number
    while (
        first - 1 > at
        and reading.clauses[first - 1].kind in (FRAGMENT, RELATIVE)
        and reading.clauses[number].finite == reading.clauses[number].first
    ):
        first -= 1
    return first


def _statement(reading: Reading, cue: VerbCue, at: int, number: int, stop: int) -> bool:
    """Whether a main clause behind a verb of saying is its content: in the Konjunktiv, or behind a strong verb."""
    clause = reading.clauses[number]
    if is_subjunctive(reading, number):
        return True
    if not cue.verb.strong or "v2" not in cue.verb.frames:
        return False
    said = mood(reading.words, clause)
    object_there = object_of(reading, cue, at) is not None
    return (("k" in said or clause.mark == ":") and not object_there) or (
        clause.finite != clause.first and not object_there
    )


PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})
"""Before an infinitive these say what for or how, not what."""
