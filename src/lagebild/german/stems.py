"""Words as they are searched: lower case, umlauts folded, cut to their stem.

Index and query go the same way, so that `Geflüchtete`, `gefluechtet` and `Geflüchteten` meet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"\w+")
TRANSCRIBED = re.compile(r"(?<![aeqiouy])([aou])e")
"""An umlaut written as two letters. Not after a vowel or q: `neue`, `Mauer` and `Quelle` have none."""


def stems(text: str) -> list[str]:
    """The stems of a text's words, in their order."""
    return [_stem(word) for word in WORD.findall(text)]


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    # Snowball's German stemmer takes the dots off umlauts in the end; taken off before, versions of it cannot differ
    # in what they think of `ae`.
    stemmed: str = _stemmer().stemWord(TRANSCRIBED.sub(r"\1", _plain(word)))
    return stemmed


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _stemmer() -> Any:
    from Stemmer import Stemmer  # late: only a database needs it

    return Stemmer("german")
