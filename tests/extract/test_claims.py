"""Which sentences of the outlet's own are claims."""

from __future__ import annotations

import pytest

from lagebild.extract.pipeline import analyse
from tests.clean.documents import plain

AROUND = "Die Stadtverwaltung von Charkiw meldete den Vorfall am Montag."


def is_claim(sentence: str) -> bool:
    """Whether a sentence between two paragraphs is a claim of the outlet."""
    found = analyse(plain(f"{AROUND}\n\n{sentence}\n\n{AROUND}"))
    return any(claim.content.text == sentence and claim.type == "narration" for claim in found.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Werft blieb unversehrt.",
        "Auch die Kinder sind unverletzt.",
        "Verletzt wurde dort niemand.",
        "Es gab keine Verletzten.",
        "Menschen kamen nicht zu Schaden.",
    ],
)
def test_that_nobody_came_to_harm_is_a_claim(sentence: str) -> None:
    assert is_claim(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Keine Stadt blieb je ohne Opfer.", "Niemand weiß das genau.", "Nicht alles ist dort verloren."],
)
def test_other_denials_are_none(sentence: str) -> None:
    assert not is_claim(sentence)


@pytest.mark.parametrize("sentence", ["Und die 300 Gefangenen aus Charkiw?", "Wer hat die 20 Drohnen gezählt?", "12."])
def test_what_states_nothing_is_none(sentence: str) -> None:
    assert not is_claim(sentence)


@pytest.mark.parametrize(
    "sentence", ["Zehn Busse für 3000 Menschen, das ist ein Witz.", "Drei Panzer, das ist zu wenig."]
)
def test_a_judgement_on_a_figure_is_none(sentence: str) -> None:
    assert not is_claim(sentence)


def test_a_figure_that_explains_another_is_a_claim() -> None:
    assert is_claim("Zehn Busse, das ist ein Drittel der Flotte.")
    assert is_claim("Die Stadt schickte zehn Busse, das ist ein Anfang.")


def heads(entry: str) -> bool:
    """Whether the words behind a clock are a claim of the outlet."""
    found = analyse(plain(f"{AROUND}\n\n10:15 Uhr: {entry}\n{AROUND}\n\n9:05 Uhr: {AROUND}"))
    return any(claim.content.text == entry for claim in found.claims)


@pytest.mark.parametrize("entry", ["Kräne stehen still", "Charkiw ohne Bahnverkehr", "Brücke zerstört"])
def test_the_heading_of_a_ticker_entry_is_a_claim(entry: str) -> None:
    assert heads(entry)


@pytest.mark.parametrize("entry", ["Guten Morgen", "Die Lage am Abend", "Was wird aus Charkiw?"])
def test_a_heading_without_news_is_none(entry: str) -> None:
    assert not heads(entry)


def test_the_same_words_over_paragraphs_are_none() -> None:
    assert not is_claim("Charkiw ohne Bahnverkehr")
