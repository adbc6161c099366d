"""Small reports for the tests of the extraction."""

from __future__ import annotations

import re

from lagebild.model import Alignment, Analysis, Document, Run, Segment, SegmentKind, Sentence, Span

_END = re.compile(r"(?<!Mio\.)(?<!Mrd\.)(?<=[a-zäöüß][.!?])\s+(?=[A-ZÄÖÜ„])")


def analysis_of(text: str, *, published: str | None = None, precision: str | None = "day") -> Analysis:
    """An analysis of a text of one segment, with its sentences."""
    whole = Span(0, len(text))
    document = Document(
        id="d",
        name="d.txt",
        location="d.txt",
        sha256="",
        raw=text,
        text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),)),
        segments=(Segment(SegmentKind.BODY, whole),),
        published=published,
        published_precision=precision if published else None,
    )
    return Analysis(document, sentences=_sentences(text))


def _sentences(text: str) -> tuple[Sentence, ...]:
    starts = [0, *(match.end() for match in _END.finditer(text))]
    ends = [*(match.start() for match in _END.finditer(text)), len(text)]
    return tuple(Sentence(Span(start, end), (), 0) for start, end in zip(starts, ends, strict=True))
