"""TIMEX3 values as EDTF (ISO 8601-2), for exports.

EDTF has no weekday without a week, no part of the day and no duration: a part of the day becomes its day, what has no
form in EDTF becomes `None`.
"""

from __future__ import annotations

import re

from lagebild.german.dates.coded import CODED, week

_PART = re.compile(r"T(?:MO|MI|AF|EV|NI|24:00)$")
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_CALENDAR = re.compile(r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?")
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
_UNKNOWN = re.compile(r"X+(?:-X+)*")


def edtf(value: str, *, signal: str = "none") -> str | None:
    """A TIMEX3 value as EDTF, `None` where EDTF has no form for it.

    `since` opens the end (`2022-09-21/..`), `until` the start; a week becomes the interval of its days, `199` the
    decade `199X`. With `before` and `after` the value is only a bound, so that they open an interval too.
    """
    found = _point(_PART.sub("", value))
    if found is None:
        return None
    if "/" in found:
        first, _, last = found.partition("/")
    else:
        first = last = found
    if signal in ("since", "after", "from"):
        return f"{first}/.."
    if signal in ("until", "before", "to"):
        return f"../{last}"
    return found


def _point(value: str) -> str | None:
    if _UNKNOWN.fullmatch(value):
        return None
    if _CLOCK.fullmatch(value):
        return f"{value}:00"
    if _CALENDAR.fullmatch(value):
        return value
    if re.fullmatch(r"\d{3}|\d\d", value):
        return value.ljust(4, "X")
    coded = CODED.fullmatch(value)
    if coded is not None:
        return f"{coded[1]}-{_SEASONS[coded[2]]}"
    return _week(value)


def _week(value: str) -> str | None:
    try:
        covered = week(value)
    except ValueError:
        return None
    return "/".join(day.isoformat() for day in covered) if covered is not None else None
