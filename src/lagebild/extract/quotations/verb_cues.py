"""Verb cues: the verbs of the lexicon of reported speech in a period, with particle and auxiliaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.set_phrases import phrasal_cue
from lagebild.extract.quotations.verb_groups import is_auxiliary, main_verb, particle_of, speech_lemmas
from lagebild.german import verbs
from lagebild.german import words as closed
from lagebild.german.cases import nominative
from lagebild.german.clauses import Clause
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import noun_phrase
from lagebild.german.speech import SpeechVerb, speech_verbs
from lagebild.german.tagging import Word

_ONWARDS = listed("attribution", "onwards")
_PERFECT = listed("attribution", "perfect")
_PRONOUNS = listed("attribution", "pronouns")

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
    main, finite = main_verb(words, clause), clause.finite
    if main is None or finite is None:
        return None
    impersonal = _is_impersonal(words, clause, main)
    if "heißen" in speech_lemmas(words[main].lower):
        told = impersonal and words[main].kind in "Vwxg"
        return VerbCue(number, HEISSEN, tuple(sorted({finite, main})), impersonal=True) if told else None
    particle = particle_of(words, clauses, number, main)
    verb = _entry(words, clause, main, particle)
    if verb is None:
        return None
    marked = {finite, main, *_auxiliaries_beside(words, clause, main)}
    auxiliary = verbs.lemmas(words[finite].lower) if finite != main else frozenset[str]()
    return VerbCue(
        number,
        verb,
        tuple(sorted(marked if particle is None else marked | {particle})),
        hearsay="sollen" in auxiliary,
        perfect=words[clause.verbal[-1]].lower in _PERFECT,
        passive="werden" in auxiliary and _is_passive(words, finite, main),
        impersonal=impersonal and not _judges_it(words, clause, verb),
    )


def _auxiliaries_beside(words: Sequence[Word], clause: Clause, main: int) -> Iterator[int]:
    """Auxiliaries that stand beside the main verb: "geschrieben haben", "zitiert worden"."""
    return (at for at in clause.verbal if abs(at - main) == 1 and is_auxiliary(words[at]))


def _is_passive(words: Sequence[Word], finite: int, main: int) -> bool:
    """Whether a form of "werden" and a participle are a passive, rather than a future ("wird bestätigt haben")."""
    if "aux" not in closed.tags(words[finite].lower) or words[main].kind not in "gx":
        return False
    return main + 1 >= len(words) or words[main + 1].kind not in "vi" or words[main + 1].lower == "werden"


def _is_impersonal(words: Sequence[Word], clause: Clause, main: int) -> bool:
    """Whether "es" stands beside the verb or opens the clause: "heißt es", "es wird berichtet"."""
    near = range(max(clause.first, main - 2), min(clause.end, main + 3))
    return words[clause.first].lower == "es" or any(words[at].lower == "es" for at in near)


def _judges_it(words: Sequence[Word], clause: Clause, verb: SpeechVerb) -> bool:
    """Whether "es" is the object of a verb of judging: "Beck nannte es einen Fehler", "So bezeichnete er es als …"."""
    finite = clause.finite
    if finite is None or not ("als" in verb.reports or {"object", "np"} <= verb.marks | verb.reports):
        return False
    behind = words[finite + 1 : min(finite + 3, clause.end)]
    if len(behind) == 2 and behind[1].lower == "es":
        return behind[0].lower in _PRONOUNS
    fronted = noun_phrase(words, clause.first) == finite and nominative(words, clause.first, finite)
    return fronted and bool(behind) and behind[0].lower == "es" and words[clause.first].lower != "es"


def _entry(words: Sequence[Word], clause: Clause, main: int, particle: int | None) -> SpeechVerb | None:
    """The lexicon's entry for the verb with its particle; reflexive entries only where "sich" stands in the clause."""
    reflexive = any(words[at].kind == "r" for at in range(clause.first, clause.end))
    for lemma in sorted(verbs.lemmas(words[main].lower)):
        readings = _readings(lemma, words[particle].lower if particle is not None else "")
        for verb in sorted(readings, key=lambda each: each.reflexive != reflexive):
            if verb.reflexive <= reflexive:
                return verb
    return None


def _readings(lemma: str, particle: str) -> tuple[SpeechVerb, ...]:
    """The entries of a verb with its particle, or without it where the two are no verb together ("sagte … zu")."""
    found = speech_verbs().get(particle + lemma, ())
    apart = particle in _ONWARDS or particle + lemma not in _known_with(lemma)
    if not found and particle and apart:
        return speech_verbs().get(lemma, ())
    return found


@lru_cache(maxsize=4096)
def _known_with(lemma: str) -> frozenset[str]:
    return frozenset(particle + lemma for particle in verbs.particles_of(lemma))
