"""Reports whose marks give mentions of speakers and the names meant: `[er = Paul Roth]`."""

from __future__ import annotations

import re
from dataclasses import replace

from lagebild.extract import places, sentences
from lagebild.model import Alignment, Analysis, Cue, Document, Part, Quotation, Run, Segment, SegmentKind, Span

MARK = re.compile(r"\[([^\]=]+?)\s*=\s*([^\]]+?)\s*\]")
QUOTE = re.compile("„[^“]*“")
BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def analysis_of(text: str, *, published: str | None = None) -> Analysis:
    """Sentences and places of a text; blank lines part its segments."""
    blocks = tuple(Segment(SegmentKind.BODY, Span(*found.span())) for found in BLOCK.finditer(text))
    document = Document(
        id="d", name="d", location="d", sha256="", raw=text, text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),)), segments=blocks, published=published,
    )  # fmt: skip
    analysis = Analysis(document)
    analysis = replace(analysis, sentences=sentences.find(analysis))
    return replace(analysis, places=places.find(analysis))


def marked(report: str, *, published: str | None = None) -> tuple[Analysis, list[str]]:
    """The analysis of a marked report with one quotation for each mark, and the names expected."""
    report = report.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")
    text, spans, wanted, end = "", [], [], 0
    for found in MARK.finditer(report):
        text += report[end : found.start()]
        spans.append(Span(len(text), len(text) + len(found[1])))
        wanted.append(found[2])
        text, end = text + found[1], found.end()
    analysis = analysis_of(text + report[end:], published=published)
    return replace(analysis, quotations=tuple(_quotation(analysis, span) for span in spans)), wanted


def _quotation(analysis: Analysis, span: Span) -> Quotation:
    text = analysis.document.text
    number = max(n for n, sentence in enumerate(analysis.sentences) if sentence.span.start <= span.start)
    sentence = analysis.sentences[number].span
    quoted = QUOTE.search(text[: sentence.end], sentence.start)
    content = Span(*quoted.span()) if quoted else Span(sentence.end, sentence.end)
    before = re.search(r"(\w+)\W*$", text[: span.start])
    cue = Cue(before[1], (Span(*before.span(1)),), "verb", "") if before and before[1].islower() else None
    return Quotation(
        content=Part(text[content.start : content.end], (content,)),
        type="direct" if quoted else "indirect",
        sentence=number,
        rule="test",
        cue=cue,
        speaker=Part(text[span.start : span.end], (span,)),
    )
