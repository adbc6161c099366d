"""The questions that a claim answers, and its answers: who holds the place, is the picture genuine, does it burn."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lagebild.german.concepts import concepts, is_section, of_word, other_party, settled, side
from lagebild.link.mouths import sides_in, speaks_of_own
from lagebild.link.wording import Words, concepts_in, lower_words

Topics = tuple[tuple[str, str], ...]
"""Pairs of a question and its answer; an answer with `not ` before it is denied."""
DECIDED = frozenset({"control", "authentic"})
"""Questions of which a place or story has one only, so that answers meet that share no other words."""
NOT, PARTLY, NEITHER = "not ", " in part", "none"
"""What marks an answer as denied, who holds only a part of a place, and that no party holds it whole."""


def topics(text: str, words: Words, speaker: str | None, *, denied: bool, admitted: bool, counted: bool) -> Topics:
    """What a content answers; the flags: its speaker denies or admits it, and it counts somebody."""
    named = _meant(words, counted=counted)
    # "keine Hinweise auf eine Fälschung", "keine der beiden": the phrase has the negation in it
    denied = denied and not settled(lower_words(text))
    found: dict[str, str] = {}
    for name in sorted(named):
        concept = concepts()[name]
        if concept.topic and concept.topic != "control":
            found[concept.topic] = concept.value
    if holder := _holder(text, speaker, named, lost=denied or admitted):
        found["control"] = holder
    if "intercepted" not in named and (culprit := _culprit(text, named)):
        found["culprit"] = culprit
    return tuple(sorted((topic, NOT + answer if denied else answer) for topic, answer in found.items()))


def _meant(words: Words, *, counted: bool) -> frozenset[str]:
    """The concepts of a content, less those that another of its concepts makes mean something else."""
    named = concepts_in(words)
    if "genuine" in named:
        named -= {"fake"}
    if "extinguished" in named:  # a fire that is under control
        named -= {"capture", "fire"}
    if "death" in named and counted:
        named -= {"fallen"}
    return named


def _holder(text: str, speaker: str | None, named: Collection[str], *, lost: bool) -> str:
    """Who holds the place: by whom the words name, else by who speaks; "" where they do not tell."""
    values = [concepts()[name].value for name in sorted(named) if concepts()[name].topic == "control"]
    if not values:
        return ""
    parties = sides_in(text)
    if NEITHER in values or ({"capture", "hold"} <= set(named) and len(parties) > 1):
        return NEITHER
    actor = _actor(text, speaker, parties)
    if not actor:
        return ""
    value = ("other" if lost else "actor") if values[-1] == "fallen" else values[-1]
    return (actor if value == "actor" else other_party(actor)) + PARTLY * any(map(is_section, lower_words(text)))


def _actor(text: str, speaker: str | None, parties: Collection[str]) -> str:
    if speaker is not None and (len(parties) != 1 or speaks_of_own(text)):
        return speaker
    return next(iter(parties)) if len(parties) == 1 else ""


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


def differs(one: str, other: str, *, later: bool = False) -> bool:
    """Whether two answers cannot both be right without the one naming the other.

    `later`: they are of different days, so that a part that became the whole is another answer.
    """
    if one == other or NOT in f"{one}{other}":
        return False
    parts = PARTLY in one, PARTLY in other
    if all(parts) or (any(parts) and NEITHER in {one, other}):
        return False
    return later or one.removesuffix(PARTLY) != other.removesuffix(PARTLY)
