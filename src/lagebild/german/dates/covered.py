"""Dates of any precision as the days they cover, so that they can be compared."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from lagebild.german.dates.coded import CODED, week


class Days(NamedTuple):
    """A stretch of days as ISO dates, both included."""

    first: str
    last: str


CALENDAR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")
MONTHS = {
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
}
"""First and last month of a season, quarter or half-year; months above 12 are those of the next year."""
DECADE = re.compile(r"\d{3}")


def days(value: str | None) -> Days | None:
    """The days of an ISO date or a TIMEX3 value; `None` where it names none (`XXXX-WXX-3`, a duration)."""
    try:
        return _days(value or "")
    except ValueError:  # the thirtieth of February: a date by its form, no day of any calendar
        return None


def _days(value: str) -> Days | None:
    if found := CALENDAR.fullmatch(value):
        year, month, day = (int(part) if part else None for part in found.groups())
        return _calendar(year or 0, month, day)
    if covered := week(value):
        return Days(*(day.isoformat() for day in covered))
    if found := CODED.fullmatch(value):
        return _months(int(found[1]), *MONTHS[found[2]])
    if DECADE.fullmatch(value):
        return Days(f"{value}0-01-01", f"{value}9-12-31")
    return None


def _calendar(year: int, month: int | None, day: int | None) -> Days:
    if month is None:
        return _months(year, 1, 12)
    if day is None:
        return _months(year, month, month)
    one = date(year, month, day).isoformat()
    return Days(one, one)


def _months(year: int, first: int, last: int) -> Days:
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return Days(date(year, first, 1).isoformat(), end.isoformat())
