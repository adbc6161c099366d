"""The words by which boilerplate is known, compiled from `german/lexicon/boilerplate.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed
from lagebild.model import SegmentKind

SHORT_BLOCK = 400
"""Only a block of at most so many characters is judged by a few words in it; longer ones are somebody's prose."""

LONGEST_CAPTION = 350
"""No caption is longer."""

_TAIL = 100  # where the words that end a block are looked for
_MARKS = r"[-–—|>»*\s]*"
_COUNT = r"(?:\(\d{1,5}\)|\[\d{1,5}\]|[\s:!?.…>»›→|+-])*"
_GAP = r".{0,80}?"
_LETTERS = re.compile(r"[^\W\d_]+")


KINDS = tuple(
    SegmentKind(name) for name in ("cookie", "comment", "gallery", "navigation", "promo", "header", "byline", "credit")
)
"""The kinds that are known by words, the surest first."""


class _Sought(NamedTuple):
    """A pattern that is looked for anywhere, and the case-folded words of which a text must have one to match it."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]


class _Words(NamedTuple):
    whole: re.Pattern[str]
    starts: re.Pattern[str]
    ends: _Sought
    holds: _Sought


def telltale(text: str) -> tuple[SegmentKind, str] | None:
    """The kind of boilerplate that a short block is by its words, with the words; `None` if it has none."""
    if len(text) > SHORT_BLOCK:
        return None
    words = _words()
    found = (
        words.whole.fullmatch(text)
        or words.starts.match(text)
        or _search(words.ends, text, max(0, len(text) - _TAIL))
        or _search(words.holds, text, 0)
    )
    return (SegmentKind(found.lastgroup), found[0].strip()[:40]) if found and found.lastgroup else None


def _search(sought: _Sought, text: str, start: int) -> re.Match[str] | None:
    """The first match behind `start`; to look for the signs first takes a tenth of the time of the pattern."""
    folded = text[start:].casefold()
    for sign in sought.signs:
        if sign in folded:
            return sought.pattern.search(text, start)
    return None


@cache
def agencies() -> dict[str, str]:
    """Codes of news agencies in lower case, to the names as written: dpa, AFP, Reuters."""
    rows = (line.split(" | ") for line in load("boilerplate")["agencies"]["codes"].splitlines())
    return {code: name for code, name, _ in rows}


def newsroom_words() -> frozenset[str]:
    """Words that stand beside agencies in a credit: red, mit, Material."""
    return listed("boilerplate", "agencies", "newsroom")


def first_names() -> frozenset[str]:
    """First names by which a byline is known."""
    return listed("boilerplate", "names", "first")


@cache
def credit_tail() -> re.Pattern[str]:
    """Finds where a picture credit begins within a caption."""
    words = "|".join(_pattern(entry) for entry in entries("credit", "tail"))
    return re.compile(rf"(?:[(|/]\s*|(?<=[.!?…])\s+|\s[-–]\s)(?:{words})(?!\s*\Z)[^|]{{0,80}}\Z")


@cache
def picture_sources() -> re.Pattern[str]:
    """Finds the name of a picture agency or "Handout" beside a slash or "via"."""
    names = [_pattern(entry) for entry in entries("credit", "picture_sources")]
    names += [rf"\b{re.escape(name)}\b" for name in agencies().values()]
    joined = "|".join(names)
    return re.compile(rf"(?:/\s?(?:{joined})|(?:{joined})\s?/|\bvia\s(?:{joined}))", re.IGNORECASE)


def author_openings() -> str:
    """The words before an author's name, as alternatives of a pattern."""
    return f"(?:{_any(entries('byline', 'openings'))})"


def entries(kind: str, place: str) -> tuple[str, ...]:
    """The words of one table of the lexicon."""
    return tuple(line.split(" :: ")[0] for line in load("boilerplate")[kind].get(place, "").splitlines())


@cache
def _words() -> _Words:
    whole, starts, ends, holds = (_of_kinds(place) for place in ("whole", "starts", "ends", "holds"))
    return _Words(
        re.compile(rf"{_MARKS}(?:{whole}){_COUNT}", re.IGNORECASE),
        re.compile(starts, re.IGNORECASE),
        _Sought(re.compile(rf"(?:{ends})[\s>»›→…]*\Z", re.IGNORECASE), _signs("ends")),
        _Sought(re.compile(holds, re.IGNORECASE), _signs("holds")),
    )


def _signs(place: str) -> tuple[str, ...]:
    """The longest word of each entry, each once; of an entry without letters its marks."""
    found = (entry for kind in KINDS for entry in entries(kind.value, place))
    return tuple({max(_LETTERS.findall(each), key=len, default=each.strip()).casefold(): None for each in found})


def _of_kinds(place: str) -> str:
    """The words of all kinds that stand in one place of a block, each kind a group."""
    found = ((kind.value, entries(kind.value, place)) for kind in KINDS)
    return "|".join(f"(?P<{kind}>{_any(words)})" for kind, words in found if words)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(_pattern(each) for each in words)


def _pattern(words: str) -> str:
    """A pattern for words of the lexicon: "#" is a number, "…" anything, and words end where they end."""
    pattern = re.escape(words).replace(r"\#", r"\d{1,4}").replace("…", _GAP).replace(r"\ ", r"\s")
    left = r"\b" if words[0].isalnum() or words[0] == "#" else ""
    right = r"\b" if words[-1].isalnum() or words[-1] == "#" else ""
    return f"{left}{pattern}{right}"
