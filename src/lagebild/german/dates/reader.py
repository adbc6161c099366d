"""The time expressions of a text, sentence by sentence, each anchored to the date given or to dates told before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lagebild.german.dates.calendar import Anchor, shifted
from lagebild.german.dates.expressions import Expression, expressions
from lagebild.german.dates.found import Setting
from lagebild.german.dates.scan import worth_reading
from lagebild.german.dates.tense import Clause
from lagebild.model import Span

_DAY = re.compile(r"(?:\d{4}-\d\d-\d\d|XXXX-WXX-\d|XXXX-\d\d-\d\d)")
_DATED = re.compile(r"\d{4}(?:-\d\d)?")
_YEAR = re.compile(r"\b\d{4}\b")
_REMEMBERED = 2  # so many sentences after a date, "am Tag darauf" and "im April" still mean the day after it, its year
_CLOCKS = 6  # and so many a clock of the past belongs to it
_NEAR = 1  # and so many "am Abend" and "um 20 Uhr" mean that day


def read(text: str, sentences: Iterable[Span], *, at: Anchor | None) -> Iterator[Expression]:
    """Every expression that the grammar finds, references like "jetzt" among them."""
    told = _Told()
    for start, end in sentences:
        told.next_sentence()
        if not worth_reading(text, start, end):
            continue
        yield from _sentence(text, start, end, at=at, told=told)


def _sentence(text: str, start: int, end: int, *, at: Anchor | None, told: _Told) -> Iterator[Expression]:
    clause = Clause(text, start, end)
    found: list[Expression] = []
    opened = False
    for each in expressions(text, start, end, setting=lambda: told.setting(at, clause)):
        told.hear(each, text)
        if opened and text[found[-1].end : each.start].split()[:1] in _TO:
            found[-1:] = _stretch(found[-1], each)
            opened = False
        else:
            opened = each.signal == "from"
            found.append(each._replace(signal="none") if opened else each)
    yield from found


def _stretch(begin: Expression, end: Expression) -> tuple[Expression, Expression]:
    """Both ends of "von Montag bis Mittwoch"; a weekday that would begin after its end is a week earlier."""
    if _WEEKDAY_DATE.fullmatch(begin.value) and _WEEKDAY_DATE.fullmatch(end.value) and begin.value > end.value:
        begin = begin._replace(value=shifted(date.fromisoformat(begin.value), -7))
    return begin._replace(signal="from"), end._replace(signal="to")


_WEEKDAY_DATE = re.compile(r"\d{4}-\d\d-\d\d")


_TO: tuple[list[str], ...] = (["bis"], ["und"], ["-"], ["–"], [])
"""Between the two ends of a stretch of time."""


class _Told:
    """The last day and the last year told, forgotten after a sentence more."""

    def __init__(self) -> None:
        self._day: tuple[str | None, int] = (None, 0)
        self._date: tuple[str | None, int] = (None, 0)
        self._year: tuple[int | None, int] = (None, 0)
        self._clock: tuple[str, int] = ("", 0)
        self._sentence = 0

    def next_sentence(self) -> None:
        self._sentence += 1

    def hear(self, each: Expression, text: str) -> None:
        """Keep what a date says to the times after it."""
        if each.kind == "date" and _DAY.match(each.value):
            self._day = each.value[:10], self._sentence
        if each.kind in ("date", "part") and _DAY.match(each.value):
            self._clock = each.value, self._sentence
        if each.kind == "date" and each.type == "DATE" and _DATED.match(each.value):
            self._date = each.value, self._sentence
        year = _YEAR.search(text, each.start, each.end)
        if each.kind == "date" and year is not None and len(each.value) > len("2022"):
            self._year = int(year[0]), self._sentence

    def setting(self, at: Anchor | None, clause: Clause) -> Setting:
        """Where the next expression stands."""
        told, told_at = self._day
        year, year_at = self._year
        clock = self._clock[0] if self._sentence - self._clock[1] <= _CLOCKS else ""
        age = self._sentence - told_at
        return Setting(
            at,
            reference=told if age <= _REMEMBERED else None,
            period=self._date[0] if self._sentence - self._date[1] <= _REMEMBERED else None,
            day=told if age <= _NEAR else None,
            same_sentence=age == 0,
            year=year if self._sentence - year_at <= _REMEMBERED else None,
            clock_day=clock[:10] or None,
            part=clock[10:] or None,
            direction=clause.direction,
        )
