"""Closed-class words: their tags, cases and what must not be taken for a verb."""

from __future__ import annotations

import pytest

from lagebild.german.verbs import analyse, mood
from lagebild.german.words import (
    cases,
    governs,
    is_abbreviation,
    is_closed_class,
    is_common_adjective,
    tags,
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("der", {"art_def", "det", "pron_rel", "pron_dem"}),
        ("dieser", {"dem", "det"}),
        ("ihrer", {"poss", "det"}),
        ("keine", {"art_neg", "det", "neg"}),
        ("sich", {"pron_refl"}),
        ("im", {"prep", "contracted"}),
        ("zufolge", {"prep", "postp", "adv"}),
        ("während", {"prep", "subord"}),
        ("dass", {"subord"}),
        ("wurde", {"aux"}),
        ("soll", {"modal"}),
        ("panzer", set()),
    ],
)
def test_a_word_has_its_tags(word: str, expected: set[str]) -> None:
    assert tags(word) == expected


def test_articles_and_pronouns_have_cases() -> None:
    assert cases("dem") == {"dat.m", "dat.n"}
    assert cases("seines") == {"gen.m", "gen.n"}
    assert "dat.f" in cases("ihr") and cases("ihn") == {"acc.m"}
    assert cases("panzer") == frozenset()


def test_prepositions_govern_cases() -> None:
    assert governs("laut") == {"dat", "gen"} and governs("durch") == {"acc"} and governs("zum") == {"dat"}
    assert governs("und") == frozenset()


@pytest.mark.parametrize(
    "word", ["eine", "sondern", "sieben", "einigen", "lange", "zufolge", "teilweise", "einmal", "infolge", "achten"]
)
def test_closed_classes_are_no_finite_verbs(word: str) -> None:
    assert is_closed_class(word) and mood(word) == ""


def test_adjectives_are_recognised_and_stop_guesses() -> None:
    assert all(
        map(is_common_adjective, ["sichere", "leeren", "wichtiger", "vollständigen", "schnelleren", "russische"])
    )
    assert not any(map(is_common_adjective, ["sei", "habe", "erklärte", "wies", "panzer"]))
    assert analyse("vollständige") == () and analyse("sichere") != ()


def test_abbreviations_keep_their_spelling() -> None:
    assert is_abbreviation("z.B.") and is_abbreviation("Dr.") and is_abbreviation("Sept.")
    assert not is_abbreviation("Haus.")
    assert is_abbreviation("Art.", next_word="5") and not is_abbreviation("Art.", next_word="Danach")
