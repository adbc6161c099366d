"""The decision table of statements about checking: could not be checked, was not, was."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german.checking_nouns import by_noun
from lagebild.german.checking_sides import is_one_sided, lacks_whoever_could
from lagebild.german.checking_subjects import (
    by_checker,
    goes_on_about_claims,
    is_about,
    names_document,
    pictures_first,
    speaks_of_claims,
    subject_is,
    takes_up,
)
from lagebild.german.checking_units import MAIN, WITHOUT, Unit
from lagebild.german.checking_words import (
    CHECKED,
    COULD_NOT,
    NOT_YET,
    Act,
    act_of,
    attributive_act,
    is_checker,
    is_claims,
    is_document,
    is_neutral,
    listed,
)

_LABEL = 3
"""Words of the longest label: "Bisher noch unbestätigt: …"."""

_DONE_BY = ("have", "be")
_WITH_MEANS = ("check", "verify")
"""What no party does to statements, by whatever name it goes."""


def attributive_status(unit: Unit) -> str | None:
    """What is said of reports in passing: "Unbestätigten Berichten zufolge", "nach nicht überprüfbaren Angaben"."""
    for at, word in enumerate(unit.words):
        form = attributive_act(word.lower)
        if not form or not any(map(is_claims, unit.words[at + 1 : at + 4])):
            continue
        before = {each.lower for each in unit.words[max(0, at - 3) : at]}
        if form == "unchecked":
            return NOT_YET
        if not before.isdisjoint(listed("features", "negation")):
            return COULD_NOT if form == "checkable" else NOT_YET
    return None


def status_of(found: Sequence[Unit], number: int) -> str | None:
    """What the unit at `number` of a sentence says, or `None` if it says nothing about checking."""
    unit = found[number]
    if labels(found, number):
        return NOT_YET
    acts = [act for act in (act_of(word.lower) for word in unit.words if word.kind != "N") if act is not None]
    if not acts:
        alone = NOT_YET if is_one_sided(found, number) else None
        return by_noun(unit, found) or _open(unit, found) or _judged(unit) or alone
    if unit.has("features", "plan"):
        return NOT_YET if _by_nobody(unit, acts) else None
    if _goes_on(unit, acts):
        return NOT_YET
    negated = unit.negated or lacks_whoever_could(found, number)
    if (negated and _possible(unit, acts)) or unit.has("features", "impossible"):
        return COULD_NOT if _admits(found, number, acts) else _unable_to_prove(unit, acts)
    if negated or any(act.form == "unchecked" for act in acts):
        return _not_done(found, number, acts)
    return by_noun(unit, found) or _done(found, number, acts)


def labels(found: Sequence[Unit], number: int) -> bool:
    """Whether a sentence begins with a label before a colon: "Noch unbestätigt: In Lossen brenne ein Lager"."""
    words = found[number].words
    first = number == 0 and len(found) > 1 and len(words) <= _LABEL
    act = act_of(words[-1].lower)
    return first and act is not None and act.form == "unchecked"


# --- Could not be checked ------------------------------------------------------------------------------------------


def _possible(unit: Unit, acts: Sequence[Act]) -> bool:
    """Whether the unit speaks of what can be done: kann, lässt sich, ist zu, -bar, möglich."""
    forms = {act.form for act in acts}
    if "checkable" in forms or unit.has("features", "possible"):
        return True
    if (unit.has("features", "can") or unit.has("features", "unreal")) and forms & {"infinitive", "participle"}:
        return True
    return (_lets(unit) and "infinitive" in forms) or (_has_zu(unit, forms) and unit.has("features", "be"))


def _lets(unit: Unit) -> bool:
    """Whether something lets itself be checked: "lässt sich", "mit denen sich das überprüfen ließe"."""
    return unit.holds("sich") and (unit.has("features", "let") or unit.has("features", "unreal"))


def _has_zu(unit: Unit, forms: set[str]) -> bool:
    return "zu" in forms or ("infinitive" in forms and unit.holds("zu"))


def _admits(found: Sequence[Unit], number: int, acts: Sequence[Act]) -> bool:
    """Whether the outlet says so of statements: itself or another outlet, or impersonally about a statement."""
    unit = found[number]
    question = any(each.opener in listed("about", "questions") for each in found if each is not unit)
    if _only_settles(acts):
        asked = question and not unit.holds("sagen")
        truth = any(each.has("about", "truth") for each in found)
        settled = asked or truth or unit.independent or names_document(unit)
        told = truth and by_checker(unit) and any(map(speaks_of_claims, found))
        return settled and (_impersonal(unit, acts) or told)
    about = is_about(unit) or goes_on_about_claims(found, number)
    if about and _lacks_means(unit, acts):
        return True
    if unit.independent or names_document(unit) or by_checker(unit, found[:number]):
        return True
    if lacks_whoever_could(found, number):
        return is_about(unit)
    return (question or about or unit.kind not in (MAIN, WITHOUT)) and _impersonal(unit, acts)


def _lacks_means(unit: Unit, acts: Sequence[Act]) -> bool:
    """Whether somebody could not do what no party does: "Radio Orla konnte die Angaben nicht prüfen".

    In the present tense also a body in its own communiqué: "Die Meldungen kann der Dienst nicht bestätigen".
    """
    if unit.has("features", "can") and any(act.group in _WITH_MEANS for act in acts):
        return True
    own = unit.has("features", "present") and any(act.group == "confirm" for act in acts)
    return own and not takes_up(unit)


def _only_settles(acts: Sequence[Act]) -> bool:
    return all(act.group == "settle" for act in acts)


def _impersonal(unit: Unit, acts: Sequence[Act]) -> bool:
    """Whether nobody is named who checks: a passive, "lässt sich", "ist zu", "-bar", "ist nicht möglich"."""
    forms = {act.form for act in acts}
    if forms & {"checkable", "unchecked"} or unit.has("features", "let") or _lets(unit):
        return True
    if unit.has("features", "possible") or unit.has("features", "impossible"):
        return True
    if _has_zu(unit, forms) and unit.has("features", "be"):
        return True
    return "participle" in forms and (unit.has("features", "be") or not unit.is_clause)


# --- Was not checked -----------------------------------------------------------------------------------------------


def _not_done(found: Sequence[Unit], number: int, acts: Sequence[Act]) -> str | None:
    unit = found[number]
    if _only_settles(acts):
        return NOT_YET if unit.has("about", "genuine") and unit.has("features", "be") else None
    if unit.kind == WITHOUT:
        return NOT_YET
    forms = {act.form for act in acts}
    if forms & {"participle", "unchecked"} and (unit.has("features", "be") or not unit.is_clause):
        return NOT_YET if _admits(found, number, acts) or _unconfirmed(unit, acts) else None
    if any(act.group == "confirm" for act in acts) and _other_side_is_silent(unit, forms):
        return NOT_YET
    if "participle" in forms and unit.has("features", "have"):
        return NOT_YET if by_checker(unit) else None
    proving = any(act.group == "prove" and act.form in ("finite", "participle") for act in acts)
    return NOT_YET if proving and takes_up(unit) else None


def _other_side_is_silent(unit: Unit, forms: set[str]) -> bool:
    """Whether one side alone claims what was said: "Kiew hat dies nicht bestätigt", but "den Verlust der Stadt"."""
    told = "finite" in forms or ("participle" in forms and unit.has("features", "have"))
    return told and not unit.holds("weder") and takes_up(unit)


def _by_nobody(unit: Unit, acts: Sequence[Act]) -> bool:
    """Whether nobody is willing to say so: "Bestätigen will das im Ort niemand"."""
    confirming = any(act.group in ("confirm", "verify") and act.form == "infinitive" for act in acts)
    return confirming and unit.has("features", "nobody") and takes_up(unit)


def _unconfirmed(unit: Unit, acts: Sequence[Act]) -> bool:
    """Whether what was said is taken up by a noun of its own: "Offiziell bestätigt ist der Verlust bislang nicht".

    With an agent ("vom Parlament") another act is told.
    """
    if not any(act.group in ("confirm", "verify") for act in acts) or not listed("features", "agent").isdisjoint(
        word.lower for word in unit.words
    ):
        return False
    return unit.has("features", "official") or unit.has("features", "yet")


def _unable_to_prove(unit: Unit, acts: Sequence[Act]) -> str | None:
    """Whether who claims it can show no proof: "Beweisen kann er es nicht"."""
    proving = any(act.group == "prove" and act.form == "infinitive" for act in acts)
    return NOT_YET if proving and unit.has("features", "can") and takes_up(unit) else None


def _goes_on(unit: Unit, acts: Sequence[Act]) -> bool:
    """Whether checking is under way: "Die Angaben werden derzeit geprüft", "Wir prüfen die Angaben noch"."""
    if unit.negated or unit.has("features", "can") or not unit.has("features", "under_way"):
        return False
    forms = {act.form for act in acts if act.group in _WITH_MEANS}
    if not (any(map(is_claims, unit.words)) or names_document(unit) or unit.has("about", "incidents")):
        return False
    active = bool(forms & {"finite", "infinitive"}) and by_checker(unit)
    return active or ("participle" in forms and unit.has("features", "be"))


def _open(unit: Unit, found: Sequence[Unit]) -> str | None:
    """Whether it is open when or where a document was recorded, whether it is real, or which statement is true."""
    if not unit.has("adjectives", "open"):
        return None
    if any(each.opener in listed("about", "questions") and each.has("about", "holds") for each in found):
        return NOT_YET if any(takes_up(each) or speaks_of_claims(each) for each in found if each.opener) else None
    if not any(map(names_document, found)):
        return None
    recorded = any(each.has("about", "recording") or each.has("adjectives", "true") for each in found)
    return NOT_YET if recorded else None


# --- Was checked ---------------------------------------------------------------------------------------------------


def _done(found: Sequence[Unit], number: int, acts: Sequence[Act]) -> str | None:
    """Whether somebody who is no party has checked or confirmed it."""
    unit = found[number]
    neutral = unit.independent or subject_is(unit, is_neutral)
    about = is_about(unit)
    verified = any(act.group == "verify" for act in acts)
    passive = verified and about and unit.has("features", "be")
    if not neutral and not passive and not ((about or verified) and by_checker(unit)):
        return CHECKED if _pictured(found, number, acts) else None
    able = unit.has("features", "could")
    done = able or any(unit.has("features", name) for name in _DONE_BY)
    for group, form in acts:
        if group == "settle" and not (able and names_document(unit) and by_checker(unit)):
            continue
        if form == "participle" and done:
            return CHECKED
        if (form == "infinitive" and able) or (form == "finite" and group in ("confirm", "verify")):
            return CHECKED
    return None


def _judged(unit: Unit) -> str | None:
    """Whether an outlet or a neutral body holds a document for real: "Die Redaktion hält die Aufnahmen für echt"."""
    real = unit.has("adjectives", "true") and unit.has("checkers", "judging") and not unit.negated
    return CHECKED if real and by_checker(unit) and (names_document(unit) or takes_up(unit)) else None


def _pictured(found: Sequence[Unit], number: int, acts: Sequence[Act]) -> bool:
    """Whether pictures or papers that the outlet has confirm what was said: "Satellitenbilder belegen die Angaben"."""
    unit = found[number]
    telling = any(act.group in ("confirm", "prove") and act.form in ("finite", "infinitive") for act in acts)
    held = is_document(unit.words[0]) and any(any(map(is_checker, each.words)) for each in found[number + 1 :])
    return telling and (pictures_first(unit) or held) and speaks_of_claims(unit)
