"""In which order the entries of a ticker came, of which many print the newest one first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lagebild.link.statements import Statement
from lagebild.model import Document, Segment, SegmentKind

CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)\b")


def heads_entry(document: Document, part: int) -> bool:
    """Whether a segment is the heading of a ticker's entry: behind its clock, and before more of it."""
    segments = document.segments
    if not 0 < part < len(segments) - 1 or segments[part].kind is not SegmentKind.TICKER:
        return False
    behind = next((each.kind for each in segments[part + 1 :] if not _is_mark(document, each)), None)
    return _clock(document, segments[part - 1]) is not None and behind is SegmentKind.TICKER


def in_order(document: Document, stated: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a report numbered as they came: those of a ticker with the newest entry first from below."""
    entries = _entries(document)
    minutes = [minute for _, minute in entries]
    if len(entries) < 2 or minutes[0] == minutes[-1] or any(one < other for one, other in pairwise(minutes)):
        return tuple(stated)
    starts = [part for part, _ in entries]
    came = sorted(stated, key=lambda each: ((entry := bisect_right(starts, each.part)) > 0, -entry))
    numbers = {each.claim: number for number, each in enumerate(came)}
    return tuple(replace(each, number=numbers[each.claim]) for each in stated)


def _entries(document: Document) -> list[tuple[int, int]]:
    """The segments with the clock of an entry, each with its minute of the day."""
    clocks = ((number, _clock(document, segment)) for number, segment in enumerate(document.segments))
    return [(number, minute) for number, minute in clocks if minute is not None]


def _clock(document: Document, segment: Segment) -> int | None:
    """The minute of the day that a segment between the entries gives, or `None`."""
    clock = CLOCK.search(document.text, segment.span.start, segment.span.end)
    return int(clock[1]) * 60 + int(clock[2]) if clock and segment.kind is SegmentKind.HEADER else None


def _is_mark(document: Document, segment: Segment) -> bool:
    """Whether a segment holds no words: "+++"."""
    return not any(map(str.isalnum, document.text[segment.span.start : segment.span.end]))
