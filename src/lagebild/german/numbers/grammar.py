"""German numerals with their comparators: from "zwölf" to "zwischen 1,5 und 2 Millionen"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lagebild.german.lexicon import load
from lagebild.german.numbers.scan import Item

_LONGEST_COMPARATOR = 4
_LONGEST_NUMERAL = 6  # items: "mehrere hundert Millionen"
_SMALL = 13  # below this a number word behind "über" is rather a place: "über zwei Brücken"
_ROUND = 10
_DOZEN = 12
_THOUSAND = 1000
_DASHES = "-–—‐‑"
_EXACTLY = "exactly"


class Numeral(NamedTuple):
    """The items `first` to `last` (exclusive) as one number; `comparator` is what the words themselves imply."""

    first: int
    last: int
    value: float
    comparator: str = _EXACTLY
    multiplier: float = 1


class Amount(NamedTuple):
    """A number or range with its comparator; `begin` is the first item of the comparator, `article` a mere "ein"."""

    begin: int
    first: int
    last: int
    value: float
    value_max: float | None
    comparator: str
    article: bool = False


@cache
def _phrases(group: str) -> dict[str, str]:
    """Comparator phrases with what they say."""
    table = load("numbers")[group]
    return {phrase: name for name, text in table.items() if name != "example" for phrase in text.split("|")}


@cache
def _set(group: str, key: str = "words", separator: str | None = None) -> frozenset[str]:
    return frozenset(load("numbers")[group][key].split(separator))


def amount(items: list[Item], at: int) -> Amount | None:
    """The amount whose numeral begins at an item."""
    first = numeral(items, at)
    if first is None:
        return None
    begin, comparator = _comparator(items, first)
    second = _other_end(items, first, begin)
    if items[at].kind == "a" and first.last == at + 1 and second is None:
        return Amount(begin, at, at + 1, 1, None, comparator, article=True)
    if second is not None:
        opened = begin - 1 if begin and items[begin - 1].text.lower() == "zwischen" else begin
        low = first.value * _shared(first, second)
        return Amount(opened, at, second.last, _whole(low), _whole(second.value), "between")
    last, behind = behind_numeral(items, first.last)
    return Amount(begin, at, last, _whole(first.value), None, behind or _stronger(comparator, first.comparator))


def _shared(first: Numeral, second: Numeral) -> float:
    """The multiplier that a range says once: "zwei bis drei Millionen", not "500.000 bis eine Million"."""
    return second.multiplier if first.multiplier == 1 and first.value < _THOUSAND else 1


def _whole(value: float) -> float:
    """An integer where the value is one."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _stronger(said: str, implied: str) -> str:
    return implied if said == _EXACTLY else said


def numeral(items: list[Item], at: int) -> Numeral | None:
    """The number that begins at an item, with its multipliers."""
    reader = _READERS.get(items[at].kind)
    return reader(items, at) if reader is not None else None


def _digits(items: list[Item], at: int) -> Numeral | None:
    value, last = items[at].value, at + 1
    if _is_decimal_point(items, at):
        value, last = float(f"{items[at].text}.{items[at + 2].text}"), at + 3
    return _multiplied(items, at, last, value)


def _is_decimal_point(items: list[Item], at: int) -> bool:
    """The Swiss "2.5 Millionen": only before a multiplier or percent."""
    if at + 3 >= len(items) or items[at + 1].text != "." or items[at + 2].kind != "n":
        return False
    glued = items[at].end == items[at + 1].start and items[at + 1].end == items[at + 2].start
    return (
        glued and len(items[at + 2].text) <= 2 and (items[at + 3].kind == "m" or items[at + 3].text in ("Prozent", "%"))
    )


def _multiplied(items: list[Item], first: int, last: int, value: float, comparator: str = _EXACTLY) -> Numeral:
    """A value times the multipliers behind it; "Mio." keeps its full stop."""
    multiplier = 1.0
    while last < min(first + _LONGEST_NUMERAL, len(items)) and items[last].kind in "mf":
        if items[last].kind == "f":
            return Numeral(first, last + 1, value / items[last].value, comparator)
        multiplier *= items[last].value
        last += 1
        clipped = items[last - 1].text in ("Mio", "Mrd", "Bio", "Tsd")
        if clipped and last < len(items) and items[last].text == "." and items[last].start == items[last - 1].end:
            last += 1
    return Numeral(first, last, value * multiplier, comparator, multiplier)


def _word(items: list[Item], at: int) -> Numeral | None:
    return _multiplied(items, at, at + 1, items[at].value)


def _multiplier(items: list[Item], at: int) -> Numeral | None:
    """hundert, Tausend without a number; Millionen is vague."""
    if items[at].value in (100, 1000):
        return _multiplied(items, at, at + 1, items[at].value)
    if items[at].text in ("Millionen", "Milliarden"):
        return _multiplied(items, at, at + 1, items[at].value, "at_least")
    return None


def _vague(items: list[Item], at: int) -> Numeral | None:
    return _multiplied(items, at, at + 1, items[at].value, "at_least")


