"""Claims: each quotation with the facts inside it, its speaker, relays, stance and verification."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from lagebild.codec import claim_id
from lagebild.extract import stances, verification
from lagebild.extract.events import OTHER, event_of
from lagebild.extract.part_names import named_channel, named_mention
from lagebild.german.lexicon import beginnings, lines, words
from lagebild.german.tagging import FINITE, letter_of
from lagebild.model import (
    Analysis,
    Claim,
    Part,
    Place,
    Quantity,
    Quotation,
    SegmentKind,
    Sentence,
    Span,
    Spans,
    Timex,
    Verification,
)


class _Spanned(Protocol):
    @property
    def spans(self) -> Spans: ...


Kept = TypeVar("Kept", bound=_Spanned)


class _Index(Generic[Kept]):
    """Annotations by where they start."""

    def __init__(self, found: Sequence[Kept]) -> None:
        self._found = sorted(found, key=lambda each: each.spans[0])
        self._starts = [each.spans[0].start for each in self._found]

    def within(self, spans: Spans) -> tuple[Kept, ...]:
        """The annotations that begin in one of the spans, in order."""
        found: list[Kept] = []
        for start, end in spans:
            found += self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return tuple(found)


class _Facts:
    """What the components found, to be asked by span."""

    def __init__(self, analysis: Analysis) -> None:
        self.timexes: _Index[Timex] = _Index(analysis.timexes)
        self.quantities: _Index[Quantity] = _Index(analysis.quantities)
        self.places: _Index[Place] = _Index(analysis.places)
        self.hedges: _Index[Part] = _Index(analysis.hedges)


def find(analysis: Analysis) -> tuple[Claim, ...]:
    """The claims of a report, in the order of the text."""
    facts = _Facts(analysis)
    return tuple(
        _claim(analysis, facts, number)
        for number, quotation in enumerate(analysis.quotations)
        if _is_claim(analysis, facts, quotation)
    )


# --- Which quotations are claims -----------------------------------------------------------------------------------

_TITLES = frozenset({SegmentKind.SUBHEADING, SegmentKind.KICKER})
_SIDES = beginnings("claims", "sides")
"""How words begin that name a side of the war or what it did to whom."""

_UNHARMED = beginnings("claims", "unharmed")
_NOBODY = words("claims", "nobody")
_NOT = words("claims", "not")
_JUDGEMENTS = frozenset(tuple(line.split()) for line in lines("claims", "judgements"))
_HARM = frozenset({"casualties", "infrastructure_damage"})
_LONGEST_HEADING = 10  # words and marks
_CLOSING = "\"“”«»’‘') "


def _is_claim(analysis: Analysis, facts: _Facts, quotation: Quotation) -> bool:
    """Attributed speech is a claim; narration is one where it tells of an event with some particulars, or has a figure.

    A subheading announces what the text below it says; it is a claim only as a sentence with a figure of its own.
    """
    if quotation.type != "narration":
        return True
    text, spans = quotation.content.text, quotation.content.spans
    sentence = analysis.sentences[quotation.sentence]
    if verification.is_statement(text) or not _states(text) or _judges(facts, sentence):
        return False
    figures = bool(facts.quantities.within(spans))
    if analysis.document.segments[sentence.segment].kind in _TITLES:
        return figures and _has_verb(sentence)
    if figures or _denies_harm(text, sentence):
        return True
    if _heads_entry(analysis, sentence):
        return event_of(text) != OTHER or _has_verb(sentence) or _names_where_or_whom(facts, sentence, spans)
    return event_of(text) != OTHER and _is_particular(facts, sentence, spans)


def _heads_entry(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a few words right behind a clock head the entry of a ticker: what they name is its news."""
    segments = analysis.document.segments
    segment = segments[sentence.segment]
    if segment.kind is not SegmentKind.TICKER or sentence.span.start != segment.span.start:
        return False
    clocked = sentence.segment > 0 and segments[sentence.segment - 1].kind is SegmentKind.HEADER
    return clocked and len(sentence.tokens) <= _LONGEST_HEADING


def _has_verb(sentence: Sentence) -> bool:
    return any(letter_of(token.text, first=False) in FINITE for token in sentence.tokens)


