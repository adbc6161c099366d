"""Where the text names places: words and groups of words that the gazetteer knows, with how sure the form is.

The scan looks at capitalised words only; each word is read once and remembered. What a mention means and which part it
plays is decided elsewhere, with the words around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lagebild.extract.places import words as place_words
from lagebild.extract.places.words import SETTLEMENTS, STATES
from lagebild.german.gazetteer import Known, Places
from lagebild.model import Sentence, Token

MOST_WORDS = 5
"""A place's name has at most so many words ("Vereinigte Staaten von Amerika")."""

REMEMBERED = 1 << 15
SURE_ABROAD = 58
"""From this weight on a settlement outside the war's countries is known well enough to stand without a cue."""

SURNAME_COUNTRIES, CITY_BY_ITSELF = frozenset({"RU", "BY", "KZ"}), 65
"""Where surnames in -ow, -ew, -in are at home; from that weight on (half a million people) the city is meant."""

WAR_COUNTRIES = frozenset({"UA", "RU", "BY", "MD"})
NEIGHBOURS = frozenset({"PL", "RO", "GE", "KZ", "LT", "LV", "EE", "FI", "SK", "HU", "TR", "AM", "AZ", "BG"})
SURE_NEXT_DOOR, LONG = 46, 7
"""Towns of some 30,000 people in the neighbouring countries, if the name is long enough to be nothing else."""

SURE_LENGTH = 5
"""Shorter names of small settlements are too often something else."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read as a place: the places it may be, its form and how much the form alone is worth.

    `form`: plain, genitive, adjective, compound (Kursk-Offensive) or part (Ostpolen). `trust`: strong (a place unless
    something speaks against it), weak (needs a sign) or hard (needs a plain sign). `longer`: may begin a longer name.
    """

    known: tuple[Known, ...]
    form: str = "plain"
    trust: str = "weak"
    longer: bool = False
    direction: str | None = None


