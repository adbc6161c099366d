"""Verb cues: the verbs of the lexicon of reported speech in a period, with particle and auxiliaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.set_phrases import phrasal_cue
from lagebild.extract.quotations.verb_groups import main_verb, particle_of, speech_lemmas
from lagebild.german import verbs
from lagebild.german import words as closed
from lagebild.german.clauses import Clause
from lagebild.german.speech import SpeechVerb, speech_verbs
from lagebild.german.tagging import Word


def verb_cues(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[VerbCue]:
    """The verb cues of a period, at most one a clause."""
    for number, clause in enumerate(clauses):
        if clause.finite is None:
            continue
        cue = None
        if any(speech_lemmas(words[at].lower) for at in clause.verbal):
            cue = _verb_cue(words, clauses, number)
        if cue is None or not cue.verb.strong:
            cue = phrasal_cue(words, clauses, number) or cue
        if cue is not None:
            yield cue


def _verb_cue(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> VerbCue | None:
    clause = clauses[number]
    finite = clause.finite
    assert finite is not None  # noqa: S101  the caller looked
    main = main_verb(words, clause)
    if main is None:
        return None
    impersonal = _impersonal(words, clause, main)
    if "heißen" in speech_lemmas(words[main].lower):
        told = impersonal and words[main].kind in "Vwxg"
        return VerbCue(number, HEISSEN, tuple(sorted({finite, main})), impersonal=True) if told else None
    particle = particle_of(words, clauses, number, main)
    verb = _entry(words, clause, main, particle)
    if verb is None:
        return None
    marked = sorted({finite, main, *([particle] if particle is not None else []), *_between(words, clause, main)})
    tags = closed.tags(words[finite].lower)
    lemma = verbs.lemmas(words[finite].lower) if finite != main else frozenset()
    return VerbCue(
        number,
        verb,
        tuple(marked),
        hearsay="sollen" in lemma,
        perfect=words[clause.verbal[-1]].lower in ("haben", "sein"),
        passive="werden" in lemma
        and "aux" in tags
        and words[main].kind in "gx"
        and not _infinitive_behind(words, main),
        impersonal=impersonal,
    )


HEISSEN = SpeechVerb(
    lemma="heißen",
    particle="",
    reflexive=False,
    stance="assert",
    strong=True,
    frames=frozenset({"quote", "v2", "dass"}),
    addressee=frozenset(),
    prepositions=frozenset(),
    marks=frozenset(),
)
"""es heißt: nobody is named, or a document or body behind "in" or "aus"."""


def _between(words: Sequence[Word], clause: Clause, main: int) -> Iterator[int]:
    """Auxiliaries that stand beside the main verb: "geschrieben haben", "zitiert worden"."""
    for at in clause.verbal:
        if abs(at - main) == 1 and closed.tags(words[at].lower) & {"aux", "modal"}:
            yield at


def _infinitive_behind(words: Sequence[Word], main: int) -> bool:
    return main + 1 < len(words) and words[main + 1].kind in "vi" and words[main + 1].lower not in ("werden",)


def _impersonal(words: Sequence[Word], clause: Clause, main: int) -> bool:
    """Whether the subject is es or man beside the verb: "heißt es", "es wird berichtet"."""
    near = range(max(clause.first, main - 2), min(clause.end, main + 3))
    return any(words[at].lower == "es" for at in (*near, clause.first))


def _entry(words: Sequence[Word], clause: Clause, main: int, particle: int | None) -> SpeechVerb | None:
    """The lexicon's entry for the verb with its particle; reflexive entries only where "sich" stands in the clause."""
    reflexive = any(words[at].kind == "r" for at in range(clause.first, clause.end))
    for lemma in sorted(verbs.lemmas(words[main].lower)):
        full = words[particle].lower + lemma if particle is not None else lemma
        readings = speech_verbs().get(full, ())
        if particle is not None and not readings and full not in _known_with(lemma):
            readings = speech_verbs().get(lemma, ())
        for verb in sorted(readings, key=lambda each: each.reflexive != reflexive):
            if verb.reflexive <= reflexive:
                return verb
    return None


@lru_cache(maxsize=4096)
def _known_with(lemma: str) -> frozenset[str]:
    return frozenset(particle + lemma for particle in verbs.particles_of(lemma))
