"""Rules for durations, distances in time ("vor drei Wochen") and repetitions."""

from __future__ import annotations

import re

from lagebild.german.dates import calendar
from lagebild.german.dates.calendar import PAST, Anchor
from lagebild.german.dates.found import Found, Stretch
from lagebild.german.dates.periods import duration
from lagebild.german.lexicon import words

_LASTING = words("times", "lasting")
_HALF = 0.5
_HALVES = {"Y": "P6M", "TH": "PT30M"}
_NUMBER_OF_UNIT = re.compile(r"(?:[19],[19]|[19]\.9|N?h|[NV194])[-x]?U")
_AGES = {side: words("times", "ages", side) for side in ("before", "behind")}


def measured(s: Stretch) -> Found | None:
    """drei Wochen, ein halbes Jahr, vor knapp einer Woche, in zwei Tagen, zwei Tage später."""
    unit, at = s.value("U"), s.at("U")
    if at is None or not isinstance(unit, str) or _is_age(s) or not _whole_unit(s):
        return None
    count, first = _count(s), _first_of_number(s)
    if count is None:
        return None
    value = _HALVES[unit] if count == _HALF and unit in _HALVES else duration(count, unit)
    preposition = s.row.items[s.first].text.lower() if s.letters[0] == "I" else ""
    if s.letters.endswith("B"):
        return _later(s, first, unit, count, value)
    if preposition == "vor" and s.after() != "vor":
        return _ago(s, unit, count, value)
    if preposition == "in" and isinstance(count, float) and not unit.startswith("T") and _is_ahead(s):
        return Found(s.first, s.last, "DATE", calendar.ago(s.setting.anchor, unit, -count), "ago", value)
    if _is_rate(s, first, unit):
        return None
    return Found(first, s.last, "DURATION", value, "duration")


def _count(s: Stretch) -> float | str | None:
    """The number of units: a number, "X" for a vague one."""
    first = _first_of_number(s)
    if s.row.letters[first] == "V":
        return "X"
    if "h" in s.letters:
        return _HALF
    numbers = [item for item in s.row.items[first : s.last] if item.letter in "N149"]
    if not numbers or not all(isinstance(number.value, int | float) for number in numbers):
        return None
    if len(numbers) == 2 and "," in s.letters:
        return float(f"{numbers[0].text}.{numbers[1].text}") if len(numbers[1].text) < 4 else None
    if len(numbers) == 2 and "." in s.letters:
        return float(numbers[0].text + numbers[1].text) if len(numbers[1].text) == 3 else None
    return float(str(numbers[0].value))


def _first_of_number(s: Stretch) -> int:
    match = _NUMBER_OF_UNIT.search(s.row.letters, s.first, s.last)
    return match.start() if match is not None else s.first


def _whole_unit(s: Stretch) -> bool:
    """Whether the unit is a word of its own; "14-Tage-Frist" is, "Jahres-Abo" is not."""
    return not (s.before() in ("-", "/", ".", ",") and s.row.glued(s.first) and s.before(2) in ("1", "4", "9"))


def _is_age(s: Stretch) -> bool:
    """34 Jahre alt, im Alter von 34 Jahren, (34 Jahre), Kinder zwischen 13 und 15 Jahren, der 16 Jahre jüngere."""
    if s.value("U") != "Y":
        return False
    around = {s.word_before(distance) for distance in (1, 2, 3)}
    if s.before() == "(" and s.after() == ")":
        return True
    if "zwischen" in around and s.after() != "G":
        return True
    around.add(s.row.items[s.first].text.lower())
    return s.after() == "R" or not _AGES["before"].isdisjoint(around) or s.word_after() in _AGES["behind"]


def _is_rate(s: Stretch, first: int, unit: str) -> bool:
    """Whether "ein Jahr" is a place in a row ("eines Tages") and no length."""
    return s.row.items[first].text.lower() == "eines" and unit == "D"


def _ago(s: Stretch, unit: str, count: float | str, value: str) -> Found:
    if isinstance(count, str):
        return Found(s.first, s.last, "DURATION", value, "ago", value)
    told = calendar.ago(s.setting.anchor, unit, count)
    if told.endswith("_REF"):
        return Found(s.first, s.last, "DURATION", value, "ago", value)
    return Found(s.first, s.last, "DATE", told, "ago", value)


def _is_ahead(s: Stretch) -> bool:
    """Whether "in zwei Tagen" is counted from now; of what was, it is the time it took."""
    return s.direction() != PAST and s.letters[1:2] != "T"


def _later(s: Stretch, first: int, unit: str, count: float | str, value: str) -> Found | None:
    """zwei Tage später: the day told before and so many days."""
    sign = s.value("B", last=True)
    near = _told(s, unit)
    if unit.startswith("T") or not isinstance(sign, int):
        return Found(first, s.last - 1, "DURATION", value, "duration")
    told = calendar.unit(None, unit, 0) if isinstance(count, str) else calendar.ago(near, unit, -sign * count)
    return Found(first, s.last, "DATE", told, "ago", value)


