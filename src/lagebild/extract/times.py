"""The time expressions of a report, anchored to its publication date or else to dates told before."""

from __future__ import annotations

from lagebild.german.dates.calendar import anchor
from lagebild.german.dates.reader import read
from lagebild.model import Analysis, Span, Timex


def find(analysis: Analysis) -> tuple[Timex, ...]:
    """The time expressions in a report's sentences, in the order of the text; "jetzt" and the like are none."""
    document = analysis.document
    at = anchor(document.published, document.published_precision)
    return tuple(
        Timex(document.text[each.start : each.end], (Span(each.start, each.end),), each.type, each.value, each.signal)
        for each in read(document.text, (sentence.span for sentence in analysis.sentences), at=at)
        if each.kind != "reference"
    )
