"""The quantities of a report: how many of what, with comparator, unit and scope."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lagebild.extract import times
from lagebild.extract.quantities.context import (
    Phrase,
    adjective_alone,
    another,
    article_counts,
    money_before,
    phrase,
    scope,
    since_the_start,
    unit,
)
from lagebild.extract.quantities.contrasts import counted_with, rejected
from lagebild.extract.quantities.refusals import counts_nothing
from lagebild.extract.quantities.without_noun import named_before, named_in_compound, number_of, points_back
from lagebild.german.lexicon import words
from lagebild.german.numbers.grammar import Amount, amount, behind_numeral
from lagebild.german.numbers.scan import scan, worth_reading
from lagebild.model import Analysis, Quantity, Span, Timex


def find(analysis: Analysis) -> tuple[Quantity, ...]:
    """The quantities in a report's sentences, in the order of the text; numbers that are times are none."""
    text = analysis.document.text
    taken = _Taken(analysis.timexes or times.find(analysis))
    found: list[Quantity] = []
    for sentence in analysis.sentences:
        start, end = sentence.span
        if worth_reading(text, start, end):
            found.extend(_Reader(text, start, end, taken, _whole(found, start)).read())
    return tuple(found)


def _whole(found: list[Quantity], start: int) -> str | None:
    """What was counted last, and not only as a part of something: what "Davon 12" and "Weitere 14" go on with."""
    near = [each for each in found[-_LOOK_BACK:] if start - each.spans[0].end < _FARTHEST]
    return next((each.counted for each in reversed(near) if each.scope != "part_of"), None)


_LOOK_BACK = 4
_FARTHEST = 400
"""Characters, two or three sentences; what was counted before is no longer meant."""

_MEASURING = words("units", "measuring")


class _Taken:
    """Where the time expressions stand."""

    def __init__(self, timexes: tuple[Timex, ...]) -> None:
        spans = sorted(span for timex in timexes for span in timex.spans)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def overlaps(self, start: int, end: int) -> bool:
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


class _Reader:
    """Reads the quantities of one sentence from left to right."""

    def __init__(self, text: str, start: int, end: int, taken: _Taken, counted_before: str | None) -> None:
        self._text = text
        self._items = scan(text, start, end)
        self._since_start = since_the_start(text, start, end)
        self._taken = taken
        self._counted: str | None = None
        self._counted_before = counted_before
        self._beside: int | None = None

    def read(self) -> Iterator[Quantity]:
        at = 0
        while at < len(self._items):
            found = amount(self._items, at) if self._items[at].kind in "nWmvafsJ" else None
            if found is None:
                at += 1
                continue
            quantity = self._quantity(found)
            if quantity is not None:
                yield quantity
            at = max(found.last, at + 1)

    def _quantity(self, found: Amount) -> Quantity | None:
        items = self._items
        if self._taken.overlaps(items[found.first].start, items[found.last - 1].end):
            return None
        if counts_nothing(items, found) or rejected(items, found):
            return None
        measured = unit(items, found.last)
        behind = measured[1] if measured else found.last
        noun = (
            phrase(items, behind, of_what=not found.article) if measured is None or measured[0] in _MEASURING else None
        )
        if found.article and not self._article_counts(found, noun):
            return None
        self._beside = noun.last if noun is not None and measured is None else None
        return self._built(found, noun, measured[0] if measured else money_before(items, found.first))

    def _article_counts(self, found: Amount, noun: Phrase | None) -> bool:
        """Whether "ein" is a number: "eine Frau und zwei Kinder", "eine weitere" after people counted."""
        if noun is None:
            counted = self._counted or (self._counted_before if found.begin == 0 else None)
            return counted is not None and another(self._items, found)
        return article_counts(self._items, found, noun, self._beside)

    def _built(self, found: Amount, noun: Phrase | None, measured: str | None) -> Quantity:
        items = self._items
        begin, end = items[found.begin].start, items[found.last - 1].end
        within = scope(items, found, since_start=self._since_start)
        return Quantity(
            text=self._text[begin:end],
            spans=(Span(begin, end),),
            value=found.value,
            comparator=self._comparator(found, noun),
            value_max=found.value_max,
            counted=self._what(found, noun, measured, within),
            unit=measured,
            scope=within,
        )

    def _comparator(self, found: Amount, noun: Phrase | None) -> str:
        """What the words before the number say, else those behind its noun: "20 Tote oder mehr"."""
        behind = behind_numeral(self._items, noun.last)[1] if noun is not None else None
        return behind if behind is not None and found.comparator == "exactly" else found.comparator

    def _what(self, found: Amount, noun: Phrase | None, measured: str | None, within: str | None) -> str | None:
        """The noun phrase counted; without one, that of the quantity before or of "die Zahl der Toten"."""
        if noun is None and measured is None:
            noun = (
                counted_with(self._items, found)
                or number_of(self._items, found.begin)
                or named_before(self._items, found.begin, found.last)
            )
            if noun is None:
                return named_in_compound(self._items, found.begin) or self._left_out(found, within)
        if noun is None:
            return None
        words = self._text[self._items[noun.first].start : self._items[noun.last - 1].end]
        if measured is None:
            self._counted = words
        return words

    def _left_out(self, found: Amount, within: str | None) -> str | None:
        """The noun counted before: "20 getötete Soldaten, 30 verletzte"."""
        if self._counted is None:
            goes_on = within in ("part_of", "additional") or points_back(self._items, found)
            return self._counted_before if goes_on else None
        adjective = adjective_alone(self._items, found.last)
        return f"{adjective} {self._counted.split()[-1]}" if adjective else self._counted
