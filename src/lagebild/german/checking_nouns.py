"""What is said about checking with nouns: "Eine Bestätigung steht aus", "Belege legte er nicht vor"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german.checking_sides import names_other_source
from lagebild.german.checking_subjects import by_checker, tells
from lagebild.german.checking_units import Unit
from lagebild.german.checking_words import COULD_NOT, NOT_YET, is_claims, is_noun, listed


def by_noun(unit: Unit, found: Sequence[Unit]) -> str | None:
    """What is said with "Bestätigung", "Überprüfung", "Belege", "Beweise"."""
    act = any(is_noun(word, "act") for word in unit.words)
    proof = any(is_noun(word, "proof") for word in unit.words) or names_other_source(unit) or _lacks_hint(unit)
    if not (act or proof) or unit.has("features", "plan"):
        return None
    if act and _is_going(unit):
        return NOT_YET
    if act and _definite(unit) and not unit.has("missing", "escaping"):
        return None
    if act and _out_of_reach(unit):
        return COULD_NOT
    if proof and unit.holds("ohne"):
        return NOT_YET if any(tells(each.words, "Vwxvz") for each in found) else None
    return NOT_YET if _is_missing(unit, act=act) else None


def _definite(unit: Unit) -> bool:
    """Whether a certain act is meant: "Die Bestätigung des Ministers"."""
    at = next(at for at, word in enumerate(unit.words) if is_noun(word, "act"))
    return any(word.lower in listed("nouns", "certain") for word in unit.words[max(0, at - 2) : at])


def _is_going(unit: Unit) -> bool:
    """Whether a check of statements has not come to its end: "Die Überprüfung der Angaben ist im Gange"."""
    at = next((at for at, word in enumerate(unit.words) if is_noun(word, "check")), None)
    if at is None or not unit.has("features", "going"):
        return False
    of_something = any(word.kind in "dD" or word.lower == "von" for word in unit.words[at + 1 : at + 2])
    return any(map(is_claims, unit.words)) or not (of_something or _definite(unit))


def _lacks_hint(unit: Unit) -> bool:
    """Whether what "dafür" takes up has not even a hint for it; "keine Hinweise auf Verletzte" is a finding."""
    return unit.holds("dafür") and any(is_noun(word, "hint") for word in unit.words)


def _out_of_reach(unit: Unit) -> bool:
    if unit.has("features", "impossible") or unit.has("missing", "escaping"):
        return True
    lacking = unit.negated or unit.has("missing", "lacking")
    return lacking and (unit.has("features", "possible") or unit.has("missing", "reached"))


def _is_missing(unit: Unit, *, act: bool) -> bool:
    """Whether it "steht aus", "fehlt", "gibt es nicht", or somebody "legte keine vor"."""
    if unit.has("missing", "lacking") or (unit.has("missing", "out") and unit.holds("aus")):
        return True
    if not unit.negated:
        return False
    if unit.has("missing", "there") or unit.has("missing", "known") or (not act and unit.has("missing", "shown")):
        return not (unit.has("features", "have") and unit.holds("gefunden"))  # who looked for it tells a finding
    if unit.has("features", "have") and by_checker(unit):
        return True
    return not unit.is_clause and unit.independent
