"""A claim as it is shown to a reader: the contract's form, with its words in their sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagebild.app.sentences import Piece, in_sentence
from lagebild.codec import Row, claim_row, spans_from
from lagebild.model import Analysis, Span


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim in the contract's form and the sentence around its content."""

    row: Row
    sentence: tuple[Piece, ...]


def shown(row: Row, text: str, sentences: Sequence[Span]) -> Shown:
    """A claim's row with the sentences of its report that it stands in."""
    return Shown(row, tuple(in_sentence(text, sentences, spans_from(row["content"]["spans"]))))


def rows(analysis: Analysis) -> Iterator[Row]:
    """The claims of a report in the contract's form."""
    return (claim_row(analysis.document, claim) for claim in analysis.claims)


def all_shown(analysis: Analysis) -> Iterator[Shown]:
    """The claims of a report in their sentences."""
    sentences = [sentence.span for sentence in analysis.sentences]
    return (shown(row, analysis.document.text, sentences) for row in rows(analysis))
