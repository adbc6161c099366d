"""For which party of the war a body or person speaks whose mention does not tell it, by the rest of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagebild.german import lexicon
from lagebild.german.concepts import is_capital, is_military, other_party, sets_against, side
from lagebild.link import passages
from lagebild.link.mouths import Mention, Mouth, is_official, mention
from lagebild.link.wording import WORD, lower_words
from lagebild.model import Claim, Document

SHORT = 8
"""So many words at most a sentence has that only leads in, and does not tell what happened in that town."""
LEADING = lexicon.words("sides", "leading")
LEADING_BEHIND = tuple(f", {word} " for word in sorted(LEADING))
AROUND = 60
"""So many characters before and behind a name may tell its party."""
TITLES = 4
"""The party is told among so many words before a name, behind nothing but titles and other names."""


def with_sides(document: Document, claims: Sequence[Claim], speaking: Mapping[Mention, Mouth]) -> dict[Mention, Mouth]:
    """The mouths of a report, where a military body and who speaks for it have the party that its passage tells.

    A capital leads in ("In Kiew klang das anders. Das Abschnittskommando …"); else the body goes on where a party
    spoke, or denies what the other one said.
    """
    sides = {mouth.line: mouth.side for mouth in speaking.values() if mouth.side}
    for before, claim in zip([None, *claims], claims, strict=False):
        if claim.speaker is None or not any(map(is_military, lower_words(claim.speaker.text))):
            continue
        line = speaking[mention(claim.speaker)].line
        found = sides.get(line) or _led_in(document, claim) or _by_the_claim_before(document, before, claim, speaking)
        if found:
            sides[line] = found
    _add_persons(document, claims, speaking, sides)
    return {key: mouth._replace(side=mouth.side or sides.get(mouth.line)) for key, mouth in speaking.items()}


def _add_persons(
    document: Document, claims: Sequence[Claim], speaking: Mapping[Mention, Mouth], sides: dict[str, str]
) -> None:
    """The party of each person with whose name any sentence of the report tells it."""
    for speaker in (claim.speaker for claim in claims if claim.speaker is not None):
        line = speaking[mention(speaker)].line
        alone = speaker.name if line == speaker.actor and line not in sides else None
        if alone and (party := _named_with(document.text, alone.split()[-1])):
            sides[line] = party


def _named_with(text: str, surname: str) -> str | None:
    """The party told with a name: "die russische Ministerin Vera Trylis", "Vera Trylis, in Moskau Ministerin"."""
    told: set[str] = set()
    for begin in passages.starts(text, surname):
        before = WORD.findall(text[max(0, begin - AROUND) : begin])
        adjective = next((word for word in reversed(before[-TITLES:]) if not word[0].isupper()), "")
        behind = text[begin + len(surname) : begin + len(surname) + AROUND]
        led_in = lower_words(behind)[1:2] if behind.startswith(LEADING_BEHIND) else []
        told |= {party for word in (adjective, *led_in) if "-" not in word and (party := side(word))}
    return told.pop() if len(told) == 1 else None


def _led_in(document: Document, claim: Claim) -> str | None:
    """The party whose capital leads in: "In Kiew klang das anders.", or tells of itself: "Moskau sieht das anders."."""
    for begin, end in passages.sentences_before(document, passages.start(claim)):
        first, second, *others = [*lower_words(document.text[begin:end]), "", ""]
        if is_capital(first) or (first in LEADING and is_capital(second) and len(others) <= SHORT):
            return side(first) or side(second)
    return None


def _by_the_claim_before(
    document: Document, before: Claim | None, claim: Claim, speaking: Mapping[Mention, Mouth]
) -> str | None:
    if before is None or before.speaker is None:
        return None
    told = speaking[mention(before.speaker)].side
    if told is None:
        return None
    if claim.stance == "deny":
        return other_party(told)
    goes_on = document.segment_at(passages.start(before)) == document.segment_at(passages.start(claim))
    frame = lower_words(claim.frame.text if claim.frame else "")
    alike = is_official(before.speaker.text) and not any(map(sets_against, frame))
    return told if goes_on and alike else None
