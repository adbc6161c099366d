"""Quotation marks paired: where somebody's words stand between marks.

Marks of all German, Austrian and Swiss styles („“ »« «» "" ‚‘ ›‹), straight and mixed. A mark that can both open and
close (“ » " ‘) opens where white space or a bracket stands before it and a word behind. Marks inside another quotation
belong to it. A quotation that nothing closes ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lagebild.model import Span

_MARK = re.compile('["„“”»«›‹‚‘’]')
_OPENS = frozenset("„‚")
_PAIRS = {
    "„": '“”"«»',
    "“": '”“"',
    "”": "”",
    "»": "«",
    "«": "»",
    '"': '"“”',
    "‚": "‘’",
    "›": "‹",
    "‹": "›",
    "‘": "’",
}
"""What closes a quotation, by the mark that opened it; the first is the usual one."""


class Quote(NamedTuple):
    """A stretch between quotation marks, marks included; `closed` is whether its closing mark is there."""

    start: int
    end: int
    closed: bool


def pairs(text: str, span: Span) -> Iterator[Quote]:
    """The outermost quotations of a paragraph, in order."""
    opened: tuple[int, str] | None = None
    depth = 0
    for found in _MARK.finditer(text, span.start, span.end):
        at, mark = found.start(), found[0]
        if opened is None:
            if _can_open(text, at, mark, span):
                opened, depth = (at, mark), 0
        elif mark in _PAIRS[opened[1]]:
            if _nests(text, at, mark, opened[1], span):
                depth += 1
            elif depth:
                depth -= 1
            else:
                yield Quote(opened[0], at + 1, closed=True)
                opened = None
        elif mark == opened[1]:
            depth += 1
    if opened is not None:
        yield Quote(opened[0], span.end, closed=False)


def _can_open(text: str, at: int, mark: str, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if mark == "’" or after.isspace() or (mark == "‘" and before.isalnum()):
        return False
    return mark in _OPENS or not before.isalnum()


def _nests(text: str, at: int, mark: str, opener: str, span: Span) -> bool:
    """Whether a mark that could close opens a quotation within instead ("er sagte „dort stand “Halt” am Tor“")."""
    if mark != opener and opener not in "„":
        return False
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    return (before.isspace() or before == "(") and after.isalnum()