def next_to(s: Stretch) -> Found | None:
    """am Tag darauf, tags zuvor, die Woche danach."""
    sign, unit = s.value("B"), s.value("U") or "D"
    if not isinstance(sign, int) or not isinstance(unit, str) or unit.startswith("T"):
        return None
    at = s.at("U")
    if at is not None and s.row.items[at].plural:
        return s.found("DATE", calendar.unit(None, unit, sign))
    near = _told(s, unit) if s.setting.reference or s.setting.period else s.setting.anchor
    return s.found("DATE", calendar.unit(near, unit, sign))


def _told(s: Stretch, unit: str) -> Anchor | None:
    """The date told before, to the day for days and weeks."""
    value = s.setting.reference if unit in ("D", "W", "WE") else s.setting.period
    return calendar.from_value(value) if value else None


def listed(s: Stretch) -> Found | None:
    """The "sechs" of "sechs bis acht Monate"."""
    at = s.row.letters.find("U", s.last)
    unit, value = s.row.items[at].value, s.row.items[s.first].value
    if not isinstance(unit, str) or not _whole_unit(s) or _is_age(s._replace(last=at + 1)):
        return None
    return s.found("DURATION", duration(value, unit), "duration")


def bare(s: Stretch) -> Found | None:
    """seit Jahren, nach Tagen, vor Wochen, um Jahrzehnte, noch Monate."""
    unit, at = s.value("U"), s.at("U", last=True)
    if at is None or not isinstance(unit, str) or not s.row.items[at].plural:
        return None
    if s.word_before() not in _BEFORE_BARE or s.after() == "4":
        return None
    return s.found("DURATION", duration("X", unit), "ago" if s.word_before() == "vor" else "duration")


def adjective(s: Stretch) -> Found | None:
    """dreitägig, 48-stündig, wochenlang; "-jährig" only of what lasts, since it is an age else."""
    value = s.value("u") if "u" in s.letters else s.value("l")
    if value is None:
        return None
    unit, count = value if isinstance(value, tuple) else (value, None)
    if count is None and "l" not in s.letters:
        count = s.value("1") if "1" in s.letters else s.value("9")
        if count is None:
            return None
    if unit == "Y" and "l" not in s.letters and not _lasts(s):
        return None
    return s.found("DURATION", duration(count, str(unit)), "duration")


def _lasts(s: Stretch) -> bool:
    following = [item.text for item in s.row.items[s.last : s.last + 3]]
    return any(word in _LASTING for word in following)


_BEFORE_BARE = words("times", "before_bare")
_RATES = words("times", "rates")


def rate(s: Stretch) -> Found | None:
    """200 Patienten am Tag, einmal im Monat: a number stands before it in the same breath."""
    unit, at = s.value("U"), s.at("U")
    if at is None or unit not in ("D", "M", "Y") or s.row.items[at].plural or s.word_before() not in ("am", "im"):
        return None
    near = s.row.items[max(0, at - 6) : at - 1]
    counted = any(item.letter in "149" or item.text.lower().endswith("mal") for item in near)
    return s.found("SET", duration(1, str(unit)), "set") if counted and s.after() not in ("4", "B", "T", "G") else None


def adverb_set(s: Stretch) -> Found | None:
    """täglich, jährliche."""
    value = s.value("X")
    return s.found("SET", value, "set") if isinstance(value, str) else None


def weekday_set(s: Stretch) -> Found | None:
    """montags."""
    return s.found("SET", f"XXXX-WXX-{s.value('w')}", "set")


def every(s: Stretch) -> Found | None:
    """jeden Montag, jeden dritten Mittwoch im Monat, alle zwei Jahre, pro Tag; not "80 Kilometer pro Stunde"."""
    if s.letters == "sU" and s.first and s.row.items[s.first - 1].text in _RATES:
        return None
    unit, weekday, part = s.value("U"), s.value("W"), s.value("P")
    compound = s.value("C")
    if isinstance(compound, tuple):
        return s.found("SET", f"XXXX-WXX-{compound[0]}{compound[1]}", "set")
    if isinstance(unit, str) and isinstance(weekday, int):
        return s.found("SET", duration(1, unit), "set")
    if isinstance(unit, str):
        counts = [item.value for item in s.row.items[s.first : s.last] if item.letter in "N149"]
        return s.found("SET", duration(counts[0] if counts else 1, unit), "set")
    if isinstance(weekday, int):
        return s.found("SET", f"XXXX-WXX-{weekday}", "set")
    if isinstance(part, str):
        return s.found("SET", f"XXXX-XX-XX{part}", "set")
    return s.found("SET", "P1Y", "set")
