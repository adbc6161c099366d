"""Numbers that count nothing: ordinals, ages, scores, counters, calibres, durations and numbers in names."""

from __future__ import annotations

from lagebild.extract.quantities.context import (
    ADJECTIVE_ENDINGS,
    CONNECTED,
    adds,
    glued,
    of_a_whole,
    phrase,
    unit,
    units,
)
from lagebild.german.dates.words import words as time_words
from lagebild.german.lexicon import words as listed
from lagebild.german.numbers.grammar import Amount
from lagebild.german.numbers.scan import Item

_OLDEST = 120
_YEARS = 2200
_LONGEST_LIST = 12
_NEAR = 4  # words between "der Jüngste" and its age: "war gerade einmal"
_LONG = 1_000_000  # written without separators and before no noun: an identifier or a telephone number
_SCORE_MARKS = ":/."
DASHES = "-–—‐‑"


def counts_nothing(items: list[Item], found: Amount) -> bool:
    """Whether an amount is no quantity."""
    return (
        _part_of_word(items, found)
        or _ordinal(items, found)
        or _age(items, found)
        or _in_name(items, found)
        or _not_a_thing(items, found)
    )


def _part_of_word(items: list[Item], found: Amount) -> bool:
    """F-16, 24-Stunden, Flightradar24, 3:1, 1/54."""
    first, last = found.first, found.last
    if glued(items, first - 1):
        before = items[first - 1]
        if before.kind in "wGWn" or before.text == "_" or (before.text in "+§#" and before.text):
            return True
        if before.text in _SCORE_MARKS + DASHES and glued(items, first - 2) and items[first - 2].kind in "nwGW":
            return True
    if not glued(items, last - 1):
        return False
    behind = items[last]
    if behind.kind in "wG" and behind.text not in units():
        return True
    joined = glued(items, last)
    if behind.text in DASHES and not joined:
        return True  # 20- bis 30-jährige
    return joined and (
        (behind.text in DASHES and items[last + 1].kind in "wGWvmf")
        or (behind.text in ":/" and items[last + 1].kind == "n")
    )


def _ordinal(items: list[Item], found: Amount) -> bool:
    """93. Brigade; a full stop that ends the sentence is none."""
    last = found.last
    if items[last - 1].kind != "n" or last + 1 >= len(items) or items[last].text != "." or not glued(items, last - 1):
        return False
    return items[last + 1].kind != "p" or items[last + 1].text in ",-/("


def _age(items: list[Item], found: Amount) -> bool:
    """Nastja (34) und Oleh, 41, ...; der Jüngste war 19."""
    first, last = found.first, found.last
    if found.value <= _OLDEST and _told_of_age(items, first, last):
        return True
    if items[first].kind != "n" or found.value > _OLDEST or first == 0 or last >= len(items):
        return False
    around = items[first - 1].text + items[last].text
    if around == "()" or _listed_in_brackets(items, first, last):
        return True
    return around == ",," and first > 1 and items[first - 2].kind == "G"


def _told_of_age(items: list[Item], first: int, last: int) -> bool:
    """ "Die Älteste sei 83 gewesen": a noun of age in the words before and none behind the number."""
    before = items[max(0, first - _NEAR) : first]
    if not any(item.text in listed("units", "ages") for item in before) or any(item.text == "," for item in before):
        return False
    return last >= len(items) or items[last].kind == "p" or items[last].text in listed("units", "being")


def _listed_in_brackets(items: list[Item], first: int, last: int) -> bool:
    """ "(5 und 8)", "(5, 8)"."""
    while first > 1 and items[first - 1].text in CONNECTED and items[first - 2].kind == "n":
        first -= 2
    last = _behind_list(items, last)
    return first > 0 and last < len(items) and items[first - 1].text + items[last].text == "()"


def _in_name(items: list[Item], found: Amount) -> bool:
    """Leopard 2, Artikel 5, Nr. 7, § 3; a number behind a noun and before none is part of its name."""
    first = found.first
    if first == 0 or found.begin < first:
        return False
    before = items[first - 1]
    named = listed("units", "named")
    if (
        before.text in "§#"
        or (before.kind == "G" and len(before.text) == 1)
        or before.text in named
        or (before.text == "." and first > 1 and items[first - 2].text in named)
    ):
        return True
    plain = items[first].kind == "n" and found.last == first + 1 and items[first].text.isdecimal()
    if not plain or (before.kind != "G" and found.value < _LONG) or _YEARS <= found.value < _LONG:
        return False
    if _one_of(items, found.last) or unit(items, found.last) is not None:
        return False
    if adds(before) or of_a_whole(items, first):
        return False
    return phrase(items, found.last, of_what=False) is None


def _one_of(items: list[Item], at: int) -> bool:
    """ "63 von 137", "20 davon"."""
    if at + 1 >= len(items) or items[at].text != "von":
        return at < len(items) and items[at].text in ("davon", "darunter")
    return items[at + 1].kind in "nW" or items[at + 1].text in ("ihnen", "denen")


def _not_a_thing(items: list[Item], found: Amount) -> bool:
    """155 Millimeter, drei Mal, 20 volle Tage, "eins", a capital "Elf" within a sentence."""
    word = items[found.first]
    if word.kind == "W" and found.last == found.first + 1:
        inside = found.first > 0 and items[found.first - 1].kind not in "pn"  # "7.15 Fünf Tote": behind a clock
        if word.text in ("eins", "Eins") or (word.text[0].isupper() and inside and word.value < 100):
            return True
    behind = _behind_list(items, found.last)
    for item in items[behind : behind + 2]:
        if (
            item.text in listed("units", "calibres")
            or item.text in listed("units", "not_counted")
            or _is_time(item.text)
        ):
            return True
        if item.kind != "w" or not item.text.endswith(ADJECTIVE_ENDINGS):
            break
    return False


def _behind_list(items: list[Item], at: int) -> int:
    """The item behind a list of numbers: "18, 13 und neun Jahre alt"."""
    end = min(at + _LONGEST_LIST, len(items) - 1)
    while at < end and items[at].text in CONNECTED | {"bis"} and items[at + 1].kind in "nW":
        at += 2
    return at


def _is_time(word: str) -> bool:
    entry = time_words().get(word)
    return entry is not None and entry.letter == "U"
