"""The conjugation tables: every stem of the lexicon with what each ending says after it.

Read from `lexicon/verbs.toml` once a process; `lagebild.german.verbs` looks words up in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from lagebild.german.lexicon import load

_WITH_E = re.compile(r"(?:[td]|(?:[^aeiouäöülrmnh]|ch)[mn])$")
"""Stems that put an e before t and st: arbeit-et, öffn-et, rechn-et."""


class Reading(NamedTuple):
    """What an ending says: `form`, and for a finite form its mood, tense and persons ("1sg" … "3pl")."""

    form: str
    mood: str = ""
    tense: str = ""
    persons: tuple[str, ...] = ()


class Verb(NamedTuple):
    """A base verb with the prefixes and particles that it is known with.

    A `bound` base (beginnen: ginnen) does not stand alone. `particles` holds "an" and, before a prefix, "an.er".
    """

    infinitive: str
    prefixes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    bound: bool = False


Endings = dict[str, tuple[Reading, ...]]
Stems = dict[str, list[tuple[Verb, Endings]]]


class Tables(NamedTuple):
    """Stems by the place where they may stand.

    `plain`: at the start of a form; `ge`: after ge-, weak participles only; `bare`: participles after an inseparable
    prefix (versprochen, verkauft). `verbs` are all bases, `ier` is the paradigm of an unknown verb in -ieren,
    `particles` gives the particles that a verb (with its prefix) is known with.
    """

    plain: Stems
    ge: Stems
    bare: Stems
    verbs: tuple[Verb, ...]
    ier: Endings
    particles: dict[str, frozenset[str]]


@cache
def tables() -> Tables:
    """The tables of the lexicon, built at the first call."""
    return _Builder().build()


def reading(code: str) -> Reading:
    """A reading as the lexicon writes it: `1sg,3sg k1 pres` or `infinitive`."""
    words = code.split()
    if len(words) == 1:
        return Reading(words[0])
    persons, mood, tense = words
    return Reading("finite", mood, tense, tuple(persons.split(",")))


def rows(block: str) -> Iterator[list[str]]:
    """The lines of a table in the lexicon, each cut at `|`."""
    for line in block.splitlines():
        if line:
            yield [cell.strip() for cell in line.split("|")]


class _Builder:
    """Fills the tables line by line."""

    def __init__(self) -> None:
        self.data = load("verbs")
        self.paradigms: dict[str, Endings] = {
            name: _endings(codes.items()) for name, codes in self.data["paradigm"].items()
        }
        self.plain: Stems = {}
        self.ge: Stems = {}
        self.bare: Stems = {}
        self.verbs: list[Verb] = []

    def build(self) -> Tables:
        for table in self.data["irregular"]:
            self._irregular(table)
        for row in rows(self.data["strong"]["verbs"]):
            self._strong(row)
        for infinitive, prefixes, particles in rows(self.data["weak"]["verbs"]):
            self._weak(infinitive, prefixes, particles)
        for infinitive in self.data["weak"]["plain"].split():
            self._weak(infinitive, "", "")
        for infinitive in self.data["weak"]["without_ge"].split():
            self._weak(infinitive, "", "", without_ge=True)
        ier = self.paradigms["weak"] | self.paradigms["weak_participle"]
        both = {"t", "te", "ten"}
        ier |= {e: self.paradigms["weak"][e] + self.paradigms["weak_participle"][e] for e in both}
        return Tables(self.plain, self.ge, self.bare, tuple(self.verbs), ier, _particles(self.verbs))

    def _verb(self, infinitive: str, prefixes: str, particles: str) -> Verb:
        name = infinitive.removeprefix("-")
        verb = Verb(name, frozenset(prefixes.split()), frozenset(particles.split()), name != infinitive)
        self.verbs.append(verb)
        return verb

    def _add(self, stems: Stems, stem: str, verb: Verb, paradigm: str) -> None:
        stems.setdefault(stem, []).append((verb, self.paradigms[paradigm]))

    def _irregular(self, table: dict[str, str]) -> None:
        verb = self._verb(table["lemma"], table["prefixes"], table["particles"])
        for line in table["forms"].splitlines():
            form, codes = line.split(": ")
            self.plain.setdefault(form, []).append((verb, _endings([("", codes)])))
            if form.startswith("ge") and "participle2" in codes:
                self._add(self.bare, form[2:], verb, "participle")

    def _strong(self, row: list[str]) -> None:
        infinitive, third, past, k2, participle, prefixes, particles = row
        verb = self._verb(infinitive, prefixes, particles)
        self._add(self.plain, verb.infinitive.removesuffix("en"), verb, "strong")
        for form in third.split("/"):
            self._add(self.plain, form, verb, "third")
            self._add(self.plain, _second(form, verb.infinitive), verb, "second")
        for form in past.split("/"):
            weak = form.endswith("te")
            self._add(self.plain, form.removesuffix("e") if weak else form, verb, "past_weak" if weak else "past")
        for form in k2.split("/"):
            self._add(self.plain, form.removesuffix("e"), verb, "k2")
        for form in participle.split("/"):
            self._add(self.plain, form, verb, "participle")
            self._add(self.bare, form.removeprefix("ge"), verb, "participle")

    def _weak(self, infinitive: str, prefixes: str, particles: str, *, without_ge: bool = False) -> None:
        verb = self._verb(infinitive, prefixes, particles)
        stem, paradigm = weak_stem(verb.infinitive)
        self._add(self.plain, stem, verb, paradigm)
        if paradigm == "weak_n":
            self._add(self.plain, f"{stem[:-2]}{stem[-1]}", verb, "contracted")
        participle = "weak_e_participle" if paradigm == "weak_e" else "weak_participle"
        self._add(self.plain if without_ge or infinitive.endswith("ieren") else self.ge, stem, verb, participle)
        self._add(self.bare, stem, verb, participle)


def weak_stem(infinitive: str) -> tuple[str, str]:
    """The stem of a weak verb and the name of its paradigm."""
    if infinitive.endswith(("eln", "ern")):
        return infinitive[:-1], "weak_n"
    stem = infinitive.removesuffix("en")
    return stem, "weak_e" if _WITH_E.search(stem) else "weak"


def _particles(verbs: Iterable[Verb]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for verb in verbs:
        for written in verb.particles:
            particle, _, prefix = written.partition(".")
            found.setdefault(prefix + verb.infinitive, set()).add(particle)
    return {lemma: frozenset(particles) for lemma, particles in found.items()}


def _second(third: str, infinitive: str) -> str:
    """The second person singular from the third: spricht, sprichst; hält, hältst."""
    if infinitive.endswith("ten"):
        return f"{third}st"
    stem = third.removesuffix("t")
    return third if stem.endswith(("s", "ß", "z")) else f"{stem}st"


def _endings(codes: Iterable[tuple[str, str]]) -> Endings:
    return {ending: tuple(reading(code) for code in text.split("; ")) for ending, text in codes}
