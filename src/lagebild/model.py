"""The vocabulary: what flows from a report to a claim, as frozen values.

Every annotation is a span over a document's clean text. `spans` are half-open and count Unicode code points. The
`text` of a part is the text of its spans, joined by `` … ``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

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


# --- Annotations over the clean text -------------------------------------------------------------------------------


class Token(NamedTuple):
    """A word, number or mark with its place in the clean text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a claimable segment: its span, its tokens and the number of its segment."""

    span: Span
    tokens: tuple[Token, ...]
    segment: int


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of the report, with the name meant where one is known."""

    text: str
    spans: Spans
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: the mention as written, the one meant, and why we think so.

    `name` is `None` where nobody can tell; `score` lies between 0 and 1.
    """

    text: str
    spans: Spans
    name: str | None = None
    actor: str | None = None
    anonymous: bool = False
    score: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relay:
    """One link between speaker and outlet; `kind`: agency, outlet, ministry, platform, document, media."""

    text: str
    spans: Spans
    name: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place mention, resolved as far as possible.

    `lat` and `lon` are WGS 84 degrees, `precision_km` the radius within which the place meant lies. `role` is one of
    `event`, `metonym`, `seat`, `dateline`, `comparison`, `actor`; `event_location` repeats whether it is `event`.
    `alternatives` counts the other places of that name.
    """

    text: str
    spans: Spans
    name: str
    gazetteer_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    kind: str = "place"
    precision_km: float | None = None
    role: str = "event"
    event_location: bool = True
    alternatives: int = 0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 type (DATE, TIME, DURATION, SET) and value.

    `signal`: since, until, before, after, from, to, none.
    """

    text: str
    spans: Spans
    type: str
    value: str
    signal: str = "none"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what.

    `comparator`: exactly, approximately, more_than, at_least, less_than, at_most, between (`value` to `value_max`).
    `scope`: part_of, additional, total or None; `as_of` is a TIMEX3 value where the text gives one.
    """

    text: str
    spans: Spans
    value: float
    comparator: str = "exactly"
    value_max: float | None = None
    counted: str | None = None
    unit: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that mark speech: a verb with particle and auxiliaries, a preposition with its noun, an adverb.

    `kind`: verb, preposition, noun, phrase, adverb, modal, colon. `lemma` is the entry of the lexicon, `stance` what
    that entry says (before the words themselves are looked at).
    """

    text: str
    spans: Spans
    kind: str
    lemma: str
    stance: str = "assert"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of attributed speech, or of the outlet's own narration, with its parts as written.

    `type` as in `Claim`. `sentence` numbers the sentence in which the content begins, `speaker` is the mention nearest
    to the cue. `continues` numbers the earlier or later quotation whose speech this one carries on: its speaker, relays
    and medium hold here too. Names are resolved later.
    """

    content: Part
    type: str
    sentence: int
    rule: str
    cue: Cue | None = None
    speaker: Part | None = None
    frame: Part | None = None
    addressee: Part | None = None
    relays: tuple[Part, ...] = ()
    medium: Part | None = None
    evidence: tuple[Part, ...] = ()
    said_at: Timex | None = None
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What the report itself says about the checking of a claim, with the statements that say so."""

    status: str = "unstated"
    statements: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what, through whom, where, when, how many, and whether anybody could check it."""

    id: str
    document: str
    revision: int
    content: Part
    type: str
    speaker: Speaker | None
    cue: Part | None
    frame: Part | None
    addressee: Part | None
    relays: tuple[Relay, ...]
    medium: Part | None
    evidence: tuple[Part, ...]
    stance: str
    hedges: tuple[Part, ...]
    verification: Verification
    places: tuple[Place, ...]
    times: tuple[Timex, ...]
    said_at: Timex | None
    quantities: tuple[Quantity, ...]
    event: str
    negated: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A component or input that failed: what, where, why, and what to do about it."""

    where: str
    what: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with everything the components found in it, each in the field the component gives.

    `speakers`, `relays`, `stances` and `verifications` have one entry for each of the `quotations`.
    """

    document: Document
    sentences: tuple[Sentence, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    hedges: tuple[Part, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    speakers: tuple[Speaker | None, ...] = ()
    relays: tuple[tuple[Relay, ...], ...] = ()
    stances: tuple[str, ...] = ()
    verifications: tuple[Verification, ...] = ()
    claims: tuple[Claim, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report in a use case: `status` is `new`, `revised`, `unchanged`, `read` or `failed`."""

    location: str
    name: str
    status: str
    document: str | None = None
    claims: int = 0
    words: int = 0
    failure: Failure | None = None
    details: dict[str, Any] = field(default_factory=dict)
