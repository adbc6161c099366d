"""Denials that are no statements of their own: "Moskau zog diese Version in Zweifel", "…, sind frei erfunden".

A sentence that tells a denial and takes up what was said, without saying itself how it was, denies the last claim of
somebody else before it. A sentence may also call untrue the claim that it holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from lagebild.extract.said import Said, words_of
from lagebild.german.checking import LONGEST
from lagebild.german.wordings import stance_words, verification_part, verification_words
from lagebild.model import Analysis

_SENTENCES = 4
"""So many sentences back stands what a denial takes up."""

_SHORT = 6
"""Words of a sentence that calls a claim untrue and says nothing else."""


def denied(analysis: Analysis, claims: Sequence[Said]) -> Iterator[tuple[int, Said]]:
    """The claims that a sentence denies without a statement of its own about them, each with the sentence's number."""
    at = [each.sentence for each in claims]
    for number, sentence in enumerate(analysis.sentences):
        text = analysis.document.text[sentence.span.start : sentence.span.end]
        if len(text) > LONGEST or not _may_deny(text.lower()):
            continue
        first = bisect_left(at, number)
        own = claims[first : bisect_left(at, number + 1)]
        yield from ((number, claim) for claim in own if _is_untrue(analysis, claim))
        outside = _outside(analysis, own, number)
        denying = _denies(outside) or _calls_untrue(outside)
        if denying and _takes_up(outside) and stance_words("negations").isdisjoint(outside):
            segment = claims[first - 1].segment if first and _answers(own) else sentence.segment
            claim = _before(claims, first, segment, number, frozenset(words_of(text)))
            yield from [(number, claim)] if claim is not None else []


def _may_deny(text: str) -> bool:
    for sign in verification_words("denials", "signs"):  # noqa: SIM110 - a loop takes half the time of any()
        if sign in text:
            return True
    return False


def _is_untrue(analysis: Analysis, claim: Said) -> bool:
    """Whether its own sentence calls a claim untrue: "Meldungen, die Brücke sei zerstört, sind frei erfunden"."""
    span, content = analysis.sentences[claim.sentence].span, claim.quotation.content.spans
    text = analysis.document.text
    before, after = words_of(text[span.start : content[0].start]), words_of(text[content[-1].end : span.end])
    if not stance_words("negations").isdisjoint(after):
        return False
    told = any(verification_part("claims").fullmatch(word) for word in before)
    return told and not verification_words("denials", "untrue").isdisjoint(after)


def _outside(analysis: Analysis, own: Sequence[Said], number: int) -> frozenset[str]:
    """The words of a sentence that nobody in it says: without the contents of its attributed claims."""
    span = analysis.sentences[number].span
    text = analysis.document.text
    words, start = [], span.start
    for piece in (piece for each in own if each.quotation.cue is not None for piece in each.quotation.content.spans):
        words += words_of(text[start : piece.start])
        start = max(start, piece.end)
    return frozenset((*words, *words_of(text[start : span.end])))


def _denies(words: frozenset[str]) -> bool:
    """Whether a verb of denying stands among the words, with all that belongs to it: weist … zurück."""
    return any(verb <= words for verb in _verbs())


def _calls_untrue(words: frozenset[str]) -> bool:
    """Whether a short sentence only calls untrue what was said: "Das ist gelogen"."""
    return len(words) <= _SHORT and not verification_words("denials", "untrue").isdisjoint(words)


def _answers(own: Sequence[Said]) -> bool:
    """Whether a sentence is the first of an answer in an interview: the question before it is meant."""
    return bool(own) and own[0].quotation.rule.startswith("interview.") and own[0].quotation.continues is None


@cache
def _verbs() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(verb.split("+")) for verb in verification_words("denials", "verbs"))


def _takes_up(words: frozenset[str]) -> bool:
    """Whether a denial speaks of what was said before: das, dem, diese Version, den Vorwurf."""
    known = verification_words("denials", "objects")
    return any(word in known or verification_part("claims").fullmatch(word) for word in words)


def _before(claims: Sequence[Said], end: int, segment: int, number: int, words: frozenset[str]) -> Said | None:
    """The last factual claim before a denial in its paragraph, of a source that is not the denier's."""
    for place in range(end - 1, -1, -1):
        each = claims[place]
        if each.segment != segment or each.sentence < number - _SENTENCES:
            return None
        if each.factual:
            return each if words.isdisjoint(words_of(each.source)) else None
    return None
