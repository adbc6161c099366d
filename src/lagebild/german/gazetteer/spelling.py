"""How Cyrillic place names are written in German, with the variants that newsrooms use; needed at build time only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lagebild.german import lexicon

MOST_VARIANTS = 14
"""How many spellings of one Cyrillic name are kept; the twentieth guess costs space and finds nothing."""

CYRILLIC = re.compile(r"[Ѐ-ӿ][Ѐ-ӿ'’ʼ” -]*")
CYRILLIC_VOWELS = "аеёиоуыэюяіїє"
BETWEEN_VOWELS = re.compile(rf"(?<=[{CYRILLIC_VOWELS}])с(?=[{CYRILLIC_VOWELS}])", re.IGNORECASE)
"""German writes a voiceless s between vowels double: Тарасівка is Tarassiwka (and often Tarasiwka)."""
SPACE_OR_HYPHEN = re.compile(r"([ -])")
APOSTROPHES = str.maketrans("", "", "'’ʼ`ʹʺ”ʻ")


def languages_of(name: str, country: str) -> tuple[str, ...]:
    """Which of the three transcriptions a Cyrillic name asks for: its own letters decide, then the country."""
    tables = lexicon.load("places_spelling")
    lower = name.lower()
    for language in ("ukrainian", "russian", "belarusian"):
        if any(letter in lower for letter in tables[language]["only"]):
            if language == "ukrainian" and country == "BY":
                return ("belarusian",)
            return (language,)
    if country == "UA":
        return ("ukrainian", "russian")
    return ("belarusian", "russian") if country == "BY" else ("russian",)


def transcribe(name: str, language: str) -> str | None:
    """The German base form of a Cyrillic name, or `None` where it has letters of another alphabet."""
    rules = lexicon.load("places_spelling")[language]
    words = [_word(word, rules) for word in SPACE_OR_HYPHEN.split(name.strip())]
    return None if None in words else "".join(word or "" for word in words)


def _word(word: str, rules: dict[str, Any]) -> str | None:
    """One word, letter by letter; the first letter is a capital where the Cyrillic one is."""
    lower, written = word.lower(), []
    stem, tail = _ending(lower, rules)
    for index, letter in enumerate(stem):
        value = rules["letters"].get(letter)
        if value is None:
            return None
        before = stem[index - 1] if index else ""
        if letter == rules.get("jotated") and (not before or before in CYRILLIC_VOWELS + "ьъ'’"):
            value = "je"
        if letter in "оО" and before == "ь":
            value = "jo"
        written.append(value)
    plain = "".join(written) + tail
    return plain[:1].upper() + plain[1:] if word[:1].isupper() else plain


def _ending(word: str, rules: dict[str, Any]) -> tuple[str, str]:
    for ending, value in rules.get("final", {}).items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)], value
    return word, ""


def german_names(cyrillic: str, country: str) -> tuple[str, ...]:
    """Every German spelling of a Cyrillic name that we expect, the base form first."""
    found: dict[str, None] = {}
    doubled = BETWEEN_VOWELS.sub("сс", cyrillic)
    for language in languages_of(cyrillic, country):
        pool = [base for name in dict.fromkeys((cyrillic, doubled)) if (base := transcribe(name, language))]
        if pool and len(pool[0]) > 1:
            found.update(dict.fromkeys(islice(_variants(pool), MOST_VARIANTS)))
    return tuple(found)


def _variants(pool: list[str]) -> Iterator[str]:
    """The base forms, then each single change, then the changes two at a time."""
    rules = lexicon.load("places_spelling")["variants"]
    yield from pool
    singles = [changed for name in pool for changed in _changed(name, rules)]
    yield from singles
    for name in singles[:4]:
        yield from _changed(name, rules)


def _changed(name: str, rules: dict[str, Any]) -> Iterable[str]:
    for old, new in rules["ending"]:
        if name.endswith(old[:-1]):
            yield name[: -len(old) + 1] + new
    for old, new in rules["inside"]:
        if old in name and not (old in {"sch", "z"} and "tsch" in name):
            pattern = r"(?<![cs])h" if old == "h" else re.escape(old)
            changed = name[0] + re.sub(pattern, new, name[1:])
            if changed != name:
                yield changed


def plain(name: str) -> str:
    """A name without apostrophes and in composed letters, as keys are stored."""
    return unicodedata.normalize("NFC", name.translate(APOSTROPHES)).strip()


def without_marks(name: str) -> str:
    """A Latin name without the diacritics that German does not write; ä, ö, ü stay."""
    kept = []
    for letter in name:
        if letter in "äöüÄÖÜß":
            kept.append(letter)
            continue
        kept.append(UNDECOMPOSED.get(letter, "".join(c for c in unicodedata.normalize("NFD", letter) if c.isascii())))
    return "".join(kept)


UNDECOMPOSED = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ə": "a", "Ə": "A", "æ": "ae"}
"""Latin letters that Unicode does not take apart."""
