"""Objects: what a verb of saying reports without a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.extract.quotations.appositions import whole_phrase
from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.reading import Reading, covers
from lagebild.extract.quotations.subjects import subject
from lagebild.extract.quotations.verb_groups import is_auxiliary
from lagebild.german.cases import dative
from lagebild.german.clauses import FRAGMENT, MAIN, Clause
from lagebild.german.counting import behind_amount
from lagebild.german.lexicon import pairs
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import can_be, noun_phrase, prepositional_phrase
from lagebild.german.tagging import Word
from lagebild.german.verbs import PARTICLES

_CONTRACTED = pairs("attribution", "contracted")
_JUDGING = listed("attribution", "judging")
_RANKS = listed("attribution", "ranks")


_LONGEST_QUOTED = 40
"""Words of a quotation behind the end of an object that its closing mark is looked for in."""


class Field(NamedTuple):
    """Where the objects of a verb of saying stand: its clause up to the verbs at its end, less the subject `who`."""

    clause: Clause
    who: Range | None
    end: int


def object_of(reading: Reading, cue: VerbCue) -> Range | None:
    """The object of a verb of saying in its clause: a prepositional one that the verb asks for, else an accusative."""
    field, frames = _field(reading, cue), cue.verb.frames
    found = None
    if "als" in frames:
        found = _judged(reading, field)
    if found is None and "pp" in frames:
        found = _asked(reading, cue, field)
    if found is None and (frames & {"np", "als", "gen"} or cue.is_phrase):
        found = accusative_object(reading, field)
    if found is None and "np" in cue.verb.reports and "dat" in cue.verb.addressee:
        found = _behind_dative(reading.words, field)
    return found


def _behind_dative(words: Sequence[Word], field: Field) -> Range | None:
    """A bare noun right behind the noun of a dative: "warf dem Maler [Betrug] vor", "sagte dem Land [Hilfe] zu"."""
    at = field.clause.first
    while at < field.end:
        stop = max(min(noun_phrase(words, at, attributes=False), field.end), at + 1)
        if words[at].kind == "d" and dative(words, at) and words[stop - 1].kind == words[stop - 2].kind == "N":
            return stop - 1, field.end
        at = stop if words[at].kind in "dD" else at + 1
    return None


def fronted(reading: Reading, cue: VerbCue, content: Range) -> Range | None:
    """The accusative before the verb that goes with an object behind it: "[Die Kosten] bezifferte er auf 20 Euro".

    All that stands before the verb of a main clause is one phrase: "[Die Toten aus dem Bericht] hält er für erfunden".
    """
    field = _field(reading, cue)
    finite = field.clause.finite
    if finite is None or content[0] < finite or (field.who is not None and field.who[0] < finite):
        return None
    found = accusative_object(reading, field._replace(end=finite))
    if found is None:
        return None
    return found[0], finite if found[0] == field.clause.first else min(found[1], finite)


def field_of(words: Sequence[Word], clause: Clause, who: Range | None) -> Field:
    """The field of a clause whose subject is `who`."""
    return Field(clause, who, before_verbs(words, clause))


def _field(reading: Reading, cue: VerbCue) -> Field:
    who = subject(reading, cue)
    whole = whole_phrase(reading, who) if who is not None else None
    if whole is not None and whole[1] > whole_clause(reading.clauses[cue.clause]).end:
        who = whole  # an apposition stands between the subject and the object
    clause = clause_of(reading, cue, whole)
    return Field(clause, who, _before_own_verbs(reading.words, clause, cue))


def clause_of(reading: Reading, cue: VerbCue, who: Range | None) -> Clause:
    """The clause of a verb with its objects, also those behind an apposition of its whole subject `who`."""
    clause = whole_clause(reading.clauses[cue.clause])
    if who is not None and who[1] > clause.end:
        behind = (each.end for each in reading.clauses if each.first > who[1] and each.kind == FRAGMENT)
        return clause._replace(end=next(behind, clause.end))
    return clause._replace(end=_end_with_particle(reading, cue)) if cue.words[-1] >= clause.end else clause


def _end_with_particle(reading: Reading, cue: VerbCue) -> int:
    """The end of a clause with the fragments up to its particle: "gab am Freitag, dem 3. Mai, [die Namen bekannt]"."""
    clauses = reading.clauses
    last = next(number for number in range(cue.clause, len(clauses)) if cue.words[-1] < clauses[number].end)
    between = clauses[cue.clause + 1 : last + 1]
    whole = all(each.kind == FRAGMENT for each in between)
    return clauses[last].end if whole else whole_clause(clauses[cue.clause]).end


def genitive_object(words: Sequence[Word], found: Range) -> int | None:
    """Where a genitive begins behind the noun of an object: "beschuldigte den Rat | der Lüge"."""
    behind = (at for at in range(found[0] + 1, found[1]) if words[at].kind in "dD" and words[at - 1].kind == "N")
    return next((at for at in behind if can_be(words[at], "gen")), None)


def _judged(reading: Reading, field: Field) -> Range | None:
    """What is judged and how: "bezeichnete [den Angriff als Terror]", "nannte das [als Lüge]"."""
    clause = field.clause
    start = clause.finite if clause.finite is not None else clause.first
    for at in range(start + 1, field.end - 1):
        if reading.words[at].lower == "als" and reading.words[at + 1].lower not in _RANKS:
            return _with_accusative(reading, field, at), field.end
    return None


def _asked(reading: Reading, cue: VerbCue, field: Field) -> Range | None:
    """The prepositional object that a verb asks for: "schrieb [von 130 Angriffen]"."""
    words, clause = reading.words, field.clause
    for at in range(clause.first, field.end):
        if words[at].kind not in "PCu" or not asks_for(words[at].lower, cue.verb.prepositions) or covers(field.who, at):
            continue
        stop = max(prepositional_phrase(words, at), _predicate(words, at, field.end))
        told = "figure" not in cue.verb.marks or any(words[each].kind == "Z" for each in range(at, stop))
        if told and stop > at + 1 and at + 1 not in reading.times:
            return _with_accusative(reading, field, at), field.end if at > (clause.finite or 0) else stop
    return None


def _predicate(words: Sequence[Word], at: int, end: int) -> int:
    """The end of a preposition with an adjective or participle alone: "hält die Bilder [für frei erfunden]"."""
    judges = at + 1 < end and all(words[each].kind in "ABgxq" for each in range(at + 1, end))
    return end if judges else at + 1


def _with_accusative(reading: Reading, field: Field, at: int) -> int:
    """Back to the accusative that stands before: "rief [Menschen in drei Gebieten] zur Flucht auf"."""
    finite = field.clause.finite
    if finite is None:
        return at
    found = accusative_object(reading, field._replace(end=at))
    return found[0] if found is not None and finite < found[0] < at else at


def accusative_object(reading: Reading, field: Field) -> Range | None:
    """The first phrase of a field that can be an accusative; behind the verb with all that follows it."""
    words, (clause, who, end) = reading.words, field
    at = clause.first
    while at < end:
        head = behind_amount(words, at, end)
        if who is not None and covers(who, at):
            at = who[1]
        elif head == at and words[at].kind in "PCu":
            at = max(noun_phrase(words, at + 1), at + 1)
        else:
            stop = min(noun_phrase(words, head), end) if _may_be_object(words[head]) else at
            if stop > at and not (head in reading.times or dative(words, head) or _belongs_to_zufolge(words, stop)):
                return (at, end) if clause.finite is not None and at > clause.finite else (at, stop)
            at = max(stop, at + 1)
    return None


def _may_be_object(word: Word) -> bool:
    return word.kind in "dDANZ" or (word.kind == "p" and can_be(word, "acc"))


def _belongs_to_zufolge(words: Sequence[Word], stop: int) -> bool:
    return stop < len(words) and words[stop].lower == "zufolge"


# --- Where an object ends ------------------------------------------------------------------------------------------


def asks_for(lower: str, prepositions: frozenset[str]) -> bool:
    """Whether a preposition, also one with its article ("zur"), is one of those that a verb asks for."""
    return lower in prepositions or _CONTRACTED.get(lower, "") in prepositions


def before_verbs(words: Sequence[Word], clause: Clause) -> int:
    """The end of a clause without its particle, participle or infinitive."""
    end = clause.end
    while end - 1 > clause.first and (words[end - 1].kind in "gxviz." or _is_particle(words, clause, end - 1)):
        end -= 1
    return end


def _before_own_verbs(words: Sequence[Word], clause: Clause, cue: VerbCue) -> int:
    """The same, where a participle that is none of the cue's verbs is left: "nannte die Bilder [gestellt]"."""
    end = before_verbs(words, clause)
    for at in range(clause.end - 1, end - 1, -1):
        if words[at].kind in "gx" and at not in cue.words and not is_auxiliary(words[at]):
            return at + 1
    return end


