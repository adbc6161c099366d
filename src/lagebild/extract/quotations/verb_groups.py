"""The verbs of a clause: which of them carries the meaning, and the particle that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from lagebild.german import verbs
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, REST, Clause
from lagebild.german.lexicon import words as listed
from lagebild.german.speech import speech_verbs
from lagebild.german.tagging import FINITE, Word

AUXILIARY = frozenset({"aux", "modal"})
"""Tags of verbs that do not carry the meaning where another stands beside them."""

_APART = listed("attribution", "apart")
_JUDGING = listed("attribution", "judging")
_FARTHEST_PARTICLE = 4
"""So many clauses behind a verb its particle may stand ("teilte X, die …, der …, mit")."""


@lru_cache(maxsize=1 << 16)
def speech_lemmas(lower: str) -> tuple[str, ...]:
    """The infinitives of a verb form that are verbs of speech, alone or with some particle."""
    return tuple(lemma for lemma in verbs.lemmas(lower) if lemma in _bases())


@cache
def _bases() -> frozenset[str]:
    found = {"heißen"}
    for lemma, readings in speech_verbs().items():
        found.add(lemma)
        found |= {lemma.removeprefix(reading.particle) for reading in readings}
    return frozenset(found)


def is_auxiliary(word: Word) -> bool:
    """Whether a verb form is one of an auxiliary or a modal."""
    return not AUXILIARY.isdisjoint(closed.tags(word.lower))


def main_verb(words: Sequence[Word], clause: Clause) -> int | None:
    """The verb that carries the meaning: the finite one, else the participle or infinitive that it goes with."""
    finite = clause.finite
    if finite is None or not is_auxiliary(words[finite]):
        return finite
    for at in reversed(clause.verbal):
        if at != finite and not is_auxiliary(words[at]):
            return at
    return None


def particle_of(words: Sequence[Word], clauses: Sequence[Clause], number: int, main: int) -> int | None:
    """The separable particle at the end of the clause, or alone behind an inserted one ("teilte X, die …, mit")."""
    clause = clauses[number]
    if main > clause.first and words[main - 1].lower in _APART:
        return main - 1
    if main != clause.finite or words[main].kind not in FINITE:
        return None
    last = _last_word(words, clause)
    if last > main and _is_particle(words[last]) and words[last - 1].lower not in _JUDGING:
        return last
    later = clauses[number + 1 : number + _FARTHEST_PARTICLE]
    return _particle_behind(words, later, main) or _particle_within(words, range(main + 1, clause.end), main)


def _particle_behind(words: Sequence[Word], later: Iterable[Clause], main: int) -> int | None:
    """The particle that ends what is left of the clause behind others: alone, or one that makes a verb of speech."""
    for clause in later:
        last = _last_word(words, clause)
        if clause.kind not in (FRAGMENT, REST) or not _is_particle(words[last]):
            continue
        if clause.end - clause.first <= 2 or _makes_speech(words[last], words[main]):
            return last
    return None


def _particle_within(words: Sequence[Word], places: range, main: int) -> int | None:
    """A particle with more behind it ("wies die Vorwürfe zurück am Montag"), where it makes a verb of speech.

    It makes none where the verb alone has its object behind it: "hielt die Bilder dagegen für alt".
    """
    for at in reversed(places):
        if words[at].kind == "B" and words[at].lower in verbs.PARTICLES and _makes_speech(words[at], words[main]):
            behind = {words[each].lower for each in range(at + 1, places.stop)}
            return at if _asked_of(words[main]).isdisjoint(behind) else None
    return None


def _is_particle(word: Word) -> bool:
    return word.lower in verbs.PARTICLES and word.kind != "N"


def _makes_speech(particle: Word, verb: Word) -> bool:
    """Whether particle and verb together are a verb of speech."""
    return any(particle.lower + lemma in speech_verbs() for lemma in verbs.lemmas(verb.lower))


def _asked_of(verb: Word) -> frozenset[str]:
    """The prepositions of the objects that a verb without particle says something by."""
    alone = (each for lemma in speech_lemmas(verb.lower) for each in speech_verbs().get(lemma, ()))
    return frozenset[str]().union(*(each.reports - {"np", "als", "gen"} for each in alone))


def _last_word(words: Sequence[Word], clause: Clause) -> int:
    at = clause.end - 1
    while at > clause.first and words[at].kind in "q*.":
        at -= 1
    return at
