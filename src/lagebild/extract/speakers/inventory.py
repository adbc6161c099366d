"""The report's inventory: one pass over the tokens finds whom it names, then surnames and abbreviations join.

Only capitalised words that a list knows are looked at, as the noun phrases around them (`mentions.read`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from lagebild.extract.speakers.extents import QUOTES, article_before, extent, names_behind, signal_of, text_of
from lagebild.extract.speakers.local_seats import SETTLEMENTS
from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.named import Actor, Held, Inventory, Spot, enter, person_of
from lagebild.extract.speakers.readings import Reading
from lagebild.extract.speakers.seats import Seat
from lagebild.german import actors, names
from lagebild.german.gazetteer import standard
from lagebild.model import Analysis, Sentence, Token

ABBREVIATION = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*[A-ZÄÖÜ]|[A-ZÄÖÜ]{2,}")

MANY = 50
"""So many mentions of a person are looked at for one that is noted already."""

BEFORE_ABBREVIATION = 9
"""How many tokens before a bracket may write an abbreviation out."""

Place = tuple[int, int, bool]
"""Where a word stands, what a `Spot` is made of: most words never become one."""


class _Word(NamedTuple):
    """A capitalised word of the report: what it begins, and where it stands."""

    signal: str
    places: list[Place]


HERE = frozenset({"event", "seat"})
"""Parts that a place plays where it can be the mayor's."""


def inventory(analysis: Analysis) -> Inventory:
    """Whom the report names, in one pass over its sentences."""
    found = Inventory(analysis)
    words: dict[str, _Word] = {}
    for number, sentence in enumerate(analysis.sentences):
        _scan(found, number, sentence, words)
    _enter_speakers(found)
    _join_surnames(found, words)
    _join_abbreviations(found, words)
    for near in found.near:
        near.sort(key=lambda pair: pair[0].start)
    return found


def _scan(found: Inventory, number: int, sentence: Sentence, words: dict[str, _Word]) -> None:
    tokens = sentence.tokens
    done = -1
    for index, token in enumerate(tokens):
        text = token[0]
        if not text[0].isupper():
            if text == "(" and index + 2 < len(tokens) and tokens[index + 2].text == ")":
                _abbreviation(found, number, tokens, index)
            continue
        word = words.get(text)
        if word is None:
            word = words[text] = _Word(signal_of(text), [])
        word.places.append((number, token.start, index == 0))
        if word.signal and index > done:
            done = max(done, _note(found, number, tokens, index, word.signal))


