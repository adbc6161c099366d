"""The case of noun phrases: what their determiner, adjectives and noun tell."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german import words as closed
from lagebild.german.inflection import known_gender
from lagebild.german.lexicon import endings
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import can_be, is_personal, noun_phrase
from lagebild.german.tagging import Word

_ADJECTIVAL = endings("phrases", "adjectival")
_DATIVE_PLURAL = endings("phrases", "dative_plural")
_OWNING = listed("phrases", "owning")
_SINGULAR = endings("phrases", "singular")


def nominative(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase can be a subject, by its first determiner or pronoun; without one it can."""
    first = words[start]
    if first.lower in _OWNING:
        return True  # "dessen Sprecherin": the article of a phrase in any case
    if first.lower == "der" and is_feminine(words, start, end):
        return False  # "der Leitung"
    if first.lower == "einer" and end > start + 1 and words[start + 1].kind in "AN":
        return False  # "einer Tat"; "einer der Helfer" can
    if end == start + 1 and is_personal(first):
        return False  # "Ihr widersprach der Gemeinderat"
    if first.kind in "dDpr" and closed.cases(first.lower):
        return can_be(first, "nom")
    return first.kind != "r" and end > start


def is_feminine(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "der" or "einer" at `start` begins a dative or genitive: "der Leitung", "der Süddeutschen Zeitung".

    Behind the nominative of a masculine no adjective ends in -en.
    """
    for at in range(start + 1, end):
        kind, lower = words[at].kind, words[at].lower
        if kind not in "ANZBwq":
            return False
        if kind == "N" and not (at + 1 < end and words[at + 1].kind == "N" and lower.endswith(_ADJECTIVAL)):
            return known_gender(words[at].text) == "f"
        if kind in "AN":
            return lower.endswith("en")
    return False


def dative(words: Sequence[Word], start: int) -> bool:
    """Whether a phrase is dative by its beginning, and no nominative: "dem Sender", "ihm", "betroffenen Familien"."""
    first = words[start]
    if first.kind in "AZ":
        return _strong_plural(words, start)
    if not can_be(first, "dat") or can_be(first, "nom"):
        return False
    if not can_be(first, "acc"):
        return True
    if first.kind not in "dD":
        return False
    return _plural_dative(words, start, noun_phrase(words, start, attributes=False))


def _strong_plural(words: Sequence[Word], start: int) -> bool:
    """Whether adjective and noun without article are a dative plural: "betroffenen Familien", "neun alten Helfern"."""
    end = noun_phrase(words, start, attributes=False)
    if end < start + 2 or words[end - 2].kind != "A" or not words[end - 2].lower.endswith("en"):
        return False
    return _plural_dative(words, start, end)


def _plural_dative(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase ends in the noun of a dative plural: "den Behörden"; "den Vorwurf", "den Schaden" are none."""
    head = words[end - 1].lower
    return end > start + 1 and head.endswith(_DATIVE_PLURAL) and not head.endswith(_SINGULAR)
