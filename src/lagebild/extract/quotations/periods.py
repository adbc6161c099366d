"""Periods: sentences that one quotation holds together, as tagged words and clauses.

A quotation of speech is one word in them (letter `Q`), however many sentences it holds; scare quotes, titles and quoted
parts of a clause stay words of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lagebild.extract.quotations.marks import Quote, pairs
from lagebild.extract.quotations.verb_groups import speech_lemmas
from lagebild.german.clauses import Clause, clauses
from lagebild.german.tagging import FINITE, Word, letter_of, tag
from lagebild.german.tokens import tokenize
from lagebild.model import Analysis, SegmentKind, Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Period:
    """One or more sentences with their words and clauses; `sentence` and `last` number the first and the last of them."""

    sentence: int
    last: int
    segment: int
    kind: SegmentKind
    span: Span
    words: list[Word]
    clauses: list[Clause]


def periods(analysis: Analysis) -> Iterator[Period]:
    """The periods of a report, in the order of the text."""
    text = analysis.document.text
    for first, group in _paragraphs(analysis.sentences):
        span = Span(group[0].span.start, group[-1].span.end)
        speech = [quote for quote in pairs(text, span) if is_speech(text, quote, span)]
        kind = analysis.document.segments[group[0].segment].kind
        yield from _cut(text, first, group, speech, kind)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sequence[Sentence]]]:
    """The sentences of each segment, with the number of the first."""
    start = 0
    for at in range(1, len(sentences) + 1):
        if at == len(sentences) or sentences[at].segment != sentences[start].segment:
            yield start, sentences[start:at]
            start = at


def _cut(
    text: str, first: int, group: Sequence[Sentence], speech: Sequence[Quote], kind: SegmentKind
) -> Iterator[Period]:
    waiting = list(reversed(speech))
    at = 0
    while at < len(group):
        last, inside = at, []
        while waiting and waiting[-1].start < group[last].span.end:
            quote = waiting.pop()
            inside.append(quote)
            while last + 1 < len(group) and group[last + 1].span.start < quote.end:
                last += 1
        span = Span(group[at].span.start, max(group[last].span.end, inside[-1].end if inside else 0))
        words = list(_words(text, group[at : last + 1], inside))
        yield Period(first + at, first + last, group[at].segment, kind, span, words, clauses(words))
        at = last + 1


def _words(text: str, group: Sequence[Sentence], inside: Sequence[Quote]) -> Iterable[Word]:
    """The tagged words, each quotation of speech as one."""
    if not inside:
        return tag(token for sentence in group for token in sentence.tokens)
    tokens = [token for sentence in group for token in sentence.tokens]
    tagged: list[Word] = []
    here = 0
    for quote in inside:
        before = here
        while here < len(tokens) and tokens[here].start < quote.start:
            here += 1
        tagged += _outside(tokens[before:here], first=not tagged)
        while here < len(tokens) and tokens[here].start < quote.end:
            here += 1
        words = text[quote.start : quote.end]
        tagged.append(Word(words, "", quote.start, quote.end, "Q"))
    return tagged + _outside(tokens[here:], first=False)


def _outside(tokens: list[Token], *, first: bool) -> list[Word]:
    """The words between quotations; behind one, a capital is no sentence's unless a mark of end stands before."""
    tagged = tag(tokens)
    if not first and tagged and tagged[0].text[0].isupper():
        tagged[0] = tagged[0]._replace(kind=letter_of(tagged[0].text, first=True))
    return tagged


# --- Speech or only quoted words? ----------------------------------------------------------------------------------

_ENDS = re.compile(r"[.!?…,]\W?\Z")
_BEHIND = re.compile(r"\s*[,–-]?\s*([^\W\d_]+)")
_FEW = 3
"""A quotation of fewer words that no colon announces and no verb of saying follows is a title or a scare quote."""


def is_speech(text: str, quote: Quote, span: Span) -> bool:
    """Whether the marks hold somebody's sentence rather than a title, a scare quote or words within a clause."""
    inner = text[quote.start + 1 : quote.end - quote.closed]
    before = text[max(span.start, quote.start - 3) : quote.start].rstrip()
    if before.endswith(":"):
        return True
    tokens = tokenize(inner[:400])
    finite = any(letter_of(token.text, first=False) in FINITE for token in tokens)
    if inner[:1].islower() and before[-1:].isalnum() and not finite:
        return False
    if _attributed_behind(text, quote, span):
        return True
    if len(tokens) <= _FEW and not (
        inner[:1].isupper() and _ENDS.search(inner) and (not before or before[-1] in ".!?")
    ):
        return False
    ends = bool(_ENDS.search(inner)) and not inner.rstrip().endswith("...")
    if inner[:1].islower():
        return ends and finite and before.endswith((",", "–")) and len(tokens) > 2 * _FEW
    starts = not before or before[-1] in '.!?,:;–-“”»«"'
    return (ends and (finite or starts)) or (finite and starts)


def _attributed_behind(text: str, quote: Quote, span: Span) -> bool:
    """Whether "…“, sagte" or "…“, so" stands behind, which only a quotation of speech has."""
    after = text[quote.end : min(span.end, quote.end + 30)]
    word = _BEHIND.match(after)
    if word is None or after.lstrip()[:1] not in ",–-":
        return False
    letter = letter_of(word[1], first=False)
    return word[1] in ("so", "wie") or letter in "Vw" or (letter == "x" and bool(speech_lemmas(word[1])))
