"""The lexicon of verification: every wording with its example, its counter-example, and in bounded time."""

from __future__ import annotations

import time

import pytest

from lagebild.extract import verification
from lagebild.german.wordings import (
    VerificationWording,
    event_types,
    hedge_words,
    hedges,
    stance_wordings,
    verification_signs,
    verification_wordings,
    verification_words,
)

WORDINGS = verification_wordings()
STATUSES = {"not_independently_verifiable", "unverified", "independently_verified"}


def first_match(text: str) -> VerificationWording | None:
    return next((wording for wording in WORDINGS if wording.pattern.search(text.lower())), None)


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.example)
def test_a_wording_is_the_first_that_matches_its_example(wording: VerificationWording) -> None:
    assert first_match(wording.example) is wording


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.counter)
def test_no_wording_matches_a_counter_example(wording: VerificationWording) -> None:
    assert first_match(wording.counter) is None


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.example)
def test_the_signs_let_every_example_through(wording: VerificationWording) -> None:
    assert any(sign in wording.example.lower() for sign in verification_signs())
    assert verification.is_statement(wording.example) is (wording.scope != "this_sentence")


def test_statuses_and_scopes_are_known() -> None:
    assert {wording.status for wording in WORDINGS} == STATUSES
    assert {wording.scope for wording in WORDINGS} == {"preceding_claims", "document", "this_sentence"}


def test_examples_are_written_once() -> None:
    examples = [wording.example for wording in WORDINGS]
    examples += [wording.example for wording in stance_wordings()]
    assert len(examples) == len(set(examples))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die Angaben wurden bislang nicht unabhängig geprüft.", "unverified"),
        ("Die Angaben konnten bislang nicht unabhängig geprüft werden.", "not_independently_verifiable"),
        ("Die Angaben wurden von unabhängiger Seite geprüft.", "independently_verified"),
        ("Auch diese Darstellung lässt sich derzeit kaum verifizieren.", "not_independently_verifiable"),
        ("Für diese Behauptungen gibt es bisher keine Belege.", "unverified"),
        ("Die Angaben beider Kriegsparteien sind kaum zu überprüfen.", "not_independently_verifiable"),
    ],
)
def test_not_checked_could_not_be_checked_and_checked_are_told_apart(text: str, status: str) -> None:
    wording = first_match(text)
    assert wording is not None and wording.status == status


def test_word_lists_are_lower_case() -> None:
    lists = [verification_words("reach", name) for name in ("both", "last", "numbers")]
    lists += [verification_words("denials", name) for name in ("general", "accusing")]
    lists += [hedge_words(name) for name in ("states", "plans", "intents", "able")]
    assert all(word == word.lower() for words in lists for word in words)
    assert all(word == word.lower() for event in event_types() for word in event.words)
    assert all(form == tuple(word.lower() for word in form) for hedge in hedges() for form in hedge.forms)


@pytest.mark.parametrize(
    "piece",
    [
        "angaben konnten nicht unabhängig ",
        "unabhängig überprüft ",
        "das video ließ sich nicht ",
        "keine bestätigung gab es nicht ",
        "ohne a b belege ",
        "echtheit, was nicht geprüft ",
        "a",
    ],
)
def test_hostile_sentences_take_bounded_time(piece: str) -> None:
    text = (piece * 600)[: verification.LONGEST - 8] + " geprüft"
    start = time.process_time()
    for _ in range(20):
        verification.is_statement(text)
    assert time.process_time() - start < 1
