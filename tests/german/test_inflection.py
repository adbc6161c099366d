"""Noun phrases in the nominative."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german import inflection

PHRASES = [
    ("des", "Internationalen", "Hilfswerks", "Internationales Hilfswerk"),
    ("der", "regionalen", "Behörden", "Regionale Behörden"),
    ("den", "örtlichen", "Behörden", "Örtliche Behörden"),
    ("", "ukrainischen", "Medien", "Ukrainische Medien"),
    ("", "westlicher", "Geheimdienste", "Westliche Geheimdienste"),
    ("dem", "zuständigen", "Amt", "Zuständiges Amt"),
    ("des", "neuen", "Präsidenten", "Neuer Präsident"),
    ("einem", "hohen", "Beamten", "Hoher Beamter"),
    ("der", "frühere", "Abgeordnete", "Früherer Abgeordneter"),
    ("die", "frühere", "Abgeordnete", "Frühere Abgeordnete"),
    ("den", "beiden", "Experten", "Beide Experten"),
    ("dem", "alten", "Experten", "Alter Experte"),
    ("der", "statistischen", "Ämter", "Statistische Ämter"),
    ("ein", "anderer", "Soldat", "Anderer Soldat"),
    ("die", "Moskauer", "Polizei", "Moskauer Polizei"),
    ("", "bisher", "Unbekannte", "Bisher Unbekannte"),
]


@pytest.mark.parametrize(("article", "adjective", "noun", "wanted"), PHRASES)
def test_nominative(article: str, adjective: str, noun: str, wanted: str) -> None:
    assert inflection.nominative(article, [adjective], noun) == wanted


NOUNS = [
    ("Generalstabes", "des", "Generalstab"),
    ("Komitees", "des", "Komitee"),
    ("Kongresses", "des", "Kongress"),
    ("Gefängnisses", "des", "Gefängnis"),
    ("Amtes", "des", "Amt"),
    ("Zeugen", "dem", "Zeuge"),
    ("Helfer", "der", "Helfer"),
    ("Helfern", "den", "Helfer"),
    ("Berichten", "", "Berichte"),
    ("Erkenntnissen", "den", "Erkenntnisse"),
    ("Unternehmen", "das", "Unternehmen"),
    ("Osten", "der", "Osten"),
]


@pytest.mark.parametrize(("written", "article", "wanted"), NOUNS)
def test_nouns(written: str, article: str, wanted: str) -> None:
    assert inflection.noun(written, article).text == wanted


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("Innenministerium", "n"), ("Generalstab", "m"), ("Küstenwache", "f"), ("Sprecherin", "f"), ("Agentur", "f")],
)
def test_genders(noun: str, gender: str) -> None:
    assert inflection.gender(noun) == gender


@given(st.text(max_size=30), st.sampled_from(["der", "die", "das", "des", "dem", "den", "ein", "eine", ""]))
def test_any_word_has_a_nominative(word: str, article: str) -> None:
    assert inflection.noun(word, article).gender in {"m", "f", "n", "p"}


@pytest.mark.parametrize(
    ("noun", "gender"), [("Leitung", "f"), ("Bahnbehörde", "f"), ("Bote", ""), ("Gericht", "n"), ("Beck", "")]
)
def test_known_gender(noun: str, gender: str) -> None:
    assert inflection.known_gender(noun) == gender
