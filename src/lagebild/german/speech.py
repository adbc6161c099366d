"""The lexicon of reported speech: verbs, nouns, prepositions and phrases that attribute, as data.

The tables stand in `lexicon/speech.toml`, where the columns are explained. All look-ups are by lemma.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german.lexicon import load

_REPORTS = "reports:"


class SpeechVerb(NamedTuple):
    """A verb of saying, thinking, judging, demanding.

    `frames`: quote, v2, dass, ob, w, zu, np, gen, pp, als; `addressee`: dat, acc or prepositions; `prepositions`: those
    of the frame pp; `strong`: a clause beside it is nearly always its content; `marks`: thought, writing, es, object,
    passive, attitude, figure, words; `reports`: the objects (np, als, gen, prepositions) that say without a clause what
    was said.
    """

    lemma: str
    particle: str
    reflexive: bool
    stance: str
    strong: bool
    frames: frozenset[str]
    addressee: frozenset[str]
    prepositions: frozenset[str]
    marks: frozenset[str]
    reports: frozenset[str] = frozenset()


class SpeechNoun(NamedTuple):
    """A noun of saying; `heads_nach`: it stands in "nach X", "laut X"; `frames` as with verbs, or prepositions."""

    noun: str
    stance: str
    heads_nach: bool
    frames: frozenset[str]


class SpeechPhrase(NamedTuple):
    """A set phrase; `words` as written in the lexicon: `<zeigen>` is a verb, `…` a gap, `{NP}` the speaker."""

    words: tuple[str, ...]
    stance: str
    frames: frozenset[str]


@cache
def speech_verbs() -> dict[str, tuple[SpeechVerb, ...]]:
    """The verbs by infinitive, with particle and without "sich"; äußern and sich äußern stand side by side."""
    found: dict[str, tuple[SpeechVerb, ...]] = {}
    for row in _rows("verbs"):
        verb = _verb(row)
        found[verb.lemma] = (*found.get(verb.lemma, ()), verb)
    return found


@cache
def speech_nouns() -> dict[str, SpeechNoun]:
    """The nouns by singular and by plural as the dictionary gives them."""
    found: dict[str, SpeechNoun] = {}
    for noun, plural, stance, nach, frames, _ in _rows("nouns"):
        entry = SpeechNoun(noun, stance, nach == "yes", frozenset(frames.split()))
        found[noun] = entry
        if plural:
            found[plural] = entry
    return found


@lru_cache(maxsize=1 << 14)
def noun_of_speech(text: str) -> SpeechNoun | None:
    """The noun of saying that a word is a form of, also as the end of a compound (Medienberichten), or `None`."""
    if not text[:1].isupper():
        return None
    nouns = speech_nouns()
    for form in (text, text.removesuffix("n"), text.removesuffix("s"), text.removesuffix("es")):
        if form in nouns:
            return nouns[form]
    for at in range(3, len(text) - 4):
        rest = text[at:].capitalize()
        for form in (rest, rest.removesuffix("n"), rest.removesuffix("s")):
            if form in nouns and len(form) > 5:
                return nouns[form]
    return None


@cache
def speech_phrases() -> tuple[SpeechPhrase, ...]:
    """The set phrases in the order of the lexicon."""
    return tuple(
        SpeechPhrase(tuple(words.split()), stance, frozenset(frames.split()))
        for words, stance, frames, _ in _rows("phrases")
    )


@cache
def speech_prepositions() -> dict[str, str]:
    """Words ("unter Berufung auf") to kind: source (the noun phrase speaks) or basis (what the speaker relies on)."""
    return {words: kind for words, kind, _ in _rows("prepositions")}


def _verb(row: list[str]) -> SpeechVerb:
    written, stance, strength, frames, addressee, prepositions, marks, _ = row
    bare = written.removeprefix("sich ")
    particle = bare.partition("/")[0] if "/" in bare else ""
    told = {mark for mark in marks.split() if mark.startswith(_REPORTS)}
    return SpeechVerb(
        bare.replace("/", ""),
        particle,
        bare != written,
        stance,
        strength == "strong",
        frozenset(frames.split()),
        frozenset(addressee.split()),
        frozenset(prepositions.split()),
        frozenset(marks.split()) - told,
        frozenset(mark.removeprefix(_REPORTS) for mark in told),
    )


def _rows(table: str) -> Iterator[list[str]]:
    for line in load("speech")[table].splitlines():
        yield [cell.strip() for cell in line.split("|")]
