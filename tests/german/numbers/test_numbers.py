"""Number words against an own speller of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german.numbers.number_words import BELOW_HUNDRED, number_word

_SPELLED = {value: word for word, value in reversed(BELOW_HUNDRED.items()) if word not in ("eins", "zwo", "dreissig")}


def spelled(number: int) -> str:
    """A number below a million in German words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return f"{spelled(thousands)}tausend{spelled(rest) if rest else ''}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_SPELLED[hundreds]}hundert{spelled(rest) if rest else ''}"
    return _SPELLED[number]


@given(st.integers(1, 999_999))
def test_every_number_word_is_read(number: int) -> None:
    word = spelled(number)
    assert number_word(word) == number
    assert number_word(word.capitalize()) == number


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("hundert", 100),
        ("tausend", 1000),
        ("anderthalb", 1.5),
        ("dreieinhalb", 3.5),
        ("zweieinhalbtausend", 2500),
        ("zweihundertunddrei", 203),
        ("neunzehnhundertvierzehn", 1914),
    ],
)
def test_other_forms(word: str, value: float) -> None:
    assert number_word(word) == value


@pytest.mark.parametrize("word", ["Jahrhundert", "Tausende", "Hundertschaft", "Achtung", "", "und", "zwanzigst"])
def test_no_numbers(word: str) -> None:
    assert number_word(word) is None


@given(st.text(max_size=80))
def test_any_text_is_read(word: str) -> None:
    number_word(word)
