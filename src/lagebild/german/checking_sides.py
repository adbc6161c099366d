"""Who stands behind a claim and who is missing: one side alone, no other source, nobody who could check."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german.checking_subjects import speaks_of_claims, takes_up
from lagebild.german.checking_units import Unit
from lagebild.german.checking_words import is_checker, is_claims, is_noun, listed
from lagebild.german.clauses import RELATIVE
from lagebild.german.tagging import Word

_NEAR = 4
"""So many words behind "allein" stands who claims, or on what the claim rests."""


def is_one_sided(found: Sequence[Unit], number: int) -> bool:
    """Whether a unit says that one side alone claims it: "behauptet allein die Armee", "beruht nur auf Angaben …"."""
    unit = found[number]
    lowers = [word.lower for word in unit.words]
    at = next((at for at, word in enumerate(lowers) if word in listed("one_sided", "only")), None)
    if at is None or any(map(is_checker, unit.words)):
        return False
    behind = unit.words[at + 1 : at + 1 + _NEAR]
    if unit.has("one_sided", "resting"):
        return _rests(unit, behind)
    told = number > 0 or takes_up(unit) or lowers[0] in listed("one_sided", "claiming")
    return told and unit.has("one_sided", "claiming") and _begins_with_noun(behind)


def _rests(unit: Unit, behind: Sequence[Word]) -> bool:
    """Whether a statement is what rests: "Die Zahl stammt allein aus Kiew", not "Die Hilfe stammt allein aus Kiew"."""
    on = bool(behind) and behind[0].lower in listed("one_sided", "on")
    return on and (any(map(is_claims, unit.words)) or takes_up(unit))


def _begins_with_noun(words: Sequence[Word]) -> bool:
    """Whether a noun phrase stands first, and no adverb or object pronoun."""
    return bool(words) and words[0].kind in "dDNA" and any(word.kind == "N" for word in words)


def names_other_source(unit: Unit) -> bool:
    """Whether somebody else's word is named: "andere Quellen", "unabhängige Berichte", a loose act if independent.

    "Weitere Angaben" of the same speaker are none, so a source that is only "weitere" must be a source by its noun.
    """
    for at, word in enumerate(unit.words):
        before = unit.words[at - 1].lower if at else ""
        independent = before in listed("features", "independent")
        other = before in listed("nouns", "other") and (is_noun(word, "origin") or word.lower == "bestätigung")
        if (independent or other) and is_noun(word, "source"):
            return True
        if unit.from_others and (is_noun(word, "source") or word.lower == "nichts"):
            return True
        if is_noun(word, "loose") and unit.independent:
            return True
        if is_noun(word, "origin") and unit.has("missing", "shown") and speaks_of_claims(unit):
            return True  # "Für diese Zahl nannte er keine Quelle"
    return False


def lacks_whoever_could(found: Sequence[Unit], number: int) -> bool:
    """Whether a relative clause tells what nothing is there for: "keine Quelle, mit der sich das prüfen ließe"."""
    unit = found[number]
    return unit.kind == RELATIVE and number > 0 and unit.has("features", "unreal") and found[number - 1].negated
