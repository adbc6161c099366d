"""Addressees: to whom something is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lagebild.extract.quotations.audiences import audience, facing, is_people, is_somebody
from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.objects import asks_for, clause_of, genitive_object
from lagebild.extract.quotations.reading import Reading, covers
from lagebild.extract.quotations.subjects import clause_subject, is_said, postposed
from lagebild.german import words as closed
from lagebild.german.cases import dative, is_feminine
from lagebild.german.clauses import FRAGMENT, RELATIVE, Clause
from lagebild.german.inflection import known_gender
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import can_be, coordinated, noun_phrase
from lagebild.german.speech import SpeechVerb
from lagebild.german.tagging import Word

_COMPARING = listed("attribution", "comparing")
_TIMES = listed("phrases", "times")
_FROM, _TO = frozenset({"von"}), frozenset({"zu"})


class _Phrase(NamedTuple):
    """A noun phrase from `first` to `end` of a clause, with the preposition before it in lower case, or ""."""

    first: int
    end: int
    preposition: str = ""


class _Field(NamedTuple):
    """Where an addressee is looked for: the clause of a verb and its speaker, the agent of a passive.

    `outside`: what is said is no object of the verb, so that no phrase of its clause is that.
    """

    reading: Reading
    clause: Clause
    verb: SpeechVerb
    speaker: Range | None
    outside: bool
    passive: bool

    @property
    def beside(self) -> bool:
        """Whether the subject is another phrase than those that are looked at."""
        return self.speaker is not None and not self.passive

    def word(self, at: int) -> Word:
        """A word of the period."""
        return self.reading.words[at]


def addressee(reading: Reading, cue: VerbCue, speaker: Range | None, *, outside: bool) -> Range | None:
    """To whom it was said: a dative, an accusative, the preposition that the verb asks for, or an audience.

    `speaker` is the whole phrase, with its apposition. `outside`: what is said stands in clauses of its own, so that no
    phrase beside the verb is that.
    """
    clause = clause_of(reading, cue, speaker)
    if speaker is not None and clause.kind == RELATIVE and speaker[0] == clause.first:
        speaker = clause.first, clause.first + 1  # "der | der Stadt vorwirft"
    field = _Field(reading, clause, cue.verb, speaker, outside, cue.passive)
    if cue.passive and "acc" in cue.verb.addressee:
        return _spoken_of(field, cue)
    for phrase in _phrases(field):
        if _is_addressed(field, phrase) and not _is_thing(field, phrase):
            return phrase.first, _end(field, phrase)
    return audience(reading, clause, speaker) or _interrupted(field, cue)


def _interrupted(field: _Field, cue: VerbCue) -> Range | None:
    """The phrase that a relative clause parts from its verb: "[Den Wirt], der schwieg, forderte sie auf, …"."""
    before = cue.clause - 1
    if field.speaker is None or before < 1 or field.clause.finite != field.clause.first:
        return None
    opening, between = field.reading.clauses[before - 1 : before + 1]
    if between.kind != RELATIVE or opening.kind != FRAGMENT or covers(field.speaker, opening.first):
        return None
    phrase = _Phrase(opening.first, opening.end)
    whole = noun_phrase(field.reading.words, opening.first) == opening.end
    return opening[:2] if whole and _is_addressed(field._replace(clause=opening), phrase) else None


def _phrases(field: _Field) -> Iterator[_Phrase]:
    """The noun phrases of a clause but its speaker; what "und" joins to a prepositional one is left out."""
    words, clause = field.reading.words, field.clause
    at = clause.first
    if clause.kind == RELATIVE:
        led = words[at].kind in "PCu"
        yield _Phrase(at + led, at + led + 1, words[at].lower if led else "")
        at += led + 1
    while at < clause.end:
        if field.speaker is not None and covers(field.speaker, at):
            at = field.speaker[1]
            continue
        led = words[at].kind in "PCus" or words[at].lower in _COMPARING
        stop = min(noun_phrase(words, at + led), clause.end)
        if stop > at + led:
            yield _Phrase(at + led, stop, words[at].lower if led else "")
            stop = min(coordinated(words, stop, clause.end), clause.end) if led else stop
        at = max(stop, at + 1)


def _is_addressed(field: _Field, phrase: _Phrase) -> bool:
    """Whether the case of a phrase or its preposition can name an addressee."""
    words, first = field.reading.words, field.word(phrase.first)
    if phrase.preposition:
        return _is_led(field, phrase)
    if first.kind not in "dDpNAZ" or first.lower == "es" or postposed(words, phrase.end, field.clause.end):
        return False
    if "dat" in field.verb.addressee and _is_dative(field, phrase):
        return True
    return "acc" in field.verb.addressee and _is_accusative(field, phrase)


def _is_thing(field: _Field, phrase: _Phrase) -> bool:
    """Whether a phrase is a time or what is said, to which nobody speaks."""
    times, last = field.reading.times, phrase.end - 1
    if phrase.first in times or last in times or field.word(last).lower in _TIMES:
        return True
    return is_said(field.reading.words, (phrase.first, phrase.end))


def _end(field: _Field, phrase: _Phrase) -> int:
    """The end of an addressee before the object of its verb: "rief [die Bewohner] zur Flucht auf"."""
    if _holds_object(field, phrase):
        return phrase.end - 1
    if "gen" in field.verb.reports and not field.outside:
        return genitive_object(field.reading.words, (phrase.first, phrase.end)) or phrase.end
    for at in range(phrase.first + 1, phrase.end):
        if field.word(at).kind in "PCu" and asks_for(field.word(at).lower, field.verb.prepositions):
            return at
    return phrase.end


def _holds_object(field: _Field, phrase: _Phrase) -> bool:
    """Whether the last noun of a dative is the object, that stands nowhere else: "warf der Stadt | Untätigkeit vor"."""
    if field.outside or "np" not in field.verb.frames or "dat" not in field.verb.addressee:
        return False
    if phrase.end - phrase.first < 2 or any(field.word(at).kind != "N" for at in (phrase.end - 2, phrase.end - 1)):
        return False
    return not any(not each.preposition and each.first != phrase.first for each in _phrases(field))


def _spoken_of(field: _Field, cue: VerbCue) -> Range | None:
    """The subject of a passive whose verb has its addressee as an object: "[Die Bewohner] wurden gewarnt"."""
    clause, agent = field.clause, field.speaker
    if clause.kind == RELATIVE and field.word(clause.first).kind == "d":
        return clause.first, clause.first + 1
    who = clause_subject(field.reading, cue.clause)
    if who is None or field.word(who[0]).lower == "es" or is_said(field.reading.words, who):
        return None
    if agent is not None and covers(who, agent[0]):
        who = who[0], agent[0] - 1
    return who[0], _end(field, _Phrase(*who))


# --- Prepositions and cases ----------------------------------------------------------------------------------------


def _is_led(field: _Field, phrase: _Phrase) -> bool:
    """Whether a preposition leads to an addressee; "zu" must lead to somebody, "sagte zu den Kosten" does not."""
    words, lower = field.reading.words, phrase.preposition
    if facing(field.reading, phrase.first - 1, field.clause.first, field.speaker) is not None:
        return True
    if not asks_for(lower, field.verb.addressee) or words[phrase.first].kind == "Z":
        return False
    if field.passive and asks_for(lower, _FROM):
        return False
    return not asks_for(lower, _TO) or is_somebody(words, phrase.first, phrase.end)


def _is_accusative(field: _Field, phrase: _Phrase) -> bool:
    """Whether a phrase can be an accusative object: behind the verb, or beside a subject that stands elsewhere."""
    first, clause = field.word(phrase.first), field.clause
    if not (first.kind in "NAZ" or can_be(first, "acc")):
        return False
    if clause.finite is None or phrase.first > clause.finite or (clause.opener and field.beside):
        return True
    return field.beside and phrase.first == clause.first and first.kind in "dDp"


def _is_dative(field: _Field, phrase: _Phrase) -> bool:
    """Whether a phrase is dative by its form, or because the subject is another and what is said is no object."""
    words, first = field.reading.words, field.word(phrase.first)
    if dative(words, phrase.first):
        return True
    if first.kind in "dDp":
        return can_be(first, "dat") and not can_be(first, "acc.m") and _is_oblique(field, phrase)
    return field.outside and first.kind in "NA" and (field.beside or field.passive) and _stands_free(field, phrase)


def _is_oblique(field: _Field, phrase: _Phrase) -> bool:
    """Whether "der", "einer", "uns" is a dative: of a feminine, or beside a subject that is another phrase.

    Right behind a noun it is a genitive, unless it names people or a medium: "sagte Beck der Zeitung".
    """
    words, before = field.reading.words, phrase.first - 1
    if phrase.end == phrase.first + 1:
        return words[phrase.first].kind in "pD" and (field.beside or field.passive)
    if before >= field.clause.first and words[before].kind == "N" and before not in field.reading.times:
        return is_people(words, phrase.first, phrase.end)
    if is_feminine(words, phrase.first, phrase.end):
        return True
    nouns = [word.text for word in words[phrase.first : phrase.end] if word.kind == "N"]
    return field.beside and not any(known_gender(noun) in ("m", "n") for noun in nouns)


def _stands_free(field: _Field, phrase: _Phrase) -> bool:
    """Whether a phrase without article stands by itself, so that it is no end of another name."""
    words, clause, before = field.reading.words, field.clause, phrase.first - 1
    if phrase.first == clause.first:
        return field.passive
    if not clause.opener and clause.finite is not None and phrase.first < clause.finite:
        return False
    word = words[before]
    known = word.kind in "Vwxvgp" or before in field.reading.times or bool(word.kind == "B" and closed.tags(word.lower))
    return known or is_people(words, phrase.first, phrase.end)
