"""What stands before a claim in its passage, and where words stand in a report."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.model import Claim, Document, Span

SENTENCES = 2
"""The claim's own sentence and the one before may lead in who speaks: "In Kiew klang das anders."."""
STOP = ". "


def start(claim: Claim) -> int:
    """Where a claim begins in its report, with its attribution."""
    spans = [*claim.content.spans, *(claim.frame.spans if claim.frame else ())]
    return min(span.start for span in spans)


def part_of(document: Document, claim: Claim) -> int:
    """The number of the segment in which a claim's content begins."""
    return document.segment_at(claim.content.spans[0].start)


def sentences_before(document: Document, end: int) -> Iterator[Span]:
    """The last sentences of a segment before a place in it, the nearest first; only they are looked at."""
    begin = document.segments[document.segment_at(end)].span.start
    for _ in range(SENTENCES):
        stop = document.text.rfind(STOP, begin, end)
        yield Span(begin if stop < 0 else stop + len(STOP), end)
        if stop < 0:
            return
        end = stop


def starts(text: str, word: str) -> Iterator[int]:
    """Where a word stands by itself. A pattern of all words would take longer to make than to use."""
    begin = text.find(word)
    while begin >= 0:
        end = begin + len(word)
        if not (text[begin - 1 : begin].isalnum() or text[end : end + 1].isalnum()):
            yield begin
        begin = text.find(word, end)
