"""The questions that a claim answers, and its answers: who holds the place, is the picture genuine, does it burn."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lagebild.german.concepts import PARTIES, concepts, of_word, side
from lagebild.link.mouths import sides_in, speaks_of_own
from lagebild.link.wording import Words, concepts_in, lower_words

Topics = tuple[tuple[str, str], ...]
"""Pairs of a question and its answer; an answer with `not ` before it is denied."""
NOT = "not "


def topics(text: str, words: Words, speaker: str | None, *, denied: bool, admitted: bool, counted: bool) -> Topics:
    """What a content answers; the flags: its speaker denies or admits it, and it counts somebody."""
    found: dict[str, str] = {}
    named = concepts_in(words)
    if {"fake", "genuine"} <= named:  # "keine Hinweise auf eine Fälschung": the phrase tells it, not its words
        named, denied = named - {"fake"}, False
    if "extinguished" in named:  # a fire that is under control
        named -= {"capture", "fire"}
    if "death" in named and "fallen" in named and counted:
        named -= {"fallen"}
    for name in sorted(named, key=lambda name: (name == "contested", name)):
        concept = concepts()[name]
        if concept.topic:
            value = ("other" if denied or admitted else "actor") if concept.value == "fallen" else concept.value
            found[concept.topic] = _holder(text, speaker, value) if concept.topic == "control" else value
    if "intercepted" not in named and (culprit := _culprit(text, named)):
        found["culprit"] = culprit
    return tuple(sorted((topic, NOT + answer if denied else answer) for topic, answer in found.items() if answer))


def _holder(text: str, speaker: str | None, value: str) -> str:
    """Who holds the place: by whom the words name, else by who speaks; "" where they do not tell."""
    if value == "none":
        return value
    named = sides_in(text)
    if speaker is not None and (len(named) != 1 or speaks_of_own(text)):
        actor = speaker
    else:
        actor = next(iter(named)) if len(named) == 1 else ""
    if actor not in PARTIES:
        return ""
    return actor if value == "actor" else next(party for party in PARTIES if party != actor)


def _culprit(text: str, named: Collection[str]) -> str:
    """The party that is said to have done it: "russischer Beschuss", "Schuld sei die ukrainische Seite"; else ""."""
    words = lower_words(text)
    parties = {
        party
        for number, word in enumerate(words)
        if (party := side(word)) and ("blame" in named or any(map(_is_deed, words[number + 1 : number + 1 + CLOSE])))
    }
    return parties.pop() if len(parties) == 1 else ""


def _is_deed(word: str) -> bool:
    return not DEEDS.isdisjoint(of_word(word))


DEEDS = frozenset({"strike", "shelling", "drone", "missile", "execution", "war_crime"})
"""The concepts of what a party of the war does."""
CLOSE = 2
"""So many words behind that for a party at most the deed follows."""


def contrary(answers: Topics) -> Topics:
    """The same questions with the answers denied."""
    return tuple(
        (topic, answer.removeprefix(NOT) if answer.startswith(NOT) else NOT + answer) for topic, answer in answers
    )


def shared(a: Topics, b: Topics) -> Iterator[tuple[str, str, str]]:
    """The questions that both answer, with both answers."""
    answers = dict(b)
    return ((topic, answer, answers[topic]) for topic, answer in a if topic in answers)


def denies(one: str, other: str) -> bool:
    """Whether the one answer only says that the other is wrong."""
    return one.startswith(NOT) and not other.startswith(NOT) and one.removeprefix(NOT) == other


def differs(one: str, other: str) -> bool:
    """Whether two answers cannot both be right without the one naming the other."""
    return not one.startswith(NOT) and not other.startswith(NOT) and one != other
