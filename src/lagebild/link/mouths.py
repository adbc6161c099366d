"""Through which line of sources the speakers of a report speak, and for which party of the war, by its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lagebild.german.concepts import is_own, is_spokesman, side
from lagebild.german.words import tags
from lagebild.link.wording import WORD, lower_words
from lagebild.model import Claim, Speaker

SHARED = 4
"""So many letters at least make a word by which a spokesman is known to be of a body: Stabssprecher, Stab."""


class Mouth(NamedTuple):
    """A speaker's line of sources (an actor's id, or his words) and the party he stands for."""

    line: str
    side: str | None


class _Body(NamedTuple):
    """A body that has spoken: the words by which its spokesmen are known, and its mouth."""

    heads: tuple[str, ...]
    mouth: Mouth


def mouths(claims: Sequence[Claim]) -> dict[str, Mouth]:
    """The line and side of each speaker of a report, by his mention as written.

    A spokesman speaks for the body whose word is part of his ("Stabssprecher" after "der russische Frontstab"), else
    for the last body that spoke before him, unless he names another ("Sprecherin der Hafenverwaltung"); an actor known
    by another mention keeps its line and side.
    """
    found: dict[str, Mouth] = {}
    actors: dict[str, Mouth] = {}
    bodies: list[_Body] = []
    for speaker in (claim.speaker for claim in claims if claim.speaker is not None):
        mouth = _mouth(speaker, actors.get(speaker.actor or ""), bodies)
        found[speaker.text] = mouth
        if speaker.actor:
            actors[speaker.actor] = mouth
        if _is_body(speaker.text):
            bodies.append(_Body(_heads(speaker.text), mouth))
    return {text: _known(mouth, text, actors, claims) for text, mouth in found.items()}


def _mouth(speaker: Speaker, known: Mouth | None, bodies: Sequence[_Body]) -> Mouth:
    told = sides_in(f"{speaker.text} {speaker.name or ''}")
    own = next(iter(told)) if len(told) == 1 else None
    if known is not None:
        return Mouth(known.line, own or known.side)
    if any(map(is_spokesman, lower_words(speaker.text))):
        body = _spoken_for(speaker, bodies)
        if body is not None and (own is None or body.side in {None, own}):
            return Mouth(body.line, own or body.side)
    return Mouth(speaker.actor or speaker.text, own)


def _known(mouth: Mouth, text: str, actors: dict[str, Mouth], claims: Iterable[Claim]) -> Mouth:
    """A mouth with the side that a later mention of the same actor tells."""
    if mouth.side is not None:
        return mouth
    ids = {claim.speaker.actor for claim in claims if claim.speaker is not None and claim.speaker.text == text}
    return next((actors[id] for id in sorted(filter(None, ids)) if actors[id].side is not None), mouth)  # noqa: A001


def _spoken_for(speaker: Speaker, bodies: Sequence[_Body]) -> Mouth | None:
    words = lower_words(speaker.text)
    named = [body for body in bodies if any(_part_of(head, words) for head in body.heads)]
    others = [] if any("art_def" in tags(word) for word in words[1:]) else list(bodies)
    return next((body.mouth for body in reversed(named or others)), None)


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
