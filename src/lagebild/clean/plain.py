"""Plain text to blocks: lines, hard-wrapped paragraphs put together again, characters nobody sees left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from lagebild.clean.blocks import Block, Piece, block
from lagebild.german.lexicon import load
from lagebild.german.verbs import PARTICLES
from lagebild.german.words import tags

UNSEEN = "\u00ad\u200b\u2060\ufeff\0"
"""Soft hyphen, zero-width blanks, byte order mark and NUL: they part words that a reader sees as one."""

_HIDDEN = re.compile(rf"[{UNSEEN}]+|&(?:[a-zA-Z]{{2,8}}|#\d{{2,5}});")
_LINE = re.compile(rf"[^\s{UNSEEN}](?:[^\n\r\f\u2028\u2029]*[^\s{UNSEEN}])?")
_ODD = re.compile(rf"[{UNSEEN}<&]")  # what calls for a closer look
_NAMES = {kind: "|".join(load("boilerplate")["markup"][kind].split()) for kind in ("block", "inline")}
_TAG = re.compile(rf"</?(?:(?P<block>{_NAMES['block']})|{_NAMES['inline']})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BREAK = re.compile(r"\r\n|[\n\r\f\u2028\u2029]")
_EMPTY_LINE = re.compile(r"(?>\r\n|[\n\r\f\u2028\u2029])[^\n\r\f\u2028\u2029]*[\n\r\f\u2028\u2029]")
_INDENT = " \t\u00a0\u3000" + UNSEEN
_LONGEST_WRAPPED = 120  # no editor wraps later; a line beyond it is a paragraph by itself
_SHORTEST_WRAPPED = 40  # newspapers' columns are narrower, but so are lists of names
_SHARE_WRAPPED = 0.9  # of the text must stand in lines that could be wrapped
_LONG_ENOUGH = 25  # a line that goes on in small letters is a cut sentence from this length on,
_SHORTEST_CUT = 10  # in a wrapped text already from this length on ("Nachprüfbar | war das nicht"),
_MORE_THAN_A_MARK = 12  # if more follows than "dpa/red"
_CANNOT_END = frozenset({"prep", "contracted", "art_def", "art_indef", "poss", "conj", "subord", "dem"})
_APART = re.compile(r"\+\+\+|[-–•*]\s|\d{1,2}[:.]\d\d\b|\[\d")
_COUNTING = re.compile(r"\d[\d.,]* [a-zäöüA-ZÄÖÜ]")
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
            yield _paragraph(raw, paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _paragraph(raw, paragraph)


def _lines(raw: str) -> Iterator[_Line]:
    before = 0
    for match in _LINE.finditer(raw):
        between = raw[before : match.start()]
        indent = len(between) - len(between.rstrip(_INDENT))
        yield _Line(*match.span(), indent, before == 0 or _EMPTY_LINE.search(between) is not None, match[0])
        before = match.end()


def _width(lines: list[_Line]) -> int:
    """The column at which the text is wrapped, 0 if it is not."""
    lengths = [line.end - line.start for line in lines]
    short = [length for length in lengths if length <= _LONGEST_WRAPPED]
    if not short or sum(short) < _SHARE_WRAPPED * sum(lengths):
        return 0
    return max(short)


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line carries on the paragraph of this one: it had no room for its first word, or its sentence
    is plainly cut."""
    length = line.end - line.start
    if following.gap or _APART.match(following.text):
        return False
    if length < _LONG_ENOUGH:
        return width > 0 and length >= _SHORTEST_CUT and following.text[0].islower() and _is_cut(line, following)
    if length >= _SHORTEST_WRAPPED and length + 1 + len(following.text.split(maxsplit=1)[0]) > width > 0:
        return following.indent <= line.indent or following.text[0].islower()
    return len(following.text) >= _MORE_THAN_A_MARK and _is_cut(line, following)


def _is_cut(line: _Line, following: _Line) -> bool:
    """Whether a sentence goes from one line into the next: the first cannot end there, or the second begins small."""
    if line.text.endswith(_ENDED):
        return False
    if line.end - line.start >= _SHORTEST_WRAPPED and _COUNTING.match(following.text):
        return True  # "… nach Angaben der Stadt | 12 Häuser": a title is shorter
    last = line.text.rsplit(maxsplit=1)[-1]
    if following.text[0].islower() or last.endswith(","):
        return True
    return last not in PARTICLES and not _CANNOT_END.isdisjoint(tags(last))  # "Drohne schlägt ein" may end there


def _paragraph(raw: str, lines: list[_Line]) -> Block:
    whole = raw[lines[0].start : lines[-1].end]
    if sum(line.end - line.start + 1 for line in lines) == len(whole) + 1 and not _ODD.search(whole):
        text = _BREAK.sub(" ", whole)
        return block([Piece(text, lines[0].start, lines[-1].end)], gap=lines[0].gap, indent=lines[0].indent)
    pieces = list(_seen(raw, lines[0]))
    for before, line in pairwise(lines):
        pieces.append(Piece(" ", before.end, line.start))
        pieces.extend(_seen(raw, line))
    tagged = any(_TAG.search(line.text) for line in lines)
    return block(pieces, gap=lines[0].gap, indent=lines[0].indent, tags=tagged)


def _seen(raw: str, line: _Line) -> Iterator[Piece]:
    """What a reader sees of a line: tags left over from a page are left out, one that ends a line is a blank."""
    at = line.start
    for tag in _TAG.finditer(raw, line.start, line.end):
        yield from _visible(raw, at, tag.start())
        if tag["block"] and not raw[tag.end() : tag.end() + 1].isspace():
            yield Piece(" ", *tag.span())
        at = tag.end()
    yield from _visible(raw, at, line.end)


def _visible(raw: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _HIDDEN.finditer(raw, start, end):
        if at < found.start():
            yield Piece(raw[at : found.start()], at, found.start())
        decoded = unescape(found[0]) if found[0][0] == "&" else ""
        if decoded.strip(UNSEEN):
            yield Piece(decoded, *found.span())
        at = found.end()
    if at < end:
        yield Piece(raw[at:end], at, end)
