"""Sentences that say whether something was checked: "Überprüfen konnte die Abendpost diese Angaben nicht."

A sentence is cut into units (`checking_units`). In a unit an act of checking is looked for, as a verb, a noun or an
adjective, and what stands beside it: a negation, a possibility, who checks, what is checked. Together they decide
(`checking_status`, `checking_nouns`):

- checking was not possible (lässt sich nicht, konnte nicht, war nicht möglich, ist nicht zu, nicht -bar):
  not_independently_verifiable;
- it was not done (ist nicht, wurde nicht, un-) or its result is missing (steht aus, gibt es nicht, ohne Belege):
  unverified;
- somebody who is no party did it (wurde unabhängig, Reporter bestätigten): independently_verified.

Nobody speaks in such a sentence but the outlet: "Der Minister konnte die Zahlen nicht bestätigen" is the minister's
statement, "Das Amt erklärte, die Zahlen ließen sich nicht prüfen" the office's (`checking_subjects`). The words stand
in `lexicon/checking.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lagebild.german.checking_status import attributive_status, labels, status_of
from lagebild.german.checking_subjects import (
    goes_on_about_claims,
    is_spoken,
    names_document,
    subject_is,
    takes_up,
)
from lagebild.german.checking_units import ASIDE, MAIN, WITHOUT, Unit, tagged, units
from lagebild.german.checking_words import CHECKED, is_checker, is_claims, is_noun, tells_checking
from lagebild.german.clauses import RELATIVE
from lagebild.german.lexicon import load
from lagebild.german.tagging import QUOTATION_MARKS, Word
from lagebild.model import Token

BEFORE, FOLLOWING, SENTENCE, DOCUMENT = "preceding_claims", "following_claims", "this_sentence", "document"

LONGEST = 600
"""Characters beyond which a sentence is not read: no newsroom says it at such length, and reading stays linear."""

_CONTENT = frozenset({"dass", "wonach"})
"""Openers of clauses that tell what a noun for statements holds."""

_QUOTES = QUOTATION_MARKS - frozenset("'’")


class Checking(NamedTuple):
    """What a sentence says about checking: a status of `Verification`, and of what it speaks.

    `scope`: preceding_claims, following_claims, document (what comes from a letter or video), this_sentence (the claims
    beside it). `start` and `end` are the offsets of the words that say so: of the unit with scope this_sentence, else
    of the sentence; they count as those of the tokens.
    """

    status: str
    scope: str
    start: int
    end: int


class SetPhrase(NamedTuple):
    """A set phrase of the lexicon: a pattern over the lower-case words of a sentence, with a status."""

    pattern: re.Pattern[str]
    status: str
    example: str
    counter: str


def checking_in(tokens: Sequence[Token]) -> Checking | None:
    """What the tokens of one sentence say about checking, or `None`; the first unit that says something decides."""
    if not tokens or tokens[-1].end - tokens[0].start > LONGEST:
        return None
    words = tagged(tokens)
    # Where no word tells of checking, only a set phrase can; most sentences that look like it are such.
    found = units(words) if any(tells_checking(word.lower) for word in words) else ()
    for number, unit in enumerate(found):
        checking = _in_unit(found, number, words)
        if checking is not None and not _is_quoted(words, unit):
            return checking
    return _in_phrase(words)


def _in_unit(found: Sequence[Unit], number: int, words: Sequence[Word]) -> Checking | None:
    unit = found[number]
    passing = attributive_status(unit)
    status = passing or status_of(found, number)
    if status is None or (not passing and is_spoken(found, number)):
        return None
    scope = SENTENCE if passing else _scope(found, number, status)
    span = unit.words if scope == SENTENCE else words
    return Checking(status, scope, span[0].start, span[-1].end)


def _is_quoted(words: Sequence[Word], unit: Unit) -> bool:
    first = next((word.start for word in unit.words if word.kind != "q"), unit.words[0].start)
    return sum(word.text in _QUOTES for word in words if word.start < first) % 2 == 1


# --- Of what it speaks ---------------------------------------------------------------------------------------------


def _scope(found: Sequence[Unit], number: int, status: str) -> str:
    """Of what a unit speaks: the claims beside it, those after it, a document, or the claims before."""
    unit = found[number]
    if labels(found, number):
        return SENTENCE
    if unit.has("about", "following"):
        return FOLLOWING
    if unit.kind in (ASIDE, WITHOUT) or (unit.kind != MAIN and len(found) > 1):
        return BEFORE if unit.kind == RELATIVE and number and _ends_with_claims(found[number - 1]) else SENTENCE
    if unit.holds("ohne") and any(is_noun(word, "proof") for word in unit.words):
        return SENTENCE
    shown = status == CHECKED and takes_up(unit) and not unit.has("about", "persons")
    claims = any(map(is_claims, unit.words)) or shown
    if any(each.opener == "dass" for each in found[:number]) and not claims:
        return SENTENCE
    if _holds_a_claim(found, number, claims=claims):
        return SENTENCE
    document = any(names_document(each) for each in found if each is unit or each.opener)
    if not claims and not document and any(map(_tells_something, found[:number])):
        return SENTENCE
    return DOCUMENT if document and not claims else BEFORE


def _ends_with_claims(unit: Unit) -> bool:
    """Whether a relative clause behind the unit tells of claims; "…, eine Angabe, die …" takes up its own sentence."""
    appended = unit.last is not unit.words and not any(word.kind in "Vw" for word in unit.last)
    return is_claims(unit.words[-1]) and not appended


def _holds_a_claim(found: Sequence[Unit], number: int, *, claims: bool) -> bool:
    """Whether the claim meant stands in the sentence: "Die Meldung, wonach …, ist nicht belegt"."""
    if not claims:
        return goes_on_about_claims(found, number)
    return any(each.opener in _CONTENT for each in found[number + 1 : number + 2])


def _tells_something(unit: Unit) -> bool:
    """Whether a unit is a main clause that no outlet says of itself ("Die Redaktion hat Fotos gesehen, …")."""
    return unit.kind == MAIN and unit.is_clause and not subject_is(unit, is_checker)


# --- Set phrases ---------------------------------------------------------------------------------------------------


@cache
def set_phrases() -> tuple[SetPhrase, ...]:
    """The set phrases in the order of the lexicon."""
    rows = (line.split(" :: ") for line in load("checking")["phrases"]["patterns"].splitlines())
    return tuple(SetPhrase(re.compile(pattern), *rest) for pattern, *rest in rows)


def _in_phrase(words: Sequence[Word]) -> Checking | None:
    text = " ".join(word.lower for word in words)
    for phrase in set_phrases():
        match = phrase.pattern.search(text)
        if match is not None and not sum(text.count(mark, 0, match.start()) for mark in _QUOTES) % 2:
            return Checking(phrase.status, BEFORE, words[0].start, words[-1].end)
    return None
