"""Rules for weeks, months, seasons, quarters, years, decades and centuries."""

from __future__ import annotations

from lagebild.german.dates import calendar
from lagebild.german.dates.days import SECTIONS, SURNAMES, told_year, without_stop
from lagebild.german.dates.found import Found, Stretch
from lagebild.german.lexicon import load

_BEFORE_MONTH = "IiFAEqcd(/-,"
_RECENT = range(1900, 2040)
_ROUND = 50
_FIRST_DECADE, _THIS_CENTURY = 20, 50


def month(s: Stretch) -> Found | None:
    """Anfang April, Juni 2011, im vergangenen Dezember, Juli dieses Jahres, Juni und (September 2012)."""
    number = s.value("M", last=True)
    if not isinstance(number, int) or s.hyphened():
        return None
    bare = s.letters in ("M", "M.")
    if bare and s.before() not in _BEFORE_MONTH and s.before() != "":
        return None
    at = s.at("M", last=True) or s.first
    year, adjective = told_year(s) or _shared_year(s), s.value("A")
    if year is not None:
        value = f"{year:04}-{number:02}"
    elif isinstance(adjective, tuple) and s.at("A") != at + 1:
        value = calendar.month(s.setting.anchor, number, shift=adjective[0])
    elif s.setting.year is not None:
        value = f"{s.setting.year:04}-{number:02}"
    else:
        value = calendar.month(s.setting.anchor, number, direction=s.direction())
    return Found(s.first, without_stop(s), "DATE", value)


def _shared_year(s: Stretch) -> int | None:
    """The year behind the next month of a list: "zwischen Juni und September 2012"."""
    tail = s.row.letters[s.last : s.last + 4]
    if tail[:1] in ("c", "-", "/") and tail[1:3] == "M4":
        year = s.row.items[s.last + 2].value
        return year if isinstance(year, int) else None
    return None


def week_of_month(s: Stretch) -> Found | None:
    """zweite Juniwoche: the month, since nobody says on which day such a week begins."""
    number = s.value("v")
    if not isinstance(number, int) or s.hyphened():
        return None
    if s.setting.year is not None:
        return s.found("DATE", f"{s.setting.year:04}-{number:02}")
    return s.found("DATE", calendar.month(s.setting.anchor, number, direction=s.direction()))


def part_of_period(s: Stretch) -> Found | None:
    """Abend des Vortags, Früh des Folgetags."""
    part, entry = s.value("P"), s.value("Y")
    day = period(s) if isinstance(entry, tuple) and entry[0] == "D" and not entry[3] else None
    return s.found("TIME", f"{day.value}{part}") if day is not None else None


def season(s: Stretch) -> Found | None:
    """im Herbst 2011, vergangenen Winter, Ende des Sommers."""
    code = s.value("S")
    if not isinstance(code, str) or s.hyphened() or s.word_before() in SURNAMES:
        return None
    year, adjective = told_year(s), s.value("A")
    if year is None and s.setting.year is not None and adjective is None:
        year = s.setting.year
    if year is not None:
        return s.found("DATE", f"{year:04}-{code}")
    shift = adjective[0] if isinstance(adjective, tuple) else None
    return s.found("DATE", calendar.season(s.setting.anchor, code, shift=shift, direction=s.direction()))


def year(s: Stretch) -> Found | None:
    """2014, Jahr 2014, Ende 2014; no year where it counts something ("2014 Menschen", "rund 2000")."""
    number = s.value("4", last=True)
    if not isinstance(number, int):
        return None
    if s.letters != "4":
        return s.found("DATE", f"{number:04}")
    if _is_span_of_years(s):
        return s.found("DATE", f"{number:04}")
    if _inside_number(s) or s.before() == "q" or s.word_before() in _COUNTING or _counts(s, number):
        return None
    return s.found("DATE", f"{number:04}")


def _is_span_of_years(s: Stretch) -> bool:
    """1943-1945, also long ago; not a range of something counted."""
    letters, at = s.row.letters, s.first
    if letters[at + 1 : at + 3] == "-4":
        return letters[at + 3 : at + 4] not in ("G", "U", "-") and letters[at - 1 : at] != "-"
    return letters[at - 2 : at] == "4-" and letters[at + 1 : at + 2] not in ("G", "U", "-") and at > 1


