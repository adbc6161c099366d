"""German verb forms with their mood: what a single word can be.

`analyse` lists the readings of a word, `mood` sums up what a finite form says (Konjunktiv or not). A word is looked up
by its stem and ending in the tables of `lexicon/verbs.toml`, in front of which inseparable prefixes and separable
particles are taken off; results are kept, so that running text costs a dictionary look-up a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lagebild.german.conjugation import Endings, Reading, Stems, Verb, tables
from lagebild.german.lexicon import load
from lagebild.german.words import is_closed_class, is_common_adjective

PARTICLES = frozenset(load("verbs")["particles"].split())
"""The separable particles: teilte … **mit**, räumte … **ein**."""

_PREFIXES = frozenset(load("verbs")["prefixes"].split())
_PARTICLE_LENGTHS = range(2, max(map(len, PARTICLES)) + 1)
_PREFIX_LENGTHS = range(2, max(map(len, _PREFIXES)) + 1)
_LONGEST_ENDING = 5
_KEPT = 1 << 17  # distinct words kept; 100,000 words of news hold about 20,000


class VerbForm(NamedTuple):
    """One reading of a word as a verb form.

    - `lemma`: the infinitive, with the particle if the word holds it (`mitteilte`: mitteilen, but `teilte`: teilen);
    - `particle`: the separable particle within the word, or "";
    - `form`: finite, infinitive, zu_infinitive (`mitzuteilen`), participle1 (`schweigend`), participle2
      (`gesprochen`), imperative, and attributive1, attributive2 for participles with an adjective ending;
    - `mood` (ind, k1, k2), `tense` (pres, past: by shape, so that Konjunktiv II is past) and `persons` (1sg … 3pl) of
      a finite form, else empty;
    - `guessed`: the lexicon does not hold this verb with this prefix or particle, or not at all.
    """

    lemma: str
    particle: str
    form: str
    mood: str
    tense: str
    persons: tuple[str, ...]
    guessed: bool = False


@lru_cache(maxsize=_KEPT)
def analyse(word: str) -> tuple[VerbForm, ...]:
    """All readings of a lower-case word as a verb form, the likeliest first; empty if it can be none.

    Guessed readings come only where the lexicon has none and the word is no common adjective or closed-class word.
    """
    found = list(dict.fromkeys(_forms(word)))
    known = tuple(form for form in found if not form.guessed)
    if known or is_closed_class(word) or is_common_adjective(word):
        return known
    return tuple(found) or _by_suffix(word)


@lru_cache(maxsize=_KEPT)
def mood(word: str, *, number: str | None = None, first_person: bool = False) -> str:
    """What the word says as a finite form of the third person, or "" if it can be none.

    `ind`, `k1`, `k2`, or joined where the shape leaves it open: `k1_or_ind` (gehen), `k2_or_ind` (stellten). `number`
    (sg, pl) narrows it down where the subject is known; `first_person` asks for ich and wir instead: `habe` is k1 in
    the third person and k1_or_ind in the first. A closed-class word that looks like a verb (eine, sondern, sieben) is
    none here, although `analyse` lists it.
    """
    if is_closed_class(word):
        return ""
    person = "1" if first_person else "3"
    wanted = {person + each for each in ((number,) if number else ("sg", "pl"))}
    moods = {form.mood for form in analyse(word) if not wanted.isdisjoint(form.persons)}
    return "_or_".join(each for each in ("k1", "k2", "ind") if each in moods)


def is_finite(word: str) -> bool:
    """Whether the word can be the finite verb of a third person."""
    return bool(mood(word))


def is_subjunctive(word: str) -> bool:
    """Whether the word is clearly Konjunktiv I or II in the third person (sei, habe, käme), never an indicative."""
    return mood(word) in ("k1", "k2", "k1_or_k2")


def lemmas(word: str) -> frozenset[str]:
    """The infinitives that the word can be a form of."""
    return frozenset(form.lemma for form in analyse(word))


def particles_of(lemma: str) -> frozenset[str]:
    """The separable particles that the lexicon knows with a verb: for teilen among others mit, auf, zu."""
    return tables().particles.get(lemma, frozenset())


def _forms(word: str) -> Iterator[VerbForm]:
    for verb, prefix, reading in _simple(word):
        guessed = bool(prefix) and prefix not in verb.prefixes
        yield VerbForm(prefix + verb.infinitive, "", *reading, guessed)
    for size in _PARTICLE_LENGTHS:
        if word[:size] in PARTICLES:
            yield from _joined(word[:size], word[size:])


def _joined(particle: str, rest: str) -> Iterator[VerbForm]:
    """Readings of a form whose particle was taken off: mit-teilte, mit-zu-teilen, mit-geteilt."""
    for verb, prefix, reading in _simple(rest):
        yield _with_particle(particle, verb, prefix, reading)
    if rest.startswith("zu"):
        for verb, prefix, reading in _simple(rest[2:]):
            if reading.form == "infinitive":
                yield _with_particle(particle, verb, prefix, Reading("zu_infinitive"))


def _with_particle(particle: str, verb: Verb, prefix: str, reading: Reading) -> VerbForm:
    known = (f"{particle}.{prefix}" if prefix else particle) in verb.particles
    return VerbForm(particle + prefix + verb.infinitive, particle, *reading, not known)


def _simple(word: str) -> Iterator[tuple[Verb, str, Reading]]:
    """Readings without particle: base verb, inseparable prefix or "", reading."""
    table = tables()
    for verb, reading in _look_up(word, table.plain):
        if not verb.bound:
            yield verb, "", reading
    if word.startswith("ge"):
        for verb, reading in _look_up(word[2:], table.ge):
            if not verb.bound:
                yield verb, "", reading
    for size in _PREFIX_LENGTHS:
        prefix, rest = word[:size], word[size:]
        if prefix in _PREFIXES:
            yield from _prefixed(prefix, rest)


def _prefixed(prefix: str, rest: str) -> Iterator[tuple[Verb, str, Reading]]:
    table = tables()
    for verb, reading in _look_up(rest, table.plain):
        if reading.form not in ("participle2", "attributive2"):
            yield verb, prefix, reading
    for verb, reading in _look_up(rest, table.bare):
        yield verb, prefix, reading


def _look_up(word: str, stems: Stems) -> Iterator[tuple[Verb, Reading]]:
    for cut in range(len(word), max(0, len(word) - _LONGEST_ENDING - 1), -1):
        for verb, endings in stems.get(word[:cut], ()):
            for reading in endings.get(word[cut:], ()):
                yield verb, reading


def _by_suffix(word: str) -> tuple[VerbForm, ...]:
    """Readings of an unknown word in -ieren (twittern is in the lexicon, kartografieren need not be)."""
    stem, ier, ending = word.rpartition("ier")
    endings: Endings = tables().ier
    if len(stem) < 3 or ending not in endings or not ending:
        return ()
    return tuple(VerbForm(f"{stem}{ier}en", "", *reading, guessed=True) for reading in endings[ending])
