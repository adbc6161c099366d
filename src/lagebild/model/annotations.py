"""What is found in a report: annotations over its clean text, and the claims made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lagebild.model.report import Document, Span, Spans


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
