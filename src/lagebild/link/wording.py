"""The words of a content as they are compared: concepts and stems, each with what it tells when shared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from lagebild.german import concepts, lexicon
from lagebild.german.stems import stems
from lagebild.german.words import is_closed_class, tags
from lagebild.model import Document, Span

Words = Mapping[str, float]
"""Concepts (`=death`) and stems with their weights."""

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
NAMED = re.compile(r"([^\W\d_]{4,}) [„“»«‚‘›‹\"]([A-ZÄÖÜ][^\W\d_]{2,})[“”«»‘’‹›\"]")
"""A noun and a name of one word in quotation marks behind it: Korvette „Tarpan“."""
NOUN, OTHER, GENERIC, SPELLED = 1.0, 0.6, 0.12, 0.3
"""What a shared noun or name, another word, a word of every war report, and the stem of a concept's word tell."""
BACKGROUND = 0.4
"""The share that is left to a word of the setting."""
SETTINGS = lexicon.words("concepts", "setting")
PLACE = "ort"
"""As what a place is read in the phrases of concepts."""
FIRST, SURE = 5, 3
"""Among so many words at the beginning the setting is led in; behind more than these only by a span of time."""
AUXILIARIES = frozenset({"aux", "modal"})
"""Tags of verbs that say nothing by themselves."""


@lru_cache(maxsize=256)  # much is asked of the words of one content after the other
def lower_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, in its order."""
    return tuple([word.casefold() for word in WORD.findall(text)])


def named_things(text: str) -> dict[str, tuple[str, ...]]:
    """What the names in quotation marks name, by the noun before them: the corvette „Tarpan“ is a ship."""
    found: dict[str, tuple[str, ...]] = {}
    for noun, name in NAMED.findall(text):
        known = concepts.of_word(noun.casefold())
        if things := tuple(sorted(each for each in known if concepts.concepts()[each].scenery)):
            found.setdefault(name, things)
    return found


def words_of(
    document: Document,
    spans: Iterable[Span],
    without: Sequence[Span],
    places: Sequence[Span],
    named: Mapping[str, Sequence[str]],
) -> dict[str, float]:
    """The words of a stretch of a report, less those that stand in `without` (speaker, cue) and its places.

    In the phrases of concepts a place is read as "ort": "Verlust von Wolna" is the loss of a place. A word of `named`
    means also what it names.
    """
    found: dict[str, float] = {}
    lower: list[str] = []
    words = [match for start, end in spans for match in WORD.finditer(document.text, start, end)]
    setting = _setting([match.group().casefold() for match in words])
    for number, match in enumerate(words):
        if any(place.start <= match.start() < place.end for place in places):
            lower.append(PLACE)
        elif not any(other.start <= match.start() < other.end for other in without):
            lower.append(match.group().casefold())
            _add(found, match.group(), share=BACKGROUND if number in setting else 1.0)
            for name in named.get(match.group(), ()):
                _raise(found, f"={name}", concepts.concepts()[name].weight)
    for name in concepts.of_phrases(lower):
        _raise(found, f"={name}", concepts.concepts()[name].weight)
    return found


def _setting(words: Sequence[str]) -> range:
    """Which words only say after what it happened: "Eine Woche nach dem Angriff …", "Die Toten nach dem Angriff …"."""
    start = next((number for number, word in enumerate(words[:FIRST]) if word in SETTINGS), None)
    if start is None:
        return range(0)
    leads = start < SURE or all(map(_is_span, words[:start]))
    end = next((number for number, word in enumerate(words) if number > start and tags(word) & AUXILIARIES), 0)
    return range(0 if leads else start, end)


def _is_span(word: str) -> bool:
    """Whether a word may tell how long after something: "knapp zwei Wochen"."""
    return is_closed_class(word) or concepts.is_generic(word) or bool(tags(word) & {"adv", "num"})


def _add(found: dict[str, float], word: str, *, share: float) -> None:
    for key, weight in _keys(word):
        _raise(found, key, weight * share)


def _raise(found: dict[str, float], key: str, weight: float) -> None:
    found[key] = max(weight, found.get(key, 0.0))


@lru_cache(maxsize=1 << 16)
def _keys(word: str) -> tuple[tuple[str, float], ...]:
    """What one word gives: its concepts, and its stem."""
    lower = word.casefold()
    if (
        is_closed_class(lower)
        or tags(lower) & AUXILIARIES
        or len(lower) < 2
        or lower.isdigit()
        or concepts.is_spoken(lower)
    ):
        return ()
    named = [(f"={name}", concepts.concepts()[name].weight) for name in concepts.of_word(lower)]
    stem = stems(word)[-1] if stems(word) else lower
    if concepts.is_generic(lower):
        return (*named, (stem, GENERIC))
    if named:
        return (*named, (stem, SPELLED * max(weight for _, weight in named)))
    return ((stem, NOUN if word[0].isupper() or word[0].isdigit() else OTHER),)


def weight(words: Words) -> float:
    """What all words of a content tell together."""
    return sum(words.values())


def is_concept(key: str) -> bool:
    """Whether a word of a content is a concept."""
    return key.startswith("=")


def is_scenery(key: str) -> bool:
    """Whether a word of a content is a concept of what only stands there: a bridge, a school."""
    return is_concept(key) and concepts.concepts()[key[1:]].scenery


def concepts_in(words: Words) -> frozenset[str]:
    """The names of the concepts in a content."""
    return frozenset(key[1:] for key in words if is_concept(key))
