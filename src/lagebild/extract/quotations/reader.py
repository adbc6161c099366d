"""The quotations of a report: attributed speech of all kinds in its order, and the outlet's own narration.

Each period is read by itself (`attribution`); what goes on with somebody's speech without a cue of its own is joined to it
here: sentences in the Konjunktiv, with reported "sollen" or "demnach", quotations that stand alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.quotations.attribution import attribute
from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.periods import Period, periods
from lagebild.extract.quotations.reading import Found
from lagebild.extract.quotations.running_speech import Speech, carried
from lagebild.extract.speakers.mentions import read
from lagebild.german.tagging import Word
from lagebild.model import Analysis, Cue, Part, Quotation, Span, Spans, Timex


def find(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations and narrated sentences of a report, in the order of the text."""
    reader = _Reader(analysis)
    for period in periods(analysis):
        reader.read(period)
    return tuple(reader.quotations)


_PASSING_ON = frozenset({"agency", "outlet", "media"})
"""Kinds of source that pass on what others said."""

_FARTHEST_SOURCE = 20
"""So many sentences of running speech are followed back to their source."""


def _passes_on(source: Part) -> bool:
    """Whether a source is an agency, a paper or "media", which tell what others said."""
    reading = read(source.text)
    return (reading.known.kind if reading.known is not None else reading.style) in _PASSING_ON


class _Reader:
    """Reads period after period; `speech` is what runs on from the one before."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.document.text
        self._times = [span for timex in analysis.timexes for span in timex.spans]
        self._time_starts = [span.start for span in self._times]
        self._hedges = [span.start for part in analysis.hedges if part.name == "sollen" for span in part.spans]
        self.quotations: list[Quotation] = []
        self._speech = Speech()

    def read(self, period: Period) -> None:
        """Add what a period holds."""
        found = attribute(period, self._time_words(period.words))
        hearsay = self._has_hearsay(period)
        if not found:
            carry = carried(period, self._speech, hearsay=hearsay, fresh=not self.quotations)
            found = [carry]
        for each in found:
            self._add(period, each, hearsay=hearsay)

    def _add(self, period: Period, found: Found, *, hearsay: bool) -> None:
        if not found.content:
            self._attach(period, found)
            return
        continues = self._speech.quotation if found.carried else None
        quotation = self._quotation(period, found, continues)
        if found.hearsay and not quotation.relays:
            quotation = replace(quotation, relays=self._hearsay_of())
        self.quotations.append(quotation)
        number = len(self.quotations) - 1
        self._speech = self._speech.after(number, quotation, period)

    def _hearsay_of(self) -> tuple[Part, ...]:
        """Who passes on that somebody is said to have spoken ("soll gebeten haben"): the source of the running speech."""
        number, seen = self._speech.quotation, 0
        while number is not None and seen < _FARTHEST_SOURCE:
            before = self.quotations[number]
            if before.relays:
                return before.relays
            if before.speaker is not None:
                return (before.speaker,) if _passes_on(before.speaker) else ()
            number, seen = before.continues, seen + 1
        return ()

    def _attach(self, period: Period, found: Found) -> None:
        """Give the sentence before to whom "Das teilte X mit" names, if it is nobody's yet."""
        if not self.quotations:
            return
        before, number = self.quotations[-1], len(self.quotations) - 1
        sentences = self._analysis.sentences
        near = sentences[before.sentence].segment == period.segment and before.speaker is None
        if not near or before.continues is not None:
            return
        said = self._quotation(period, found, None)
        kind = "indirect" if before.type == "narration" else before.type
        self.quotations[number] = replace(said, content=before.content, type=kind, sentence=before.sentence)
        self._speech = self._speech.after(number, self.quotations[number], period)

    def _quotation(self, period: Period, found: Found, continues: int | None) -> Quotation:
        words = period.words
        content = self._part(words, found.content)
        return Quotation(
            content=content,
            type=found.type,
            sentence=period.sentence,
            rule=found.rule,
            cue=self._cue(words, found),
            speaker=self._one(words, found.speaker),
            frame=self._frame(words, found, content.spans),
            addressee=self._one(words, found.addressee),
            relays=tuple(self._part(words, (each,)) for each in found.relays),
            medium=self._one(words, found.medium),
            evidence=tuple(self._part(words, (each,)) for each in found.evidence),
            said_at=self._said_at(words, found, content.spans),
            continues=continues,
        )

    # --- From words to spans ---

    def _part(self, words: Sequence[Word], ranges: Sequence[Range]) -> Part:
        spans = tuple(Span(words[first].start, words[last - 1].end) for first, last in ranges)
        return Part(self._analysis.document.slice(spans), spans)

    def _one(self, words: Sequence[Word], found: Range | None) -> Part | None:
        return self._part(words, (found,)) if found is not None else None

    def _cue(self, words: Sequence[Word], found: Found) -> Cue | None:
        if not found.cue:
            return None
        spans = tuple(_joined(Span(words[at].start, words[at].end) for at in found.cue))
        return Cue(self._analysis.document.slice(spans), spans, found.cue_kind, found.lemma, found.stance)

    def _frame(self, words: Sequence[Word], found: Found, content: Spans) -> Part | None:
        if found.frame is None:
            return None
        whole = Span(words[found.frame[0]].start, words[found.frame[1] - 1].end)
        spans = tuple(_less(whole, content))
        return Part(self._analysis.document.slice(spans), spans) if spans else None

    def _said_at(self, words: Sequence[Word], found: Found, content: Spans) -> Timex | None:
        """The time in the attribution clause, outside the content."""
        if found.frame is None:
            return None
        start, end = words[found.frame[0]].start, words[found.frame[1] - 1].end
        for timex in self._analysis.timexes[bisect_left(self._time_starts, start) :]:
            span = timex.spans[0]
            if span.start >= end:
                return None
            if not any(part.start <= span.start < part.end for part in content):
                return timex
        return None

    # --- What the period holds ---

    def _time_words(self, words: Sequence[Word]) -> frozenset[int]:
        if not words:
            return frozenset()
        found = []
        first = bisect_left(self._time_starts, words[0].start)
        for span in self._times[first:]:
            if span.start >= words[-1].end:
                break
            found += [at for at, word in enumerate(words) if span.start <= word.start < span.end]
        return frozenset(found)

    def _has_hearsay(self, period: Period) -> bool:
        at = bisect_left(self._hedges, period.span.start)
        return at < len(self._hedges) and self._hedges[at] < period.span.end


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbouring words as one span."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start - last.end <= 1:
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _less(whole: Span, taken: Spans) -> Iterator[Span]:
    """A span without others."""
    start = whole.start
    for span in sorted(taken):
        if span.end <= start or span.start >= whole.end:
            continue
        if span.start > start:
            yield Span(start, span.start)
        start = span.end
    if start < whole.end:
        yield Span(start, whole.end)
