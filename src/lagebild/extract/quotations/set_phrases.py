"""Set phrases of speech: "zeigte sich überzeugt", "kam zu dem Schluss", "stellte … in Abrede"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.verb_groups import main_verb, particle_of
from lagebild.german import verbs
from lagebild.german.clauses import Clause
from lagebild.german.speech import SpeechPhrase, SpeechVerb, speech_phrases
from lagebild.german.tagging import Word


class _Phrasal(NamedTuple):
    """A set phrase of speech with the words that must stand beside its verb, each a choice of forms."""

    beside: tuple[frozenset[str], ...]
    verb: SpeechVerb


def phrasal_cue(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> VerbCue | None:
    """A set phrase in a clause that has a finite verb, or `None`."""
    clause = clauses[number]
    main = main_verb(words, clause)
    if main is not None or clause.finite is None:
        return _phrase_of(words, clauses, number, main)
    found = (_phrase_of(words, clauses, number, at) for at in reversed(clause.verbal))
    return next((cue for cue in found if cue is not None), None)  # "Nachdem bekannt geworden war, dass …"


def _phrase_of(words: Sequence[Word], clauses: Sequence[Clause], number: int, main: int | None) -> VerbCue | None:
    """The set phrase of the verb `main` of a clause."""
    clause = clauses[number]
    if main is None or clause.finite is None or not (lemmas := _phrase_lemmas(words[main].lower)):
        return None
    particle = particle_of(words, clauses, number, main)
    here = words[clause.first : clause.end]
    present = {word.lower for word in here} | {word.text for word in here}
    for phrase in _candidates(lemmas, words[particle].lower if particle is not None else ""):
        if any(choice.isdisjoint(present) for choice in phrase.beside):
            continue
        marks = _beside(words, clause, phrase)
        if marks is not None:
            ends = {clause.finite, main, *marks} | ({particle} if particle is not None else set())
            return VerbCue(number, phrase.verb, tuple(sorted(ends)))
    return None


def _candidates(lemmas: tuple[str, ...], particle: str) -> Iterator[_Phrasal]:
    """The set phrases of a verb, those with its particle first."""
    for lemma in lemmas:
        if particle:
            yield from _phrasals().get(particle + lemma, ())
        yield from _phrasals().get(lemma, ())


def _beside(words: Sequence[Word], clause: Clause, phrase: _Phrasal) -> list[int] | None:
    """Where the fixed words of a phrase stand in the clause, in their order; `None` where one is missing."""
    if phrase.verb.reflexive and not any(words[at].kind == "r" for at in range(clause.first, clause.end)):
        return None
    found: list[int] = []
    at = clause.first
    for choice in phrase.beside:
        while at < clause.end and words[at].text not in choice and words[at].lower not in choice:
            at += 1
        if at == clause.end:
            return None
        found.append(at)
        at += 1
    return found


# --- The phrases of the lexicon by their verb ----------------------------------------------------------------------


@cache
def _phrasals() -> dict[str, tuple[_Phrasal, ...]]:
    """The set phrases by the infinitive of their verb."""
    found: dict[str, tuple[_Phrasal, ...]] = {}
    for phrase in speech_phrases():
        for lemma, phrasal in _by_verb(phrase):
            found[lemma] = (*found.get(lemma, ()), phrasal)
    return found


def _by_verb(phrase: SpeechPhrase) -> Iterator[tuple[str, _Phrasal]]:
    """A phrase with each infinitive that its verb is written with ("<geben/machen> bekannt")."""
    fixed = [
        word for before, word in pairwise(("", *phrase.words)) if word[0] not in "<{(…" and _is_fixed(before, word)
    ]
    named = [word for word in fixed if any(part[0].isupper() for part in word.split("/"))] or fixed
    if not named or "es" in fixed:
        return
    beside = tuple(frozenset(word.split("/")) for word in named)
    for written in phrase.words:
        if written.startswith("<"):
            for lemma in written.strip("<>").split("/"):
                yield lemma, _Phrasal(beside, _as_verb(phrase))


def _is_fixed(before: str, word: str) -> bool:
    """Whether a word stands where the phrase has it; "sich" moves but behind a preposition: "weist es von [sich]"."""
    return word[0] not in "<{(…" and (word != "sich" or before == "von")


def _as_verb(phrase: SpeechPhrase) -> SpeechVerb:
    """A set phrase as an entry of the lexicon's verbs."""
    return SpeechVerb(
        lemma=" ".join(phrase.words),
        particle="",
        reflexive="sich" in phrase.words,
        stance=phrase.stance,
        strong=True,
        frames=phrase.frames,
        addressee=frozenset({"gegenüber", *_addressed(phrase)}),
        prepositions=frozenset(),
        marks=frozenset(),
    )


def _addressed(phrase: SpeechPhrase) -> Iterator[str]:
    """What leads to whom a set phrase is said: the dative of its {OBJ:dat}, "an" before its {OBJ:acc}."""
    for before, word in pairwise(("", *phrase.words)):
        if word == "{OBJ:dat}":
            yield "dat"
        elif word == "{OBJ:acc}" and before == "an":
            yield before


@lru_cache(maxsize=1 << 14)
def _phrase_lemmas(lower: str) -> tuple[str, ...]:
    """The infinitives of a verb form that have set phrases, alone or with some particle."""
    return tuple(lemma for lemma in sorted(verbs.lemmas(lower)) if lemma in _phrase_bases())


@cache
def _phrase_bases() -> frozenset[str]:
    bare = {
        lemma.removeprefix(particle)
        for lemma in _phrasals()
        for particle in verbs.PARTICLES
        if lemma.startswith(particle)
    }
    return frozenset(bare | set(_phrasals()))
