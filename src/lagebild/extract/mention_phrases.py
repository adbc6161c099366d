"""A noun phrase taken apart: article, adjectives, head, what follows, and where the body or office named sits.

Used for the mentions of speakers and relays as well as for the report's inventory, so that "der Generalstab in Kiew" is
read the same way everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lagebild.german import actors, names
from lagebild.german.gazetteer import standard
from lagebild.german.inflection import ADJECTIVE_ENDINGS, is_adjectival, is_plural, stem, without_genitive
from lagebild.german.lexicon import load
from lagebild.german.speech import speech_nouns
from lagebild.german.words import is_common_adjective, tags

WORD = re.compile(r"[A-ZÄÖÜ]\.(?=\s)|\w+(?:[-'’/&]\w+)*|[(),]")
CONTRACTED = {"vom": "dem", "im": "dem", "am": "dem", "beim": "dem", "zum": "dem", "zur": "der"}
LONGEST_ATTRIBUTE = 7
"""Words of the longest attribute before a noun that is skipped ("von Russland eingesetzte")."""
LONGEST_PLACE = 3
"""Words of the longest place name that is looked for ("Rostow am Don")."""

WELL_KNOWN = 50
"""From this weight on a place before a hyphen is the seat ("Charkiw-Gouverneur", but no "Vize-Chef")."""


class Seat(NamedTuple):
    """Where a body or office belongs: the label shown in brackets and the state's code, "" where it is none.

    `body`: it belongs to a known body ("Sprecher des IKRK"), not to a place.
    """

    label: str
    code: str = ""
    body: bool = False


class Phrase(NamedTuple):
    """A noun phrase; `head` indexes `words`, and is their number where no noun was found.

    `owner` is a genitive before the head ("Russlands Präsident"), `brackets` what stood in brackets.
    """

    words: tuple[str, ...]
    article: str
    adjectives: tuple[str, ...]
    owner: str
    head: int
    brackets: tuple[str, ...]

    @property
    def noun(self) -> str:
        """The head as written, "" where there is none."""
        return self.words[self.head] if self.head < len(self.words) else ""

    @property
    def tail(self) -> tuple[str, ...]:
        """The words behind the head."""
        return self.words[self.head + 1 :]


def parse(text: str) -> Phrase:
    """Take a noun phrase apart; relative clauses at its end are left out."""
    words, brackets = _unbracketed(_main_part(WORD.findall(text)))
    start = 0
    while start + 1 < len(words) and words[start].lower() in _listed("leading"):
        start += 1
    words, start = words[start:], 0
    if len(words) > 1 and words[-1] in _listed("trailing"):
        words.pop()
    article = words[0].lower() if words else ""
    article = CONTRACTED.get(article, article)
    if "det" in tags(article):
        start += 1
    else:
        article = ""
    words = words[:start] + words[_behind_attribute(words, start) :]
    head = _behind_adjectives(words, start)
    adjectives = tuple(words[start:head])
    owned = _owners(words, head)
    owner = " ".join(words[head : head + owned])
    return Phrase(tuple(words), article, adjectives, owner, head + owned, brackets)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("mentions")[name].split())


def _main_part(words: list[str]) -> list[str]:
    """The words up to a relative clause: a comma, a relative pronoun and no noun behind it."""
    for index in range(len(words) - 2):
        if words[index] == "," and _is_relative(words[index + 1 :]):
            return words[:index]
    return words


def _is_relative(words: list[str]) -> bool:
    """Whether words behind a comma are a relative clause: a pronoun, and no noun or apposition behind it."""
    if "pron_rel" not in tags(words[0].lower()) or _is_apposition(words):
        return False
    return words[0].lower() in {"dessen", "deren", "denen"} or not words[1][0].isupper()


def _is_apposition(words: list[str]) -> bool:
    """Whether "der frühere Minister" goes on so: adjectives, then an office."""
    noun = next((word for word in words[1:] if word[0].isupper()), "")
    return bool(actors.office(noun)) and words[-1][0].isupper()


def _unbracketed(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words without brackets and what stood in them; a first name in brackets stays ("(Donald) Trump")."""
    kept: list[str] = []
    inside: list[str] = []
    depth = 0
    for index, word in enumerate(words):
        if word in "()":
            depth += 1 if word == "(" else -1
        elif depth > 0 and not (names.is_first(word) and words[index + 1 : index + 2] == [")"]):
            inside.append(word)
        else:
            kept.append(word)
    return kept, tuple(inside)