def _is_before_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether two capitals follow a noun: "Der Soziologe Wiktor Schir"."""
    following = tokens[index + 1 : index + 3]
    return len(following) == 2 and all(token.text[0].isupper() for token in following)


def _note(found: Inventory, number: int, tokens: Sequence[Token], index: int, signal: str) -> int:
    """Enter what the noun phrase at a token names; the index of its last token."""
    if signal == "noun" and not _is_before_name(tokens, index):
        return index
    if (signal == "known" and not _plainly_known(tokens, index)) or (signal == "first" and _is_city(tokens, index)):
        return index
    first, last = extent(tokens, index, signal)
    reading = _with_age(tokens, index) if signal == "first" and first == last else read(text_of(tokens, first, last))
    if reading.kind == "name" or (reading.kind == "description" and signal == "first"):
        return index
    actor = enter(found, _seated(found, number, reading))
    if actor is not None:
        found.place(actor, Spot(number, tokens[first].start, first <= 1))
        return last if signal in {"first", "known"} else names_behind(tokens, index) if reading.first else index
    return index


def _with_age(tokens: Sequence[Token], index: int) -> Reading:
    """A person whom only a first name and an age introduce: "Petro, 72, …"; else a bare name."""
    name, behind = tokens[index].text, [token.text for token in tokens[index + 1 : index + 4]]
    if len(behind) < 3 or behind[0] != "," or behind[2] != "," or not behind[1].isdigit():
        return read(name)
    return Reading("person", name, names.first_gender(name) or "mf", last=name)


def _seated(found: Inventory, number: int, reading: Reading) -> Reading:
    """A mayor or governor with the town that the sentence names, where the phrase has none."""
    if (
        reading.kind != "person"
        or reading.seat
        or not reading.office
        or not actors.is_local_office(reading.office.base)
    ):
        return reading
    span = found.analysis.sentences[number].span
    places = found.analysis.places
    index = bisect_left(places, span.start, key=lambda place: place.spans[0].start)
    while index < len(places) and places[index].spans[0].start < span.end:
        if places[index].kind in SETTLEMENTS and places[index].role in HERE:
            return replace(reading, seat=Seat(places[index].name))
        index += 1
    return reading


def _is_city(tokens: Sequence[Token], index: int) -> bool:
    """Whether a first name ends the name of a place: "San Francisco"."""
    return index > 0 and tokens[index - 1].text[0].isupper() and text_of(tokens, index - 1, index) in standard()


def _plainly_known(tokens: Sequence[Token], index: int) -> bool:
    """Whether a known name is meant: common words ("Welt") only in quotation marks."""
    texts = [token.text for token in tokens[index : index + 6]]
    found = actors.known_at(texts, 0)
    if found is None or not found[0].hard:
        return found is not None
    goes_on = len(texts) > found[1] and texts[found[1]][0].isupper()
    return index > 0 and tokens[index - 1].text in QUOTES and not goes_on


def _enter_speakers(found: Inventory) -> None:
    """Enter the persons whom mentions of speakers name in full, also by first names that no list has."""
    for quotation in found.analysis.quotations:
        if quotation.speaker is not None and quotation.speaker.spans:
            reading, start = read(quotation.speaker.text), quotation.speaker.spans[0].start
            if reading.kind != "person" or not reading.first or not found.near:
                continue
            sentence = found.sentence_at(start)
            actor = person_of(found, _seated(found, sentence, reading))
            if all(spot.start != start for spot in actor.spots[-MANY:]):
                found.place(actor, Spot(sentence, start, leads=start <= found.starts[sentence] + 1))


def _join_surnames(found: Inventory, words: dict[str, _Word]) -> None:
    """Enter the mentions of persons by surname alone, and heads of state whom only their surname names."""
    for text, word in words.items():
        known = _bearers(found, text)
        if len(known) == 1 and word.signal not in {"office", "head", "class"}:
            taken = {spot.sentence for spot in known[0].spots}
            for spot in word.places:
                if spot[0] not in taken:
                    found.place(known[0], Spot(*spot))
    for actor in [one for one in found.actors.values() if one.kind == "person"]:
        _add_ruled(actor, found.analysis.document.published or "")


def _bearers(found: Inventory, word: str) -> list[Actor]:
    """The persons whom a word names by surname, also in the genitive; a head of state where the report has no other."""
    keys, ruling = _keys(word)
    for one in keys:
        if one in found.surnames:
            return found.surnames[one]
    if ruling is None:
        return []
    actor = Actor("person", f"{ruling.first} {ruling.surname}", "m", ruling.first, ruling.surname)
    found.actors["person", actor.name] = actor
    found.surnames[ruling.key] = [actor]
    return [actor]


class _Ruling(NamedTuple):
    """A head of state whom a word names: key, first name and surname as the word spells it."""

    key: str
    first: str
    surname: str


@lru_cache(maxsize=1 << 15)
def _keys(word: str) -> tuple[tuple[str, ...], _Ruling | None]:
    """The keys of a word as a surname, also in the genitive, and the head of state of that name."""
    key = names.key(word)
    spelt = {key: word} | ({key[:-1]: word[:-1]} if word.endswith("s") else {})
    ruled = next((one for one in spelt if actors.rulers_by_key(one)), None)
    if ruled is None or signal_of(word) in {"first", "office", "head"}:
        return tuple(spelt), None
    return tuple(spelt), _Ruling(ruled, actors.rulers_by_key(ruled)[-1].first, spelt[ruled])


def _add_ruled(actor: Actor, day: str) -> None:
    """Give a head of state the office that the tables know for the report's day."""
    for row in actors.rulers(actor.last):
        if names.same_first(actor.first, row.first):
            if not actor.first:
                actor.first, actor.name = row.first, f"{row.first} {actor.last}"
            actor.genders = names.first_gender(row.first) or "m"
            if not day or (row.since <= day and (not row.until or day < row.until)):
                held = actors.office(row.office.capitalize())
                state = actors.state_by_name(row.state)
                if held:
                    actor.offices.append(Held(held, Seat(row.state, state.code if state else "")))
                    actor.classes.update(held.same)


def _abbreviation(found: Inventory, number: int, tokens: Sequence[Token], index: int) -> None:
    """For "… Internationales Komitee vom Roten Kreuz (IKRK)": the letters stand for the words before the bracket."""
    short = tokens[index + 1].text
    if not ABBREVIATION.fullmatch(short) or actors.known_at((short,), 0):
        return
    first = _written_out(tokens, index, short)
    if first is None:
        return
    start = article_before(tokens, first)
    reading = read(text_of(tokens, start, index - 1))
    if reading.name is None or reading.kind == "person":
        return
    actor = enter(found, reading) or enter(found, replace(reading, kind="class"))
    if actor is not None:
        found.abbreviations[short] = actor
        found.place(actor, Spot(number, tokens[first].start, leads=False))


def _written_out(tokens: Sequence[Token], index: int, short: str) -> int | None:
    """The token from which the words before a bracket give the letters of an abbreviation, the nearest one."""
    for first in range(index - 1, max(-1, index - 1 - BEFORE_ABBREVIATION), -1):
        if tokens[first].text[0].lower() == short[0].lower() and tokens[first].text[0].isupper():
            letters = iter("".join(token.text.lower() for token in tokens[first:index]))
            if all(letter.lower() in letters for letter in short):
                return first
    return None


def _join_abbreviations(found: Inventory, words: dict[str, _Word]) -> None:
    for short, actor in found.abbreviations.items():
        for spot in words[short].places if short in words else ():
            found.place(actor, Spot(*spot))
