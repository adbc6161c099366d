"""A report's text cut into fragments, so that any claim can be highlighted in place.

The text is cut wherever a part of some claim begins or ends. A page then highlights a claim by naming fragments, and
no program has to count characters a second time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lagebild.model import CLAIMABLE, Claim, Document, Segment, SegmentKind, Span, Spans


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some text that no claim's part begins or ends within; `claims` are the numbers of those that say it."""

    text: str
    number: int
    claims: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One segment as fragments; `left_out` when its kind holds no claims."""

    kind: str
    why: str
    left_out: bool
    fragments: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class CutText:
    """A report's passages, and where in them a span lies."""

    passages: tuple[Passage, ...]
    starts: tuple[int, ...] = field(repr=False)

    def fragments(self, span: Span) -> tuple[int, int]:
        """The half-open range of fragment numbers that a span covers."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def parts(claim: Claim) -> Iterator[tuple[str, Spans]]:
    """Every part of a claim with the role it plays, as the highlighting names it."""
    yield "content", claim.content.spans
    for role, part in (
        ("speaker", claim.speaker),
        ("cue", claim.cue),
        ("medium", claim.medium),
        ("addressee", claim.addressee),
        ("said", claim.said_at),
    ):
        if part is not None:
            yield role, part.spans
    for role, several in (
        ("relay", claim.relays),
        ("evidence", claim.evidence),
        ("hedge", claim.hedges),
        ("verification", claim.verification.statements),
        ("place", claim.places),
        ("time", claim.times),
        ("quantity", claim.quantities),
    ):
        for one in several:
            yield role, one.spans


def cut(document: Document, claims: Sequence[tuple[int, Claim]]) -> CutText:
    """The passages of a report, cut for its numbered claims."""
    bounds = sorted({bound for _, claim in claims for _, spans in parts(claim) for span in spans for bound in span})
    owners = _owners(claims)
    passages: list[Passage] = []
    starts: list[int] = []
    for segment in _covering(document):
        fragments = []
        for span in _pieces(segment.span, bounds):
            said, opens = owners.at(span.start)
            fragments.append(Fragment(document.text[span.start : span.end], len(starts), said, opens))
            starts.append(span.start)
        left_out = segment.kind not in CLAIMABLE
        passages.append(Passage(segment.kind.value, segment.why, left_out, tuple(fragments)))
    return CutText(tuple(passages), tuple(starts))


def _covering(document: Document) -> Iterator[Segment]:
    """The segments, and as body whatever text stands between them, so that nothing of the report is lost."""
    reached = 0
    end = Segment(SegmentKind.BODY, Span(len(document.text), len(document.text)))
    for segment in (*document.segments, end):
        if document.text[reached : segment.span.start].strip():
            yield Segment(SegmentKind.BODY, Span(reached, segment.span.start))
        if segment is not end:
            yield segment
        reached = max(reached, segment.span.end)


def _pieces(span: Span, bounds: Sequence[int]) -> Iterator[Span]:
    start = span.start
    for bound in bounds[bisect_left(bounds, span.start + 1) : bisect_left(bounds, span.end)]:
        yield Span(start, bound)
        start = bound
    if start < span.end:
        yield Span(start, span.end)


class _Sweep:
    """Which claims say the text at a place; asked from left to right."""

    def __init__(self, contents: Iterable[tuple[int, int, int, bool]]) -> None:
        self._waiting = sorted(contents, reverse=True)
        self._open: list[tuple[int, int]] = []

    def at(self, place: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The claims whose content covers a place, and those whose content begins there."""
        opens = []
        while self._waiting and self._waiting[-1][0] <= place:
            _, end, number, first = self._waiting.pop()
            self._open.append((end, number))
            if first:
                opens.append(number)
        self._open = [(end, number) for end, number in self._open if end > place]
        return tuple(number for _, number in self._open), tuple(opens)


def _owners(claims: Iterable[tuple[int, Claim]]) -> _Sweep:
    return _Sweep(
        (span.start, span.end, number, index == 0)
        for number, claim in claims
        for index, span in enumerate(claim.content.spans)
    )


EMPHASISED = frozenset({"quantity", "hedge"})
"""What stands out inside a claim's own words on its card; more would make every word shout."""


def emphasised(document: Document, claim: Claim) -> Iterator[tuple[str, str]]:
    """The words of a claim's content with what stands out in them: (text, role or nothing); gaps are ``gap``."""
    marks = [(span, role) for role, spans in parts(claim) if role in EMPHASISED for span in spans]
    bounds = sorted({bound for span, _ in marks for bound in span})
    for number, span in enumerate(claim.content.spans):
        if number:
            yield " … ", "gap"
        for piece in _pieces(span, bounds):
            roles = [role for mark, role in marks if mark.start <= piece.start and piece.end <= mark.end]
            yield document.text[piece.start : piece.end], roles[0] if roles else ""
