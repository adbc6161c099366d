"""A sentence as a row of items in which every number, number word and unit is told from other words.

n digits · W number word · a ein/eine · m multiplier (Million, Dutzend, hundert) · v vague (Dutzende, Tausende)
s several (mehrere) · f fraction (Hälfte, Drittel) · h halbe, gute, knappes · J jeder · w other word · G other word
with a capital · p mark
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from typing import NamedTuple

from lagebild.german.lexicon import load
from lagebild.german.numbers.number_words import BELOW_HUNDRED, number_word, values

_BLANK = "[\u00a0\u202f\u2009 ]"
_ITEM = re.compile(
    rf"\d{{1,3}}(?:[.'’]\d{{3}})+(?:,\d+)?(?!\d)|\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?"
    r"|US-Dollar|km/h|[^\W\d_]+|[^\w\s]|_|[²³]"
)
_WORD = re.compile(r"[a-zA-ZÄÖÜäöüß]+")  # number words have no other letters
_DIGIT = re.compile(r"[0-9]")
_SEPARATORS = re.compile(r"[.'’\u00a0\u202f\u2009 ]")
_LONGEST_NUMBER = 18
REMEMBERED = 1 << 14
"""How many words are kept with their class."""


class Item(NamedTuple):
    """A word, number or mark with its place, its class and its value."""

    text: str
    start: int
    end: int
    kind: str
    value: float = 0


_item: Callable[[tuple[str, int, int, str, float]], Item] = partial(tuple.__new__, Item)
"""`Item(…)` without the call of a Python function for each of them."""


def _entries(groups: Iterable[tuple[str, str]]) -> dict[str, tuple[str, float]]:
    return {word: (kind, value) for group, kind in groups for word, value in values(group).items()}


@cache
def vocabulary() -> dict[str, tuple[str, float]]:
    """The number words with their class and value; those in lower case also with a capital, as a sentence begins."""
    small = {word: ("W", float(value)) for word, value in BELOW_HUNDRED.items() if value != 1}
    found = small | _entries([("inflected", "W"), ("fraction_compounds", "W"), ("articles", "a")])
    found = {word: entry for word, entry in found.items() if not word.startswith("beide")}
    found |= _words("several", "s") | dict.fromkeys(("jeder", "jede", "jedes", "jeden", "jedem"), ("J", 0.0))
    for key in ("more_than", "less_than", "half"):
        found |= dict.fromkeys(load("numbers")["comparing_adjectives"][key].split(), ("h", 0.0))
    found |= _entries([("vague", "v"), ("multipliers", "m"), ("fractions", "f")])
    return {word[0].upper() + word[1:]: entry for word, entry in found.items() if entry[0] != "m"} | found


def _words(group: str, kind: str) -> dict[str, tuple[str, float]]:
    return dict.fromkeys(load("numbers")[group]["words"].split(), (kind, 0.0))


@cache
def _triggers() -> frozenset[str]:
    """Words that may begin or make a quantity; articles only through the nouns beside which they count."""
    numbers = {word for word, (kind, _) in vocabulary().items() if kind in "Wmvf"}
    ordinals = {word.partition("=")[0] for word in load("numbers")["ordinal_stems"]["words"].split()}
    each = {stem + ending for stem in ordinals for ending in ("e", "en", "er", "es")}
    nouns = set(load("numbers")["casualties"]["nouns"].split())
    limits = set(load("numbers")["with_article"]["words"].split())
    return frozenset(numbers | each | {word.capitalize() for word in each} | nouns | limits)


def worth_reading(text: str, start: int, end: int) -> bool:
    """Whether the stretch can hold a quantity at all; a cheap look at its words."""
    if _DIGIT.search(text, start, end) is not None or not _triggers().isdisjoint(_WORD.findall(text, start, end)):
        return True
    return any(text.find(part, start, end) >= 0 for part in ("hundert", "tausend", "einhalb"))


def scan(text: str, start: int, end: int) -> list[Item]:
    """The items of a stretch of text."""
    found = _ITEM.finditer(text, start, end)
    return [_item((word := each[0], each.start(), each.end(), *_read(word))) for each in found]


@lru_cache(maxsize=REMEMBERED)
def _read(word: str) -> tuple[str, float]:
    """Class and value of a word, number or mark; remembered, since most words of a text come again."""
    entry = vocabulary().get(word)
    return entry if entry is not None else _other(word)


def _other(word: str) -> tuple[str, float]:
    first = word[0]
    if first.isdecimal():
        return "n", digits(word)
    if not first.isalpha():
        return "p", 0
    if "hundert" in word or "tausend" in word or "einhalb" in word:
        value = number_word(word)
        if value is not None:
            return "W", value
    return ("G" if first.isupper() else "w"), 0


def digits(word: str) -> float:
    """The value of digits as German writes them: 98.000, 10 000, 20'000, 1,5."""
    whole, _, fraction = word.partition(",")
    whole = _SEPARATORS.sub("", whole)
    if len(whole) > _LONGEST_NUMBER:
        return 0
    return float(f"{whole}.{fraction}") if fraction else int(whole)
