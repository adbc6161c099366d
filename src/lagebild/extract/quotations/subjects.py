"""Subjects: the phrase of a clause that says it."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.reading import Reading
from lagebild.german.cases import nominative
from lagebild.german.clauses import FRAGMENT, MAIN, SUBORDINATE, Clause
from lagebild.german.lexicon import endings
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import can_be, coordinated, noun_phrase, prepositional_phrase
from lagebild.german.speech import SpeechVerb, noun_of_speech
from lagebild.german.tagging import FINITE, Word
from lagebild.german.verbs import analyse

_AGENTS = listed("attribution", "agents")
_ALTERNATIVES = listed("attribution", "alternatives")
_BEHIND = listed("attribution", "behind")
_EMPTY = listed("attribution", "empty")
_PRONOUNS = listed("attribution", "pronouns")
_SAID = endings("phrases", "said")
_LONGEST_ANTECEDENT = 12
"""Words; a relative clause further behind the beginning of its phrase is not looked for."""

_NEAR = 12
"""Words behind the verb among which its subject is looked for."""


def subject(reading: Reading, cue: VerbCue, *, trailing: bool = False) -> Range | None:
    """The phrase that says it: the subject of the cue's clause, before or behind its verb; of a passive its agent.

    A `trailing` clause stands behind its content, so that what stands before its verb is none of its own.
    """
    if cue.passive and cue.verb.lemma != "zitieren":
        clause = reading.clauses[cue.clause]
        return agent_of(reading.words, clause) or _fronted_agent(reading.words, clause, cue.verb)
    return clause_subject(reading, cue.clause, trailing=trailing)


def agent_of(words: Sequence[Word], clause: Clause) -> Range | None:
    """The agent of a passive: "wurde von der Behörde bestätigt"."""
    start = clause.finite if clause.finite is not None and not clause.opener else clause.first
    for at in range(start, clause.end):
        if words[at].kind in "PC" and words[at].lower in _AGENTS:
            stop = min(noun_phrase(words, at + 1), clause.end)
            if stop > at + 1:
                return at + 1, stop
    return None


def _fronted_agent(words: Sequence[Word], clause: Clause, verb: SpeechVerb) -> Range | None:
    """The agent before a passive: "Von der Behörde wurde bestätigt", but "Von Toten wurde berichtet" tells of what."""
    first, finite = clause.first, clause.finite
    if words[first].lower not in _AGENTS or not (verb.addressee | verb.prepositions).isdisjoint(_AGENTS):
        return None
    return (first + 1, finite) if finite is not None and noun_phrase(words, first + 1) == finite > first + 1 else None


def clause_subject(reading: Reading, number: int, *, trailing: bool = False) -> Range | None:
    """The subject of a clause.

    A pronoun behind its verb, the phrase before it, one shared with the clause before, or the phrase behind it.
    """
    words, clause = reading.words, reading.clauses[number]
    finite = clause.finite if clause.finite is not None else clause.first
    if clause.opener:
        return first_subject(reading, clause.first + (clause.kind == SUBORDINATE), finite)
    found = _pronoun_behind(words, finite, clause)
    if found is None and not trailing:
        found = (
            _interrupted(reading, number) or _before_verb(reading, number, finite) or _shared(reading, number, clause)
        )
    return found or first_subject(reading, finite + 1, clause.end) or _it(words, finite, clause)


def antecedent(reading: Reading, at: int) -> Range | None:
    """The phrase right before a relative clause."""
    first, end = reading.clauses[at - 1].first, reading.clauses[at - 1].end
    for start in range(max(first, end - _LONGEST_ANTECEDENT), end):
        if reading.words[start].kind in "dDANZ" and noun_phrase(reading.words, start) == end:
            return start, end
    return None


def first_subject(reading: Reading, start: int, end: int) -> Range | None:
    """The first phrase from `start` on that can be a subject, prepositional phrases, datives and times passed over."""
    words = reading.words
    at = start
    while at < end:
        kind = words[at].kind
        if kind in "PCu" or words[at].lower == "als":
            at = min(prepositional_phrase(words, at), end)
        elif kind in "dDpANZ" and words[at].lower != "es":
            stop = noun_phrase(words, at)
            if at < stop <= end and _can_say(reading, at, stop, end):
                return at, coordinated(words, stop, end)
            at = stop if at < stop <= end else at + 1
        else:
            at += 1
    return None


def _can_say(reading: Reading, at: int, stop: int, end: int) -> bool:
    """Whether a phrase can be who says it: no time, no other case than the nominative, no mere "das"."""
    words = reading.words
    if at in reading.times and stop - 1 in reading.times and words[at].kind != "p":
        return False
    empty = stop == at + 1 and words[at].lower in _EMPTY
    return not empty and nominative(words, at, stop) and not postposed(words, stop, end)


def postposed(words: Sequence[Word], stop: int, end: int) -> bool:
    """Whether a postposition makes the phrase its own: "Medienberichten zufolge"."""
    if stop >= end or words[stop].kind != "P" or words[stop].lower not in _BEHIND:
        return False
    return words[stop].lower == "zufolge" or stop + 1 == end or words[stop + 1].kind in FINITE


def is_said(words: Sequence[Word], found: Range) -> bool:
    """Whether a phrase names what is said rather than who says it: a figure, a report, a reproach."""
    for at in range(*found):
        if words[at].kind == "N":
            return words[at].lower.endswith(_SAID) or noun_of_speech(words[at].text) is not None
    return False


# --- Where the subject stands --------------------------------------------------------------------------------------


def _pronoun_behind(words: Sequence[Word], finite: int, clause: Clause) -> Range | None:
    """A pronoun right behind the verb is its subject whatever stands before it: "Der Stadt riet er ab"."""
    at = finite + 1
    if clause.first < finite and at < clause.end and words[at].lower in _PRONOUNS and words[at].text != "Sie":
        return at, at + 1
    return None


def _it(words: Sequence[Word], finite: int, clause: Clause) -> Range | None:
    """A body called "es" right behind the verb: "Das Kommando … teilte es mit"."""
    at = finite + 1
    return (at, at + 1) if at < clause.end and words[at].lower == "es" else None


def _before_verb(reading: Reading, number: int, finite: int) -> Range | None:
    first = reading.clauses[number].first
    before = first_subject(reading, first, finite)
    if before is None or _behind_preposition(reading.words, first, before):
        return None
    return None if _is_object(reading, number, before) else before


def _is_object(reading: Reading, number: int, before: Range) -> bool:
    """Whether a phrase before the verb is what is said of, since another subject follows.

    "Die Kosten bezifferte die Stadt auf …", "Berichte, wonach …, wies die Stadt zurück".
    """
    clause = reading.clauses[number]
    finite = clause.finite if clause.finite is not None else clause.first
    said, cue = is_said(reading.words, before), reading.verbs.get(number)
    if not said and (cue is None or not (_judges(cue.verb) or _is_counted(reading.words, before))):
        return False
    behind = first_subject(reading, finite + 1, min(clause.end, finite + _NEAR))
    return behind is not None and (said or _is_judged(reading.words, finite, before, behind))


def _judges(verb: SpeechVerb) -> bool:
    """Whether a verb says what somebody thinks of its object: nennen, halten für, bezeichnen als."""
    return ("object" in verb.marks or "als" in verb.reports) and "gen" not in verb.frames


def _is_judged(words: Sequence[Word], finite: int, before: Range, behind: Range) -> bool:
    """Whether case or number tells that the phrase behind a verb is its subject, and that before it its object.

    "Die Aufnahme nannte der Stab gestellt", "Die 40 Toten hält Beck für erfunden", "40 Tote meldete der Stab".
    """
    first, other = words[before[0]], words[behind[0]]
    if other.kind in "dD" and not can_be(other, "acc"):
        return first.kind not in "dD" or can_be(first, "acc")
    return _is_counted(words, before) and not any("3pl" in form.persons for form in analyse(words[finite].lower))


def _is_counted(words: Sequence[Word], found: Range) -> bool:
    """Whether a phrase begins with a number, or has it behind its article."""
    return any(word.kind == "Z" for word in words[found[0] : min(found[0] + 2, found[1])])


def _behind_preposition(words: Sequence[Word], first: int, found: Range) -> bool:
    """Whether a phrase before the verb stands behind a preposition, so that it is none of its subjects."""
    return any(words[at].kind in "PC" for at in range(first, found[0]))


def _interrupted(reading: Reading, number: int) -> Range | None:
    """The phrase before an interrupted clause: "[Der Sprecher], der anonym bleiben will, sagte"."""
    clauses = reading.clauses
    if clauses[number].finite != clauses[number].first or number == 0:
        return None
    before = number - 1
    while before > 0 and clauses[before].kind not in (FRAGMENT, MAIN):
        before -= 1
    while before > 0 and clauses[before].kind == FRAGMENT and clauses[before - 1].kind == FRAGMENT:
        before -= 1
    if clauses[before].kind != FRAGMENT:
        return None
    found = first_subject(reading, clauses[before].first, clauses[before].end)
    return None if found is not None and _is_object(reading, number, found) else found


def _shared(reading: Reading, number: int, clause: Clause) -> Range | None:
    """The subject of the clause before that "und" joins: "Er lobte die Helfer und kündigte an, …"."""
    joined_by_word = reading.words[clause.first].kind in "Kk"
    joined = joined_by_word or clause.mark in _ALTERNATIVES
    if clause.finite != clause.first + joined_by_word or not (joined or clause.mark == ","):
        return None
    if not joined and first_subject(reading, clause.finite + 1, clause.end):
        return None
    for before in range(number - 1, -1, -1):
        if reading.clauses[before].kind == MAIN and reading.clauses[before].finite is not None:
            return _own_subject(reading, before)
    return None


def _own_subject(reading: Reading, number: int) -> Range | None:
    """The subject within a main clause, or before it where another clause interrupts."""
    clause = reading.clauses[number]
    finite = clause.finite if clause.finite is not None else clause.first
    return (
        _pronoun_behind(reading.words, finite, clause)
        or _before_verb(reading, number, finite)
        or first_subject(reading, finite + 1, clause.end)
        or _interrupted(reading, number)
    )
