"""Statements about checking: what makes one, of what it speaks, whose it is, and in bounded time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from lagebild.german.checking import LONGEST, Checking, SetPhrase, checking_in, set_phrases
from lagebild.german.checking_words import act_of, may_check
from lagebild.german.lexicon import load
from lagebild.german.tokens import tokenize

LIST = Path(__file__).parents[2] / "evaluation" / "verification.jsonl"
ROWS = [row for row in map(json.loads, LIST.read_text(encoding="utf-8").splitlines()) if "sentence" in row]
COULD_NOT, NOT_YET, CHECKED = "not_independently_verifiable", "unverified", "independently_verified"


def read(text: str) -> Checking | None:
    return checking_in(tokenize(text))


def status(text: str) -> str | None:
    found = read(text)
    return found.status if found else None


def scope(text: str) -> str | None:
    found = read(text)
    return found.scope if found else None


@pytest.mark.parametrize("row", [row for row in ROWS if row["status"]], ids=lambda row: str(row["sentence"])[:40])
def test_the_signs_let_every_statement_through(row: dict[str, str]) -> None:
    assert may_check(row["sentence"].lower())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Angaben wurden bislang nicht unabhängig geprüft.", NOT_YET),
        ("Die Angaben konnten bislang nicht unabhängig geprüft werden.", COULD_NOT),
        ("Die Angaben wurden von unabhängiger Seite geprüft.", CHECKED),
        ("Für diese Behauptungen gibt es bisher keine Belege.", NOT_YET),
        ("Unabhängig überprüft hat das niemand.", NOT_YET),
        ("Die Redaktion hat dafür bislang keine Bestätigung.", NOT_YET),
        ("Der Minister hat dafür bislang keine Bestätigung.", None),
        ("Die Angaben will die Redaktion prüfen.", None),
        ("Der Verdacht hat sich nicht bestätigt.", None),
        ("Ob das stimmt, ist offen.", NOT_YET),
        ("Welche Darstellung zutrifft, blieb ungeklärt.", NOT_YET),
        ("Ob der Preis stimmt, ist offen.", None),
        ("Diese Zahl beruht ausschließlich auf Angaben der Miliz.", NOT_YET),
        ("Die Darstellung kommt allein aus Moskau.", NOT_YET),
        ("Das behauptet bislang nur der Stab.", NOT_YET),
        ("Die Stadt sei leer, behauptet jedenfalls der Stab.", NOT_YET),
        ("Die Hilfe stammt allein aus Polen.", None),
        ("Nur in Kiew kamen 40 Menschen um.", None),
        ("Andere Quellen dafür gibt es nicht.", NOT_YET),
        ("Unabhängige Berichte liegen nicht vor.", NOT_YET),
        ("Weitere Zahlen gibt es nicht.", None),
        ("Offiziell bestätigt wurde der Verlust bislang nicht.", NOT_YET),
        ("Der Tod des Kommandeurs ist bisher nicht bestätigt.", NOT_YET),
        ("Die Wahl wurde bislang vom Parlament nicht bestätigt.", None),
        ("Bestätigen will das im Ort niemand.", NOT_YET),
        ("Das wollte auf Nachfrage niemand bestätigen.", NOT_YET),
        ("Der Minister will das nicht bestätigen.", None),
        ("Es liegen keine Daten vor, mit denen sich das überprüfen ließe.", COULD_NOT),
        ("Es gibt keine Quelle, die das bestätigen könnte.", COULD_NOT),
        ("Der Minister sagte, er könnte das prüfen.", None),
        ("Die Echtheit des Schreibens ist nicht geklärt.", NOT_YET),
        ("Die Finanzierung der Brücke ist nicht geklärt.", None),
        ("Der Lokalaugenschein bestätigte die Angaben.", CHECKED),
        ("Geolokalisierte Aufnahmen stützen diese Darstellung.", CHECKED),
        ("Zwei Pfeiler stützen die Brücke.", None),
        ("Das belegen auch Fotos, die der Abendpost vorliegen.", CHECKED),
        ("Das belegen die Prüfer mit Fotos der Brücke.", None),
        ("Papiere, die der Redaktion vorliegen, belegen diese Darstellung.", CHECKED),
        ("Papiere, die der Miliz vorliegen, belegen diese Darstellung.", None),
        ("Radio Orla konnte die Angaben nicht prüfen.", COULD_NOT),
        ("Der Westkanal konnte diese Meldung nicht verifizieren.", COULD_NOT),
        ("Die Meldungen kann der Dienst nicht bestätigen.", COULD_NOT),
        ("Das kann der Dienst nicht bestätigen.", None),
        ("Die Behauptung blieb unüberprüfbar.", COULD_NOT),
        ("Die Vorwürfe sind bis heute unbeweisbar.", COULD_NOT),
        ("Ob das stimmt, kann die Redaktion nicht sagen.", COULD_NOT),
        ("Ob die Miete stimmt, kann die Redaktion nicht sagen.", None),
        ("Die Angaben werden derzeit noch geprüft.", NOT_YET),
        ("Die Angaben werden am Montag geprüft.", None),
        ("Der Preis wird derzeit noch geprüft.", None),
        ("Eine Prüfung dieser Meldungen läuft.", NOT_YET),
        ("Eine Prüfung der Bremsen läuft.", None),
        ("Eine Überprüfung durch die Pioniere ist noch im Gange.", NOT_YET),
        ("Die Prüfung läuft noch.", None),
        ("Für diese Zahl nannte er keine Quelle.", NOT_YET),
        ("Eine Quelle für ihre Behauptung lieferte die Miliz nicht.", NOT_YET),
        ("Der Bach hat keine Quelle.", None),
        ("Beweisen kann der Fahrer das nicht.", NOT_YET),
        ("Beweisen kann der Fahrer seine Unschuld nicht.", None),
        ("Dafür gibt es keinen Anhaltspunkt.", NOT_YET),
        ("Es gibt keine Anhaltspunkte für einen Anschlag.", None),
        ("Von unabhängiger Seite lag dazu nichts vor.", NOT_YET),
        ("Von unabhängiger Stelle gab es keine Angaben.", NOT_YET),
        ("Von russischer Seite gab es keine Angaben.", None),
        ("Die Zahlen entziehen sich der Überprüfung.", COULD_NOT),
        ("Aus Kiew kam dafür keine Bestätigung.", NOT_YET),
        ("Aus Kiew kam keine Hilfe.", None),
        ("Die Ukraine hat dies bislang nicht bestätigt.", NOT_YET),
        ("Der Stab bestätigte das zunächst nicht.", NOT_YET),
        ("Der Stab hat den Verlust der Stadt nicht bestätigt.", None),
        ("Das Treffen fand in Lossen statt; die Angaben ließen sich nicht prüfen.", COULD_NOT),
        ("Der Minister fand, die Angaben ließen sich nicht prüfen.", None),
        ("Kontrollieren konnte die Angaben niemand.", COULD_NOT),
        ("Was davon stimmt, weiß derzeit niemand.", NOT_YET),
        ("Die Redaktion hält das Video für echt.", CHECKED),
        ("Der Kreml hält das Video für echt.", None),
        ("Der Ort der Aufnahme wurde geolokalisiert.", CHECKED),
        ("Die Redaktion konnte den Ort des Videos bestimmen.", CHECKED),
        ("Die Polizei konnte den Ort des Videos bestimmen.", None),
        ("Die Angaben stimmen mit Recherchen der Abendpost überein.", CHECKED),
        ("", None),
    ],
)
def test_could_not_was_not_and_was_checked_are_told_apart(text: str, expected: str | None) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Abendpost konnte diese Angabe nicht überprüfen.",
        "Diese Angabe konnte die Abendpost nicht überprüfen.",
        "Nicht überprüfen konnte die Abendpost diese Angabe.",
        "Überprüfen konnte diese Angabe die Abendpost nicht.",
        "Überprüfen liess sich diese Angabe nicht.",
        "Diese Angabe ist, wie die meisten, nicht zu überprüfen.",
        "Diese Angabe ließ sich – jedenfalls bis Montag – nicht überprüfen.",
    ],
)
def test_the_order_of_words_does_not_matter(text: str) -> None:
    assert status(text) == COULD_NOT


@pytest.mark.parametrize(
    ("checker", "expected"),
    [("Die Redaktion", COULD_NOT), ("Eine Reporterin vor Ort", COULD_NOT), ("Der Minister", None), ("Der Stab", None)],
)
def test_only_who_is_no_party_says_so(checker: str, expected: str | None) -> None:
    assert status(f"{checker} konnte die Angaben nicht bestätigen.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Amt teilte mit, die Angaben ließen sich nicht überprüfen.",
        "Der Sprecher erklärte, dass die Angaben nicht überprüft wurden.",
        "Laut Stab sind die Angaben nicht bestätigt.",
        "Ob sich das überprüfen ließ, sagte der Minister nicht.",
        "Die Angaben seien nicht überprüfbar.",
        "Die Angaben lassen sich nicht überprüfen, sagte der Minister.",
        "„Die Angaben lassen sich nicht überprüfen.“",
    ],
)
def test_what_somebody_else_says_is_none(text: str) -> None:
    assert status(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Angaben ließen sich nicht überprüfen.", "preceding_claims"),
        ("Weil die Stadt gesperrt ist, ließen sie sich nicht überprüfen, die Angaben.", "preceding_claims"),
        ("Die folgenden Angaben ließen sich nicht überprüfen.", "following_claims"),
        ("Das Video ließ sich nicht überprüfen.", "document"),
        ("Der Stab meldete 40 Tote, was sich nicht überprüfen ließ.", "this_sentence"),
        ("Der Stab meldete 40 Tote, überprüfen ließ sich das nicht.", "this_sentence"),
        ("Unbestätigten Berichten zufolge starben 40 Menschen.", "this_sentence"),
        ("Der Stab macht Angaben, die nicht überprüft werden können.", "preceding_claims"),
        ("Die Meldung, wonach 40 Menschen starben, ist nicht belegt.", "this_sentence"),
        ("Die Meldung, die Brücke sei zerstört, ließ sich nicht überprüfen.", "this_sentence"),
        ("Während sich die Zahl nicht überprüfen ließ, bestätigten Anwohner den Treffer.", "this_sentence"),
        ("Die Abendpost bestätigte das anhand von Bildern.", "preceding_claims"),
    ],
)
def test_of_what_it_speaks(text: str, expected: str) -> None:
    assert scope(text) == expected


def test_the_words_that_say_so_are_a_stretch_of_the_text() -> None:
    text = "Der Stab meldete 40 Tote, ohne dass dies überprüft werden konnte."
    found = read(text)
    assert found is not None
    assert text[found.start : found.end] == "ohne dass dies überprüft werden konnte"


@pytest.mark.parametrize("phrase", set_phrases(), ids=lambda phrase: phrase.example)
def test_set_phrases(phrase: SetPhrase) -> None:
    assert status(phrase.example) == phrase.status
    assert status(phrase.counter) is None
    assert may_check(phrase.example.lower())


def test_every_verb_of_the_lexicon_is_an_act() -> None:
    lemmas = [lemma for verbs in load("checking")["verbs"].values() for lemma in verbs.split()]
    assert [lemma for lemma in lemmas if act_of(lemma) is None] == []


@pytest.mark.parametrize(
    "piece",
    [
        "angaben konnten nicht unabhängig ",
        "überprüft, ",
        "das video ließ sich nicht ",
        "keine bestätigung gab es nicht, ",
        "( echtheit ",
        "a",
    ],
)
def test_hostile_sentences_take_bounded_time(piece: str) -> None:
    tokens = tokenize((piece * 600)[: LONGEST - 8] + " geprüft")
    start = time.process_time()
    for _ in range(20):
        checking_in(tokens)
    assert time.process_time() - start < 2
