"""Names of persons: which spellings mean one name, which words are first names, and of which gender.

Slavic names reach German reports in many spellings (Selenskyj, Selenski, Zelensky). `key` writes them alike;
the rules and lists stand in `lexicon/names.toml`, further first names in `lexicon/places_names.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from lagebild.german.lexicon import load, words

NAME_PART = re.compile(r"[^ -]+")
DOUBLED = re.compile(r"([^aeou])\1+")
WHERE = {"beginnings": r"\b{}", "rules": "{}", "endings": r"{}\b"}
"""Where in a word the rules of each table hold."""


@lru_cache(maxsize=1 << 15)
def key(name: str) -> str:
    """What the spellings of one name share; equal keys, one name (within a report)."""
    found = _by_rules(name)
    return _surnames().get(found, found)


def same_first(one: str, other: str) -> bool:
    """Whether two first names can be one person's: spellings, sister languages' forms, initials, or one missing."""
    if not one or not other or (one[0] == other[0] and (one.endswith(".") or other.endswith("."))):
        return True
    ours, theirs = first_key(one), first_key(other)
    return ours == theirs or ours.startswith(theirs + " ") or theirs.startswith(ours + " ")


@lru_cache(maxsize=1 << 12)
def first_key(name: str) -> str:
    """What the spellings of a first name share, and its forms in sister languages (Wolodymyr, Wladimir)."""
    return NAME_PART.sub(lambda found: _equal().get(key(found[0]), key(found[0])), name)


def is_first(word: str) -> bool:
    """Whether the word is a first name that the lists know."""
    return word in _firsts() or ("-" in word and all(part in _firsts() for part in word.split("-")))


@lru_cache(maxsize=1 << 13)
def first_gender(name: str) -> str:
    """m or f of a first name, "" where nobody can tell; of several the first decides."""
    first = name.split(" ")[0]
    if first in _gendered():
        return _gendered()[first]
    if not is_first(first) and not is_first(first.split("-")[0]):
        return "f" if first.endswith("a") and first not in words("names", "more", "male_in_a_or_e") else ""
    return "f" if first.endswith(("a", "e")) else "m"


def surname_gender(surname: str) -> str:
    """f of a surname that only women have (Sacharowa, Tichanowskaja), else ""."""
    if surname in words("names", "more", "female_exceptions"):
        return ""
    return "f" if surname.endswith(_female_endings()) and len(surname) > 5 else ""


def particles() -> frozenset[str]:
    """Lower-case words inside a name: von, van, de."""
    return words("names", "inside", "particles")


@cache
def _female_endings() -> tuple[str, ...]:
    return tuple(load("names")["more"]["female_surnames"].split())


def _by_rules(name: str) -> str:
    """The key of a name by its letters alone."""
    text = name.lower()
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _rewritten(DOUBLED.sub(r"\1", _rewritten(_rewritten(text, "beginnings"), "rules")), "endings")


def _rewritten(text: str, table: str) -> str:
    pattern, alike = _rules(table)
    return pattern.sub(lambda found: alike[found.group()], text)


@cache
def _rules(table: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What is written alike: one pattern, the longest letters first, and what stands for each."""
    alike = dict(line.split() for line in load("names")["key"][table].splitlines())
    letters = "|".join(sorted(alike, key=len, reverse=True))
    return re.compile(WHERE[table].format(f"(?:{letters})")), alike


@cache
def _equal() -> dict[str, str]:
    groups = [line.split() for line in load("names")["equal"]["names"].splitlines()]
    return {key(name): key(group[0]) for group in reversed(groups) for name in group}


@cache
def _surnames() -> dict[str, str]:
    """Keys of surnames that are another language's form, with the key of the first form."""
    groups = [line.partition(" | ")[0].split() for line in load("names")["equal"]["surnames"].splitlines()]
    return {_by_rules(name): _by_rules(group[0]) for group in groups for name in group}


@cache
def _firsts() -> frozenset[str]:
    table = load("names")
    more, spellings = table["more"], table["equal"]["names"]
    listed = f"{load('places_names')['first']['names']} {more['male']} {more['female']} {spellings}"
    return frozenset(listed.split()) - frozenset(more["none"].split())


@cache
def _gendered() -> dict[str, str]:
    more = load("names")["more"]
    found = dict.fromkeys(more["female"].split(), "f") | dict.fromkeys(more["male"].split(), "m")
    found |= dict.fromkeys(more["male_in_a_or_e"].split(), "m") | dict.fromkeys(more["female_otherwise"].split(), "f")
    return found
