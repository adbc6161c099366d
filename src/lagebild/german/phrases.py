"""Noun phrases: where "der IKRK-Delegationsleiter in der Ukraine, Pascal Hundt" begins and ends.

A phrase is read from its first word: determiner, adjectives, nouns and names, then what belongs to the noun: a bracket, a
genitive, a prepositional attribute. Appositions and relative clauses stand behind commas and are added by those who
know the clauses around. All positions are indices of words, the end is exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lagebild.german import words as closed
from lagebild.german.lexicon import load
from lagebild.german.tagging import Word

NOMINATIVE = "nom"
_NAME_PARTICLES = frozenset({"von", "van", "de", "der", "al", "el", "bin", "zu"})
_LONGEST = 40
"""A phrase of more words than this is none; the bound keeps hostile text linear."""


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(load("phrases")[name]["words"].split())


def noun_phrase(words: Sequence[Word], at: int, *, attributes: bool = True) -> int:
    """The end of the noun phrase that begins at `at`, or `at` if none does."""
    end = _core(words, at)
    if end == at or not attributes or words[at].kind in "pr":
        return end
    limit = min(len(words), at + _LONGEST)
    while end < limit:
        longer = _attribute(words, end, limit)
        if longer == end:
            break
        end = longer
    return end


def _core(words: Sequence[Word], at: int) -> int:
    """Determiner, adjectives, nouns; a pronoun is a phrase by itself."""
    size = len(words)
    if at < size and words[at].kind in "pr":
        return at + 1
    here = at
    while here < size and words[here].kind in "dD" and here - at < 3:
        here += 1
    if here > at and (here == size or words[here].kind not in "AZNwBgQq"):
        return at + 1 if here == at + 1 and _stands_alone(words[at]) else at
    nouns = _nouns(words, _adjectives(words, here))
    return nouns if nouns > _adjectives(words, here) or nouns > here and here > at else at


def _stands_alone(word: Word) -> bool:
    """Whether a determiner can be a phrase by itself: dieser, diese, beide, jeder."""
    return word.kind == "D" and bool(closed.tags(word.lower) & {"dem", "quant", "pron_indef"})


def _adjectives(words: Sequence[Word], at: int) -> int:
    """Where the adjectives end; adverbs and "und" between them belong to them if an adjective or noun follows."""
    size, here = len(words), at
    while here < size and here - at < 12:
        kind = words[here].kind
        if kind in "AZwgq" or (kind == "*" and here > at and words[here].text in ".%" and words[here - 1].kind == "Z"):
            here += 1
        elif kind == "B" and here > at - 1 and here + 1 < size and words[here + 1].kind in "AZw":
            here += 1
        elif (
            kind in "K,"
            and here > at
            and here + 1 < size
            and words[here + 1].kind == "A"
            and words[here - 1].kind == "A"
        ):
            here += 1
        else:
            break
    return here


def _nouns(words: Sequence[Word], at: int) -> int:
    """Where the run of nouns and names ends, with name particles and a bracket within or behind it."""
    size, here = len(words), at
    while here < size:
        word = words[here]
        if word.kind in "Nq" and (word.kind == "N" or here > at):
            here += 1
        elif word.lower in _NAME_PARTICLES and here > at and _between_names(words, here):
            here += 1
        elif word.kind == "(" and here > at:
            closing = _bracket(words, here)
            if closing == here:
                break
            here = closing
        elif (
            word.text == "."
            and here > at
            and len(words[here - 1].text) < 4
            and here + 1 < size
            and words[here + 1].kind == "N"
        ):
            here += 1  # "St. Anton", "Dr. Beck", "Anna B. Beck"
        elif word.kind == "Z" and here > at and _numbered(words, here):
            here += 1  # "Sputnik 1", but not "laut der Zeitung 40 Menschen"
        elif word.kind == "K" and here > at and words[here - 1].text.endswith("-") and here + 1 < size:
            here += 1  # "für Luft- und Raumfahrt"
        else:
            break
    while here > at and words[here - 1].kind == "q" and not _opened(words, at, here - 1):
        here -= 1
    return here


def _numbered(words: Sequence[Word], at: int) -> bool:
    follows = words[at + 1].kind if at + 1 < len(words) else "."
    return words[at - 1].kind == "N" and words[at].text.isdigit() and len(words[at].text) < 4 and follows not in "NA"


def _opened(words: Sequence[Word], at: int, mark: int) -> bool:
    return any(words[each].kind == "q" for each in range(max(0, at - 4), mark))


def _between_names(words: Sequence[Word], at: int) -> bool:
    """Whether a particle stands within a name: "Ursula von der Leyen", but not "Präsident von Polen"."""
    after = at + 1
    while after < len(words) and words[after].lower in _NAME_PARTICLES:
        after += 1
    if after >= len(words) or words[after].kind != "N" or words[at].lower != "von":
        return words[at].lower in ("van", "al", "el", "bin") and after < len(words) and words[after].kind == "N"
    return words[at - 1].text in first_names()


@cache
def first_names() -> frozenset[str]:
    """First names that the lexicon knows."""
    return frozenset(load("places_names")["first"]["names"].split())


def _bracket(words: Sequence[Word], at: int) -> int:
    """The end of a short bracket behind a noun (an abbreviation, an age, a party), or `at`."""
    for here in range(at + 1, min(at + 5, len(words))):
        if words[here].kind == ")":
            return here + 1
        if words[here].kind in ".;":
            return at
    return at


def _attribute(words: Sequence[Word], at: int, limit: int) -> int:
    """The end of a genitive, a prepositional attribute or a coordinated phrase at `at`, or `at`."""
    word = words[at]
    if word.kind in "dD" and any(case.startswith("gen") for case in closed.cases(word.lower)):
        return min(limit, _core(words, at))
    if word.kind == "A" and word.lower.endswith("er") and words[at - 1].kind == "N":
        return min(limit, _core(words, at))  # "Angaben ukrainischer Behörden"
    if word.kind in "PC" and word.lower in _table("attributes"):
        return min(limit, _prepositional(words, at))
    return at


def _prepositional(words: Sequence[Word], at: int) -> int:
    """The end of "in der Ukraine", "vom Roten Kreuz" behind a noun; a time or an occasion belongs to the verb."""
    end = _core(words, at + 1)
    if end == at + 1 or words[at + 1].kind in "pr":
        return at
    head = words[end - 1].lower
    if head in _table("times") or head.endswith(_suffixes()) or any(word.kind == "Z" for word in words[at + 1 : end]):
        return at
    if words[at].lower in _table("loose") and (_is_name(words[at - 1], words[at - 2 : at - 1])):
        return at  # "sagte Anna Beck in Kiew": she said it there
    return end


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(load("phrases")["occasions"]["suffixes"].split())


def _is_name(word: Word, before: Sequence[Word]) -> bool:
    """Whether a phrase ends in a person's name: a first name or an office stands before its last word."""
    return bool(before) and before[0].kind == "N" and word.kind == "N"


def coordinated(words: Sequence[Word], start: int, end: int, limit: int) -> int:
    """The end of a phrase with the phrases that "und" or "sowie" joins to it, up to `limit`."""
    while end < limit - 1 and words[end].kind == "K":
        stop = noun_phrase(words, end + 1)
        if stop == end + 1 or stop > limit or words[end + 1].kind in "prZ":
            break
        end = stop
    return end


def nominative(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase can be a subject, by its first determiner or pronoun; without one it can."""
    first = words[start]
    cases = closed.cases(first.lower)
    if first.kind in "dDpr" and cases:
        return any(case.startswith(NOMINATIVE) for case in cases)
    return first.kind != "r" and end > start


def dative(words: Sequence[Word], start: int) -> bool:
    """Whether a phrase begins with a word that is dative and no nominative: "dem Sender", "ihm"."""
    cases = closed.cases(words[start].lower)
    if not any(case.startswith("dat") for case in cases) or any(case.startswith(NOMINATIVE) for case in cases):
        return False
    if not any(case.startswith("acc") for case in cases) or words[start].kind != "d":
        return True
    end = _core(words, start)  # "den Behörden" is a dative plural, "den Vorwurf" is none
    return end > start + 1 and words[end - 1].lower.endswith("n")
