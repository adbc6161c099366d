"""The letters of words, by themselves and by their neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german.tagging import letter_of, tag
from lagebild.german.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Der Arzt sagte, die Klinik sei voll.", "dNV,dNVB."),
        ("Er versprach, die Klinik zu öffnen.", "pV,dNuz."),  # an infinitive behind zu
        ("die bestätigte Zahl stieg", "dANV"),  # a participle before its noun
        ("Die getöteten und verletzten Soldaten lagen dort.", "dAKANVB."),
        ("Er bestätigte Zahlen", "pwN"),  # the same form as a verb
        ("Die Lage ist gefährlich.", "dNVB."),  # an adjective with the verb
        ("Haben Sie Ihre Stadt gesehen?", "vpDNg."),
        ("Dr. Beck kam am 3. Mai.", "N*NVCZ*N."),  # only the last full stop ends it
        ("Sie haben 98.000 Euro.", "pvZN."),
        ("Er „ging“ – so (kaum);", "pqVq-B(B);"),
        ("Er kam als Zeuge, da er wusste, wie es war.", "pVsN,spV,spV."),
    ],
)
def test_letters(text: str, letters: str) -> None:
    assert "".join(word.kind for word in tag(tokenize(text))) == letters


@pytest.mark.parametrize(
    ("word", "opening", "inside"), [("Die", "d", "N"), ("Laut", "P", "N"), ("Stadt", "N", "N"), ("Neue", "A", "N")]
)
def test_a_capital_counts_less_at_the_start(word: str, opening: str, inside: str) -> None:
    assert letter_of(word, first=True) == opening
    assert letter_of(word, first=False) == inside


@given(st.text(max_size=80))
def test_each_token_gets_one_letter(text: str) -> None:
    tokens = tokenize(text)
    words = tag(tokens)
    assert [(word.text, word.start, word.end) for word in words] == [tuple(token) for token in tokens]
    assert all(len(word.kind) == 1 and word.lower == word.text.lower() for word in words)
