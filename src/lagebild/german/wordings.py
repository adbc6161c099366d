"""Wordings of stance, words of verification, hedges and event triggers, compiled from the lexicon.

The tables stand in `verification.toml`, `stances.toml`, `hedges.toml` and `events.toml` of `lexicon/`, where their
columns are explained.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import NamedTuple

from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed

_GAPS = (("……", r"[^.!?\n]{0,60}?"), ("…", r"[^.!?,;\n]{0,60}?"))
"""What stands for a gap: bounded, so that matching takes no longer than the sentence is long."""

_ENDINGS = ("", "e", "en", "er", "es", "em")


class StanceWording(NamedTuple):
    """Words that show the stance of a statement; tried where one of `triggers` stands in it, in lower case."""

    triggers: frozenset[str]
    pattern: re.Pattern[str]
    stance: str
    example: str
    counter: str


class Hedge(NamedTuple):
    """A word or phrase that leaves open whether something is so; `kind`: word, noun, phrase, modal.

    `forms` are its lower-case words as they may stand in a text; `says` begins with hearsay, inference or chance;
    `counter` shows where it does not hedge, or is empty.
    """

    words: str
    kind: str
    says: str
    example: str
    counter: str
    forms: tuple[tuple[str, ...], ...]


class EventType(NamedTuple):
    """An event type with its codes and what triggers it.

    `words` and `never` are lower-case words in which `*` stands for any letters; each of `phrases` is a sequence of
    slots: choices of such words, or `None` for a gap of a few words.
    """

    name: str
    acled: str
    plover: str
    words: tuple[str, ...]
    never: tuple[str, ...]
    phrases: tuple[tuple[tuple[str, ...] | None, ...], ...]
    example: str


def fits(word: str, trigger: str) -> bool:
    """Whether a lower-case word is what a trigger of the lexicon stands for: `*angriff*` takes luftangriffe."""
    bare = trigger.strip("*")
    if trigger.startswith("*"):
        return bare in word
    return word.startswith(bare) if trigger.endswith("*") else word == bare


@cache
def stance_wordings() -> tuple[StanceWording, ...]:
    """The wordings in the order in which they decide; they match lower-case text."""
    table = load("stances")
    found = []
    for line in table["wordings"].splitlines():
        for name in ("dire", "forecast", "pledge", "told", "untruths", "untrue"):
            line = line.replace("{" + name + "}", table[name])
        triggers, pattern, stance, example, counter = line.split(" :: ")
        found.append(StanceWording(frozenset(triggers.split()), _compiled(pattern), stance, example, counter))
    return tuple(found)


@cache
def stance_words(name: str) -> frozenset[str]:
    """A word list of `lexicon/stances.toml`, explained there: addressed, unasked, negations and so on."""
    words: str = load("stances")[name]
    return frozenset(words.split())


def stance_beside_clause(lemma: str) -> str:
    """The stance of a cue whose content is a clause, where the lexicon gives it another one there; else ""."""
    return _beside_clause().get(lemma, "")


def mutual_accusation(text: str) -> bool:
    """Whether a lower-case text tells that several accuse each other."""
    return _mutual().search(text) is not None


@cache
def _beside_clause() -> dict[str, str]:
    words: str = load("stances")["beside_clause"]
    return dict(pair.split(":") for pair in words.split())


@cache
def _mutual() -> re.Pattern[str]:
    return re.compile(load("stances")["mutual"])


@cache
def verification_part(name: str) -> re.Pattern[str]:
    """An abbreviation of `lexicon/verification.toml` as a pattern by itself: claims, documents, checking, can."""
    return re.compile(load("verification")["parts"][name])


verification_words = partial(listed, "verification")
"""A word list of `lexicon/verification.toml`, by table and name: reach.both, documents.seen, denials.general."""


@cache
def hedges() -> tuple[Hedge, ...]:
    """All hedges in the order of the lexicon."""
    found = []
    for line in load("hedges")["hedges"].splitlines():
        written, kind, says, example, counter = line.split(" :: ")
        words = written.removesuffix("*")
        endings = _ENDINGS if written.endswith("*") else ("",)
        forms = tuple(tuple((words + ending).lower().split()) for ending in endings)
        found.append(Hedge(words, kind, says, example, counter.removeprefix("-"), forms))
    return tuple(found)


@cache
def hedge_words(name: str) -> frozenset[str]:
    """A word list of `lexicon/hedges.toml`, explained there: states, plans."""
    words: str = load("hedges")[name]
    return frozenset(words.split())


@cache
def event_types() -> tuple[EventType, ...]:
    """All event types, the highest priority first."""
    tables = sorted(load("events")["event"].items(), key=lambda each: -each[1]["priority"])
    return tuple(
        EventType(
            name,
            table["acled"],
            table["plover"],
            tuple(table["words"].split()),
            tuple(table.get("never", "").split()),
            tuple(_slots(phrase) for phrase in table.get("phrases", "").splitlines()),
            table["example"],
        )
        for name, table in tables
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    written = pattern.replace(" …", "…").replace("… ", "…")
    for gap, meaning in _GAPS:
        written = written.replace(gap, meaning)
    return re.compile(written)


def _slots(phrase: str) -> tuple[tuple[str, ...] | None, ...]:
    return tuple(None if slot == "…" else tuple(slot.split("|")) for slot in phrase.split())
