"""Whether a text is German, by its function words and its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from lagebild.german.lexicon import load

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_OUTWEIGHED = 2  # a German report may quote at length in another language
_SPOKEN_FOR = 2  # so many function words of another language speak for it,
_LEAST_FOREIGN = 0.08  # and this share of the words; 0.2 to 0.4 in reports of that language
_ENOUGH_WORDS = 25
_PLAINLY_GERMAN = 0.2  # so large a share of German function words leaves no room for another language to outweigh
_LEAST_GERMAN = 0.08  # of 25 words and more; German reports have 0.22 to 0.45, lists of results 0.02
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
    said = Counter(words)
    german = _spoken(said, _lists().words["de"])
    if german >= _PLAINLY_GERMAN * len(words):
        return None
    script = _foreign_script(sample)
    if script:
        return _name(script)
    counts = {code: _spoken(said, known) for code, known in _lists().words.items() if code != "de"}
    best = max(counts, key=lambda code: counts[code])
    if counts[best] > _OUTWEIGHED * german and counts[best] >= max(_SPOKEN_FOR, _LEAST_FOREIGN * len(words)):
        return _name(best)
    if len(words) >= _ENOUGH_WORDS and german < _LEAST_GERMAN * len(words):
        return _second_opinion(sample)
    return None


def _spoken(said: Counter[str], known: frozenset[str]) -> int:
    """How many of the words said are in a list."""
    return sum(said[word] for word in known & said.keys())


def _second_opinion(sample: str) -> str | None:
    """What resiliparse's letter statistics say where function words are missing: lists, dialects, other languages."""
    from resiliparse.parse.lang import detect_fast  # late: hardly a report needs it

    code = detect_fast(sample)[0]
    return None if code == "de" else load("languages")["names"].get(code, "an unknown language")


def _foreign_script(sample: str) -> str | None:
    letters = Counter(letter for letter in sample if not letter.isascii() and letter.isalpha())
    most = _FOREIGN_SCRIPT * sum(letter.isalpha() for letter in sample) if letters else 0
    for code, first, last in _lists().scripts:
        count = sum(number for letter, number in letters.items() if first <= letter <= last)
        if count > most:
            ukrainian = code == "ru" and any(letter in load("languages")["scripts"]["uk"] for letter in letters)
            return "uk" if ukrainian else code
    return None


def _name(code: str) -> str:
    return str(load("languages")["names"][code])


@cache
def _lists() -> _Lists:
    """The word lists; a word that German shares with another language tells nothing and is left out."""
    raw = {code: frozenset(words.split()) for code, words in load("languages")["words"].items()}
    german = raw["de"]
    foreign = frozenset().union(*(words for code, words in raw.items() if code != "de"))
    rows = (line.split() for line in load("languages")["scripts"]["ranges"].splitlines())
    return _Lists(
        {code: words - (foreign if code == "de" else german) for code, words in raw.items()},
        tuple((code, first, last) for code, first, last in rows),
    )
