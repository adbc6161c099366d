"""Through which line of sources the speakers of a report speak, and for which party of the war, by its own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lagebild.german.concepts import is_general, is_military, is_of_party, is_own, is_spoken, is_spokesman, side
from lagebild.german.words import tags
from lagebild.link import passages
from lagebild.link.wording import WORD, lower_words
from lagebild.model import Claim, Document, Speaker

SHARED = 4
"""So many letters at least make a word by which a spokesman is known to be of a body: Stabssprecher, Stab."""
NEAR = 1
"""So many segments before at most a body last spoke for which a spokesman goes on who names none."""
OPENING = 6
"""Among so many words at the beginning of a sentence its body is named, with its party."""
NAMING = frozenset({"art_def", "contracted"})
"""Tags of the words that lead in a body behind a speaker: Oberst Trylis [vom] Frontstab, die Leiterin [des] Stabs."""


class Mouth(NamedTuple):
    """A speaker's line of sources (an actor's id, or his words) and the party he stands for."""

    line: str
    side: str | None


class _Body(NamedTuple):
    """A body that has spoken: the words by which its spokesmen are known, its mouth, and the segment where it spoke."""

    heads: tuple[str, ...]
    mouth: Mouth
    part: int


Mention = tuple[str, str | None]
"""A speaker as written, and the actor meant: "er" is now this one, now that."""


def mention(speaker: Speaker) -> Mention:
    """By what a speaker's mouth is found."""
    return speaker.text, speaker.actor


def mouths(document: Document, claims: Sequence[Claim]) -> dict[Mention, Mouth]:
    """The line and side of each speaker of a report, by his mention.

    A spokesman speaks for the body whose word is part of his ("Stabssprecher" after "der russische Frontstab"), else
    for the body with which the sentence before begins or that spoke right before him, unless he names another
    ("Sprecherin der Hafenverwaltung", "Bahnsprecher"); an actor known by another mention keeps its line and side.
    """
    found: dict[Mention, Mouth] = {}
    actors: dict[str, Mouth] = {}
    bodies: list[_Body] = []
    for claim in claims:
        if (speaker := claim.speaker) is None:
            continue
        part = passages.part_of(document, claim)
        if _speaks_for_another(speaker.text) and (body := _introduced(document, claim, bodies, part)):
            bodies.append(body)
        mouth = _mouth(speaker, actors.get(speaker.actor or ""), bodies, part)
        found[mention(speaker)] = mouth
        if speaker.actor:
            actors[speaker.actor] = mouth
        if _is_body(speaker.text):
            bodies.append(_Body(_heads(speaker.text), mouth, part))
    return {(text, actor): _known(mouth, actor, actors) for (text, actor), mouth in found.items()}


def of_parties(speaking: Mapping[Mention, Mouth]) -> set[str]:
    """The lines of sources that stand for the whole of a party of the war: its army, its ministries."""
    return {mouth.line for (text, _), mouth in speaking.items() if is_official(text)}


def is_official(text: str) -> bool:
    """Whether a mention is that of an army, a ministry or a whole party: das russische Militär, Moskau."""
    return any(is_military(word) or is_of_party(word) for word in lower_words(text))


def _mouth(speaker: Speaker, known: Mouth | None, bodies: Sequence[_Body], part: int) -> Mouth:
    told = sides_in(f"{speaker.text} {speaker.name or ''}")
    own = next(iter(told)) if len(told) == 1 else None
    if known is not None:
        return Mouth(known.line, own or known.side)
    if _speaks_for_another(speaker.text):
        body = _spoken_for(speaker, bodies, part)
        if body is not None and (own is None or body.side in {None, own}):
            return Mouth(body.line, own or body.side)
    return Mouth(speaker.actor or speaker.text, own)


def _speaks_for_another(text: str) -> bool:
    """Whether a mention is that of a spokesman, or of what a body has written: "in einer Mitteilung"."""
    return any(is_spokesman(word) or is_spoken(word) for word in lower_words(text))


def _introduced(document: Document, claim: Claim, bodies: Sequence[_Body], part: int) -> _Body | None:
    """The military body with which a sentence before begins: "Der Frontstab in Moskau trat dem entgegen."."""
    for begin, end in passages.sentences_before(document, passages.start(claim)):
        first, *words = [*lower_words(document.text[begin:end])[:OPENING], ""]
        body = next(filter(is_military, words), None)
        if body is not None and "art_def" in tags(first):
            told = sides_in(" ".join(words))
            party = next(iter(told)) if len(told) == 1 else None
            known = (each.mouth for each in reversed(bodies) if body in each.heads and each.mouth.side in {None, party})
            return _Body((body,), next(known, Mouth(f"{body} {party or ''}".strip(), party)), part)
    return None


def _known(mouth: Mouth, actor: str | None, actors: Mapping[str, Mouth]) -> Mouth:
    """A mouth with the side that a later mention of the same actor tells."""
    later = actors.get(actor or "")
    return later if mouth.side is None and later is not None and later.side is not None else mouth


def _spoken_for(speaker: Speaker, bodies: Sequence[_Body], part: int) -> Mouth | None:
    words = lower_words(speaker.text)
    named = [body for body in bodies if any(_part_of(head, words) for head in body.heads)]
    near = [] if _names_a_body(words) else [body for body in bodies if part - body.part <= NEAR]
    return next((body.mouth for body in reversed(named or near)), None)


def _names_a_body(words: Sequence[str]) -> bool:
    """Whether a spokesman's own words tell for whom he speaks: "Bahnsprecherin", "Oberst Trylis vom Frontstab"."""
    led_in = any(NAMING & tags(word) for word in words[1:])
    return led_in or any((is_spokesman(word) or is_military(word)) and not is_general(word) for word in words)


def _is_body(text: str) -> bool:
    """Whether a mention is that of a body: with its article, and no spokesman's."""
    words = lower_words(text)
    return len(words) > 1 and "art_def" in tags(words[0]) and not any(map(is_spokesman, words))


def sides_in(text: str) -> set[str]:
    """The parties that the words of a text name."""
    words = (part for word in lower_words(text) for part in word.split("-"))  # russisch-ukrainisch
    return {code for word in words if (code := side(word))}


def speaks_of_own(text: str) -> bool:
    """Whether a speaker means his own side: seine Truppen, in unserer Hand."""
    return any(map(is_own, lower_words(text)))


def _heads(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text) if word[0].isupper() and len(word) >= SHARED)


def _part_of(head: str, words: Sequence[str]) -> bool:
    """Whether the end of a body's noun begins one of the words: Front-stab, Stabs-sprecher."""
    return any(word.startswith(tail) for tail in _tails(head) for word in words)


def _tails(head: str) -> list[str]:
    return [head[start:] for start in range(len(head) - SHARED + 1)]