def _article(items: list[Item], at: int) -> Numeral | None:
    """ein Dutzend, eine halbe Million, ein gutes Drittel, ein paar Hundert; a mere "ein" is 1."""
    following = at + 1
    comparator, factor = _EXACTLY, 1.0
    if following < len(items) and items[following].kind == "h":
        adjective = items[following].text
        factor = 0.5 if adjective in _set("comparing_adjectives", "half") else 1.0
        comparator = next(
            (name for name in ("more_than", "less_than") if adjective in _set("comparing_adjectives", name)), _EXACTLY
        )
        following += 1
    if following < len(items) and items[following].kind in "mf":
        return _multiplied(items, at, following, factor, comparator)
    if following < len(items) and items[following].kind == "s":
        several = _several(items, following)
        return several._replace(first=at) if several is not None else None
    if (
        following < len(items)
        and items[following].kind == "W"
        and items[following].value != int(items[following].value)
    ):
        return None
    return Numeral(at, at + 1, 1)


def _several(items: list[Item], at: int) -> Numeral | None:
    """mehrere Hundert, einige zehntausend."""
    following = at + 1
    if following >= len(items) or items[following].kind not in "mWv" or items[following].value < _DOZEN:
        return None
    if items[following].kind == "W" and items[following].value not in (100, 1000, 10_000, 100_000):
        return None
    return _multiplied(items, at, following + 1, items[following].value, "at_least")


def _fraction(items: list[Item], at: int) -> Numeral | None:
    """die Hälfte; the others need a number before them."""
    if items[at].text != "Hälfte":
        return None
    before = items[at - 1] if at else None
    if before is not None and before.kind == "w" and before.text.lower() not in _set("before_half"):
        return None
    first = at - 1 if before is not None and before.text.lower() in ("die", "der") else at
    return Numeral(first, at + 1, 0.5)


def _each(items: list[Item], at: int) -> Numeral | None:
    """jeder dritte: a third."""
    ordinals = _ordinals()
    if at + 1 < len(items) and items[at + 1].text in ordinals:
        return Numeral(at, at + 2, 1 / ordinals[items[at + 1].text])
    return None


@cache
def _ordinals() -> dict[str, int]:
    pairs = (pair.split("=") for pair in load("numbers")["ordinal_stems"]["words"].split())
    small = {stem + ending: int(value) for stem, value in pairs for ending in ("e", "en", "er", "es")}
    return small | {word.capitalize(): value for word, value in small.items()}


_READERS = {
    "n": _digits,
    "W": _word,
    "m": _multiplier,
    "v": _vague,
    "a": _article,
    "s": _several,
    "f": _fraction,
    "J": _each,
}


def _comparator(items: list[Item], number: Numeral) -> tuple[int, str]:
    """The first item of the comparator before a numeral and what it says."""
    at = number.first
    for skipped in range(3):
        found = _phrase_before(items, at, number)
        if found is not None:
            return found
        if skipped == 2 or at == 0 or items[at - 1].text.lower() not in _set("between_comparator_and_number"):
            break
        at -= 1
    return number.first, _EXACTLY


def _phrase_before(items: list[Item], at: int, number: Numeral) -> tuple[int, str] | None:
    """The longest comparator phrase that ends before an item."""
    known = _phrases("comparators")
    if at == 0 or items[at - 1].text.lower() not in _last_words():
        return None
    for length in range(min(_LONGEST_COMPARATOR, at), 0, -1):
        phrase = " ".join(item.text.lower() for item in items[at - length : at])
        name = known.get(phrase)
        if name is not None and _holds(phrase, items, number):
            return at - length, name
    return None


@cache
def _last_words() -> frozenset[str]:
    """With what comparators end; most words before a number are none, and need no longer look."""
    return frozenset(phrase.split()[-1] for phrase in _phrases("comparators"))


def _holds(phrase: str, items: list[Item], number: Numeral) -> bool:
    """Whether the words are a comparator before this number, and no preposition."""
    if phrase in _set("comparators_of_round", separator="|"):
        return number.value % _ROUND == 0
    if phrase in _set("comparators_of_large", separator="|"):
        word = items[number.first].kind in "Wa" and number.multiplier == 1
        return not (word and number.value < _SMALL and number.value == int(number.value))
    return True


def _other_end(items: list[Item], first: Numeral, begin: int) -> Numeral | None:
    """The upper end of a range: "bis 30", "–30", "und 30" after "zwischen", "oder drei"."""
    at = first.last
    if at + 1 >= len(items) or first.comparator != _EXACTLY:
        return None
    word = items[at].text.lower()
    opened = begin > 0 and items[begin - 1].text.lower() == "zwischen"
    dash = items[at].text in _DASHES and items[at - 1].end == items[at].start and items[at].end == items[at + 1].start
    if not (word == "bis" or (word == "und" and opened) or word == "oder" or dash):
        return None
    second = numeral(items, at + 1)
    if second is None or items[at + 1].kind in "afJ" or second.comparator != _EXACTLY:
        second = _article_end(second, items, at) if opened or word == "bis" else None
    return second if second is not None and second.value > first.value else None


def _article_end(second: Numeral | None, items: list[Item], at: int) -> Numeral | None:
    """ "500.000 bis eine Million": an article only with a multiplier."""
    if second is not None and items[at + 1].kind == "a" and second.last > at + 2:
        return second
    return None


def behind_numeral(items: list[Item], last: int) -> tuple[int, str | None]:
    """The end of a comparator behind a numeral or its noun, "20 oder mehr", and what it says."""
    known = _phrases("comparators_after")
    if last >= len(items) or items[last].text.lower() not in _first_words():
        return last, None
    for length in (3, 2):
        phrase = " ".join(item.text.lower() for item in items[last : last + length])
        if phrase in known and last + length <= len(items):
            return last + length, known[phrase]
    return last, None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases("comparators_after"))
