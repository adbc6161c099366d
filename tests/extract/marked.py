"""Reports whose marks give the quotations: `[1 die Stadt sei gefallen], [1cue sagte] [1speaker der Stab]`.

Marks with one number make one quotation. A bare number is the content (several: an interrupted one); `cue` may name a
stance (`[1cue:warn warnte]`); `speaker`, `medium` are parts. `[2<1 …]` continues quotation 1. A content without cue,
speaker and predecessor is narration; one in quotation marks direct; one that continues without cue free indirect.
Blank lines part the segments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lagebild.extract import sentences
from lagebild.german.verbs import lemmas
from lagebild.model import Alignment, Analysis, Cue, Document, Part, Quotation, Run, Segment, SegmentKind, Span

_MARK = re.compile(r"\[(\d+)(?:<(\d+))?([a-z]*)(?::([a-z]+))? ([^\[\]]*)\]")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@dataclass
class _Marks:
    """What the marks with one number say."""

    parts: dict[str, list[Span]] = field(default_factory=dict)
    stance: str = "assert"
    continues: str | None = None


def marked(text: str) -> Analysis:
    """The analysis that a marked report stands for: sentences and quotations, no stances yet."""
    plain, marks = _read(text)
    blocks = tuple(Segment(SegmentKind.BODY, Span(*block.span())) for block in _BLOCK.finditer(plain))
    document = Document(
        id="d", name="d", location="d", sha256="", raw=plain, text=plain,
        alignment=Alignment((Run(0, len(plain), 0, len(plain)),)), segments=blocks,
    )  # fmt: skip
    analysis = Analysis(document)
    analysis = replace(analysis, sentences=sentences.find(analysis))
    order = sorted(marks, key=lambda number: marks[number].parts[""][0])
    return replace(analysis, quotations=tuple(_quotation(analysis, marks[number], order) for number in order))


def _read(text: str) -> tuple[str, dict[str, _Marks]]:
    marks: dict[str, _Marks] = {}
    plain, end = "", 0
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        number, continues, role, stance, words = match.groups()
        mark = marks.setdefault(number, _Marks())
        mark.parts.setdefault(role, []).append(Span(len(plain), len(plain) + len(words)))
        mark.stance = stance or mark.stance
        mark.continues = continues or mark.continues
        plain, end = plain + words, match.end()
    return plain + text[end:], marks


def _quotation(analysis: Analysis, marks: _Marks, order: list[str]) -> Quotation:
    content = _part(analysis.document, marks, "")
    cue, speaker = _part(analysis.document, marks, "cue"), _part(analysis.document, marks, "speaker")
    assert content is not None
    start = content.spans[0].start
    sentence = max(number for number, each in enumerate(analysis.sentences) if each.span.start <= start)
    kind = "narration" if not (cue or speaker or marks.continues) else "indirect" if cue else "free_indirect"
    return Quotation(
        content=content,
        type="direct" if content.text[0] in '„"»' else kind,
        sentence=sentence,
        rule="marked",
        cue=Cue(cue.text, cue.spans, "verb", min(lemmas(cue.text), default=cue.text), marks.stance) if cue else None,
        speaker=speaker,
        medium=_part(analysis.document, marks, "medium"),
        continues=None if marks.continues is None else order.index(marks.continues),
    )


def _part(document: Document, marks: _Marks, role: str) -> Part | None:
    spans = tuple(marks.parts.get(role, ()))
    return Part(document.slice(spans), spans) if spans else None