def _states(text: str) -> bool:
    """Whether something is stated: no question, and no number of a list alone."""
    return not text.rstrip(_CLOSING).endswith("?") and any(letter.isalpha() for letter in text)


def _judges(facts: _Facts, sentence: Sentence) -> bool:
    """Whether words without a verb are judged behind a comma ("Zehn Busse, das ist ein Witz") and no figure follows."""
    lowered = [token.text.lower() for token in sentence.tokens]
    for place, word in enumerate(lowered):
        if word == "," and tuple(lowered[place + 1 : place + 4]) in _JUDGEMENTS:
            rest = Span(sentence.tokens[place].start, sentence.span.end)
            return not facts.quantities.within((rest,))
        if letter_of(sentence.tokens[place].text, first=place == 0) in FINITE:
            return False
    return False


def _denies_harm(text: str, sentence: Sentence) -> bool:
    """Whether a sentence of one clause says that nobody or nothing came to harm.

    "Niemand" denies the whole, "keine" and "nicht" the next words: "Keine Stadt blieb ohne Opfer" denies no harm.
    """
    lowered = [token.text.lower() for token in sentence.tokens]
    if any(word.startswith(_UNHARMED) for word in lowered):
        return True
    if "," in lowered or event_of(text) not in _HARM:
        return False
    if not _NOBODY.isdisjoint(lowered):
        return True
    denied = (lowered[place + 1 : place + 4] for place, word in enumerate(lowered) if word in _NOT)
    return any(event_of(" ".join(each)) in _HARM for each in denied)


def _is_particular(facts: _Facts, sentence: Sentence, spans: Spans) -> bool:
    """Whether a place, a time or a side of the war is named: "Auch dort gehen die Kämpfe weiter" tells nothing."""
    return bool(facts.timexes.within(spans)) or _names_where_or_whom(facts, sentence, spans)


def _names_where_or_whom(facts: _Facts, sentence: Sentence, spans: Spans) -> bool:
    sides = (token.text.lower().startswith(_SIDES) for token in sentence.tokens)
    return bool(facts.places.within(spans)) or any(sides)


# --- What a claim says ---------------------------------------------------------------------------------------------


def _claim(analysis: Analysis, facts: _Facts, number: int) -> Claim:
    quotation = analysis.quotations[number]
    spans = quotation.content.spans
    medium = _carried(analysis.quotations, quotation, "medium")
    return Claim(
        id=claim_id(analysis.document, spans),
        document=analysis.document.id,
        revision=analysis.document.revision,
        content=quotation.content,
        type=quotation.type,
        speaker=_given(analysis.speakers, number, None),
        cue=Part(quotation.cue.text, quotation.cue.spans) if quotation.cue is not None else None,
        frame=quotation.frame,
        addressee=named_mention(quotation.addressee) if quotation.addressee is not None else None,
        relays=_given(analysis.relays, number, ()),
        medium=named_channel(medium) if medium is not None else None,
        evidence=tuple(named_mention(part) for part in quotation.evidence),
        stance=_given(analysis.stances, number, "assert"),
        hedges=facts.hedges.within(_with_frame(quotation)),
        verification=_given(analysis.verifications, number, Verification()),
        places=facts.places.within(spans),
        times=facts.timexes.within(spans),
        said_at=_carried(analysis.quotations, quotation, "said_at"),
        quantities=facts.quantities.within(spans),
        event=event_of(quotation.content.text),
        negated=stances.negated(quotation),
        rule=quotation.rule,
    )


def _given(found: Sequence[Any], number: int, otherwise: Any) -> Any:
    """What a component gave for a quotation; `otherwise` where it failed and gave nothing."""
    return found[number] if number < len(found) else otherwise


def _with_frame(quotation: Quotation) -> Spans:
    """The spans whose hedges count: the content and the clause that attributes it ("soll … geschrieben haben")."""
    frame: Spans = quotation.frame.spans if quotation.frame is not None else ()
    return tuple(sorted(Span(*span) for span in {*quotation.content.spans, *frame}))


def _carried(quotations: Sequence[Quotation], quotation: Quotation, field: str) -> Any:
    """Medium and time of statement, which hold on for the sentences that continue the speech."""
    seen = 0
    while getattr(quotation, field) is None and quotation.continues is not None and seen < len(quotations):
        quotation = quotations[quotation.continues]
        seen += 1
    return getattr(quotation, field)
