"""Plain text to blocks: lines, hard-wrapped paragraphs put together again, characters nobody sees left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lagebild.clean.blocks import Block, Piece, block

UNSEEN = "\u00ad\u200b\u2060\ufeff\0"
"""Soft hyphen, zero-width blanks, byte order mark and NUL: they part words that a reader sees as one."""

_SEEN = re.compile(rf"[^{UNSEEN}]+")
_LINE = re.compile(rf"[^\s{UNSEEN}](?:[^\n\r\f\u2028\u2029]*[^\s{UNSEEN}])?")
_BREAK = re.compile(r"\r\n|[\n\r\f\u2028\u2029]")
_LONGEST_WRAPPED = 120  # no editor wraps later; a line beyond it is a paragraph by itself
_SHORTEST_WRAPPED = 40  # newspapers' columns are narrower, but so are lists of names
_SHARE_WRAPPED = 0.9  # of the text must stand in lines that could be wrapped
_LONG_ENOUGH = 25  # a line that goes on in small letters is a cut sentence from this length on
_APART = re.compile(r"\+\+\+|[-–•*]\s|\d{1,2}[:.]\d\d\b|\[\d")
_ENDED = tuple('.!?:;…"“”«»>|')


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    gap: bool
    text: str


def blocks(raw: str) -> Iterator[Block]:
    """The blocks of a plain text, in order; every visible character of `raw` lies in one of them."""
    lines = list(_lines(raw))
    width = _width(lines)
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph[-1], line, width):
            yield _paragraph(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _paragraph(paragraph)


def _lines(raw: str) -> Iterator[_Line]:
    before = 0
    for match in _LINE.finditer(raw):
        breaks = list(_BREAK.finditer(raw, before, match.start()))
        left = breaks[-1].end() if breaks else before
        yield _Line(*match.span(), match.start() - left, before == 0 or len(breaks) > 1, match[0])
        before = match.end()


def _width(lines: list[_Line]) -> int:
    """The column at which the text is wrapped, 0 if it is not."""
    lengths = [line.end - line.start for line in lines]
    short = [length for length in lengths if length <= _LONGEST_WRAPPED]
    if not short or sum(short) < _SHARE_WRAPPED * sum(lengths):
        return 0
    return max(short)


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line carries on the paragraph of this one."""
    length = line.end - line.start
    if following.gap or _APART.match(following.text):
        return False
    if length >= _SHORTEST_WRAPPED and length + 1 + len(following.text.split(maxsplit=1)[0]) > width > 0:
        return following.indent <= line.indent or following.text[0].islower()
    cut = following.text[0].islower() and not line.text.endswith(_ENDED)
    return cut and length >= _LONG_ENOUGH and len(following.text) >= _LONG_ENOUGH


def _paragraph(lines: list[_Line]) -> Block:
    pieces = list(_seen(lines[0]))
    for before, line in pairwise(lines):
        pieces.append(Piece(" ", before.end, line.start))
        pieces.extend(_seen(line))
    return block(pieces, gap=lines[0].gap, indent=lines[0].indent)


def _seen(line: _Line) -> Iterator[Piece]:
    for match in _SEEN.finditer(line.text):
        yield Piece(match[0], line.start + match.start(), line.start + match.end())