def _behind_attribute(words: list[str], start: int) -> int:
    """The participle that "von Russland eingesetzte" ends with, where such an attribute begins the phrase."""
    if start == 0 or start >= len(words) or "prep" not in tags(words[start].lower()):
        return start
    for index in range(start + 1, min(len(words) - 1, start + LONGEST_ATTRIBUTE)):
        declined = words[index][0].islower() and words[index].endswith(ADJECTIVE_ENDINGS)
        if declined and not tags(words[index]) and words[index + 1][0].isupper():
            return index
    return start


def _behind_adjectives(words: list[str], start: int) -> int:
    index = start
    while index + 1 < len(words) and is_adjective(words[index], words[index + 1]):
        index += 1
    return index


def is_adjective(word: str, following: str) -> bool:
    """Whether a word of a noun phrase stands before its noun as an adjective: lower case, a state's, a town's."""
    if word[0].islower() or word[0].isdigit():
        return "prep" not in tags(word) and word not in names.particles()
    lower = word.lower()
    if not following[:1].isupper() and not actors.state_of_adjective(lower):
        return False
    if actors.state_of_adjective(lower) and lower.endswith(("e", "en", "er", "es", "em")):
        return True
    if names.is_first(word):
        return False
    if actors.office(word):
        return is_adjectival(word) and (following in speech_nouns() or is_plural(following))
    if word.endswith("er") and len(word) > 4 and (word[:-2] in standard() or word[:-2] + "e" in standard()):
        return actors.body_head(following) is not None or bool(actors.class_noun(following))
    declined = lower.endswith(("e", "en", "er", "es", "em"))
    return declined and (
        is_common_adjective(lower) or actors.dropped(word) or actors.is_local(word) or _is_formed(lower)
    )


def _is_formed(lower: str) -> bool:
    """Whether a word is formed as adjectives are: internationale, westlicher."""
    return stem(lower).endswith(tuple(_listed("adjective_suffixes")))


def _owners(words: list[str], head: int) -> int:
    """How many words before the head are a genitive: "Russlands Präsident", "Pawlo Hrynkos Sprecherin"."""
    if head + 1 < len(words) and _is_owner(words[head], words[head + 1]):
        return 1
    named = head + 2 < len(words) and names.is_first(words[head]) and actors.office(words[head + 2])
    return 2 if named and _is_owner(words[head + 1], words[head + 2]) else 0


def _is_owner(word: str, following: str) -> bool:
    if not word.endswith("s") or not word[0].isupper() or names.is_first(word) or actors.office(word):
        return False
    if following in speech_nouns() or actors.office(following):
        return True
    if not actors.body_head(following):
        return False
    return bool(actors.state_named(word) or actors.state_seated(word) or without_genitive(word) in standard())


# --- Where it sits ---------------------------------------------------------------------------------------------------


def seat(phrase: Phrase, *, national: bool) -> Seat | None:
    """Where a body or office belongs by the words of its phrase; a capital is its state if `national`."""
    for found in _seats(phrase, national=national):
        return found
    return None


def _seats(phrase: Phrase, *, national: bool) -> Iterator[Seat]:
    office = actors.office(phrase.noun)
    if office and office.state:
        yield of_name(office.state)
    prefix = phrase.noun.partition("-")[0] if "-" in phrase.noun else ""
    if prefix and (found := of_prefix(prefix)):
        yield found
    for word in phrase.adjectives:
        part_of_name = phrase.article and actors.state_of_adjective(word.lower()) and word[0].isupper()
        if not part_of_name and (found := _of_adjective(word, national=national)):
            yield found
    if phrase.owner and (found := place_at((phrase.owner,), 0, national=national)):
        yield found
    yield from _in_tail(phrase.tail, national=national)


