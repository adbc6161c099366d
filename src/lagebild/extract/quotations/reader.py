"""The quotations of a report: attributed speech of all kinds in its order, and the outlet's own narration.

Each period is read by itself (`attribution`); what goes on with somebody's speech without a cue of its own is joined
to it here: sentences in the Konjunktiv, with reported "sollen" or "demnach", quotations that stand alone.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from lagebild.extract.quotations.attribution import attribute, reading_of
from lagebild.extract.quotations.interviews import Turn, names_another, states, turns, without_label
from lagebild.extract.quotations.parts import Parts
from lagebild.extract.quotations.periods import Period, periods
from lagebild.extract.quotations.quoted_parts import quoted_parts
from lagebild.extract.quotations.reading import Found
from lagebild.extract.quotations.running_speech import Speech, carried
from lagebild.extract.speakers.mentions import read
from lagebild.model import Analysis, Part, Quotation

_PASSING_ON = frozenset({"agency", "outlet", "media"})
"""Kinds of source that pass on what others said."""

_FARTHEST_SOURCE = 20
"""So many sentences of running speech are followed back to their source."""


def find(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations and narrated sentences of a report, in the order of the text."""
    reader = _Reader(analysis)
    for period in periods(analysis):
        reader.read(period)
    return tuple(reader.quotations)


class _Reader:
    """Reads period after period; the speech of one may run on in the next."""

    def __init__(self, analysis: Analysis) -> None:
        self.quotations: list[Quotation] = []
        self._sentences = analysis.sentences
        self._hearsay = [span.start for part in analysis.hedges if part.name == "sollen" for span in part.spans]
        self._parts = Parts(analysis)
        self._speech = Speech()
        self._turns = turns(analysis)

    def read(self, period: Period) -> None:
        """Add what a period holds."""
        reading = reading_of(period, self._parts.time_words(period))
        found = attribute(reading)
        turn = self._turns.get(period.segment)
        if turn is not None:
            self._take_turn(period, turn, found)
            return
        found = found or [carried(period, self._speech, hearsay=self._has_hearsay(period))]
        for each in found:
            if each.content:
                self._add(period, each)
            else:
                self._attach(period, each)
        for part in quoted_parts(reading, found):
            if part.speaker is not None or self._speech.is_near():
                self._add(period, part)

    def _take_turn(self, period: Period, turn: Turn, found: list[Found]) -> None:
        """Add a sentence of an interview; what one turn says does not run on in the next."""
        self._speech = Speech()
        relays = () if turn.question else self._parts.answering(turn)
        told = [each for each in found if each.content and (turn.question or names_another(period, each))]
        for each in told:
            quotation = self._parts.quotation(period, without_label(period, turn, each), continues=None)
            self.quotations.append(replace(quotation, relays=(*quotation.relays, *relays)))
        if not told and states(period):
            self.quotations.append(self._parts.turn(period, turn))

    def _add(self, period: Period, found: Found) -> None:
        continues = self._speech.quotation if found.carried else None
        quotation = self._parts.quotation(period, found, continues=continues)
        if found.hearsay and not quotation.relays:
            quotation = replace(quotation, relays=self._passing_on())
        self.quotations.append(quotation)
        self._speech = self._speech.after(len(self.quotations) - 1, quotation, period)

    def _attach(self, period: Period, found: Found) -> None:
        """Give the sentence before to whom "Das teilte X mit" names, if it is nobody's yet."""
        if not self.quotations or not self._is_nobodys(self.quotations[-1], period):
            return
        before, number = self.quotations[-1], len(self.quotations) - 1
        said = self._parts.quotation(period, found, continues=None)
        kind = "indirect" if before.type == "narration" else before.type
        self.quotations[number] = replace(said, content=before.content, type=kind, sentence=before.sentence)
        self._speech = self._speech.after(number, self.quotations[number], period)

    def _is_nobodys(self, quotation: Quotation, period: Period) -> bool:
        near = self._sentences[quotation.sentence].segment == period.segment
        return near and quotation.speaker is None and quotation.continues is None

    def _has_hearsay(self, period: Period) -> bool:
        at = bisect_left(self._hearsay, period.span.start)
        return at < len(self._hearsay) and self._hearsay[at] < period.span.end

    def _passing_on(self) -> tuple[Part, ...]:
        """Who passes on that somebody is said to have spoken ("soll gebeten haben"): the source of what runs on."""
        number, seen = self._speech.quotation, 0
        while number is not None and seen < _FARTHEST_SOURCE:
            before = self.quotations[number]
            if before.relays:
                return before.relays
            if before.speaker is not None:
                return (before.speaker,) if _passes_on(before.speaker) else ()
            number, seen = before.continues, seen + 1
        return ()


def _passes_on(source: Part) -> bool:
    """Whether a source is an agency, a paper or "media", which tell what others said."""
    reading = read(source.text)
    return (reading.known.kind if reading.known is not None else reading.style) in _PASSING_ON
