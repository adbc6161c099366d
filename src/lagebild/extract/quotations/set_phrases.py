"""Set phrases of speech: "zeigte sich überzeugt", "kam zu dem Schluss", "stellte … in Abrede"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.verb_groups import main_verb, particle_of
from lagebild.german import verbs
from lagebild.german.clauses import Clause
from lagebild.german.speech import SpeechVerb, speech_phrases
from lagebild.german.tagging import Word


class _Phrasal(NamedTuple):
    """A set phrase of speech with the words that must stand beside its verb, each a choice of forms."""

    beside: tuple[frozenset[str], ...]
    verb: SpeechVerb


@lru_cache(maxsize=1)
def _phrasals() -> dict[str, tuple[_Phrasal, ...]]:
    """The set phrases by the infinitive of their verb."""
    found: dict[str, list[_Phrasal]] = {}
    for phrase in speech_phrases():
        fixed = [word for word in phrase.words if word[0] not in "<{(…" and word != "sich"]
        named = [word for word in fixed if any(part[0].isupper() for part in word.split("/"))] or fixed
        for written in (word for word in phrase.words if word.startswith("<")):
            for lemma in written.strip("<>").split("/"):
                verb = SpeechVerb(
                    " ".join(phrase.words), "", "sich" in phrase.words, phrase.stance, True, phrase.frames,
                    frozenset({"gegenüber"}), frozenset(), frozenset(),
                )  # fmt: skip
                beside = tuple(frozenset(word.split("/")) for word in named)
                if beside and "es" not in fixed:
                    found.setdefault(lemma, []).append(_Phrasal(beside, verb))
    return {lemma: tuple(phrases) for lemma, phrases in found.items()}


def phrasal_cue(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> VerbCue | None:
    """A set phrase in a clause: "zeigte sich überzeugt", "kam zu dem Schluss", "stellte … in Abrede"."""
    clause = clauses[number]
    main = main_verb(words, clause)
    main = clause.finite if main is None else main
    assert main is not None and clause.finite is not None  # noqa: S101  the caller looked
    particle = particle_of(words, clauses, number, main)
    for lemma in sorted(verbs.lemmas(words[main].lower)):
        for each in (words[particle].lower + lemma if particle is not None else lemma, lemma):
            for phrase in _phrasals().get(each, ()):
                marks = _beside(words, clause, phrase)
                if marks is not None:
                    ends = [clause.finite, main, *marks, *([particle] if particle is not None else [])]
                    return VerbCue(number, phrase.verb, tuple(sorted(set(ends))))
    return None


def _beside(words: Sequence[Word], clause: Clause, phrase: _Phrasal) -> list[int] | None:
    """Where the fixed words of a phrase stand in the clause, in their order; `None` where one is missing."""
    found: list[int] = []
    at = clause.first
    for choice in phrase.beside:
        while at < clause.end and words[at].text not in choice and words[at].lower not in choice:
            at += 1
        if at == clause.end:
            return None
        found.append(at)
        at += 1
    reflexive = phrase.verb.reflexive
    return found if not reflexive or any(words[each].kind == "r" for each in range(clause.first, clause.end)) else None