def _is_particle(words: Sequence[Word], clause: Clause, at: int) -> bool:
    """Whether a particle ends a clause, and no adjective that looks like one: "hält den Bericht für [falsch]"."""
    particle = at == clause.end - 1 and words[at].kind in "PBuD" and words[at].lower in PARTICLES
    return particle and words[at - 1].lower not in _JUDGING


def tail_end(reading: Reading, content: Range, at: int, stop: int) -> int:
    """The end of a reported content with the clauses that hang on it."""
    clause = whole_clause(reading.clauses[at])
    if content[1] < before_verbs(reading.words, clause) or content[1] <= (clause.finite or 0):
        return content[1]
    behind = (each for each in reading.clauses[at + 1 : stop] if each.first >= content[1])
    return max([content[1], *(each.end for each in behind if each.kind != MAIN)])


def with_marks(words: Sequence[Word], start: int, end: int) -> Range:
    """An object with the mark right before it, or else the rest of the quotation, that an odd mark in it asks for.

    "äußerte [„große Sorge“]", "als [„Schlag, der uns trifft“]".
    """
    if sum(word.kind == "q" for word in words[start:end]) % 2 == 0:
        return start, end
    if start and words[start - 1].kind == "q":
        return start - 1, end
    closing = (at + 1 for at in range(end, min(len(words), end + _LONGEST_QUOTED)) if words[at].kind == "q")
    return start, next(closing, end)


def whole_clause(clause: Clause) -> Clause:
    """A clause up to the verb that ends it, also where a list or an inserted clause stands before that verb."""
    return clause._replace(end=max(clause.end, clause.verbal[-1] + 1)) if clause.verbal else clause
