"""Where German sentences end.

A candidate is a mark of end (with closing quotation marks and brackets behind it) before white space. Abbreviations,
ordinals and initials are told from ends by what stands before and behind. Inside a quotation sentences end as
elsewhere, but not before the words that attribute it ("Wohin?“, fragte sie).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lagebild.german import words
from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed
from lagebild.model import Span

_END = re.compile(
    r"[.!?…\n]"  # whatever an end begins with, so that the search leaps from one to the next
    r"(?:(?<!\n)(?<![.!?…][.!?…])[.!?…]*[\"“”»«‘’')\]]*|(?<=\n)(?=\s*\n))\s+"
)
_LAST_WORD = re.compile(r"\d{1,3}(?:[.'’]\d{3})+\Z|(?:[^\W\d_]++\.)*+[^\W_]++\Z|\Z")
_NEXT = re.compile(r"[\"„“»«‚‘'’(\[–—-]*\s?([^\W_]+)")
_LOOK_BACK = 24
_LARGEST_ORDINAL = 3  # digits; a year ends a sentence more often than it is an ordinal
_COUNTING = listed("tagging", "counting")
_ROMAN = re.compile(r"[IVX]+\Z")


def split(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch of text, without the white space around them."""
    begin = _skip_blank(text, start, end)
    for found in _END.finditer(text, start, end):
        if found.end() >= end:
            break
        if found.start() < begin or not _ends(text, found.start(), found.end(), blank_line="\n" in found[0][:1]):
            continue
        stop = _before_blank(text, begin, found.start() + len(found[0].rstrip()))
        if stop > begin:
            yield Span(begin, stop)
        begin = found.end()
    stop = _before_blank(text, begin, end)
    if stop > begin:
        yield Span(begin, stop)


def _skip_blank(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _before_blank(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _ends(text: str, mark: int, following: int, *, blank_line: bool) -> bool:
    """Whether the mark at `mark` ends a sentence, given what begins at `following`."""
    if blank_line:
        return True
    word = _NEXT.match(text, following)
    if word is not None and word[1][0].islower():
        return False
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return True
    start = max(0, mark - _LOOK_BACK)
    before = _LAST_WORD.search(text, max(start, text.rfind(" ", start, mark) + 1), mark)
    if before is None:
        return True
    if before[0].isdigit() and _counts(text, before.start(), word[1] if word else ""):
        return True
    return not _belongs(before[0], word[1] if word else "")


@cache
def _months() -> frozenset[str]:
    return frozenset(pair.partition("=")[0] for pair in load("times")["months"]["words"].split())


def _counts(text: str, number: int, following: str) -> bool:
    """Whether a number before a full stop counts something ("es waren mehr als 300. Die") and is no ordinal.

    An ordinal has a determiner, a contracted preposition or another ordinal before it, or a month behind it.
    """
    if following in _months():
        return False
    words_before = text[max(0, number - _LOOK_BACK) : number].split()
    if not words_before:
        return False
    last = words_before[-1].lower()
    ordered = bool(words.tags(last) & {"art_def", "det", "dem", "poss", "contracted"})
    return not (ordered or last[-1:] in ".(–-" or last in _COUNTING)


def _belongs(before: str, following: str) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial or an ordinal."""
    if before.isdigit():
        return len(before) <= _LARGEST_ORDINAL and not _opens(following)
    if len(before) == 1:  # an initial, or a part of "z. B."
        return True
    if _ROMAN.match(before):
        return not _opens(following)
    return words.is_abbreviation(f"{before}.", next_word=following)


def _opens(word: str) -> bool:
    """Whether a capitalised word is of a closed class, so that its capital is that of a new sentence."""
    return not word or words.is_closed_class(word.lower()) or bool(words.tags(word.lower()))
