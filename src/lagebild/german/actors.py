"""Who speaks in reports, as data: agencies, outlets, bodies, platforms, states, offices, heads of state.

`known_at` finds a name that the lexicons have in a row of words; `state_of_adjective`, `state_named`, `state_seated`
tell states; `office` and `body_head` read a noun. The tables are `agencies.toml`, `outlets.toml`, `bodies.toml`,
`platforms.toml`, `states.toml`, `offices.toml` and `persons.toml` of the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lagebild.german import names
from lagebild.german.actor_tables import (
    TAIL,
    Head,
    Known,
    Office,
    Ruler,
    State,
    compound_endings,
    epithet_table,
    head_table,
    head_tails,
    known_index,
    noun_table,
    office_table,
    office_tails,
    ruler_table,
    state_table,
    with_same,
)
from lagebild.german.inflection import is_adjectival, stem
from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed

__all__ = ["Head", "Known", "Office", "Ruler", "State", "with_same"]


def known_at(words: Sequence[str], index: int) -> tuple[Known, int] | None:
    """The known name that begins at a word, with the index behind it; the longest name wins."""
    for forms, known in known_index().get(words[index], ()):
        end = index + len(forms)
        if end <= len(words) and all(words[index + k] in form for k, form in enumerate(forms)):
            return known, end
    return None


def begins_name(word: str) -> bool:
    """Whether some known name begins with the word."""
    return word in known_index()


def state_of_adjective(word: str) -> State | None:
    """The state of a lower-case adjective in any form: ukrainischen, britische."""
    adjectives = state_table().adjectives
    return adjectives.get(stem(word)) or adjectives.get(word)


def state_named(word: str) -> State | None:
    """The state of a name, also in the genitive: Ukraine, Russlands."""
    return state_table().names.get(word)


def state_seated(word: str) -> State | None:
    """The state whose government sits there: Kiew, Moskaus."""
    return state_table().seats.get(word)


def state_by_name(name: str) -> State | None:
    """The state whose shown name this is."""
    return state_table().names.get(name)


@lru_cache(maxsize=1 << 14)
def office(word: str) -> Office | None:
    """The office or role that a noun in any case names: Präsidenten, Vize-Regierungschefin, Sprecher."""
    lower = word.lower()
    if lower[-TAIL:] not in office_tails() or not word[:1].isupper() or lower in listed("offices", "never", "nouns"):
        return None
    for form in _forms(lower):
        if found := epithet_table().get(form):
            return found
        for start in range(len(form)):
            if (entry := office_table().get(form[start:])) and _may_precede(form[:start], exact=entry[1]):
                return entry[0]._replace(prefix=word[:start].rstrip("-"))
    return None


@lru_cache(maxsize=1 << 14)
def body_head(word: str) -> Head | None:
    """The kind of body that a noun names: Verteidigungsministeriums, Behörden, Stadtverwaltung."""
    lower = word.lower()
    if lower[-TAIL:] not in head_tails() or not word[:1].isupper():
        return None
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("es"), lower.removesuffix("n")):
        for start in range(len(form)):
            if (entry := head_table().get(form[start:])) and _may_precede(form[:start], exact=entry[1]):
                return entry[0]
    return None


@lru_cache(maxsize=1 << 12)
def class_noun(word: str) -> str:
    """The kind of speaker a common noun names: agency, outlet, media, document, platform, body; "" for other nouns."""
    lower = word.lower()
    forms = (lower, lower.removesuffix("s"), lower.removesuffix("es"), lower.removesuffix("n"))
    for form in forms:
        if form in noun_table():
            return noun_table()[form]
    if lower.endswith(compound_endings()):
        nouns = listed("outlets", "compounds", "nouns")
        return next((noun_table()[noun] for form in forms for noun in nouns if _is_compound(form, noun)), "")
    return ""


def _is_compound(form: str, noun: str) -> bool:
    return form.endswith(noun) and len(form) > len(noun) + 2


@lru_cache(maxsize=1 << 12)
def is_group(word: str) -> bool:
    """Whether the noun names several people: Beobachter, Anwohnern."""
    lower, groups = word.lower(), listed("offices", "groups", "nouns")
    return lower in groups or (lower.endswith("n") and lower[:-1] in groups)


def is_local_office(base: str) -> bool:
    """Whether the office is one of a town or region."""
    return base in listed("offices", "local", "bases")


def rulers(surname: str) -> tuple[Ruler, ...]:
    """The heads of state and government of that surname, in any spelling."""
    return rulers_by_key(names.key(surname))


def rulers_by_key(key: str) -> tuple[Ruler, ...]:
    """The same by `names.key` of the surname."""
    return ruler_table().get(key, ())


def dropped(adjective: str) -> bool:
    """Whether an adjective is no part of a name: "die staatliche Agentur"."""
    return stem(adjective.lower()) in listed("bodies", "dropped", "adjectives")


def is_local(adjective: str) -> bool:
    """Whether the adjective places a body in the place or region that is spoken of: regionalen, örtliche."""
    return stem(adjective.lower()) in listed("bodies", "local", "adjectives")


def is_regional(adjective: str) -> bool:
    """Whether it places the body in a region, not a town."""
    return stem(adjective.lower()) in listed("bodies", "local", "region")


def is_region_word(word: str) -> bool:
    """Whether the noun only says what kind of place follows: Teilrepublik, Gebiets, Stadt."""
    lower, found = word.lower(), listed("bodies", "dropped", "regions")
    return lower in found or lower.removesuffix("s") in found or lower.removesuffix("es") in found


def is_titled(noun: str) -> bool:
    """Whether a paper's noun makes a name with the adjective of a town: "Berliner Zeitung"."""
    return noun in listed("outlets", "titled", "nouns")


def is_kind(noun: str) -> bool:
    """Whether a lower-case noun of a kind of speaker stands in the tables itself, not only as the end of a compound."""
    return noun in noun_table()


def is_title(word: str) -> bool:
    """Whether the word stands before a name without being an office: Frau, Dr."""
    return word.lower() in listed("offices", "titles", "words")


def withheld(text: str) -> bool:
    """Whether a phrase says that somebody does not want to be known."""
    lower = text.lower()
    return any(phrase in lower for phrase in load("offices")["withheld"]["phrases"])


def _forms(lower: str) -> tuple[str, ...]:
    """A noun and what it may be without an ending of its case or number."""
    weak = lower[:-1] + "r" if lower.endswith("en") and is_adjectival(lower) else ""
    stripped = (lower.removesuffix(ending) for ending in ("s", "es", "n", "en", "nen", "innen", "ern"))
    return tuple(dict.fromkeys((lower, weak, *stripped))) if lower else ()


def _may_precede(prefix: str, *, exact: bool) -> bool:
    return not prefix or prefix.endswith("-") or (not exact and len(prefix) > 2)
