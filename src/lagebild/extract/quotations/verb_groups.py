"""The verbs of a clause: which of them carries the meaning, and the particle that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lagebild.german import verbs
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, REST, Clause
from lagebild.german.speech import speech_verbs
from lagebild.german.tagging import FINITE, Word


@lru_cache(maxsize=1 << 16)
def speech_lemmas(lower: str) -> tuple[str, ...]:
    """The infinitives of a verb form that are verbs of speech, alone or with some particle."""
    return tuple(lemma for lemma in verbs.lemmas(lower) if lemma in _bases())


@lru_cache(maxsize=1)
def _bases() -> frozenset[str]:
    found = {"heißen"}
    for lemma, readings in speech_verbs().items():
        found.add(lemma)
        found |= {lemma.removeprefix(reading.particle) for reading in readings}
    return frozenset(found)


def main_verb(words: Sequence[Word], clause: Clause) -> int | None:
    """The verb that carries the meaning: the finite one, else the participle or infinitive that it goes with."""
    finite = clause.finite
    others = [at for at in clause.verbal if at != finite]
    if finite is None:
        return None
    if not closed.tags(words[finite].lower) & {"aux", "modal"}:
        return finite
    full = [at for at in others if not closed.tags(words[at].lower) & {"aux", "modal"}]
    return full[-1] if full else None


def particle_of(words: Sequence[Word], clauses: Sequence[Clause], number: int, main: int) -> int | None:
    """The separable particle at the end of the clause, or alone behind an inserted one ("teilte X, die …, mit")."""
    clause = clauses[number]
    if main > clause.first and words[main - 1].lower in _WRITTEN_APART:
        return main - 1
    if words[main].kind not in FINITE or main != clause.finite:
        return None
    last = _last_word(words, clause)
    if last > main and words[last].lower in verbs.PARTICLES and words[last].kind != "N":
        return last
    for later in clauses[number + 1 : number + 4]:
        last = _last_word(words, later)
        if later.kind in (FRAGMENT, REST) and words[last].lower in verbs.PARTICLES and words[last].kind != "N":
            lemmas = verbs.lemmas(words[main].lower)
            if later.end - later.first <= 2 or any(words[last].lower + lemma in speech_verbs() for lemma in lemmas):
                return last
    inner = [at for at in range(main + 1, clause.end) if words[at].lower in verbs.PARTICLES and words[at].kind in "BPA"]
    for at in reversed(inner):  # "wies die Vorwürfe zurück am Montag": only where no phrase follows as its own
        if words[at].kind == "B" and any(
            words[at].lower + lemma in speech_verbs() for lemma in verbs.lemmas(words[main].lower)
        ):
            return at
    return None


def _last_word(words: Sequence[Word], clause: Clause) -> int:
    at = clause.end - 1
    while at > clause.first and words[at].kind in "q*.":
        at -= 1
    return at


_WRITTEN_APART = frozenset({"bekannt", "klar", "fest", "deutlich", "richtig"})
"""Particles that stand before their verb as words of their own: "wie er bekannt gab"."""
