"""Objects: what a verb of saying reports without a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.reading import Reading, covers
from lagebild.extract.quotations.appositions import whole_phrase
from lagebild.extract.quotations.subjects import subject
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, MAIN, Clause
from lagebild.german.phrases import dative, noun_phrase, prepositional_phrase
from lagebild.german.tagging import Word


def object_of(reading: Reading, cue: VerbCue, at: int) -> Range | None:
    """The object of a verb of saying in its clause: a prepositional one that the verb asks for, else an accusative."""
    clause, words = field_of(reading.clauses[at]), reading.words
    who = subject(words, reading.clauses, cue, reading.times)
    if who is not None and (whole := whole_phrase(reading, who))[1] > clause.end:
        who = whole
        clause = replace(
            clause, end=next((c.end for c in reading.clauses if c.first > whole[1] and c.kind == FRAGMENT), clause.end)
        )
    end = before_verbs(words, clause)
    if "als" in cue.verb.frames and (found := _judged(reading, cue, clause, who, end)) is not None:
        return found
    if "pp" in cue.verb.frames:
        for place in range(clause.first, end):
            if (
                words[place].kind in "PCu"
                and asks_for(words[place].lower, cue.verb.prepositions)
                and not covers(who, place)
            ):
                stop = max(prepositional_phrase(words, place), _predicate(words, place, end))
                if stop > place + 1 and place + 1 not in reading.times:
                    begin = _object_before(reading, cue, clause, place, who)
                    return begin, end if place > (clause.finite or 0) else stop
    if not cue.verb.frames & {"np", "als"} and "<" not in cue.verb.lemma:
        return None
    return accusative_object(reading, cue, clause, who, end)


def _judged(reading: Reading, cue: VerbCue, clause: Clause, who: Range | None, end: int) -> Range | None:
    """What is judged and how: "bezeichnete [den Angriff als Terror]", "nannte das [als Lüge]"."""
    start = clause.finite if clause.finite is not None else clause.first
    for at in range(start + 1, end):
        if reading.words[at].lower == "als":
            return _object_before(reading, cue, clause, at, who), end
    return None


def _predicate(words: Sequence[Word], place: int, end: int) -> int:
    """The end of a preposition with an adjective alone: "hält die Bilder [für alt]"."""
    return place + 2 if place + 2 == end and words[place + 1].kind in "AB" else place + 1


_CONTRACTED = {"zur": "zu", "zum": "zu", "vom": "von", "im": "in", "am": "an", "ins": "in", "fürs": "für", "ums": "um"}


def asks_for(lower: str, prepositions: frozenset[str]) -> bool:
    return lower in prepositions or _CONTRACTED.get(lower, "") in prepositions


def before_verbs(words: Sequence[Word], clause: Clause) -> int:
    """The end of a clause without its particle, participle or infinitive."""
    end = clause.end
    while end - 1 > clause.first and (
        words[end - 1].kind in "gxviz." or (words[end - 1].kind in "PB" and _is_particle(words, clause, end - 1))
    ):
        end -= 1
    return end


def _is_particle(words: Sequence[Word], clause: Clause, at: int) -> bool:
    from lagebild.german.verbs import PARTICLES

    return at == clause.end - 1 and words[at].lower in PARTICLES


def _object_before(reading: Reading, cue: VerbCue, clause: Clause, place: int, who: Range | None) -> int:
    """Back to the accusative that stands before: "rief [Menschen in drei Gebieten] zur Flucht auf"."""
    if clause.finite is None:
        return place
    found = accusative_object(reading, cue, clause, who, place)
    return found[0] if found is not None and clause.finite < found[0] < place else place


def accusative_object(reading: Reading, cue: VerbCue, clause: Clause, who: Range | None, end: int) -> Range | None:
    words = reading.words
    at = clause.first
    while at < end:
        kind = words[at].kind
        if covers(who, at):
            at = who[1] if who else at + 1
        elif at == clause.finite or kind in "rBsK,":
            at += 1
        elif kind in "PCu":
            at = max(noun_phrase(words, at + 1), at + 1)
        elif kind in "dDANZ" or (kind == "p" and "acc" in " ".join(closed.cases(words[at].lower))):
            stop = min(noun_phrase(words, at), end)
            if stop <= at:
                at += 1
            elif at in reading.times or dative(words, at) or _postposed_object(words, stop):
                at = stop
            else:
                return (at, end) if clause.finite is not None and at > clause.finite else (at, stop)
        else:
            at += 1
    return None


def _postposed_object(words: Sequence[Word], stop: int) -> bool:
    return stop < len(words) and words[stop].lower == "zufolge"


def tail_end(reading: Reading, content: Range, at: int, stop: int) -> int:
    """The end of a reported content with the clauses that hang on it."""
    clause = field_of(reading.clauses[at])
    if content[1] < before_verbs(reading.words, clause) or content[1] <= (clause.finite or 0):
        return content[1]
    return max([content[1]] + [each.end for each in reading.clauses[at + 1 : stop] if each.kind != MAIN])


def field_of(clause: Clause) -> Clause:
    """A clause up to the verb that ends it, also where a list or an inserted clause stands before that verb."""
    return replace(clause, end=max(clause.end, clause.verbal[-1] + 1)) if clause.verbal else clause
