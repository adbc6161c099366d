"""Addressees: to whom something is said."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.reading import Reading, covers
from lagebild.extract.quotations.subjects import is_said, postposed
from lagebild.german.clauses import Clause
from lagebild.german.lexicon import endings
from lagebild.german.phrases import can_be, dative, noun_phrase
from lagebild.german.speech import SpeechVerb
from lagebild.german.tagging import Word

_MEDIA = endings("phrases", "media")


def addressee(reading: Reading, cue: VerbCue, speaker: Range | None) -> Range | None:
    """To whom it was said: a dative, an accusative or the preposition that the verb asks for."""
    words, clause = reading.words, reading.clauses[cue.clause]
    if cue.passive:
        return None
    at = clause.first
    while at < clause.end:
        if speaker is not None and covers(speaker, at):
            at = speaker[1]
            continue
        found = _addressed(words, at, clause, cue.verb, behind=speaker is not None and at >= speaker[1])
        if found is not None and not _is_thing(words, found):
            return found
        at = _next_phrase(words, at, clause.end)
    return None


def _addressed(words: Sequence[Word], at: int, clause: Clause, verb: SpeechVerb, *, behind: bool) -> Range | None:
    """The phrase at `at` if its case or preposition can name an addressee; `behind`: the speaker stands before it."""
    kind, lower, end = words[at].kind, words[at].lower, clause.end
    if kind in "PC" and (lower in verb.addressee or lower == "gegenüber"):
        stop = noun_phrase(words, at + 1)
        return (at + 1, min(stop, end)) if stop > at + 1 else None
    if kind not in "dDpN" or lower == "es":
        return None
    stop = min(noun_phrase(words, at), end)
    if stop <= at or postposed(words, stop, end):
        return None
    if "dat" in verb.addressee and kind in "dDp" and (dative(words, at) or (behind and _is_medium(words, at, stop))):
        return at, stop
    accusative = kind == "N" or can_be(words[at], "acc")
    if "acc" in verb.addressee and accusative and (clause.finite is None or at > clause.finite):
        return at, stop
    return None


def _is_medium(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether a phrase with "der" names a paper or agency, to which something is said ("sagte Beck der Zeitung")."""
    return words[at].lower == "der" and any(word.lower.endswith(_MEDIA) for word in words[at:stop])


def _is_thing(words: Sequence[Word], found: Range) -> bool:
    """Whether a phrase is a number, a time or what is said, to which nobody speaks."""
    return any(words[at].kind == "Z" for at in range(*found)) or is_said(words, found)


def _next_phrase(words: Sequence[Word], at: int, end: int) -> int:
    start = at + (words[at].kind in "PC")
    return min(max(noun_phrase(words, start), at + 1), end)
