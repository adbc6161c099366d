"""Figures that a sentence rejects beside the one that it gives: "26 und nicht 22 Tote", "sieben statt acht Tote"."""

from __future__ import annotations

from lagebild.extract.quantities.context import Phrase, phrase
from lagebild.german.lexicon import words as listed
from lagebild.german.numbers.grammar import Amount, amount
from lagebild.german.numbers.scan import Item

_LONGEST_CONTRAST = 12
"""Items between "nicht" and its "sondern"."""


def rejected(items: list[Item], found: Amount) -> bool:
    """Whether a figure is named only to be replaced: "statt neun", "und nicht 22", "nicht 19, sondern 24"."""
    before = items[found.begin - 1].text.lower() if found.begin else ""
    if before in listed("numbers", "contrasts", "instead"):
        return True
    if before not in listed("numbers", "contrasts", "negations"):
        return False
    joint = items[found.begin - 2].text.lower() if found.begin > 1 else ""
    return joint in listed("numbers", "contrasts", "joints") or _corrected(items, found.last)


def _corrected(items: list[Item], at: int) -> bool:
    """Whether "sondern" and another figure follow, so that the one before is not only denied."""
    for index in range(at, min(at + _LONGEST_CONTRAST, len(items) - 1)):
        if items[index].text == "sondern":
            return any(item.kind in "nWmvf" for item in items[index + 1 : index + _LONGEST_CONTRAST])
    return False


def counted_with(items: list[Item], found: Amount) -> Phrase | None:
    """What a figure counts whose noun stands behind the one that it replaces: "26 und nicht 22 [Tote]"."""
    for at in range(found.last + 1, min(found.last + 4, len(items))):
        other = amount(items, at) if items[at].kind in "nWmvf" else None
        if other is not None:
            return phrase(items, other.last, of_what=True) if rejected(items, other) else None
    return None
