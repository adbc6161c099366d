"""Rules for days: dates, weekdays, yesterday and tomorrow, nights, parts of the day and the clock."""

from __future__ import annotations

import re

from lagebild.german.dates import calendar
from lagebild.german.dates.calendar import PAST
from lagebild.german.dates.found import Found, Setting, Stretch
from lagebild.german.dates.scan import Item
from lagebild.german.lexicon import words

_NOWADAYS = {side: words("times", "nowadays", side) for side in ("before", "after")}
SECTIONS = words("times", "sections")
"""Words before the number of a section, in lower case."""
SURNAMES = words("times", "surnames")
"""Words before a surname, in lower case: "Herr Sommer" is no season."""
_ABBREVIATED = words("times", "clipped", "abbreviated")
_MONTHS, _HALF_DAY, _LONGEST_MONTH, _HOURS, _MINUTES = 12, 12, 31, 24, 59
_CENTURY, _TWO_DIGITS, _THIS_CENTURY = 100, 99, 50
_DAY_LENGTH = len("2022-09-21")


def calendar_day(s: Stretch) -> Found | None:
    """21. September (2022), Donnerstag, den 25. Februar, 21. September vergangenen Jahres."""
    day, month = s.value("1"), s.value("M")
    if not isinstance(day, int) or not isinstance(month, int) or not _is_day(day, month):
        return None
    value = _day_value(s, day, month, told_year(s))
    return Found(s.first, without_stop(s), "DATE", value)


def listed_day(s: Stretch) -> Found | None:
    """The "3." of "am 3. und 4. Mai": its month stands behind."""
    day, at = s.value("1"), s.row.letters.find("M", s.last)
    month = s.row.items[at].value
    if not isinstance(day, int) or not isinstance(month, int) or not _is_day(day, month):
        return None
    following = s.row.items[at + 1] if at + 1 < len(s.row.items) else None
    year = following.value if following is not None and following.letter == "4" else None
    return s.found("DATE", _day_value(s, day, month, year if isinstance(year, int) else None))


def numeric_day(s: Stretch) -> Found | None:
    """21.9.2022, 21. 9., 21.09.22."""
    numbers = [item.value for item in s.row.items[s.first : s.last] if item.letter in "14"]
    whole = [number for number in numbers if isinstance(number, int)]
    if len(whole) < 2 or not _is_day(whole[0], whole[1]):
        return None
    year = whole[2] if len(whole) > 2 else None
    if year is not None and year <= _TWO_DIGITS:
        year += _CENTURY * (20 if year < _THIS_CENTURY else 19)
    if year is None and (s.word_before() in SECTIONS or s.before() in "Gx" or s.before(1) == ""):
        return None
    return s.found("DATE", _day_value(s, whole[0], whole[1], year))


def iso_day(s: Stretch) -> Found | None:
    """2022-09-21."""
    items = s.row.items[s.first : s.last]
    text = "".join(item.text for item in items)
    month, day = items[2].value, items[4].value
    glued = items[-1].end - items[0].start == len(text) == _DAY_LENGTH
    if not glued or not isinstance(month, int) or not isinstance(day, int) or not _is_day(day, month):
        return None
    return s.found("DATE", f"{items[0].text}-{month:02}-{day:02}")


