"""TIMEX3 values of days, weeks, months and years, from a publication date of any precision.

Where the date is missing or too coarse to decide, the value is the undated form (`XXXX-WXX-3`, `XXXX-09-21`): what the
words say and nothing more. No clock is read.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

PAST, OPEN, FUTURE = -1, 0, 1
"""Where a time lies as far as the words of its clause tell."""

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}
_WINTER_ENDS, _SATURDAY = 2, 6
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


class Anchor(NamedTuple):
    """The publication date as far as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, if it is known to the day."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def anchor(published: str | None, precision: str | None = None) -> Anchor | None:
    """The anchor of an ISO date, cut to its precision (`year`, `month`, `day`, `minute`); `None` if there is none."""
    match = _ISO.match(published or "")
    if match is None or match[1] == "0000":
        return None
    parts = [int(part) for part in match.groups() if part]
    parts = parts[: {"year": 1, "month": 2}.get(precision or "", 3)]
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return Anchor(parts[0])
    return Anchor(*parts)


def shifted(day: date, days: int) -> str:
    """The day so many days later."""
    return date.fromordinal(min(max(day.toordinal() + days, _FIRST), _LAST)).isoformat()


def weekday(at: Anchor | None, number: int, *, shift: int | None = None, direction: int = OPEN) -> str:
    """The weekday (1 Monday) nearest to the publication in the direction told, that day itself included.

    `shift` is that of an adjective: -1 last, 1 next (both without the day itself), 0 of this week.
    """
    day = at.date if at else None
    if day is None:
        return f"XXXX-WXX-{number}"
    back = (day.isoweekday() - number) % 7
    if shift == 0:
        return shifted(day, number - day.isoweekday())
    if shift is not None:
        ahead = 7 - back
        return shifted(day, -(back or 7) - 7 * (-shift - 1) if shift < 0 else ahead + 7 * (shift - 1))
    return shifted(day, (-back) % 7 if direction == FUTURE else -back)


def month(at: Anchor | None, number: int, *, shift: int | None = None, direction: int = OPEN) -> str:
    """A month without a year; see `_year_of`."""
    year = _year_of(at, number, shift=shift, direction=direction)
    return f"{year:04}-{number:02}" if year else f"XXXX-{number:02}"


def _year_of(at: Anchor | None, number: int, *, shift: int | None, direction: int) -> int | None:
    """The year of a month: of an adjective, else the nearest; what was is rarely to come."""
    if at is None or at.month is None:
        return None
    if shift == 0:
        return at.year
    if shift is not None:
        return at.year - (number >= at.month) if shift < 0 else at.year + (number <= at.month)
    against = {PAST: (1, 12), OPEN: (1, 1.5), FUTURE: (3, 1)}[direction]
    months = number - at.month
    return at.year + min((0, -1, 1), key=lambda years: _cost(months + 12 * years, against))


def _cost(distance: int, against: tuple[float, float]) -> float:
    """A distance, weighted by its side: before and after."""
    return distance * against[1] if distance > 0 else -distance * against[0]


_AGAINST = 4  # a day told against the direction of its clause must be so many times nearer


def month_day(at: Anchor | None, number: int, day: int, *, direction: int = OPEN) -> str:
    """A day of a month without a year: the nearest one, rather on the side that the clause tells."""
    undated = f"XXXX-{number:02}-{day:02}"
    if at is None or at.month is None:
        return undated
    against = {PAST: (1, _AGAINST), OPEN: (1, 1), FUTURE: (_AGAINST, 1)}[direction]
    days = (number - at.month) * 31 + (day - at.day if at.day is not None else 0)
    year = at.year + min((0, -1, 1), key=lambda years: _cost(days + 372 * years, against))
    return f"{year:04}-{number:02}-{day:02}"


def unit(at: Anchor | None, code: str, shift: int) -> str:
    """The day, week, weekend, month, quarter, half, year or decade so many before or after the running one."""
    if code in ("Y", "DE", "CE"):
        return _years(at, code, shift)
    if code == "M":
        return _months(at, shift)
    if code in ("Q", "H"):
        return _part_of_year(at, code, shift)
    day = at.date if at else None
    if day is None:
        return _UNKNOWN.get(code, "XXXX-XX-XX")
    if code == "D":
        return shifted(day, shift)
    if code == "WE" and shift > 0 and day.isoweekday() < _SATURDAY:
        shift -= 1  # on a Tuesday the coming weekend is that of the running week
    return week(date.fromisoformat(shifted(day, 7 * shift))) + ("-WE" if code == "WE" else "")


def week(day: date) -> str:
    """The ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def weekend(at: Anchor | None, *, direction: int = OPEN) -> str:
    """The weekend nearest in the direction told; on a Saturday or Sunday it is the running one."""
    day = at.date if at else None
    if day is None:
        return _UNKNOWN["WE"]
    running = day.isoweekday() >= _SATURDAY or direction == FUTURE
    return unit(at, "WE", 0 if running else -1)


def _years(at: Anchor | None, code: str, shift: int) -> str:
    if at is None:
        return "XXXX"
    if code == "Y":
        return f"{min(max(at.year + shift, 1), 9999):04}"
    if code == "DE":
        return f"{at.year // 10 + shift:03}"
    return f"{at.year // 100 + shift:02}"


def _months(at: Anchor | None, shift: int) -> str:
    if at is None or at.month is None:
        return _UNKNOWN["M"]
    year, number = divmod(at.year * 12 + at.month - 1 + shift, 12)
    return f"{min(max(year, 1), 9999):04}-{number + 1:02}"


def _part_of_year(at: Anchor | None, code: str, shift: int) -> str:
    if at is None or at.month is None:
        return _UNKNOWN[code]
    parts = 4 if code == "Q" else 2
    year, part = divmod(at.year * parts + (at.month - 1) * parts // 12 + shift, parts)
    return f"{year:04}-{code}{part + 1}"


_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season(at: Anchor | None, code: str, *, shift: int | None = None, direction: int = OPEN) -> str:
    """A season without a year: like the month it begins in, but the running one is never the coming one."""
    if at is None or at.month is None:
        return f"XXXX-{code}"
    number = _STARTS[code]
    if shift == 0:
        return f"{at.year - (code == 'WI' and at.month <= _WINTER_ENDS):04}-{code}"
    year = _year_of(at, number, shift=shift, direction=direction)
    return f"{year:04}-{code}"


def ago(at: Anchor | None, code: str, count: float) -> str:
    """The day, week, month or year so many units before (negative: after) the publication, as precise as the unit."""
    if code in ("TS", "TM", "TH"):
        return "PAST_REF" if count > 0 else "FUTURE_REF"
    whole = round(count)
    if whole != count:
        return unit(at, "M", -round(12 * count)) if code == "Y" else unit(at, "D", -round(count * _DAYS.get(code, 1)))
    if code == "CE":
        return unit(at, "DE", -10 * whole)
    return unit(at, {"WE": "W"}.get(code, code), -whole)


_DAYS = {"D": 1, "W": 7, "WE": 7, "M": 30, "Y": 365, "DE": 3652, "Q": 91, "H": 182}


def from_value(value: str) -> Anchor | None:
    """The anchor that a resolved value gives to the times told after it (`2022-09-21TEV`: that day)."""
    match = _ISO.match(value)
    if match is None or not re.match(r"\d{4}(?:$|-\d\d)", value):
        return None
    return anchor(match[0])
