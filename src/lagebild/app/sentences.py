"""A claim's words in the sentences they stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lagebild.model import Span


class Piece(NamedTuple):
    """Some text of a sentence; `said` when it belongs to the claim's content."""

    text: str
    said: bool


def in_sentence(text: str, sentences: Sequence[Span], content: Iterable[Span]) -> list[Piece]:
    """The sentences that a content touches, cut into what is said and what stands around it.

    `sentences` are sorted and do not overlap; a content outside every sentence is shown alone.
    """
    spans = sorted(content)
    if not spans:
        return []
    around = _around(sentences, Span(spans[0].start, max(span.end for span in spans)))
    return [piece for piece in _pieces(text, around, spans) if piece.text]


def _around(sentences: Sequence[Span], whole: Span) -> Span:
    """The stretch from the beginning of the first sentence to the end of the last."""
    first = max(0, bisect_right(sentences, whole.start, key=lambda sentence: sentence.start) - 1)
    last = bisect_left(sentences, whole.end, key=lambda sentence: sentence.end)
    touched = [whole, *(sentence for sentence in sentences[first : last + 1] if _meet(sentence, whole))]
    return Span(min(sentence.start for sentence in touched), max(sentence.end for sentence in touched))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _pieces(text: str, around: Span, spans: Iterable[Span]) -> Iterator[Piece]:
    at = around.start
    for span in spans:
        yield Piece(text[at : span.start], said=False)
        yield Piece(text[max(at, span.start) : span.end], said=True)
        at = max(at, span.end)
    yield Piece(text[at : around.end], said=False)