_COUNTING = frozenset(load("times")["counting"]["before"].split())


def _inside_number(s: Stretch) -> bool:
    """Whether the digits are part of a longer number, a name or an amount."""
    row, before, behind = s.row, s.before(), s.after()
    if before in (".", ",", ":") and row.glued(s.first) and s.before(2) in ("1", "4", "9"):
        return True
    if before in ("G", "x") and (row.glued(s.first) or s.word_before() in SECTIONS):
        return True
    if before == "-" and row.glued(s.first) and row.glued(s.first - 1) and s.before(2) in ("G", "x"):
        return True
    if (
        behind
        and row.glued(s.last)
        and (
            behind in "Gx'"
            or (behind in ",.:" and row.glued(s.last + 1) and row.letters[s.last + 1 : s.last + 2] in ("1", "9"))
        )
    ):
        return True
    if s.word_after() == "auf" and row.letters[s.last + 1 : s.last + 3].lstrip("q")[:1] in ("4", "9"):
        return True  # stieg von 1900 auf 2400
    return behind == ";" and row.items[s.last].text in "%€$°"


def _counts(s: Stretch, number: int) -> bool:
    """Whether a noun behind it is counted; an exact count in the range of recent years is taken for a year."""
    tail = s.row.letters[s.last : s.last + 2]
    if tail in ("I4", "c4", "I9", "-9"):
        tail = s.row.letters[s.last + 2 : s.last + 4]
        return tail[:1] in ("U", "9", ".") or (tail[:1] == "G" and s.row.items[s.last + 2].text in _COUNTED | _MEASURES)
    noun = s.last + 1 if tail == "xG" else s.last
    if tail[:1] != "G" and tail != "xG":
        return (
            s.word_after() in _MEASURES
            or tail[:1] == "U"
            or (number not in _RECENT and s.before() not in ("I", "i", "("))
        )
    word, adjective = s.row.items[noun].text, s.row.items[s.last].text
    if noun > s.last and not adjective.endswith(("e", "en", "er")):
        return number not in _RECENT and s.before() not in ("I", "i")
    return (
        word in _COUNTED
        or word in _MEASURES
        or number not in _RECENT
        or (number % _ROUND == 0 and word.endswith(_PLURALS))
    )


_MEASURES = frozenset(load("times")["counting"]["measures"].split())
_COUNTED = frozenset(load("numbers")["casualties"]["nouns"].split())
_PLURALS = ("en", "e", "er", "n", "s")


def year_pair(s: Stretch) -> Found | None:
    """2014/15: the first year."""
    number = s.value("4")
    return s.found("DATE", f"{number:04}") if isinstance(number, int) and s.row.glued(s.first + 1) else None


def part_of_year(s: Stretch) -> Found | None:
    """drittes Quartal 2009, zweite Jahreshälfte, 20. Jahrhundert."""
    ordinal, unit = s.value("o") or s.value("1"), s.value("U")
    if not isinstance(ordinal, int):
        return None
    if unit == "CE":
        return s.found("DATE", f"{max(ordinal - 1, 0):02}")
    if unit not in ("Q", "H"):
        return None
    number = told_year(s) or s.setting.year or (s.setting.anchor.year if s.setting.anchor else None)
    return s.found("DATE", f"{f'{number:04}' if number else 'XXXX'}-{unit}{ordinal}")


def relative(s: Stretch) -> Found | None:
    """kommende Woche, dieses Jahr, vergangenen Tagen, letzten zwei Jahren, Ende des Jahres."""
    unit, adjective, at = s.value("U"), s.value("A"), s.at("U")
    if at is None or not isinstance(unit, str) or s.hyphened():
        return None
    shift = adjective[0] if isinstance(adjective, tuple) else 0
    if s.row.items[at].plural or any(letter in s.letters for letter in "NV19"):
        return _plural(s, unit, shift)
    if unit.startswith("T"):
        return None
    return s.found("DATE", _relative_value(s, unit, shift, in_text=isinstance(adjective, tuple) and bool(adjective[1])))


