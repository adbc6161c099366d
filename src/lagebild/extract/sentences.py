"""The sentences of a report's claimable segments, with their tokens."""

from __future__ import annotations

from lagebild.german.sentences import split
from lagebild.german.tokens import tokenize
from lagebild.model import CLAIMABLE, Analysis, Sentence


def find(analysis: Analysis) -> tuple[Sentence, ...]:
    """The sentences in the order of the text; a segment that may hold no claim has none."""
    text = analysis.document.text
    return tuple(
        Sentence(span, tokenize(text, span.start, span.end), number)
        for number, segment in enumerate(analysis.document.segments)
        if segment.kind in CLAIMABLE
        for span in split(text, segment.span.start, segment.span.end)
    )
