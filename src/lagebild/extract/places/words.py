"""What single words say about places: cue words, titles, prepositions, verbs; each word is judged once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

from lagebild.german import lexicon

REMEMBERED = 1 << 14
ENDINGS = ("", "s", "es", "e", "n", "en", "er")
SETTLEMENTS = frozenset({"capital", "city", "town", "village"})
STATES = frozenset({"country", "capital"})

KINDS_MEANT = {
    "settlement": SETTLEMENTS,
    "region": frozenset({"region", "area", "peninsula"}),
    "district": frozenset({"district"}),
    "river": frozenset({"river"}),
    "island": frozenset({"island", "peninsula"}),
    "sea": frozenset({"sea"}),
    "lake": frozenset({"lake", "facility"}),
    "country": frozenset({"country"}),
    "front": SETTLEMENTS | {"region"},
    "facility": SETTLEMENTS | {"facility"},
}
"""Which kinds of place may follow each kind of cue word."""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a word is, beside a possible place.

    `cue` is the kind of place it announces, `size` the size of settlement, `classes` its other lists.
    """

    cue: str | None
    classes: frozenset[str]
    size: str | None = None


@cache
def _tables() -> dict[str, Any]:
    return lexicon.load("places_context")


whole = partial(lexicon.words, "places_context")
"""A list of the context table whose words count as they stand, by section and name."""


def names(section: str) -> frozenset[str]:
    """A list of the table of names (`first`, `surnames`, `hard`)."""
    return lexicon.words("places_names", section, "names")


@lru_cache(maxsize=REMEMBERED)
def noun(word: str) -> Noun:
    """The lists a noun belongs to, by its end: Bezirkshauptstadt is a `stadt`."""
    lists = _lists(word.lower())
    cue = next((kind for kind in KINDS_MEANT if ("cue", kind) in lists), None)
    size = next((kind for kind in _tables()["size"] if ("size", kind) in lists), None)
    return Noun(cue, frozenset(kind for section, kind in lists if section == "noun"), size)


def _lists(word: str) -> frozenset[tuple[str, str]]:
    """The lists, as section and name, of which a word is a stem, inflected, or a compound of two letters more."""
    found: set[tuple[str, str]] = set()
    for ending in ENDINGS:
        if word.endswith(ending):
            base = word.removesuffix(ending)
            for at in range(max(0, len(base) - _longest_stem()), len(base)):
                entry = _stems().get(base[at:])
                if entry is not None and _may_stand_behind(at, base[at:]):
                    found.update(entry)
    return frozenset(found)


def _may_stand_behind(letters: int, stem: str) -> bool:
    return letters == 0 or (letters >= 2 and len(stem) >= 4) or (letters >= 3 and stem == "ort")


@cache
def _stems() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every stem of the tables of nouns with the lists it stands in."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for section in ("cue", "noun", "size"):
        for kind, stems in _tables()[section].items():
            for stem in stems.split():
                found[stem] = (*found.get(stem, ()), (section, kind))
    return found


@cache
def _longest_stem() -> int:
    return max(map(len, _stems()))


@lru_cache(maxsize=REMEMBERED)
def verb(word: str) -> frozenset[str]:
    """The lists a verb form belongs to, by its beginning."""
    lower = word.lower()
    return frozenset(kind for kind, stems in _tables()["verb"].items() if lower.startswith(tuple(stems.split())))


@cache
def directions() -> tuple[tuple[str, str], ...]:
    """Directions that stand before a name in one word, the longest first."""
    found: dict[str, str] = _tables()["form"]["directions"]
    return tuple(sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def adjectives() -> dict[str, str]:
    """Adjectives in -er that are not formed by the rule."""
    found: dict[str, str] = _tables()["form"]["adjectives"]
    return found


@cache
def contracted() -> dict[str, str]:
    """Prepositions with an article in one word, and the preposition in them."""
    found: dict[str, str] = _tables()["before"]["contracted"]
    return found


@cache
def phrases() -> frozenset[str]:
    """Two words that together name something else."""
    return frozenset(_tables()["after"]["phrases"])


@cache
def compass() -> dict[str, str]:
    """Words that say in which direction of a place something lies, and the direction."""
    found: dict[str, str] = _tables()["form"]["compass"]
    return found


@cache
def preposition_nouns(rule: str, preposition: str) -> frozenset[str] | None:
    """The classes of nouns that a rule (`unless`, `after`, `capital`) names for a preposition, `None` without one."""
    found: str | None = _tables()["preposition"][rule].get(preposition)
    return None if found is None else frozenset(found.split())


@lru_cache(maxsize=REMEMBERED)
def names_agreement(word: str) -> bool:
    """Whether a place beside this word only names something: the Minsk agreement, the Vilnius summit."""
    endings = whole("after", "after_adjective")
    return word in endings or any(len(ending) > 5 and word.endswith(ending) for ending in endings)


@cache
def surname_endings() -> tuple[str, ...]:
    """How Russian surnames end."""
    return tuple(_tables()["form"]["surname_endings"].split())
