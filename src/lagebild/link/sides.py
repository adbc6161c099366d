"""For which party of the war a military body speaks whose name does not tell it, by what stands before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lagebild.german import lexicon
from lagebild.german.concepts import is_capital, is_military, other_party, sets_against, side
from lagebild.link.mouths import Mouth
from lagebild.link.wording import lower_words
from lagebild.model import Claim, Document, Span

SENTENCES = 2
"""The claim's own sentence and the one before may lead in with a capital: "In Kiew klang das anders."."""
SHORT = 8
"""So many words at most a sentence has that only leads in, and does not tell what happened in that town."""
STOP = ". "
LEADING = lexicon.words("sides", "leading")


def with_sides(document: Document, claims: Sequence[Claim], speaking: Mapping[str, Mouth]) -> dict[str, Mouth]:
    """The mouths of a report, where a military body and who speaks for it have the party that its passage tells.

    A capital leads in ("In Kiew klang das anders. Das Abschnittskommando …"); else the body goes on where a party
    spoke, or denies what the other one said.
    """
    sides = {mouth.line: mouth.side for mouth in speaking.values() if mouth.side}
    for before, claim in zip([None, *claims], claims, strict=False):
        if claim.speaker is None or not any(map(is_military, lower_words(claim.speaker.text))):
            continue
        line = speaking[claim.speaker.text].line
        found = sides.get(line) or _led_in(document, claim) or _by_the_claim_before(document, before, claim, speaking)
        if found:
            sides[line] = found
    return {text: mouth._replace(side=mouth.side or sides.get(mouth.line)) for text, mouth in speaking.items()}


def _led_in(document: Document, claim: Claim) -> str | None:
    sentences = (lower_words(document.text[start:end]) for start, end in _sentences_before(document, _start(claim)))
    led = (words[1] for words in sentences if 1 < len(words) <= SHORT and words[0] in LEADING and is_capital(words[1]))
    return next(map(side, led), None)


def _sentences_before(document: Document, end: int) -> Iterator[Span]:
    """The last sentences of a segment before a place in it, the nearest first; only they are looked at."""
    begin = document.segments[document.segment_at(end)].span.start
    for _ in range(SENTENCES):
        stop = document.text.rfind(STOP, begin, end)
        yield Span(begin if stop < 0 else stop + len(STOP), end)
        if stop < 0:
            return
        end = stop


def _by_the_claim_before(
    document: Document, before: Claim | None, claim: Claim, speaking: Mapping[str, Mouth]
) -> str | None:
    if before is None or before.speaker is None:
        return None
    told = speaking[before.speaker.text].side
    if told is None:
        return None
    if claim.stance == "deny":
        return other_party(told)
    goes_on = document.segment_at(_start(before)) == document.segment_at(_start(claim))
    frame = lower_words(claim.frame.text if claim.frame else "")
    return told if goes_on and not any(map(sets_against, frame)) else None


def _start(claim: Claim) -> int:
    spans = [*claim.content.spans, *(claim.frame.spans if claim.frame else ())]
    return min(span.start for span in spans)