def _relative_value(s: Stretch, unit: str, shift: int, *, in_text: bool) -> str:
    setting = s.setting
    told = calendar.from_value(setting.reference) if setting.reference else None
    word = s.row.items[s.at("A") or s.first].text.lower()
    if unit == "D" and not in_text and (shift == 1 or word.startswith("dies")):
        in_text = True
    if in_text:
        if setting.reference and unit == "D" and shift == 0 and len(setting.reference) >= len("XXXX-WXX-1"):
            return setting.reference[:10]
        near = told if told is not None or setting.reference is not None else setting.anchor
        return calendar.unit(near, unit, shift)
    if s.letters.startswith("F") and "A" not in s.letters and setting.year is not None and unit == "Y":
        return f"{setting.year:04}"
    return calendar.unit(setting.anchor, unit, shift)


def _plural(s: Stretch, unit: str, shift: int) -> Found | None:
    """vergangenen Tagen: PXD; vergangenen zwei Jahren: P2Y; diesen Tagen is no time."""
    counts = [item.value for item in s.row.items[s.first : s.last] if item.letter in "NV149"]
    count = counts[0] if counts else "X"
    value = duration(count, unit)
    if shift == 0 and "A" in s.letters and not counts:
        return s.found("DURATION", value, "reference")
    return s.found("DURATION", value)


def duration(count: object, unit: str) -> str:
    """The TIMEX3 value of so many units; "X" for a vague count."""
    number = f"{count:g}" if isinstance(count, int | float) else "X"
    if unit.startswith("T"):
        return f"PT{number}{unit[1]}"
    return f"P{number}{unit}"


def weekend(s: Stretch) -> Found | None:
    """am Wochenende."""
    unit, at = s.value("U"), s.at("U")
    if unit != "WE" or at is None or s.row.items[at].plural or s.before() not in ("i", "I", "T", "c"):
        return None
    return s.found("DATE", calendar.weekend(s.setting.anchor, direction=s.direction()))


def period(s: Stretch) -> Found | None:
    """Vorjahr, Jahresende, Vortag, heuer."""
    entry = s.value("Y") or s.value("y")
    if not isinstance(entry, tuple):
        return None
    unit, shift, in_text, part = entry
    near = s.setting.anchor
    if in_text and s.setting.reference is not None:
        near = calendar.from_value(s.setting.reference)
    value = calendar.unit(near, unit, shift)
    return s.found("TIME" if part else "DATE", value + (f"T{part}" if part else ""))


def decade(s: Stretch) -> Found | None:
    """90er-Jahre, 1990er Jahren, Neunzigerjahre."""
    word, number = s.value("Z"), s.value("1") if s.at("1") is not None else s.value("4")
    if isinstance(word, str):
        lower = s.row.items[s.at("Z") or s.first].text[0].islower()
        return (
            s.found("DATE", word) if "U" in s.letters or (not lower and s.before() == "T") or word_is_whole(s) else None
        )
    if not isinstance(number, int) or number % 10 or not s.row.glued(s.first + 1):
        return None
    if number >= 1000:
        return s.found("DATE", f"{number // 10}")
    if "U" not in s.letters and (s.before() != "T" or "-" in s.letters):
        return None
    return s.found("DATE", f"{20 if number <= _FIRST_DECADE else 19}{number // 10}")


def word_is_whole(s: Stretch) -> bool:
    """Whether the decade names its years itself (Neunzigerjahre)."""
    return s.row.items[s.at("Z") or s.first].text.endswith(("jahre", "jahren"))


_REFERENCES = {"d": "PRESENT_REF", "Ik": "PAST_REF", "G": "PAST_REF"}


def reference(s: Stretch) -> Found | None:
    """jetzt, damals, vor kurzem, der heutige, Ex-: no date."""
    value = s.value("r") if "r" in s.letters else _REFERENCES.get(s.letters)
    if s.letters == "G" and s.row.items[s.first].text != "Ex":
        return None
    return s.found("DATE", value, "reference") if isinstance(value, str) else None
