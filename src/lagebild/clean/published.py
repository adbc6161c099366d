"""Publication dates as they are written: ISO, mail form, German words, each with its precision."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from lagebild.errors import InputError
from lagebild.german.dates.expressions import expressions
from lagebild.german.dates.found import Setting

_ISO = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?)?")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d\d:\d\d")
_FULL_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_CLOCK = re.compile(r"XXXX-XX-XXT(\d\d:\d\d)|\d{4}-\d\d-\d\dT(\d\d:\d\d)")
_PRECISIONS = {4: "year", 7: "month", 10: "day", 16: "minute"}
_LONGEST = 200


class Published(NamedTuple):
    """An ISO date of the length that `precision` (year, month, day, minute) says, in German local time."""

    value: str
    precision: str
    source: str


def demanded(text: str, *, source: str, where: str) -> Published:
    """A date that somebody gave on purpose; raises `InputError` if it is none."""
    found = from_machine(text.strip(), source=source)
    if found is None:
        raise InputError(
            f"The publication date {text!r} is no ISO date",
            where=where,
            advice="Write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm.",
        )
    return found


def from_machine(text: str, *, source: str) -> Published | None:
    """A date in a form that programs write: ISO with or without time and zone, compact, mail."""
    text = text.strip()[:_LONGEST]
    iso = _ISO.fullmatch(text)
    if iso:
        return _iso(iso, source)
    compact = _COMPACT.fullmatch(text)
    if compact:
        year, month, day, hour, minute = compact.groups()
        return _checked(f"{year}-{month}-{day}" + (f"T{hour}:{minute}" if hour else ""), source)
    if _MAIL.match(text):
        return _mail(text, source)
    return None


def from_words(text: str, *, source: str) -> Published | None:
    """The first complete date in German words or figures, with the clock time behind it ("3. Mai 2025, 14:30 Uhr")."""
    text = text[:_LONGEST]
    iso = re.search(_ISO.pattern + r"(?!\d)", text) if re.search(r"\d{4}-\d\d", text) else None
    if iso:
        return _iso(iso, source)
    found = [each.value for each in expressions(text, 0, len(text), setting=Setting)]
    for number, value in enumerate(found):
        if _FULL_DAY.fullmatch(value) and len(value) > len("2025"):
            clock = _CLOCK.fullmatch(found[number + 1]) if number + 1 < len(found) and len(value) == 10 else None
            return _checked(value + (f"T{clock[1] or clock[2]}" if clock else ""), source)
    return None


def _iso(found: re.Match[str], source: str) -> Published | None:
    day, clock, zone = found["day"], found["clock"], found["zone"]
    if not clock or len(day) != len("2025-03-12"):
        return _checked(day, source)
    checked = _checked(f"{day}T{clock}", source)
    return checked and checked._replace(value=_local(checked.value, zone) if zone else checked.value)


def _mail(text: str, source: str) -> Published | None:
    try:
        told = parsedate_to_datetime(text)
    except ValueError:
        return None
    zone = told.strftime("%z") or "+0000"
    return Published(_local(told.strftime("%Y-%m-%dT%H:%M"), zone), "minute", source)


def _checked(value: str, source: str) -> Published | None:
    """The date, if the calendar has it."""
    full = value + "0000-01-01"[len(value) :] if len(value) < len("2025-03-12") else value
    try:
        datetime.fromisoformat(full)
    except ValueError:
        return None
    return Published(value, _PRECISIONS[len(value)], source)


def _local(value: str, zone: str) -> str:
    """A time with its zone as German local time, so that the day is the one that readers saw on the page."""
    sign = -1 if zone.startswith("-") else 1
    digits = zone.strip("Z+-").replace(":", "") or "0000"
    offset = timezone(sign * timedelta(hours=int(digits[:2]) % 24, minutes=int(digits[2:]) % 60))
    utc = datetime.fromisoformat(value).replace(tzinfo=offset).astimezone(UTC)
    return (utc + timedelta(hours=2 if _is_summer(utc) else 1)).strftime("%Y-%m-%dT%H:%M")


def _is_summer(utc: datetime) -> bool:
    """Whether Central European summer time holds: from the last Sunday of March to that of October, 01:00 UTC."""
    starts, ends = (_last_sunday(utc.year, month) for month in (3, 10))
    return starts <= utc < ends


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    day = last.day - (last.weekday() + 1) % 7
    return datetime(year, month, day, 1, tzinfo=UTC)
