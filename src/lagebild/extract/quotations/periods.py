"""Periods: sentences that one quotation holds together, as tagged words and clauses.

A quotation of speech is one word in them (letter `Q`), however many sentences it holds; scare quotes, titles and quoted
parts of a clause stay words of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagebild.extract.quotations.marks import Quote, pairs
from lagebild.extract.quotations.verb_groups import speech_lemmas
from lagebild.german.clauses import Clause, clauses
from lagebild.german.lexicon import words as listed
from lagebild.german.tagging import FINITE, Word, letter_of, tag
from lagebild.german.tokens import tokenize
from lagebild.model import Analysis, SegmentKind, Sentence, Span, Token

_LONGEST = 1000
"""Words; a longer period is a table or a list without full stops, whose clauses nobody looks for."""


@dataclass(frozen=True, slots=True)
class Period:
    """One or more sentences with their words and clauses.

    `sentence` numbers the first of them; `segment` and `kind` are those of the segment that they stand in.
    """

    sentence: int
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
        for begin, end, quotes in _held_together(group, speech):
            whole = Span(group[begin].span.start, max(group[end - 1].span.end, quotes[-1].end if quotes else 0))
            words = _words(text, group[begin:end], quotes)
            found = clauses(words) if len(words) <= _LONGEST else []
            yield Period(first + begin, group[begin].segment, kind, whole, words, found)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sequence[Sentence]]]:
    """The sentences of each segment, with the number of the first."""
    start = 0
    for at in range(1, len(sentences) + 1):
        if at == len(sentences) or sentences[at].segment != sentences[start].segment:
            yield start, sentences[start:at]
            start = at


def _held_together(group: Sequence[Sentence], speech: Sequence[Quote]) -> Iterator[tuple[int, int, Sequence[Quote]]]:
    """From which sentence to which (exclusive) one period goes, with the quotations that begin in it."""
    begin = taken = 0
    while begin < len(group):
        end, first = begin + 1, taken
        while taken < len(speech) and speech[taken].start < group[end - 1].span.end:
            while end < len(group) and group[end].span.start < speech[taken].end:
                end += 1
            taken += 1
        yield begin, end, speech[first:taken]
        begin = end


def _words(text: str, group: Sequence[Sentence], quotes: Sequence[Quote]) -> list[Word]:
    """The tagged words, each quotation of speech as one."""
    tokens = group[0].tokens if len(group) == 1 else [token for sentence in group for token in sentence.tokens]
    if not quotes:
        return tag(tokens)
    tagged: list[Word] = []
    here = 0
    for quote in quotes:
        before = here
        while here < len(tokens) and tokens[here].start < quote.start:
            here += 1
        tagged += _outside(tokens[before:here], first=not tagged)
        while here < len(tokens) and tokens[here].start < quote.end:
            here += 1
        tagged.append(Word(text[quote.start : quote.end], "", quote.start, quote.end, "Q"))
    return tagged + _outside(tokens[here:], first=False)


def _outside(tokens: Sequence[Token], *, first: bool) -> list[Word]:
    """The words between quotations; behind one, a capital is a sentence's own only if a mark of end stands before."""
    tagged = tag(tokens)
    if not first and tagged and tagged[0].text[0].isupper():
        tagged[0] = tagged[0]._replace(kind=letter_of(tagged[0].text, first=True))
    return tagged


# --- Speech or only quoted words? ----------------------------------------------------------------------------------

_ENDS = re.compile(r"[.!?…,]\W?\Z")
_RESUMED = re.compile(r"[“”»«\"‘’],? [^.!?:„“”»«\"]+,\s*\Z")
_CLOSED = ".!?:"
_BEHIND = re.compile(r"\s*[,–-]\s*([^\W\d_]+)")
_LOOKED_AT = 400
"""Characters of a quotation in which a verb is looked for."""

_LONGEST_VERB = 24
"""Characters before a quotation among which its mark or its verb stands."""

_FEW = 3
"""A quotation of fewer words that no colon announces and no verb of saying follows is a title or a scare quote."""

_LEADING_ON = frozenset("dDSsPC")
"""Letters of words that a phrase or clause goes on behind: article, conjunction, preposition."""

_ANNOUNCING = listed("attribution", "announcing")
_SAID_BEHIND = listed("attribution", "quoting")


def is_speech(text: str, quote: Quote, span: Span) -> bool:
    """Whether the marks hold somebody's sentence rather than a title, a scare quote or words within a clause.

    `span` is the paragraph, beyond which nothing is looked at.
    """
    before = text[max(span.start, quote.start - _LONGEST_VERB) : quote.start].rstrip()
    if before.endswith(":"):
        return True
    inner = text[quote.start + 1 : quote.end - quote.closed]
    tokens = tokenize(inner[:_LOOKED_AT])
    finite = any(letter_of(token.text, first=False) in FINITE for token in tokens)
    small = inner[:1].islower()
    sentence = text[max(span.start, quote.start - _LOOKED_AT) : quote.start]
    if small and _RESUMED.search(sentence) and not (before[-1:].isalnum() and not finite):
        return True
    if small and _belongs_to_clause(sentence, finite=finite):
        return False
    announced = _announces(before.rpartition(" ")[2].lower()) and before[-1:].isalnum()
    if finite and len(tokens) >= _FEW and announced:
        return True
    if _is_attributed(text, quote, span):
        return True
    ends = bool(_ENDS.search(inner[-3:]))
    stops = ends and not inner.rstrip().endswith("...")
    if len(tokens) <= _FEW:
        return ends and inner[:1].isupper() and (not before or before[-1] in ".!?") and (finite or stops)
    if small:
        return stops and finite and before.endswith((",", "–")) and len(tokens) > 2 * _FEW
    starts = not before or before[-1] in '.!?,:;–-“”»«"'
    return sum((stops, finite, starts)) > 1


def _announces(lower: str) -> bool:
    """Whether the word right before a quotation is a verb of saying or a noun that announces it."""
    return lower in _ANNOUNCING or bool(speech_lemmas(lower))


def _belongs_to_clause(before: str, *, finite: bool) -> bool:
    """Whether a quotation that begins small goes on with the clause before it, which has no verb of saying.

    "eine Technik, die „alles ändern könnte“, erklärte X".
    """
    begun = tokenize(before, max(map(before.rfind, _CLOSED)) + 1)
    if not begun:
        return False
    if begun[-1].text[0].isalnum() and (not finite or letter_of(begun[-1].text, first=False) in _LEADING_ON):
        return True
    return not any(speech_lemmas(token.text.lower()) for token in begun)


def _is_attributed(text: str, quote: Quote, span: Span) -> bool:
    """Whether "…“, sagte" or "…“, so" stands behind, which only a quotation of speech has."""
    word = _BEHIND.match(text[quote.end : min(span.end, quote.end + 30)])
    if word is None:
        return False
    letter = letter_of(word[1], first=False)
    return word[1] in _SAID_BEHIND or letter in "Vw" or (letter == "x" and bool(speech_lemmas(word[1])))
