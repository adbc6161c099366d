"""German noun phrases in the nominative, without article: "des Internationalen Komitees" is "Internationales Komitee".

No full morphology: article, adjective endings and the noun's own ending decide, with small lists of genders, plurals,
weak nouns and nouns declined like adjectives (`lexicon/inflection.toml`). What follows the noun stays as written.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german import words
from lagebild.german.lexicon import load

ENDINGS = {"m": "er", "f": "e", "n": "es", "p": "e"}
"""Of an adjective without article in the nominative, by gender (p: plural)."""

ADJECTIVE_ENDINGS = ("en", "em", "er", "es", "e")
OBLIQUE = frozenset({"des", "dem", "den", "eines", "einem", "einen", ""})
"""After these a weak noun has its ending; "" where no article tells."""


class Noun(NamedTuple):
    """A noun in the nominative with its gender: m, f, n, or p for a plural."""

    text: str
    gender: str


@lru_cache(maxsize=1 << 14)
def gender(noun: str) -> str:
    """The gender of a singular noun by its ending: m, f or n; m where no rule knows."""
    return _told(noun, shortest=1) or "m"


@lru_cache(maxsize=1 << 14)
def known_gender(noun: str) -> str:
    """The gender that the ending of a singular noun tells, or ""; -e alone does not tell (Behörde, Bote)."""
    return _told(noun, shortest=2)


def _told(noun: str, *, shortest: int) -> str:
    """The gender by the longest ending of a noun that the lexicon has, of at least so many letters, or ""."""
    endings, lower = _genders(), noun.lower()
    return next((endings[lower[at:]] for at in range(len(lower) - shortest + 1) if lower[at:] in endings), "")


@lru_cache(maxsize=1 << 14)
def noun(text: str, article: str = "") -> Noun:
    """A noun as it stands after an article (lower case, "" for none), in the nominative with its gender."""
    return _adjectival(text, article) or _plural(text, article) or _singular(text, article)


def stem(adjective: str) -> str:
    """An adjective without its ending: "ukrainischen", "ukrainische": "ukrainisch"."""
    for ending in ADJECTIVE_ENDINGS:
        if adjective.endswith(ending) and len(adjective) > len(ending) + 2:
            return adjective[: -len(ending)]
    return adjective


def declined(adjective: str, gender: str) -> str:
    """An adjective in the nominative without article; those of places stay ("Moskauer"), other words too ("zwei")."""
    if not adjective.endswith(ADJECTIVE_ENDINGS) or (adjective[:1].isupper() and adjective.endswith("er")):
        return adjective
    if words.is_closed_class(adjective) and "adj_like" not in words.tags(adjective):
        return adjective  # bisher, sieben
    return stem(adjective) + ENDINGS[gender]


def nominative(article: str, adjectives: Sequence[str], head: str, tail: Sequence[str] = ()) -> str:
    """A noun phrase in the nominative, its first letter a capital; `tail` follows as it stands."""
    found = noun(head, article)
    text = " ".join([*(declined(word, found.gender) for word in adjectives), found.text, *tail])
    return text[:1].upper() + text[1:]


def without_genitive(word: str) -> str:
    """A noun or name without the s of the genitive: Generalstabes, Komitees, Nikopols."""
    if word.endswith("nisses"):
        return word[:-3]
    if word.endswith("es") and len(word) > 4 and word[-3] not in "aeiouäöü":
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 and word[-2] not in "sui" else word


def weak(word: str) -> str:
    """The nominative of a weak masculine noun in another case ("Präsidenten"), else the word."""
    for ending, plain in _weak().items():
        if word.lower().endswith(ending):
            whole = word[: len(word) - len(ending)] + plain
            return whole[:1].upper() + whole[1:] if word[:1].isupper() else whole
    return word


@lru_cache(maxsize=1 << 13)
def is_plural(text: str) -> bool:
    """Whether a noun is a plural by its form: Behörden, Medienberichten, Ermittlungen."""
    lower = text.lower()
    return lower.endswith((*_plurals(), *_dative_plurals()))


def is_adjectival(text: str) -> bool:
    """Whether a noun is declined like an adjective: Abgeordneten, Beamter."""
    base = stem(text.lower())
    return base != text.lower() and base.endswith(_stems())


def _adjectival(text: str, article: str) -> Noun | None:
    """As adjectives are declined: "der Beamte", "eines Beamten": Beamter; "die Abgeordnete": Abgeordnete, one woman."""
    if not is_adjectival(text):
        return None
    base = stem(text)
    number = _adjectival_gender(text[len(base) :], article)
    return Noun(base + ENDINGS[number], number)


def _adjectival_gender(ending: str, article: str) -> str:
    if ending in {"er", "em"} or article in {"ein", "des", "dem", "einem", "einen", "eines"}:
        return "m"
    if article in {"eine", "einer"} or (article == "die" and ending == "e"):
        return "f"
    return "m" if article == "der" and ending == "e" else "p"


def _plural(text: str, article: str) -> Noun | None:
    cases = words.cases(article)
    if cases and not any(case.endswith(".p") for case in cases):
        return None
    several = article in {"", "die"} and text.endswith("en") and gender(text[:-1]) == "f"
    if not (several or is_plural(text) or (article in {"", "den"} and text.endswith(("ern", "eln")))):
        return None
    one = text.endswith(("er", "el")) and not text.lower().endswith(tuple(load("inflection")["plural"]["only"].split()))
    if article in {"der", "den"} and one:
        return None  # one man: "der Helfer", "den Helfer"; several are "den Helfern"
    if text.endswith(("ern", "eln")) or text.lower().endswith(_dative_plurals()):
        return Noun(text[:-1], "p")
    return Noun(text, "p")


def _singular(text: str, article: str) -> Noun:
    plain = weak(text) if article in OBLIQUE else text
    if article in {"des", "eines"} and plain == text:
        plain = without_genitive(text)
    found = gender(plain)
    if article in {"das", "des", "dem", "eines", "einem"} and found == "f":
        found = "n" if article == "das" else "m"
    elif article in {"die", "eine"}:
        found = "f"
    return Noun(plain, found)


@cache
def _genders() -> dict[str, str]:
    return {ending: gender for gender, row in load("inflection")["gender"].items() for ending in row.split()}


@cache
def _weak() -> dict[str, str]:
    return dict(load("inflection")["weak"])


@cache
def _plurals() -> tuple[str, ...]:
    return tuple(load("inflection")["plural"]["endings"].split())


@cache
def _dative_plurals() -> tuple[str, ...]:
    return tuple(load("inflection")["dative_plural"]["endings"].split())


@cache
def _stems() -> tuple[str, ...]:
    return tuple(load("inflection")["adjectival"]["stems"].split())
