"""From words to parts: what a reading found in a period, as a quotation with spans over the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.interviews import Turn
from lagebild.extract.quotations.periods import Period
from lagebild.extract.quotations.reading import Found
from lagebild.german.tagging import Word
from lagebild.model import Analysis, Cue, Part, Quotation, Span, Spans, Timex


class Parts:
    """The parts of quotations in one report, and where its times stand."""

    def __init__(self, analysis: Analysis) -> None:
        self._document = analysis.document
        self._timexes = analysis.timexes
        self._times = [span for timex in analysis.timexes for span in timex.spans]
        self._starts = [span.start for span in self._times]

    def quotation(self, period: Period, found: Found, *, continues: int | None) -> Quotation:
        """What was found in a period, its ranges of words as spans; `continues` as in `Quotation`."""
        words = period.words
        content = self._part(words, found.content)
        return Quotation(
            content=content,
            type=found.type,
            sentence=period.sentence,
            rule=found.rule,
            cue=self._cue(words, found) if found.cue else None,
            speaker=self._one(words, found.speaker),
            frame=self._frame(words, found.frame, content.spans),
            addressee=self._one(words, found.addressee),
            relays=tuple(self._part(words, (each,)) for each in found.relays),
            medium=self._one(words, found.medium),
            evidence=tuple(self._part(words, (each,)) for each in found.evidence),
            said_at=self._said_at(words, found.frame, content.spans),
            continues=continues,
        )

    def turn(self, period: Period, turn: Turn) -> Quotation:
        """A sentence of an interview without the label before it: direct speech, or what the outlet says itself."""
        spans = (Span(max(period.span.start, turn.start), period.span.end),)
        content = Part(self._document.slice(spans), spans)
        if turn.question:
            return Quotation(content, "narration", period.sentence, "narration")
        speaker = next(iter(self.answering(turn)), None)
        return Quotation(content, "direct", period.sentence, "interview.answer", speaker=speaker)

    def answering(self, turn: Turn) -> tuple[Part, ...]:
        """The mention of who answers, if the report names him."""
        return (Part(self._document.slice(turn.speaker), turn.speaker),) if turn.speaker else ()

    def time_words(self, period: Period) -> frozenset[int]:
        """The indices of the words that stand in time expressions."""
        words, found = period.words, list[int]()
        if not words:
            return frozenset()
        first = bisect_left(self._starts, words[0].start)
        last = bisect_left(self._starts, words[-1].end)
        places = [word.start for word in words] if first < last else []
        for span in self._times[first:last]:
            found += range(bisect_left(places, span.start), bisect_left(places, span.end))
        return frozenset(found)

    def _part(self, words: Sequence[Word], ranges: Sequence[Range]) -> Part:
        spans = tuple(Span(words[first].start, words[last - 1].end) for first, last in ranges)
        return Part(self._document.slice(spans), spans)

    def _one(self, words: Sequence[Word], found: Range | None) -> Part | None:
        return self._part(words, (found,)) if found is not None else None

    def _cue(self, words: Sequence[Word], found: Found) -> Cue:
        spans = tuple(_joined(Span(words[at].start, words[at].end) for at in found.cue))
        return Cue(self._document.slice(spans), spans, found.cue_kind, found.lemma, found.stance)

    def _frame(self, words: Sequence[Word], frame: Range | None, content: Spans) -> Part | None:
        """The attribution clause less the content."""
        if frame is None:
            return None
        spans = tuple(_less(Span(words[frame[0]].start, words[frame[1] - 1].end), content))
        return Part(self._document.slice(spans), spans) if spans else None

    def _said_at(self, words: Sequence[Word], frame: Range | None, content: Spans) -> Timex | None:
        """The time in the attribution clause, outside the content."""
        if frame is None:
            return None
        start, end = words[frame[0]].start, words[frame[1] - 1].end
        for timex in self._timexes[bisect_left(self._starts, start) :]:
            span = timex.spans[0]
            if span.start >= end:
                return None
            if not any(part.start <= span.start < part.end for part in content):
                return timex
        return None


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
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
