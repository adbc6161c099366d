"""Whose and which claims a statement about checking names: "Die Angaben des Generalstabs", "Die Opferzahlen", "Das"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lagebild.extract.said import Said, last_source, words_of
from lagebild.german.numbers.number_words import number_word, values
from lagebild.german.wordings import verification_part, verification_words
from lagebild.german.words import is_closed_class

_NAME = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+(?:[.,'’ ]\d+)*")

_SHORTEST_STEM = 4
_AROUND = 3
"""So many words behind "im", "wegen" stands their noun: "in dem umkämpften Gebiet"."""


def by_source(text: str, claims: Sequence[Said]) -> list[Said]:
    """The claims whose source the statement names."""
    names = names_in(text)
    return [each for each in claims if _any_alike(names, words_of(each.source))] if names else []


def named(text: str, passage: Sequence[Said]) -> list[Said]:
    """The claims of the passage whose source, else whose content the statement names."""
    names = names_in(text)
    told = (each for each in passage if _any_alike(names, words_of(each.quotation.content.text)))
    return by_source(text, passage) or list(told)


def narrowed(text: str, kind: str, passage: Sequence[Said]) -> Sequence[Said]:
    """The claims of the passage whom the words of the statement mean: a source, a topic, the last source, figures."""
    by_name = named(text, passage)
    if by_name:
        return by_name
    if kind == "last":
        last = last_source(passage)
        return [*_spoken_for(passage[: len(passage) - len(last)], last), *last]
    if kind == "numbers":
        figures = set(_FIGURE.findall(text))
        told = [each for each in passage if not figures.isdisjoint(_FIGURE.findall(each.quotation.content.text))]
        return told or [each for each in passage if _counts(each.quotation.content.text)] or passage
    return passage


def _spoken_for(before: Sequence[Said], last: Sequence[Said]) -> list[Said]:
    """The claims of the body right before for which a spokesman speaks last: "die Polizei … Polizeisprecherin Horn"."""
    mention = last[-1].quotation.speaker if last else None
    titles = [*filter(verification_part("spokesman").fullmatch, words_of(mention.text if mention else ""))]
    body = words_of(before[-1].source) if before and titles else []
    stems = (word for word in body if len(word) >= _SHORTEST_STEM)
    return last_source(before) if any(title.startswith(stem) for stem in stems for title in titles) else []


def _counts(text: str) -> bool:
    """Whether a content holds a figure, also as a word: "neun Mann", "Dutzende Tote"."""
    return any(
        word[0].isdigit() or (number_word(word) or 0) > 1 or word.capitalize() in values("vague")
        for word in words_of(text)
    )


def tells_of(each: Said, names: Sequence[str]) -> bool:
    """Whether a factual claim speaks of one of the lower-case names."""
    return each.factual and _any_alike(names, words_of(each.quotation.content.text))


def speaks_of_the_report(text: str) -> bool:
    """Whether a statement means all claims of a report: "Die Angaben in dieser Übersicht", "Angaben im Ticker"."""
    words = words_of(text)
    if not any(map(verification_part("claims").fullmatch, words)):
        return False
    this, running = verification_words("reach", "this"), verification_words("reach", "running")
    pairs = ((one, other) for one, other in pairwise(words) if other in verification_words("reach", "whole"))
    return any(one in this or (one == "im" and other in running) for one, other in pairs)


def of_parties(text: str, claims: Sequence[Said]) -> list[Said]:
    """The parties' factual claims, or those of the sources among them that the statement names."""
    parties = [each for each in claims if each.factual and not is_no_party(each)]
    return by_source(text, parties) or parties


def is_no_party(each: Said) -> bool:
    """Whether the source is a body that checks or observes: the UN, the OSCE, reporters."""
    return not verification_words("bodies", "neutral").isdisjoint(words_of(each.source))


def kind_of(text: str) -> str:
    """How far the statement reaches by its words: both, last, numbers, or all."""
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    if not verification_words("reach", "both").isdisjoint(lower) or verification_words("reach", "pair").issubset(lower):
        return "numbers" if "zahlen" in lower else "both"
    for place, word in enumerate(lower):
        if word in verification_words("reach", "last") and not _is_article(words, place):
            return "last"
        if word in verification_words("reach", "numbers"):
            return "numbers"
        if verification_part("claims").fullmatch(word):
            return "all"
    return "all"


def _is_article(words: Sequence[str], place: int) -> bool:
    """Whether "das" or "dies" stands before its noun, and so for nothing said before."""
    return words[place][0] in "dD" and any(word[0].isupper() for word in words[place + 1 : place + 2])


def names_in(text: str) -> list[str]:
    """The lower-case nouns and adjectives of origin in a statement that may name a source or a topic.

    What only tells where or why nobody could check ("im umkämpften Gebiet") names none.
    """
    return [word for word, around in _nouns(text) if not around and not is_closed_class(word) and not _general(word)]


def _nouns(text: str) -> Iterator[tuple[str, bool]]:
    """The nouns and adjectives of origin in lower case, each with whether "im", "wegen" and the like stand before."""
    around = 0
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word in verification_words("reach", "around"):
            around = _AROUND
        elif match[0][0].isupper() or "isch" in word:
            if _NAME.fullmatch(match[0]):
                yield word, around > 0
            around = 0 if match[0][0].isupper() else around - 1
        else:
            around -= 1


def _general(word: str) -> bool:
    parts = ("claims", "checking", "documents", "check", "checked", "checkable", "independent", "outlets", "can")
    return word in verification_words("general", "nouns") or any(
        verification_part(name).fullmatch(word) is not None for name in parts
    )


def _any_alike(names: Iterable[str], words: Sequence[str]) -> bool:
    return any(_alike(name, word) for name in names for word in words)


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one stem: Generalstabs and Generalstab, ukrainische and Ukraine."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_STEM:
        return False
    origin = one.partition("isch")[0] if "isch" in one else one
    stem = max(_SHORTEST_STEM, min(len(origin), shortest) - 2)
    return one[:stem] == other[:stem] or (origin != one and len(origin) >= _SHORTEST_STEM and other.startswith(origin))
