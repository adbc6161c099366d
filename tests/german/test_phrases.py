"""Noun phrases: how far the one reaches that begins a text, its end marked by a bar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german.phrases import coordinated, noun_phrase, prepositional_phrase
from lagebild.german.tagging import Word, tag
from lagebild.german.tokens import tokenize


def tagged(text: str) -> list[Word]:
    return tag(tokenize(text))


@pytest.mark.parametrize(
    "text",
    [
        "die Stadt am Fluss | sagte",
        "der Sprecher der Armee | am Montag",
        "die alte und neue Leitung | ging",
        "die von Moskau eingesetzte Leitung | ging",
        "40 Menschen | starben",
        "der Verband ( DVB ) | teilte mit",
        "das Magazin „ Der Fluss “ | schrieb",
        "Angaben örtlicher Behörden | Trümmer",
        # names
        "Anna Beck | in Kiew",
        "Ursula von der Heide | sprach",
        "die Präsidenten von Nordland | und",
        "Dr . Beck | sagte",
        # what belongs to the verb
        "Beck | der Zeitung",
        "die Regierung in Kiew | Menschen",
        "der Minister | bei einer Pressekonferenz",
        "der Sprecher | am Mittwoch",
        # pronouns and determiners alone
        "er | ging",
        "diese | gingen",
        # no phrase begins here
        "| sagte er",
        "| und die Stadt",
        "| für Anna",
    ],
)
def test_noun_phrase(text: str) -> None:
    inside, _, behind = text.partition("|")
    words = tagged(inside + behind)
    assert " ".join(word.text for word in words[: noun_phrase(words, 0)]) == inside.strip()


def test_without_attributes_a_phrase_ends_at_its_noun() -> None:
    assert noun_phrase(tagged("der Sprecher der Armee"), 0, attributes=False) == 2


@pytest.mark.parametrize(
    ("text", "end"), [("auf bis zu 900 Euro", 5), ("in der Stadt am Montag", 3), ("auf sagte", 1), ("auf", 1)]
)
def test_prepositional_phrase(text: str, end: int) -> None:
    assert prepositional_phrase(tagged(text), 0) == end


@pytest.mark.parametrize(
    ("text", "end"), [("Beck und Dorn gingen", 3), ("Beck und er gingen", 1), ("Beck und 40 Menschen gingen", 1)]
)
def test_coordinated(text: str, end: int) -> None:
    words = tagged(text)
    assert coordinated(words, 1, len(words)) == end


WORDS = [
    "die",
    "der",
    "von",
    "in",
    "Stadt",
    "Beck",
    "„",
    "“",
    "(",
    ")",
    "und",
    "40",
    "alte",
    "-",
    ".",
    ",",
    "er",
    "sagte",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_a_phrase_ends_within_the_words(parts: list[str]) -> None:
    words = tagged(" ".join(parts))
    for at in range(len(words)):
        assert at <= noun_phrase(words, at) <= len(words)
