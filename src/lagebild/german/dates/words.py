"""The words of time expressions with their class in the grammar and their value, from `lexicon/times.toml`.

A class is one letter, so that a sentence becomes a string of letters over which the rules are written:

    M month · W weekday · w "montags" · P part of the day · p the same as an adverb · C "Donnerstagabend"
    D heute, gestern · d heutig · U unit · u "-tägig" · l "tagelang" · S season · A vergangen, nächst
    F Anfang, Mitte, Ende · E früh, spät · N number word · V vague number · X täglich · Y Vorjahr · y heuer
    B später, zuvor · o ordinal · q rund, knapp · Z decade · H holiday · r reference (jetzt, damals)
    v Juniwoche · T I i c J a K h b k s e R m: see `small` in the lexicon
    1 number of one or two digits · 4 possible year · 9 other digits · x other word · G other word with a capital
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from lagebild.german.lexicon import load
from lagebild.german.numbers.number_words import PLAIN

Value = int | float | str | tuple[Any, ...]


class Word(NamedTuple):
    """The class and the value of a word; `plural` only for units."""

    letter: str
    value: Value
    plural: bool = False


def _pairs(group: str) -> list[tuple[str, str]]:
    """The "word=value" entries of a group."""
    entries = (entry.partition("=") for entry in load("times")[group]["words"].split())
    return [(word, value) for word, _, value in entries]


def _inflected(group: str) -> list[tuple[str, str]]:
    """The same for stems, with every ending of an adjective."""
    return [(stem + ending, value) for stem, value in _pairs(group) for ending in load("times")["endings"]]


def _simple() -> dict[str, Word]:
    """The words whose entry needs no more than a class and a value."""
    numbers: dict[str, Word] = {}
    for group, letter in (("months", "M"), ("weekdays", "W"), ("weekdays_always", "w"), ("deictic", "D")):
        numbers |= {word: Word(letter, int(value)) for word, value in _pairs(group)}
    for group, letter in (("deictic_adjectives", "d"), ("ordinals", "o")):
        numbers |= {word: Word(letter, int(value)) for word, value in _inflected(group)}
    for group, letter in (("after_units", "B"),):
        numbers |= {word: Word(letter, int(value)) for word, value in _pairs(group)}
    texts: dict[str, Word] = {}
    for group, letter in (("parts_after", "p"), ("parts", "P"), ("adverb_sets", "X"), ("seasons", "S")):
        texts |= {word: Word(letter, value) for word, value in _pairs(group)}
    for group, letter in (("edges", "F"), ("decades", "Z"), ("holidays", "H"), ("references", "r")):
        texts |= {word: Word(letter, value) for word, value in _pairs(group)}
    texts |= {word: Word("E", value) for word, value in _inflected("edge_adjectives")}
    texts |= {word: Word("r", value) for word, value in _inflected("reference_adjectives")}
    texts |= {word: Word("X", value) for word, value in _inflected("adverb_sets")}
    return texts | numbers


def _shifts() -> dict[str, Word]:
    """Adjectives that say which day, month or year: value (shift, relative to the text)."""
    found: dict[str, Word] = {}
    for group, in_text in (("shifts", False), ("shifts_vague", False), ("shifts_in_text", True)):
        found |= {word: Word("A", (int(value), in_text)) for word, value in _inflected(group)}
    return found


def _units() -> dict[str, Word]:
    """Units, and adjectives built with them."""
    units = {word: Word("U", value.rstrip("*"), value.endswith("*")) for word, value in _pairs("units")}
    units |= {word: Word("u", value) for word, value in _inflected("unit_adjectives")}
    for number, worth in [*PLAIN.items(), ("mehr", "X"), ("ein", 1), ("halb", 0.5)]:
        units |= {number + word: Word("u", (value, worth)) for word, value in _inflected("unit_adjectives")}
    lasting = {word: Word("l", value) for word, value in _pairs("unit_lasting")}
    return units | lasting | {word + "e" + end: entry for word, entry in lasting.items() for end in ("", "n", "r", "s")}


def _periods() -> dict[str, Word]:
    """Nouns like Vorjahr: value (unit, shift, relative to the text, part of the day)."""
    found = {}
    for word, value in _pairs("periods"):
        unit, shift, rest = value[0], int(value[1:3]), value[3:]
        entry = (unit, shift, rest.startswith("t"), rest[1:])
        found[word] = Word("y" if word.startswith("heu") else "Y", entry)
    return found


def _compounds() -> dict[str, Word]:
    """Donnerstagabend and its like."""
    parts = _pairs("part_compounds")
    days = [(day, int(value)) for day, value in _pairs("weekdays") if not day.endswith("s")]
    return {
        day + part + end: Word("C", (value, code)) for day, value in days for part, code in parts for end in ("", "s")
    }


def _closed() -> dict[str, Word]:
    """Articles, prepositions and the other small words, number words and approximators."""
    tables = load("times")
    small = {
        word: Word(letter, word)
        for letter, words in tables["small"].items()
        if len(letter) == 1
        for word in words.split()
    }
    numbers = {word: Word("N", value) for word, value in PLAIN.items()}
    articles = {"ein" + ending: Word("N", 1) for ending in ("", "e", "en", "em", "er", "es")}
    vague = {word: Word("V", "X") for word in tables["vague"]["words"].split()}
    near = {word: Word("q", word) for word in tables["approximators"]["words"].split()}
    weeks = {month + end: Word("v", int(value)) for month, value in _pairs("months") for end in ("woche", "wochen")}
    return weeks | numbers | articles | vague | near | small


@cache
def words() -> dict[str, Word]:
    """Every word of the grammar; small words also with a capital letter, as a sentence begins."""
    found = _closed() | _units() | _compounds() | _periods() | _shifts() | _simple()
    capital = {word[0].upper() + word[1:]: entry for word, entry in found.items()}
    return capital | found


@cache
def triggers() -> frozenset[str]:
    """The words without which, and without a digit, a sentence holds no time expression."""
    return frozenset(word for word, entry in words().items() if entry.letter in "MWwPCDdUulSXYyZHrbv")
