"""A report: its bytes as they came, its clean text, and how the one stands for the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

GAP = " … "
"""What joins the texts of a part that has several spans."""


class Span(NamedTuple):
    """A half-open stretch of text, counted in Unicode code points."""

    start: int
    end: int


Spans = tuple[Span, ...]


# --- Capture: bytes as they came -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody says about a report from outside its text; `None` where nobody said anything."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """The raw bytes of one report with the place they came from.

    `sha256` is the hash of `raw`. `field` names the field of an article object whose string is the report's text, and
    is `None` for a plain file. `stated` is what the `--meta` side file and the article object itself say, the side file
    first; `given` is what the user's options say.
    """

    name: str
    location: str
    raw: bytes
    sha256: str
    media_type: str
    field: str | None = None
    item: int | None = None
    stated: Given = Given()
    given: Given = Given()


# --- Document: clean text that knows where it stood ----------------------------------------------------------------


class Run(NamedTuple):
    """A stretch of clean text and the raw stretch it stands for.

    Equal lengths mean letter by letter; an empty raw stretch means an inserted separator; any other pair (an entity, a
    collapsed blank) stands as a whole for the raw stretch.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where each character of the clean text stood in the decoded input; `runs` are sorted and cover the clean text."""

    runs: tuple[Run, ...]
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(run.start for run in self.runs))

    def raw_spans(self, spans: Iterable[Span]) -> Spans:
        """The raw stretches of clean spans, in order, joined where they touch."""
        found: list[Span] = []
        for start, end in spans:
            index = max(0, bisect_right(self.starts, start) - 1)
            run = self.runs[index]
            if end <= run.end and run.end - run.start == run.raw_end - run.raw_start:  # most spans lie in one run
                shift = run.raw_start - run.start
                _append(found, Span(start + shift, end + shift))
            else:
                for piece in self._pieces(start, end, index):
                    _append(found, piece)
        return tuple(found)

    def _pieces(self, start: int, end: int, index: int) -> Iterable[Span]:
        """The raw stretches of one span, from the run `index` on."""
        for number in range(index, len(self.runs)):
            run = self.runs[number]
            if run.start >= end:
                return
            if run.end <= start or run.raw_start == run.raw_end:
                continue
            if run.end - run.start == run.raw_end - run.raw_start:
                shift = run.raw_start - run.start
                yield Span(max(start, run.start) + shift, min(end, run.end) + shift)
            else:
                yield Span(run.raw_start, run.raw_end)


def _append(found: list[Span], piece: Span) -> None:
    """Add a stretch behind others, to the last one where they touch."""
    if found and found[-1].end == piece.start:
        found[-1] = Span(found[-1].start, piece.end)
    else:
        found.append(piece)


class SegmentKind(StrEnum):
    """What a block of a report is; only the first six may hold claims."""

    HEADLINE = "headline"
    KICKER = "kicker"
    LEAD = "lead"
    SUBHEADING = "subheading"
    BODY = "body"
    TICKER = "ticker"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    GALLERY = "gallery"
    PROMO = "promo"
    NAVIGATION = "navigation"
    COOKIE = "cookie"
    COMMENT = "comment"
    MARKUP = "markup"
    HEADER = "header"


CLAIMABLE = frozenset(
    {
        SegmentKind.HEADLINE,
        SegmentKind.KICKER,
        SegmentKind.LEAD,
        SegmentKind.SUBHEADING,
        SegmentKind.BODY,
        SegmentKind.TICKER,
    }
)
"""The kinds of segment whose sentences may become claims."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One labelled block of the clean text; segments are sorted, do not overlap and leave only separators out.

    `why` says in a few words what decided the kind (for a reader who asks why a passage was left out).
    """

    kind: SegmentKind
    span: Span
    why: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A report as decoded (`raw`) and cleaned (`text`), with the alignment between them and what is known about it.

    `published` is an ISO date of the length that `published_precision` (`minute`, `day`, `month`, `year`) says;
    `published_from` names where it came from (`option`, `meta`, `json`, `json-ld`, `meta-tag`, `time-tag`, `header`,
    `dateline`). `revision` counts from 1.
    """

    id: str
    name: str
    location: str
    sha256: str
    raw: str
    text: str
    alignment: Alignment
    segments: tuple[Segment, ...]
    raw_field: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_precision: str | None = None
    published_from: str | None = None
    agency: str | None = None
    url: str | None = None
    revision: int = 1

    def slice(self, spans: Iterable[Span]) -> str:
        """The text of spans, joined as the contract says."""
        return GAP.join(self.text[span.start : span.end] for span in spans)

    def segment_at(self, position: int) -> int:
        """The number of the segment that begins last at or before a position of the text; 0 before the first."""
        return max(0, bisect_right(self.segments, position, key=lambda segment: segment.span.start) - 1)
