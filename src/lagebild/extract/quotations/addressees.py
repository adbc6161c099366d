"""Addressees: to whom something is said."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.subjects import is_said, postposed
from lagebild.german import words as closed
from lagebild.german.clauses import Clause
from lagebild.german.lexicon import load
from lagebild.german.phrases import dative, noun_phrase
from lagebild.german.speech import SpeechVerb
from lagebild.german.tagging import Word


def addressee(words: Sequence[Word], clauses: Sequence[Clause], cue: VerbCue, taken: Range | None) -> Range | None:
    """To whom it was said: a dative, an accusative or the preposition that the verb asks for."""
    clause = clauses[cue.clause]
    if cue.passive:
        return None
    at = clause.first
    while at < clause.end:
        if taken is not None and taken[0] <= at < taken[1]:
            at = taken[1]
            continue
        found = _addressed(words, at, clause, cue.verb, behind=taken is not None and at >= taken[1])
        if found is not None:
            return found
        at = _next_phrase(words, at, clause.end)
    return None


def _addressed(words: Sequence[Word], at: int, clause: Clause, verb: SpeechVerb, *, behind: bool) -> Range | None:
    kind, lower, end = words[at].kind, words[at].lower, clause.end
    if kind in "PC" and lower in verb.addressee | {"gegenüber"}:
        stop = noun_phrase(words, at + 1)
        return (at + 1, min(stop, end)) if stop > at + 1 and not _is_thing(words, at + 1, stop) else None
    if kind not in "dDpN" or lower == "es":
        return None
    stop = min(noun_phrase(words, at), end)
    if stop <= at or postposed(words, stop, end):
        return None
    if (
        "dat" in verb.addressee
        and kind in "dDp"
        and (dative(words, at) or (behind and _is_medium_phrase(words, at, stop)))
    ):
        return None if _is_thing(words, at, stop) else (at, stop)
    accusative = kind == "N" or any(case.startswith("acc") for case in closed.cases(lower))
    if "acc" in verb.addressee and accusative and (clause.finite is None or at > clause.finite):
        return None if _is_thing(words, at, stop) else (at, stop)
    return None


def _is_medium_phrase(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether a phrase with "der" names a paper or agency, to which something is said ("sagte Beck der Zeitung")."""
    return words[at].lower == "der" and any(
        word.lower.endswith(tuple(load("phrases")["media"]["suffixes"].split())) for word in words[at:stop]
    )


def _is_thing(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether a phrase is a number, a time or what is said, to which nobody speaks."""
    return any(word.kind == "Z" for word in words[at:stop]) or is_said(words, (at, stop))


def _next_phrase(words: Sequence[Word], at: int, end: int) -> int:
    if words[at].kind in "PC":
        return min(max(noun_phrase(words, at + 1), at + 1), end)
    return min(max(noun_phrase(words, at), at + 1), end)