def _is_day(day: int, month: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= _LONGEST_MONTH


def _day_value(s: Stretch, day: int, month: int, year: int | None) -> str:
    if year is None:
        year = s.setting.year
    if year is not None:
        return f"{year:04}-{month:02}-{day:02}"
    return calendar.month_day(s.setting.anchor, month, day, direction=_side(s))


def _side(s: Stretch) -> int:
    """The direction of a date: only a clear past or future moves it from the nearest year."""
    return s.direction()


def told_year(s: Stretch) -> int | None:
    """The year that stands in the stretch: 2022, dieses Jahres, des Vorjahres."""
    year = s.value("4", last=True)
    if isinstance(year, int):
        return year
    at = s.setting.anchor
    month, unit = s.at("M") or s.at("S") or s.first, s.at("U", last=True)
    if at is None:
        return None
    if unit is not None and unit > month and s.row.items[unit].value == "Y":
        shift = s.row.items[unit - 1].value
        return at.year + shift[0] if isinstance(shift, tuple) else None
    period = s.value("Y")
    return at.year + period[1] if isinstance(period, tuple) and period[0] == "Y" else None


def without_stop(s: Stretch) -> int:
    """The end of a stretch without the full stop behind a month that is no abbreviation."""
    stopped = s.letters.endswith("M.") and s.row.items[s.last - 2].text not in _ABBREVIATED
    return s.last - stopped


def deictic(s: Stretch) -> Found | None:
    """heute, gestern Abend, morgen früh; "heute" in the sense of nowadays is a reference."""
    shift = s.value("D")
    if not isinstance(shift, int) or s.word_after() == "auf" or s.word_before() == "auf":
        return None
    part = _part(s)
    if s.letters == "DD" and part is None:
        return s._replace(last=s.first + 1).found("DATE", calendar.unit(s.setting.anchor, "D", shift))
    if shift == 0 and part is None and _nowadays(s):
        return s.found("DATE", "PRESENT_REF", "reference")
    return s.found("TIME" if part else "DATE", calendar.unit(s.setting.anchor, "D", shift) + (part or ""))


def _nowadays(s: Stretch) -> bool:
    before, after = _NOWADAYS["before"], _NOWADAYS["after"]
    return s.word_before() in before or s.word_after() in after


def _part(s: Stretch) -> str | None:
    """The part of the day told in the stretch."""
    for letter in "Pp":
        value = s.value(letter, last=True)
        if isinstance(value, str):
            return value
    if s.letters[1:].endswith("D") and s.row.items[s.last - 1].text == "morgen":
        return "TMO"
    compound = s.value("C", last=True)
    return compound[1] if isinstance(compound, tuple) else None


def weekday(s: Stretch) -> Found | None:
    """Dienstag, vergangenen Mittwoch, Donnerstagabend, am heutigen Samstag."""
    if s.hyphened() or s.word_before() in SURNAMES:
        return None
    part = _part(s)
    return s.found("TIME" if part else "DATE", _weekday_value(s) + (part or ""))


def weekday_of_week(s: Stretch) -> Found | None:
    """Donnerstag kommender Woche."""
    return weekday(s) if s.value("U") == "W" else None


def _number_of_weekday(s: Stretch, *, last: bool) -> int:
    index = max((i for i in (s.at("W", last=last), s.at("C", last=last)) if i is not None), default=s.first)
    number = s.row.items[index].value
    return int(number[0]) if isinstance(number, tuple) else int(number)


def _weekday_value(s: Stretch, *, last: bool = False) -> str:
    number = _number_of_weekday(s, last=last)
    fixed, adjective = s.value("d"), s.value("A")
    if isinstance(fixed, int):
        return calendar.unit(s.setting.anchor, "D", fixed)
    if isinstance(adjective, tuple) and "U" not in s.letters:
        near = s.setting.reference if adjective[1] else None
        anchor = calendar.from_value(near) if near else s.setting.anchor
        return calendar.weekday(anchor, number, shift=adjective[0])
    if s.value("U") == "W":
        return _in_week(s, number)
    return calendar.weekday(s.setting.anchor, number, direction=s.direction())


def _in_week(s: Stretch, number: int) -> str:
    """Donnerstag kommender Woche."""
    adjective = s.value("A")
    day = calendar.weekday(s.setting.anchor, number, shift=0)
    told = calendar.from_value(day)
    if told is None or told.date is None or not isinstance(adjective, tuple):
        return day
    return calendar.shifted(told.date, 7 * int(adjective[0]))


def night(s: Stretch) -> Found | None:
    """Nacht zum Samstag, Nacht von Freitag auf Samstag, Nacht auf den 28. Juli, Morgen des 24. Februar."""
    part = s.value("P")
    opening = s.row.letters[s.first : s.last].lstrip("E")[1:2]
    if not isinstance(part, str) or (opening != "T" and part != "TNI"):
        return None
    if s.at("M") is not None:
        inner = s._replace(first=s.at("1") or s.first)
        day = calendar_day(inner)
        return Found(s.first, day.last, "TIME", day.value + part) if day else None
    shift = s.value("D")
    value = calendar.unit(s.setting.anchor, "D", shift) if isinstance(shift, int) else _weekday_value(s, last=True)
    return s.found("TIME", value + part)


def part_of_day(s: Stretch) -> Found | None:
    """am Abend, in der Nacht, letzte Nacht: of the day told before, else of the day of publication."""
    part = s.value("P")
    if not isinstance(part, str) or s.hyphened():
        return None
    if s.letters == "P" and s.before() == "" and s.row.items[s.first].text == "Morgen":
        return s.found("DATE", calendar.unit(s.setting.anchor, "D", 1))
    if s.letters == "P" and s.before() not in ("i", "I", "T"):
        return None
    if s.word_before() in ("die", "das", "der") and s.before(2) not in ("I", "F"):
        return None
    return s.found("TIME", _day_of_part(s, part) + part, "part")


def _day_of_part(s: Stretch, part: str) -> str:
    adjective, fixed = s.value("A"), s.value("d")
    if isinstance(fixed, int):
        return calendar.unit(s.setting.anchor, "D", fixed)
    if isinstance(adjective, tuple) and not adjective[1] and adjective[0]:
        shift = adjective[0] + (part == "TNI" and adjective[0] < 0)
        return calendar.unit(s.setting.anchor, "D", shift)
    if isinstance(adjective, tuple) and adjective[0] and s.setting.reference:
        return _moved(s.setting.reference, adjective[0])
    return day_told(s.setting)


def _moved(reference: str, shift: int) -> str:
    return calendar.unit(calendar.from_value(reference), "D", shift)


def day_told(setting: Setting) -> str:
    """The day that a part of the day belongs to; a clock too, but in a list of dates it begins anew."""
    return setting.day if setting.day is not None else _published(setting)


def _published(setting: Setting) -> str:
    return calendar.unit(setting.anchor, "D", 0)


def clock(s: Stretch) -> Found | None:
    """16.30 Uhr, um 8:15, sieben Uhr; of the day told before, else of the day of publication."""
    numbers = [item.value for item in s.row.items[s.first : s.last] if item.letter in "1N"]
    hour, minute = (*numbers, 0)[:2]
    if not isinstance(hour, int | float) or not isinstance(minute, int | float) or hour != int(hour):
        return None
    if not 0 <= hour <= _HOURS or not 0 <= minute <= _MINUTES or (len(numbers) > 1 and not _glued_clock(s)):
        return None
    if "K" not in s.letters and not _clock_context(s):
        return None
    return s.found("TIME", f"{_day_of_clock(s)}T{int(hour):02}:{int(minute):02}", "clock")


def _day_of_clock(s: Stretch) -> str:
    """The day told before, where it is of this sentence or the clock is past; else that of publication."""
    if s.setting.same_sentence:
        return day_told(s.setting)
    past = s.direction() == PAST
    return (s.setting.clock_day if past else None) or _published(s.setting)


def half_past(s: Stretch) -> Found | None:
    """halb drei: 02:30, or 14:30 where an afternoon or evening was told before."""
    number = s.value("N") if s.at("N") is not None else s.value("1")
    if not isinstance(number, int | float) or number not in range(1, _HALF_DAY + 1):
        return None
    if "K" not in s.letters and "p" not in s.letters and s.word_before() not in _BEFORE_CLOCK:
        return None
    part, hour = _part(s) or s.setting.part, (int(number) - 1) % _HALF_DAY
    if part in ("TAF", "TEV") or (part == "TMI" and hour == 0):
        hour += _HALF_DAY
    return s.found("TIME", f"{_day_of_clock(s)}T{hour:02}:30", "clock")


_BEFORE_CLOCK = words("times", "before_clock")


def _glued_clock(s: Stretch) -> bool:
    items: list[Item] = s.row.items
    return items[s.first].end == items[s.first + 1].start and len(items[s.first + 2].text) == 2


def _clock_context(s: Stretch) -> bool:
    """Without "Uhr" a clock needs "um 8:15" or a range that ends in "Uhr"."""
    if s.word_before() in ("um", "gegen", "ab") and len(s.letters) > 1:
        return True
    return _LIST_OF_CLOCKS.match(s.row.letters, s.last) is not None


_LIST_OF_CLOCKS = re.compile(r"(?:[-/c,I]{1,2}[1N](?:[.:]1)?){1,5}K")


def holiday(s: Stretch) -> Found | None:
    """Weihnachten 2022, Neujahr."""
    value, year = s.value("H"), s.value("4")
    if not isinstance(value, str) or s.hyphened():
        return None
    if isinstance(year, int):
        return s.found("DATE", f"{year:04}-{value}")
    if "X" in value:
        return s.found("DATE", "XXXX-XX-XX")
    month, day = value.split("-")
    return s.found("DATE", calendar.month_day(s.setting.anchor, int(month), int(day), direction=s.direction()))
