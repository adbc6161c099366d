"""Words before a number that belong to it: "rund 40 Tote", "mehr als 20", "bis zu 900 Euro"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german.lexicon import words as listed
from lagebild.german.tagging import Word

_COUNTING = listed("phrases", "counting")
_MUCH = listed("phrases", "much")

_MOST = 4
"""Words before one number: "nur noch mehr als"."""


def behind_counting(words: Sequence[Word], at: int, end: int) -> int:
    """The first word from `at` on, before `end`, that does not count by itself: behind "rund", "bis zu", "nur noch"."""
    here, farthest = at, min(end, at + _MOST)
    while here < farthest and words[here].kind in "BsuP" and words[here].lower in _COUNTING:
        here += 1
    return here


def behind_amount(words: Sequence[Word], at: int, end: int) -> int:
    """The number behind words that count, or the noun behind "mehr" or "genug"; `at` where neither stands there."""
    here = behind_counting(words, at, end)
    if at < here < end and words[here].kind == "Z":
        return here
    much = words[at].lower in _MUCH and at + 1 < end and words[at + 1].kind in "AN"
    return at + 1 if much else at
