"""Where the body or office of a phrase sits: "der Generalstab in Kiew", "des norwegischen Finanzministeriums"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lagebild.extract.speakers.phrases import Phrase, is_adjective
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, names
from lagebild.german.gazetteer import standard
from lagebild.german.inflection import without_genitive

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
    """Seats behind the head, up to a comma: genitives, "in Kiew", "der Teilrepublik Dagestan", "des IKRK"."""
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
    """Whether a capitalised word behind the head can be a place: behind a preposition or region, or a genitive."""
    word, before = tail[index], tail[index - 1] if index else ""
    if names.is_first(word) and not actors.state_named(word):
        return False
    if before in word_list("before_place") or not before.islower():
        return True
    return actors.is_region_word(before) or word.endswith("s")


def _narrowed(tail: tuple[str, ...], index: int, state: Seat, *, national: bool) -> Seat:
    """As in "der russischen Teilrepublik Dagestan": the republic, not the state."""
    if index + 2 < len(tail) and actors.is_region_word(tail[index + 1]):
        return place_at(tail, index + 2, national=national) or state
    return state


def place_at(words: tuple[str, ...], index: int, *, national: bool) -> Seat | None:
    """The state or place that begins at a word: Ukraine, Kiew (its state if `national`), Nikopols, Rostow am Don."""
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
