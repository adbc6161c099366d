"""A sentence as a row of words with their classes: what the rules of time expressions are matched against."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from lagebild.german.dates.words import Value, triggers, words

_ITEM = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_WORD = re.compile(r"[a-zA-ZÄÖÜäöüß]+")  # words of times have no other letters
_DIGIT = re.compile(r"[0-9]")
_DASHES = str.maketrans("–—−‐‑", "-----")
REMEMBERED = 1 << 14
"""How many words are kept with their class."""
_YEARS = range(1000, 2200)
_MARKS = frozenset(".,:-/()'’")


class Item(NamedTuple):
    """One word, number or mark: its place in the text, its class and its value."""

    text: str
    start: int
    end: int
    letter: str
    value: Value
    plural: bool = False


_item: Callable[[tuple[str, int, int, str, Value, bool]], Item] = partial(tuple.__new__, Item)
"""`Item(…)` without the call of a Python function for each of them."""


class Row(NamedTuple):
    """The items of a stretch of text and their letters as one string, index for index."""

    text: str
    items: list[Item]
    letters: str

    def glued(self, index: int) -> bool:
        """Whether item `index` follows its predecessor without a blank."""
        return 0 < index < len(self.items) and self.items[index - 1].end == self.items[index].start


def worth_reading(text: str, start: int, end: int) -> bool:
    """Whether the stretch can hold a time expression at all; a cheap look at its words."""
    return _DIGIT.search(text, start, end) is not None or not triggers().isdisjoint(_WORD.findall(text, start, end))


def scan(text: str, start: int, end: int) -> Row:
    """The row of a stretch of text."""
    found = _ITEM.finditer(text, start, end)
    items = [_item((word := each[0], each.start(), each.end(), *_read(word))) for each in found]
    return Row(text, items, "".join([item.letter for item in items]))


@lru_cache(maxsize=REMEMBERED)
def _read(word: str) -> tuple[str, Value, bool]:
    """Class and value of a word, and whether it is a plural; remembered, since most words of a text come again."""
    entry = words().get(word)
    return (entry.letter, entry.value, entry.plural) if entry is not None else (*_other(word), False)


def _other(word: str) -> tuple[str, Value]:
    """Class and value of what the lexicon does not hold."""
    first = word[0]
    if first.isdecimal():
        return _number(word)
    if first.isalpha():
        return ("G" if first.isupper() else "x"), word
    mark = first.translate(_DASHES)
    return (mark if mark in _MARKS else ";"), word


def _number(digits: str) -> tuple[str, Value]:
    """A number of one or two digits, a possible year, or another."""
    if len(digits) <= 2:
        return "1", int(digits)
    if len(digits) == 4 and int(digits) in _YEARS:
        return "4", int(digits)
    return "9", int(digits) if len(digits) < 10 else 0
