"""Audiences: whom a phrase beside a verb or a frame names as spoken to, whatever the verb asks for."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.reading import Reading, covers
from lagebild.german import actors
from lagebild.german.clauses import Clause
from lagebild.german.lexicon import endings
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import can_be, first_names, noun_phrase
from lagebild.german.speech import noun_of_speech
from lagebild.german.tagging import Word

_CALLING = frozenset({"demand", "warn", "announce"})
"""Stances of nouns of saying that go to somebody: "Forderungen an Nordland", but "Kritik an Nordland"."""

_BEFORE = endings("audiences", "before")
_FACING = listed("audiences", "facing")
_HELD_IN = listed("audiences", "held_in")
_IN_FRONT = listed("audiences", "in_front")
_LEADING = _FACING | _HELD_IN | _IN_FRONT
_LETTERS = endings("audiences", "letters")
_MEDIA = endings("phrases", "media")
_TALKS = endings("audiences", "talks")


def audience(reading: Reading, clause: Clause, speaker: Range | None) -> Range | None:
    """Whom a clause names beside its objects: "vor [Reportern]", "im Gespräch mit [X]", "einen Appell an [X]"."""
    words = reading.words
    for at in range(clause.first, clause.end):
        if words[at].kind != "N" and words[at].lower not in _LEADING:
            continue
        if words[at].kind == "N":
            found = asked(words, at)
        else:
            found = _before(words, at) or _partner(words, at, clause.end) or facing(reading, at, clause.first, speaker)
        if found is not None and found[1] <= clause.end and not covers(speaker, at):
            return found
    return None


def facing(reading: Reading, at: int, first: int, speaker: Range | None) -> Range | None:
    """To whom "gegenüber" at `at` leads, in a clause from `first` on.

    Behind a noun that is neither the speaker's nor a time it belongs to that noun: "Misstrauen gegenüber der Partei".
    """
    words = reading.words
    if words[at].lower not in _FACING:
        return None
    behind_noun = at > first and words[at - 1].kind == "N" and at - 1 not in reading.times
    if behind_noun and speaker is not None and not covers(speaker, at - 1):
        return None
    end = noun_phrase(words, at + 1)
    return (at + 1, end) if end > at + 1 else None


def faced(reading: Reading, source: Range) -> Range | None:
    """To whom the source of a frame without verb speaks: "so X gegenüber [Y]", "nach Angaben von X gegenüber [Y]"."""
    at = source[1]
    return facing(reading, at, source[0], source) if at < len(reading.words) else None


def asked(words: Sequence[Word], at: int) -> Range | None:
    """To whom a noun of saying at `at` goes: "einen Appell an [die Bewohner]"; "Kritik an der Stadt" is about it."""
    noun, start = noun_of_speech(words[at].text), at + 2
    if noun is None or start >= len(words) or words[at + 1].lower != "an":
        return None
    accusative = can_be(words[start], "acc") if words[start].kind in "dDp" else noun.stance in _CALLING
    end = noun_phrase(words, start)
    return (start, end) if accusative and end > start else None


def is_people(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase names people or a medium by a noun that says so: "Reportern", "der Zeitung"."""
    nouns = [word for word in words[start:end] if word.kind == "N"]
    return any(word.lower.endswith((*_MEDIA, *_BEFORE)) or actors.is_group(word.text) for word in nouns)


def is_somebody(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase names a person, people or a medium, so that one can speak to it."""
    if is_people(words, start, end):
        return True
    nouns = [word.text for word in words[start:end] if word.kind == "N"]
    return any(noun in first_names() or actors.begins_name(noun) or actors.office(noun) for noun in nouns)


def _before(words: Sequence[Word], at: int) -> Range | None:
    """People before whom somebody speaks: "vor [der Presse]"; "vor dem Treffen" is a time."""
    if words[at].lower not in _IN_FRONT:
        return None
    end = noun_phrase(words, at + 1)
    people = any(word.kind == "N" and word.lower.endswith(_BEFORE) for word in words[at + 1 : end])
    return (at + 1, end) if people else None


def _partner(words: Sequence[Word], at: int, limit: int) -> Range | None:
    """With whom a talk is held or to whom a letter goes: "im Gespräch mit [X]", "in einem Brief an [X]"."""
    if words[at].lower not in _HELD_IN:
        return None
    for here in range(at + 1, min(noun_phrase(words, at + 1, attributes=False) + 1, limit)):
        before, lower = words[here - 1].lower, words[here].lower
        talks, written = lower == "mit" and before.endswith(_TALKS), lower == "an" and before.endswith(_LETTERS)
        if words[here].kind in "PC" and (talks or written):
            end = noun_phrase(words, here + 1)
            return (here + 1, end) if end > here + 1 else None
    return None
