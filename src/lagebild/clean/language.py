"""Whether a text is German, by its function words and its script."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lagebild.german.lexicon import load

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_FEW_WORDS = 8  # below this, a text is German unless something speaks for another language
_SPOKEN_FOR = 2  # so many function words of another language speak for it
_ENOUGH_WORDS = 25
_LEAST_GERMAN = 0.08  # of 25 words and more; German reports have 0.22 to 0.45, lists of names 0.05
_FOREIGN_SCRIPT = 0.5


class _Lists(NamedTuple):
    words: dict[str, frozenset[str]]
    scripts: tuple[tuple[str, str, str], ...]


def foreign_language(text: str) -> str | None:
    """The English name of the language if the text is not German, else `None`.

    Short texts and lists of names are taken for German; what fits no known language is "an unknown language".
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if not words:
        return None
    script = _foreign_script(sample)
    if script:
        return _name(script)
    counts = {code: sum(word in known for word in words) for code, known in _lists().words.items()}
    german = counts.pop("de")
    best = max(counts, key=lambda code: counts[code])
    if counts[best] > german and (len(words) >= _FEW_WORDS or counts[best] >= _SPOKEN_FOR):
        return _name(best)
    if len(words) >= _ENOUGH_WORDS and german < _LEAST_GERMAN * len(words):
        return "an unknown language"
    return None


def _foreign_script(sample: str) -> str | None:
    letters = [letter for letter in sample if letter.isalpha()]
    for code, first, last in _lists().scripts:
        count = sum(first <= letter <= last for letter in letters)
        if count > _FOREIGN_SCRIPT * len(letters):
            ukrainian = code == "ru" and any(letter in load("languages")["scripts"]["uk"] for letter in letters)
            return "uk" if ukrainian else code
    return None


def _name(code: str) -> str:
    return str(load("languages")["names"][code])


@cache
def _lists() -> _Lists:
    """The word lists; a word that stands in several tells nothing and is left out."""
    raw = {code: words.split() for code, words in load("languages")["words"].items()}
    seen: dict[str, int] = {}
    for words in raw.values():
        for word in words:
            seen[word] = seen.get(word, 0) + 1
    rows = (line.split() for line in load("languages")["scripts"]["ranges"].splitlines())
    return _Lists(
        {code: frozenset(word for word in words if seen[word] == 1) for code, words in raw.items()},
        tuple((code, first, last) for code, first, last in rows),
    )
