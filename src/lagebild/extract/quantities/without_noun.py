"""What a figure without a noun counts: "Panzer: 9", "die Opferzahl stieg auf 12", "inzwischen seien es acht"."""

from __future__ import annotations

from functools import partial

from lagebild.extract.quantities.context import FAR, Phrase, phrase
from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed
from lagebild.german.numbers.grammar import Amount
from lagebild.german.numbers.scan import Item

_NEAR = 4  # items: "seien es inzwischen mindestens", "es seien nun"


def named_before(items: list[Item], before: int, behind: int) -> Phrase | None:
    """What a list of figures counts: "Panzer: 9", "Drohnen: knapp 40"; a number with a noun behind it counts that."""
    at = before - 2
    if at < 0 or items[at + 1].text != ":" or items[at].kind != "G" or (at > 0 and items[at - 1].kind != "p"):
        return None
    alone = behind >= len(items) or items[behind].kind == "p"
    return Phrase(at, at + 1) if alone else None


def number_of(items: list[Item], before: int) -> Phrase | None:
    """What "die Zahl der Toten stieg auf 40" counts."""
    for index in range(before - 1, max(before - FAR, 0) - 1, -1):
        if items[index].text in listed("units", "ellipsis"):
            return phrase(items, index + 1, of_what=True)
    return None


def named_in_compound(items: list[Item], before: int) -> str | None:
    """What a compound counts whose number is told: Opferzahl, Verletztenzahl."""
    ending = load("numbers")["pointing_back"]["compound"]
    for index in range(before - 1, max(before - FAR, 0) - 1, -1):
        stem = items[index].text.removesuffix(ending)
        if stem != items[index].text and stem in listed("numbers", "casualties", "nouns"):
            return stem
    return None


def points_back(items: list[Item], found: Amount) -> bool:
    """Whether a figure counts what was counted last: "nun seien es acht", "die Zahl gab sie mit 21 an"."""
    signs, before = partial(listed, "numbers", "pointing_back"), found.begin
    near = {item.text.lower() for item in items[max(0, before - _NEAR) : before]}
    alone = found.last >= len(items) or items[found.last].kind == "p"
    if alone and not near.isdisjoint(signs("it")) and not near.isdisjoint(signs("being")):
        return True
    return any(item.text in signs("number") for item in items[max(0, before - FAR) : before])