def of_name(name: str) -> Seat:
    """The seat that a state's or body's name is."""
    state = actors.state_by_name(name)
    return Seat(state.name, state.code) if state else Seat(name, body=True)


def of_prefix(prefix: str) -> Seat | None:
    """The seat in "US-Präsident", "IKRK-Sprecher", "Wagner-Chef"."""
    state = actors.state_named(prefix) or actors.state_seated(prefix)
    if state:
        return Seat(state.name, state.code)
    found = actors.known_at((prefix,), 0)
    if found:
        return Seat(found[0].name, body=True)
    places = standard().lookup(prefix)
    return Seat(prefix) if places and places[0].weight >= WELL_KNOWN else None


def _of_adjective(word: str, *, national: bool) -> Seat | None:
    if state := actors.state_of_adjective(word.lower()):
        return Seat(state.name, state.code)
    if word[0].isupper() and word.endswith("er"):
        town = word[:-2] if word[:-2] in standard() else word[:-2] + "e"
        return place_at((town,), 0, national=national)
    return None


def _in_tail(tail: tuple[str, ...], *, national: bool) -> Iterator[Seat]:
    """Seats behind the head, up to a comma: genitives, "in Kiew", "der Teilrepublik Nordossetien", "des IKRK"."""
    index = 0
    while index < len(tail) and tail[index] != ",":
        word = tail[index]
        if word[0].islower() and (state := actors.state_of_adjective(word)):
            yield _narrowed(tail, index, Seat(state.name, state.code), national=national)
        elif word[0].isupper() and (found := _place_in(tail, index, national=national)):
            yield found
        elif word[0].isupper() and (known := actors.known_at(tail, index)) and not known[0].hard:
            yield Seat(known[0].name, body=True)
        index += 1


def _place_in(tail: tuple[str, ...], index: int, *, national: bool) -> Seat | None:
    """The place that a capitalised word behind the head tells: "des Wiener Amtes", "von Cherson"."""
    if _is_town_adjective(tail, index):
        return _of_adjective(tail[index], national=national)
    return place_at(tail, index, national=national) if _may_be_place(tail, index) else None


def _is_town_adjective(words: tuple[str, ...], index: int) -> bool:
    """Whether it is "Wiener" in "des Wiener Außenministeriums"."""
    return index + 1 < len(words) and words[index][0].isupper() and is_adjective(words[index], words[index + 1])


def _may_be_place(tail: tuple[str, ...], index: int) -> bool:
    """Whether a capitalised word behind the head can be a place: behind a preposition or region word, or a genitive."""
    word, before = tail[index], tail[index - 1] if index else ""
    if names.is_first(word) and not actors.state_named(word):
        return False
    return (
        before in _listed("before_place") or actors.is_region_word(before) or word.endswith("s") or not before.islower()
    )


def _narrowed(tail: tuple[str, ...], index: int, state: Seat, *, national: bool) -> Seat:
    """As in "der russischen Teilrepublik Nordossetien": the republic, not the state."""
    if index + 2 < len(tail) and actors.is_region_word(tail[index + 1]):
        return place_at(tail, index + 2, national=national) or state
    return state


def place_at(words: tuple[str, ...], index: int, *, national: bool) -> Seat | None:
    """The state or place that begins at a word: Ukraine, Kiew (its state if `national`), Mariupols, Rostow am Don."""
    word = words[index]
    if state := actors.state_named(word):
        return Seat(state.name, state.code)
    if state := actors.state_seated(word):
        town = word if word in standard() else without_genitive(word)
        return Seat(state.name, state.code) if national else Seat(town)
    if actors.office(word) or actors.is_region_word(word) or actors.body_head(word) or actors.class_noun(word):
        return None
    for size in range(min(LONGEST_PLACE, len(words) - index), 0, -1):
        name = " ".join(words[index : index + size])
        for form in (name, without_genitive(name)):
            if form in standard() and standard().lookup(form):
                return Seat(form)
    return None
