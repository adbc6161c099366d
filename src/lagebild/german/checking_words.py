"""The words of statements about checking, from `lexicon/checking.toml`: acts, checkers, claims, documents.

A word is asked in lower case, or as a tagged `Word` where it counts that it is a noun.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial
from typing import NamedTuple

from lagebild.german.lexicon import endings, load, words
from lagebild.german.speech import speech_verbs
from lagebild.german.tagging import Word
from lagebild.german.verbs import analyse
from lagebild.german.wordings import verification_part, verification_words

COULD_NOT, NOT_YET, CHECKED = "not_independently_verifiable", "unverified", "independently_verified"
"""What a statement may say of claims, as values of `Verification`."""

_KEPT = 1 << 14
_FORMS = {"zu_infinitive": "zu", "participle2": "participle", "infinitive": "infinitive", "finite": "finite"}
_TELLING = (
    ("nouns", "act"),
    ("nouns", "proof"),
    ("nouns", "loose"),
    ("nouns", "hint"),
    ("nouns", "origin"),
    ("adjectives", "open"),
    ("adjectives", "true"),
    ("features", "independent"),
    ("nouns", "other"),
    ("one_sided", "only"),
)
_ATTRIBUTIVE = frozenset({"checkable", "unchecked", "participle"})


class Act(NamedTuple):
    """A word for an act of checking.

    `group`: check, grasp, confirm, verify, prove, settle, as the lexicon tells them apart; `form`: infinitive, zu
    (nachzuprüfen), participle, finite, checkable (überprüfbar), unchecked (unbestätigt).
    """

    group: str
    form: str


def may_check(text: str) -> bool:
    """Whether a lower-case text has a letter sequence without which it says nothing about checking."""
    for sign in _signs():  # noqa: SIM110 - asked for every sentence; a loop takes half the time of any()
        if sign in text:
            return True
    return False


listed = partial(words, "checking")
"""A word list of the lexicon, by table and name: features.negation, missing.out and so on, explained there."""


@lru_cache(maxsize=_KEPT)
def act_of(word: str) -> Act | None:
    """The act of checking that a lower-case word names as a verb or an adjective, or `None`."""
    if word in listed("adjectives", "checkable") or word in listed("adjectives", "uncheckable"):
        return Act("check", "checkable")
    if word in listed("adjectives", "unchecked"):
        return Act("check", "unchecked")
    if word in listed("adjectives", "done"):
        return Act("check", "participle")
    if not may_check(word):
        return None
    groups = _groups()
    found = {reading.form: groups[reading.lemma] for reading in analyse(word) if reading.lemma in groups}
    return next((Act(found[form], short) for form, short in _FORMS.items() if form in found), None)


@lru_cache(maxsize=_KEPT)
def attributive_act(word: str) -> str:
    """The form of an inflected word of checking (unbestätigten): checkable, unchecked, participle; or ""."""
    for ending in endings("tagging", "adjectives"):
        act = act_of(word.removesuffix(ending)) if word.endswith(ending) else None
        if act is not None and act.form in _ATTRIBUTIVE:
            return act.form
    return ""


@lru_cache(maxsize=_KEPT)
def tells_checking(word: str) -> bool:
    """Whether a lower-case word alone can tell of checking: an act, a noun for one, a proof, "unklar", "allein"."""
    known = any(word in listed(table, name) for table, name in _TELLING)
    return known or act_of(word) is not None or bool(attributive_act(word))


def is_noun(word: Word, name: str) -> bool:
    """Whether a word is a noun of the lexicon's list: act (Überprüfung), proof (Belege)."""
    return word.kind == "N" and word.lower in listed("nouns", name)


def is_claims(word: Word) -> bool:
    """Whether a word is a noun for what was said: Angaben, Vorwürfe, Opferzahlen."""
    return word.kind in "NA" and _names_claims(word.lower)


def is_document(word: Word) -> bool:
    """Whether a word is a noun for what claims are taken from: Video, Briefe."""
    return word.kind in "NA" and _names_document(word.lower)


def is_neutral(word: Word) -> bool:
    """Whether a word names a body that is no party, or its people: OSZE, Beobachter, Reporter."""
    return word.lower in verification_words("bodies", "neutral")


def is_checker(word: Word) -> bool:
    """Whether a word names an outlet, its people or a body that is no party."""
    return names_checker(word.lower)


@lru_cache(maxsize=_KEPT)
def names_checker(word: str) -> bool:
    """Whether a lower-case word names an outlet, its people or a body that is no party: wir, reporter, osze."""
    known = word in listed("checkers", "words") or word in verification_words("bodies", "neutral")
    return known or word.endswith(_outlet_endings())


def is_auxiliary(word: str) -> bool:
    """Whether a lower-case word is a form of können, lassen, sein, werden, bleiben, haben."""
    return any(word in listed("features", name) for name in ("can", "let", "be", "have"))


@lru_cache(maxsize=_KEPT)
def particles_of_saying(word: str) -> frozenset[str]:
    """The particles with which a lower-case word is a form of a verb of saying; "" for a verb without."""
    known = _verbs_of_saying()
    return frozenset(particle for form in analyse(word) for particle in known.get(form.lemma, ()))


@cache
def _verbs_of_saying() -> dict[str, set[str]]:
    """Infinitives of verbs of saying, to the particles that they need as words of their own ("teilte … mit")."""
    found: dict[str, set[str]] = {}
    for lemma, verbs in speech_verbs().items():
        found.setdefault(lemma, set()).add("")
        for verb in verbs:
            if verb.particle:
                found.setdefault(lemma.removeprefix(verb.particle), set()).add(verb.particle)
    return found


@cache
def _signs() -> tuple[str, ...]:
    signs: str = load("checking")["signs"]
    return tuple(sign.replace("_", " ") for sign in signs.split())


@cache
def _groups() -> dict[str, str]:
    return {lemma: group for group, lemmas in load("checking")["verbs"].items() for lemma in lemmas.split()}


@cache
def _outlet_endings() -> tuple[str, ...]:
    return tuple(listed("checkers", "ends"))


@lru_cache(maxsize=_KEPT)
def _names_claims(word: str) -> bool:
    return word in listed("about", "claims") or verification_part("claims").fullmatch(word) is not None


@lru_cache(maxsize=_KEPT)
def _names_document(word: str) -> bool:
    return verification_part("documents").fullmatch(word) is not None
