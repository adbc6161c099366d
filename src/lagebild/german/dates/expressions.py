"""German time expressions: found in a stretch of text and given TIMEX3 values.

The words of a sentence become classes (`words`), rules over the classes find expressions (`rules`), and the
calendar gives them values (`calendar`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lagebild.german.dates.found import Found, Setting, Stretch
from lagebild.german.dates.rules import RULES, START
from lagebild.german.dates.scan import Row, scan
from lagebild.german.lexicon import load

_SIGNALS: dict[str, str] = dict(pair.split("=") for pair in load("times")["signals"]["words"].split())
_WITHIN = ("innerhalb", "binnen")
_BETWEEN = frozenset(load("times")["between_signal_and_time"]["words"].split())
_SKIPPED = "TqV"  # between a preposition and the expression: "seit dem", "bis etwa"


class Expression(NamedTuple):
    """A time expression with its extent, without preposition and article.

    `wide` is its start with the article, `core` its start without "vor" (of "vor drei Wochen") or "heutigen".

    `kind` and `distance` are those of `Found`: the distance of "vor drei Wochen" is `P3W`.
    """

    start: int
    end: int
    wide: int
    core: int
    type: str
    value: str
    signal: str
    kind: str
    distance: str | None


def expressions(text: str, start: int, end: int, *, setting: Callable[[], Setting]) -> Iterator[Expression]:
    """The time expressions of a sentence from left to right; `setting` is asked before each, so that one may tell
    the next where it stands."""
    row = scan(text, start, end)
    for found in _found(row, setting):
        yield _expression(row, found)


def _found(row: Row, setting: Callable[[], Setting]) -> Iterator[Found]:
    position = 0
    while (begin := START.search(row.letters, position)) is not None:
        found = _first_rule(row, begin.start(), setting())
        if found is None:
            position = begin.start() + 1
        else:
            yield found
            position = max(found.last, begin.start() + 1)


def _first_rule(row: Row, at: int, setting: Setting) -> Found | None:
    for pattern, rule in RULES:
        match = pattern.match(row.letters, at)
        if match is not None and match.end() > at:
            found = rule(Stretch(row, at, match.end(), setting))
            if found is not None:
                return found
    return None


def _expression(row: Row, found: Found) -> Expression:
    items = row.items
    article = found.first > 0 and items[found.first - 1].letter == "T"
    start = items[found.first].start
    wide = items[found.first - 1].start if article else start
    core = items[_core(row, found)].start
    end = items[found.last - 1].end
    return Expression(start, end, wide, core, found.type, found.value, signal(row, found), found.kind, found.distance)


def _core(row: Row, found: Found) -> int:
    """The first item behind a preposition, approximator or "heutigen"."""
    index = found.first
    if row.letters[index] == "I" or (row.letters[index] == "d" and found.last - index > 1):
        index += 1
    while row.letters[index] in "qx" and index + 1 < found.last:
        index += 1
    return index


def signal(row: Row, found: Found) -> str:
    """since, until, before, after, from, to or none, by the preposition before the expression."""
    index = found.first - 1
    while index > 0 and (row.letters[index] in _SKIPPED or row.items[index].text.lower() in _BETWEEN):
        if row.items[index].text.lower() in ("zum", "zur") and row.items[index - 1].text.lower() != "bis":
            break
        index -= 1
    word = row.items[index].text.lower() if index >= 0 else ""
    if word == "von" and index > 0 and row.items[index - 1].text.lower() in _WITHIN:
        return "none"
    return _SIGNALS.get(word, "none")
