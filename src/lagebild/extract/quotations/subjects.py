"""Subjects: the phrase of a clause that says it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.german.clauses import FRAGMENT, MAIN, SUBORDINATE, Clause
from lagebild.german.lexicon import load
from lagebild.german.phrases import coordinated, nominative, noun_phrase, prepositional_phrase
from lagebild.german.speech import noun_of_speech
from lagebild.german.tagging import FINITE, Word


def subject(
    words: Sequence[Word],
    clauses: Sequence[Clause],
    cue: VerbCue,
    times: frozenset[int],
    *,
    trailing: bool = False,
) -> Range | None:
    """The phrase that says it: the subject of the cue's clause, before or behind its verb; of a passive its agent.

    `times` are the indices of words in time expressions, which are no subjects. A `trailing` clause stands behind its
    content, so that what stands before its verb is none of its own.
    """
    clause = clauses[cue.clause]
    if cue.passive and cue.verb.lemma != "zitieren":
        return agent_of(words, clause)
    return clause_subject(words, clauses, cue.clause, times, trailing=trailing)


def clause_subject(
    words: Sequence[Word],
    clauses: Sequence[Clause],
    number: int,
    times: frozenset[int],
    *,
    trailing: bool = False,
) -> Range | None:
    """The subject of a clause: a pronoun behind its verb, the phrase before it, one shared with the clause before, or
    the phrase behind it."""
    clause = clauses[number]
    finite = clause.finite if clause.finite is not None else clause.first
    if clause.opener:
        return first_subject(words, clause.first + (clause.kind == SUBORDINATE), finite, times)
    behind = first_subject(words, finite + 1, clause.end, times) or _it(words, finite, clause)
    if trailing:
        return _pronoun_behind(words, finite, clause) or behind
    return (
        _pronoun_behind(words, finite, clause)
        or _forefield(words, clauses, number, times)
        or _before_verb(words, clause, finite, times)
        or _shared(words, clauses, number, times)
        or behind
    )


def _it(words: Sequence[Word], finite: int, clause: Clause) -> Range | None:
    """A body called "es" right behind the verb: "Das Kommando … teilte es mit"."""
    at = finite + 1
    return (at, at + 1) if at < clause.end and words[at].lower == "es" else None


_SUBJECT_PRONOUNS = frozenset({"er", "sie", "ich", "wir", "man"})


def _pronoun_behind(words: Sequence[Word], finite: int, clause: Clause) -> Range | None:
    """A pronoun right behind the verb is its subject whatever stands before it: "Der Stadt riet er ab"."""
    at = finite + 1
    if clause.first < finite and at < clause.end and words[at].lower in _SUBJECT_PRONOUNS and words[at].text != "Sie":
        return at, at + 1
    return None


def _before_verb(words: Sequence[Word], clause: Clause, finite: int, times: frozenset[int]) -> Range | None:
    before = first_subject(words, clause.first, finite, times) if finite > clause.first else None
    if before is None or _only_adverb(words, clause.first, before):
        return None
    if is_said(words, before) and first_subject(words, finite + 1, min(clause.end, finite + 12), times):
        return None  # "Die Kosten bezifferte die Stadt auf …"
    return before


def is_said(words: Sequence[Word], found: Range) -> bool:
    """Whether a phrase names what is said rather than who says it: a figure, a report, a reproach."""
    for at in range(*found):
        if words[at].kind == "N":
            return words[at].lower.endswith(_said_suffixes()) or noun_of_speech(words[at].text) is not None
    return False


@lru_cache(maxsize=1)
def _said_suffixes() -> tuple[str, ...]:
    return tuple(load("phrases")["said"]["suffixes"].split())


def agent_of(words: Sequence[Word], clause: Clause) -> Range | None:
    """The agent of a passive: "wurde von der Behörde bestätigt"."""
    start = clause.finite if clause.finite is not None and not clause.opener else clause.first
    for at in range(start, clause.end):
        if words[at].kind in "PC" and words[at].lower in ("von", "vom", "durch", "seitens"):
            stop = min(noun_phrase(words, at + 1), clause.end)
            if stop > at + 1:
                return at + 1, stop
    return None


def _shared(words: Sequence[Word], clauses: Sequence[Clause], number: int, times: frozenset[int]) -> Range | None:
    """The subject of the clause before that "und" joins: "Er lobte die Helfer und kündigte an, …"."""
    clause = clauses[number]
    joined = words[clause.first].kind in "Kk" or clause.mark in ("und", "sowie", "oder")
    if clause.finite != clause.first + (words[clause.first].kind in "Kk") or not (joined or clause.mark == ","):
        return None
    if not joined and first_subject(words, clause.finite + 1, clause.end, times):
        return None
    for before in range(number - 1, -1, -1):
        earlier = clauses[before]
        if earlier.kind == MAIN and earlier.finite is not None:
            return (
                _pronoun_behind(words, earlier.finite, earlier)
                or _before_verb(words, earlier, earlier.finite, times)
                or first_subject(words, earlier.finite + 1, earlier.end, times)
                or _forefield(words, clauses, before, times)
            )
    return None


def _only_adverb(words: Sequence[Word], first: int, found: Range) -> bool:
    """Whether the phrase before the verb stands behind a preposition, so that it is none of its subjects."""
    return any(words[at].kind in "PC" for at in range(first, found[0]))


def first_subject(words: Sequence[Word], start: int, end: int, times: frozenset[int]) -> Range | None:
    """The first phrase from `start` on that can be a subject, prepositional phrases, datives and times passed over."""
    at = start
    while at < end:
        kind = words[at].kind
        if kind in "PCu" or words[at].lower == "als":
            at = _behind_preposition(words, at, end)
        elif kind in "dDpANZ" and words[at].lower != "es":
            stop = noun_phrase(words, at)
            if stop <= at or stop > end:
                at += 1
            elif at in times and stop - 1 in times and kind != "p":
                at = stop
            elif nominative(words, at, stop) and not postposed(words, stop, end) and not _empty(words, at, stop):
                return at, coordinated(words, at, stop, end)
            else:
                at = stop
        else:
            at += 1
    return None


def _empty(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether the phrase only points back: das, dies, alles."""
    return stop == at + 1 and words[at].lower in ("das", "dies", "dieses", "was", "alles", "nichts")


def _behind_preposition(words: Sequence[Word], at: int, end: int) -> int:
    return min(max(prepositional_phrase(words, at), at + 1), end)


def postposed(words: Sequence[Word], stop: int, end: int) -> bool:
    """Whether a postposition makes the phrase its own: "Medienberichten zufolge"."""
    return (
        stop < end
        and words[stop].lower in ("zufolge", "gemäß", "nach")
        and words[stop].kind == "P"
        and (words[stop].lower == "zufolge" or stop + 1 == end or words[stop + 1].kind in FINITE)
    )


def _forefield(words: Sequence[Word], clauses: Sequence[Clause], number: int, times: frozenset[int]) -> Range | None:
    """The phrase before an interrupted clause: "[Der Sprecher], der anonym bleiben will, sagte"."""
    clause = clauses[number]
    if clause.finite != clause.first or number == 0:
        return None
    before = number - 1
    while before > 0 and clauses[before].kind not in (FRAGMENT, MAIN):
        before -= 1
    while before > 0 and clauses[before].kind == FRAGMENT and clauses[before - 1].kind == FRAGMENT:
        before -= 1
    if clauses[before].kind != FRAGMENT:
        return None
    return first_subject(words, clauses[before].first, clauses[before].end, times)
