"""By whom and of what a unit speaks: who checks, whether statements are meant, whether somebody else says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lagebild.german.checking_units import MAIN, WITHOUT, Unit
from lagebild.german.checking_words import (
    act_of,
    is_auxiliary,
    is_checker,
    is_claims,
    is_document,
    is_noun,
    listed,
    particles_of_saying,
)
from lagebild.german.clauses import RELATIVE, SUBORDINATE
from lagebild.german.tagging import Word
from lagebild.german.verbs import PARTICLES, is_subjunctive, mood

_FIRST = 3
"""Among so many words stands what a unit begins with."""


def by_checker(unit: Unit, before: Sequence[Unit] = ()) -> bool:
    """Whether the subject is an outlet or a neutral body; "sie" may be the one that the unit before begins with."""
    if subject_is(unit, is_checker):
        return True
    refers = any(word.lower in ("sie", "er", "es") and word.kind == "p" for word in unit.words)
    return refers and bool(before) and subject_is(before[-1], is_checker)


def subject_is(unit: Unit, fits: Callable[[Word], bool]) -> bool:
    """Whether a word fits of the noun phrase before the finite verb, or, if that is no subject, the first after it."""
    at = next((n for n, word in enumerate(unit.words) if word.kind in "Vw" or is_auxiliary(word.lower)), None)
    if at is None:
        return False
    front = unit.words[:at]
    head = next((word for word in front if word.kind in "Np" and not _is_predicate(word.lower)), None)
    if head is not None and not _is_object(head) and front[0].lower != "den":
        return any(fits(word) for word in front)
    return any(fits(word) for word in _first_phrase(unit.words[at + 1 :]))


def _is_predicate(word: str) -> bool:
    """Whether a lower-case word belongs to the act, also at the beginning: "Unabhängig überprüft hat das niemand"."""
    return act_of(word) is not None or word in listed("features", "independent")


def _first_phrase(words: Sequence[Word]) -> Iterator[Word]:
    """The nouns of the first noun phrase that is no object, with its genitive and name."""
    begun = False
    for word in words:
        if word.kind in "pN" and not _is_object(word):
            begun = True
            yield word
            if word.kind == "p":
                return
        elif begun and (word.kind in "BVwvxgizPC" or (word.kind in "dD" and word.lower not in ("der", "des"))):
            return


def _is_object(word: Word) -> bool:
    if is_claims(word) or is_document(word) or word.kind == "r" or word.lower in listed("about", "truth"):
        return True
    return word.lower in listed("about", "pronouns") and word.lower != "sie"


def takes_up(unit: Unit) -> bool:
    """Whether a pronoun in the unit takes up what was said: das, dafür, nichts davon."""
    known = listed("about", "pronouns")
    return any(word.lower in known and not _is_article(unit.words, at) for at, word in enumerate(unit.words))


def _is_article(words: Sequence[Word], at: int) -> bool:
    return words[at].kind in "dD" and any(word.kind in "NA" for word in words[at + 1 : at + 2])


def speaks_of_claims(unit: Unit) -> bool:
    """Whether statements are meant: by a noun or a pronoun."""
    return any(is_claims(word) for word in unit.words) or takes_up(unit)


def goes_on_about_claims(found: Sequence[Unit], number: int) -> bool:
    """Whether a unit goes on with a clause that holds a claim: "Die Meldung, die Brücke sei zerstört, war …"."""
    if not number or found[number].words[0].kind not in "VwvxV" or found[number].kind != MAIN:
        return False
    return found[number - 1].kind == MAIN and any(map(is_claims, found[number - 1].words[:_FIRST]))


def names_document(unit: Unit) -> bool:
    """Whether a document is named: Video, Briefe."""
    return any(is_document(word) for word in unit.words)


def pictures_first(unit: Unit) -> bool:
    """Whether pictures or an inquiry may prove something: "Satellitenbilder belegen …", "Das belegen auch Bilder …"."""
    at = next(
        (at for at, word in enumerate(unit.words) if word.lower in listed("checkers", "pictures")), len(unit.words)
    )
    turned = unit.words[0].lower in listed("about", "pronouns") and at < len(unit.words)
    return at < _FIRST or (turned and not any(word.kind == "P" for word in unit.words[:at]))


def is_about(unit: Unit) -> bool:
    """Whether the unit speaks of statements, an incident, a document or its being real."""
    if speaks_of_claims(unit) or names_document(unit):
        return True
    return unit.has("about", "incidents") or unit.has("adjectives", "true")


def is_spoken(found: Sequence[Unit], number: int) -> bool:
    """Whether somebody else says so: a subjunctive, a dass-clause, "laut X", a verb of saying beside it."""
    unit = found[number]
    if unit.kind == WITHOUT or unit.words[0].lower == "ohne" or _claims_without_proof(unit):
        return False
    if unit.opener == "dass" or unit.has("spoken", "first") or _has_source(unit):
        return True
    finite = [word.lower for word in unit.words if word.kind in "Vwv" and mood(word.lower)]
    if any(is_subjunctive(word) for word in finite) and not unit.has("features", "unreal"):
        return True
    if unit.kind == RELATIVE and unit.opener == "was" and unit.is_clause:
        return False  # what an outlet adds to speech: "Die Armee habe, was nicht zu prüfen war, …, sagte er"
    if number and any(is_auxiliary(word) and "k" in mood(word) for word in finite) and _says(found[number - 1].words):
        return True
    told = unit.kind != SUBORDINATE or unit.opener in listed("about", "questions")
    return told and number + 1 < len(found) and _frames(found[number + 1])


def _claims_without_proof(unit: Unit) -> bool:
    """Whether the outlet says that somebody claims something without a proof: "Er behauptet ohne jeden Beleg, …"."""
    at = next((at for at, word in enumerate(unit.words) if word.lower == "ohne"), 0)
    proof = any(is_noun(word, "proof") for word in unit.words[at + 1 : at + _FIRST])
    return proof and tells(unit.words[max(0, at - 2) : at], "Vwxv")


def tells(words: Sequence[Word], kinds: str) -> bool:
    """Whether a verb of saying of one of the kinds stands among the words, with its particle if it has one."""
    lowers = frozenset(word.lower for word in words)
    apart = bool(words) and words[-1].lower in PARTICLES  # "fand … statt" is no "fand"
    return any(
        particle in lowers if particle else not apart
        for word in words
        if word.kind in kinds
        for particle in particles_of_saying(word.lower)
    )


def _has_source(unit: Unit) -> bool:
    """Whether "laut X" or "nach Angaben von X" stands in the unit, and X is no outlet."""
    nach = unit.words[0].lower == "nach" and any(is_claims(word) for word in unit.words[1:2])
    return (nach or unit.has("spoken", "prepositions")) and not any(map(is_checker, unit.words))


def _says(words: Sequence[Word]) -> bool:
    return not any(map(is_checker, words)) and tells(words, "Vwx")


def _frames(unit: Unit) -> bool:
    """Whether the unit behind says whose words they are: "…, sagte der Minister", "…, so der Stab"."""
    words = [word for word in unit.words if word.kind != "q"]
    if not words or any(map(is_checker, words)):
        return False
    return words[0].lower == "so" or (words[0].kind in "Vwx" and _says(words))