@dataclass(slots=True)
class Mention:
    """A stretch of a sentence that may name a place; `first` and `last` count the sentence's tokens.

    In a list `joined_to` is the name before it and `opener` the list's first name, whose phrase it shares.
    """

    sentence: int
    tokens: tuple[Token, ...]
    first: int
    last: int
    text: str
    reading: Reading
    joined_to: Mention | None = None
    opener: Mention | None = None
    reasons: list[str] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where it begins in the clean text."""
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the clean text."""
        return self.tokens[self.last].end

    def join(self, other: Mention) -> None:
        """Put it into a list behind another name."""
        self.joined_to, self.opener = other, other.opener or other

    def before(self, steps: int = 1) -> str:
        """The word so many steps before it, or nothing."""
        at = self.first - steps
        return self.tokens[at].text if at >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The word so many steps after it, or nothing."""
        at = self.last + steps
        return self.tokens[at].text if at < len(self.tokens) else ""


class Reader:
    """Reads words with one gazetteer."""

    def __init__(self, gazetteer: Places) -> None:
        self._gazetteer = gazetteer
        self.read = lru_cache(maxsize=REMEMBERED)(self._read)

    def mentions(self, text: str, number: int, sentence: Sentence) -> Iterator[Mention]:
        """The places named in a sentence, longest names first, left to right."""
        tokens, read, at = sentence.tokens, self.read, 0
        size = len(tokens)
        while at < size:
            word = tokens[at].text
            if not word[0].isupper():
                at += 1
                continue
            reading = read(word)
            last = at
            if reading is not None and reading.longer:
                reading, last = self._longest(text, tokens, at, reading)
            if reading is not None and reading.known:
                yield Mention(number, tokens, at, last, text[tokens[at].start : tokens[last].end], reading)
            at = last + 1

    def _longest(self, text: str, tokens: tuple[Token, ...], at: int, single: Reading) -> tuple[Reading, int]:
        for last in range(min(at + MOST_WORDS, len(tokens)) - 1, at, -1):
            name = " ".join(text[tokens[at].start : tokens[last].end].split())
            for form, base in (("plain", name), ("genitive", name.removesuffix("s"))):
                known = self._gazetteer.lookup(base)
                if known:
                    return Reading(known, form, _trust(name, known)), last
        return single, at

    def _read(self, word: str) -> Reading | None:
        """The word as a place in the first form that fits, or `None`."""
        if len(word) > 60:
            return None
        longer = self._gazetteer.goes_on(word) or self._gazetteer.goes_on(word + ".")
        reading = self._plain(word) or self._inflected(word) or self._compound(word)
        if reading is None and len(word) > 3 and word.isupper() and not word.title().isupper():
            capitals = self._read(word.title())
            return capitals if capitals and capitals.trust == "strong" else None
        if longer:
            return Reading((), longer=True) if reading is None else _going_on(reading)
        return reading

    def _plain(self, word: str) -> Reading | None:
        known = self._gazetteer.lookup(word)
        return Reading(known, "plain", _trust(word, known)) if known and len(word) > 1 else None

    def _inflected(self, word: str) -> Reading | None:
        """Genitive and adjective of names that stand for themselves: Charkiws, Donezker."""
        if word in place_words.adjectives():
            return self._as(place_words.adjectives()[word], "adjective")
        if word.endswith(("s", "s'", "s’", "'", "’")):
            return self._as(
                word.rstrip("'’").removesuffix("s") if word.endswith("s") else word.rstrip("'’"), "genitive"
            )
        if word.endswith("er") and len(word) > 5:
            return self._as(word[:-2], "adjective")
        return None

    def _as(self, base: str, form: str) -> Reading | None:
        known = self._gazetteer.lookup(base)
        if not known or _trust(base, known) != "strong":
            return None
        if form == "adjective" and known[0].kind in {"country", "continent", "area", "sea", "river"}:
            return None
        return Reading(known, form, "strong")

    def _compound(self, word: str) -> Reading | None:
        """Ostpolen, Nord-Syrien; Kursk-Offensive, Charkiw-Region."""
        part = self._part(word)
        if part or "-" not in word:
            return part
        head, _, tail = word.partition("-")
        known = self._gazetteer.lookup(head) if len(head) > 2 else ()
        if not known or _trust(head, known) != "strong":
            return None
        if tail.lower() in place_words.whole("form", "place_tails"):
            return Reading(known, "plain", "strong")
        return Reading(known, "compound", "strong")

    def _part(self, word: str) -> Reading | None:
        lower = word.lower()
        for prefix, towards in place_words.directions():
            if lower.startswith(prefix) and len(word) > len(prefix) + 3:
                rest = word[len(prefix) :].removeprefix("-")
                known = self._gazetteer.lookup(rest[:1].upper() + rest[1:])
                large = tuple(place for place in known if _takes_direction(place))
                if large:
                    return Reading(large, "part", "strong", direction=towards)
        return None


def _takes_direction(place: Known) -> bool:
    if place.alternate:
        return False
    return place.kind in {"country", "region", "area", "continent", "capital"} or (
        place.kind == "city" and place.weight >= SURE_ABROAD
    )


def _going_on(reading: Reading) -> Reading:
    return Reading(reading.known, reading.form, reading.trust, longer=True, direction=reading.direction)


def _trust(name: str, known: tuple[Known, ...]) -> str:
    """How much a name is worth without a look at the words around it."""
    power = known[0].kind in STATES and not known[0].alternate  # Paris, London and Washington are governments first
    if name in place_words.names("hard"):
        return "hard"
    if not power and (name in place_words.names("surnames") or name in place_words.names("first")):
        return "hard"
    if _like_a_surname(name, known[0]):
        return "hard"
    return "strong" if any(_is_sure(name, place) for place in known) else "weak"


def _like_a_surname(name: str, best: Known) -> bool:
    """Whether a small place of the surnames' countries is called like their bearers (Makarow, Orlow)."""
    if best.kind not in SETTLEMENTS or best.country not in SURNAME_COUNTRIES or best.weight >= CITY_BY_ITSELF:
        return False
    known_by_it = best.weight >= SURE_ABROAD and best.name == name
    return not known_by_it and name.endswith(place_words.surname_endings())


def _is_sure(name: str, place: Known) -> bool:
    if place.alternate:
        return False
    if place.kind not in SETTLEMENTS:
        return place.kind != "district" and place.weight >= 50
    if place.country in WAR_COUNTRIES:
        return len(name) >= SURE_LENGTH or place.weight >= SURE_ABROAD
    if place.country in NEIGHBOURS and len(name) >= LONG:
        return place.weight >= SURE_NEXT_DOOR
    return place.weight >= SURE_ABROAD


@lru_cache(maxsize=4)
def reader(gazetteer: Places) -> Reader:
    """The reader of a gazetteer, with what it remembers."""
    return Reader(gazetteer)
