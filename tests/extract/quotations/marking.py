"""Reports whose marks show what is attributed: `[content Alle seien fort], [cue teilte] [speaker X] [cue mit]`.

`content` marks indirect speech; `direct`, `free` and `reported` the other types; `speaker`, `cue`, `relay`,
`addressee`, `medium` and `evidence` are parts. The names of a second attribution end in 2, of a third in 3. A report
without marks attributes nothing. Blank lines part the segments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract import hedges, quotations, sentences, times
from lagebild.model import Alignment, Analysis, Document, Quotation, Run, Segment, SegmentKind, Span, Spans

_MARK = re.compile(r"\[[a-z]+\d? |\]")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_TYPES = {"indirect": "content", "direct": "direct", "free_indirect": "free", "reported": "reported"}


def plain(marked: str) -> str:
    """A marked report without its marks."""
    return _MARK.sub("", marked)


def quotations_of(text: str, kind: SegmentKind = SegmentKind.BODY) -> Analysis:
    """The analysis of a plain report up to its quotations; every block is a segment of that kind."""
    blocks = tuple(Segment(kind, Span(*block.span())) for block in _BLOCK.finditer(text))
    whole = Alignment((Run(0, len(text), 0, len(text)),) if text else ())
    analysis = Analysis(
        Document("d", "d", "d", "", text, text, whole, blocks, published="2030-05-14", published_precision="day")
    )
    analysis = replace(analysis, sentences=sentences.find(analysis))
    analysis = replace(analysis, timexes=times.find(analysis), hedges=hedges.find(analysis))
    return replace(analysis, quotations=quotations.find(analysis))


def rendered(analysis: Analysis) -> str:
    """The report with the marks of what was found in it."""
    attributed = [each for each in analysis.quotations if each.type != "narration"]
    marks = [
        (span, name + (str(number) if number > 1 else ""))
        for number, quotation in enumerate(attributed, start=1)
        for name, spans in _parts(quotation)
        for span in spans
    ]
    text = analysis.document.text
    opening = [(span.start, 1, -span.end, f"[{name} ") for span, name in marks]
    closing = [(span.end, 0, -span.start, "]") for span, _ in marks]
    result, here = "", 0
    for at, _, _, mark in sorted(opening + closing):
        result += text[here:at] + mark
        here = at
    return result + text[here:]


def found(marked: str, kind: SegmentKind = SegmentKind.BODY) -> str:
    """The marks that the reading of a marked report puts into it."""
    return rendered(quotations_of(plain(marked), kind))


def _parts(quotation: Quotation) -> Iterator[tuple[str, Spans]]:
    yield _TYPES[quotation.type], quotation.content.spans
    if quotation.cue is not None:
        yield "cue", quotation.cue.spans
    if quotation.speaker is not None:
        yield "speaker", quotation.speaker.spans
    if quotation.addressee is not None:
        yield "addressee", quotation.addressee.spans
    if quotation.medium is not None:
        yield "medium", quotation.medium.spans
    for relay in quotation.relays:
        yield "relay", relay.spans
    for part in quotation.evidence:
        yield "evidence", part.spans
