"""Quotation marks paired, and speech told from titles and scare quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.extract.quotations.marks import pairs
from lagebild.extract.quotations.periods import is_speech
from lagebild.model import Span


def quotes(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in pairs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er rief „Halt“ und ging.", ["„Halt“"]),
        ("Er rief »Halt« und ging.", ["»Halt«"]),
        ("Er rief «Halt» und ging.", ["«Halt»"]),
        ('Er rief "Halt" und ging.', ['"Halt"']),
        ("Er rief ‚Halt‘ und ging.", ["‚Halt‘"]),
        ("Er rief ›Halt‹ und ging.", ["›Halt‹"]),
        ('Er rief „Halt" und ging.', ['„Halt"']),
        ("„Eins“ und „Zwei“", ["„Eins“", "„Zwei“"]),
        ("Er sagte: „Sie rief ‚Halt‘ und ging.“", ["„Sie rief ‚Halt‘ und ging.“"]),
        ("Er sagte: „Dort stand “Halt” am Tor.“", ["„Dort stand “Halt” am Tor.“"]),
        ("Er sagte: „Wir (“Nord”) bleiben.“ Sie ging.", ["„Wir (“Nord”) bleiben.“"]),
        ("Er rief „Halt“, “Halt” und ging.", ["„Halt“", "“Halt”"]),
        ("Er sagte: „Wir bleiben", ["„Wir bleiben"]),
        ('Becks’ Haus ist 5" breit', []),
        ("Das geht’s nicht", []),
        ("", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_a_quotation_that_nothing_closes_is_told() -> None:
    (quote,) = pairs("„Wir bleiben", Span(0, 12))
    assert not quote.closed


@given(st.text(alphabet='ab .,„“”»«›‹‚‘’"', max_size=60))
def test_quotations_are_in_order_and_within_the_paragraph(text: str) -> None:
    end = 0
    for quote in pairs(text, Span(0, len(text))):
        assert end <= quote.start < quote.end <= len(text)
        end = quote.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er sagte: „Halt“", True),  # a colon announces it
        ("„Wir bleiben hier.“", True),
        ("„Halt!“", True),
        ("„Halt“, sagte er.", True),
        ("„Halt“, so der Wirt.", True),
        ("Er las „Der Fluss“ im Bett.", False),
        ("Die „Helfer“ kamen.", False),
        ("Die Lage sei „völlig unklar“.", False),
        ("„Die Stadt am großen Fluss“ ist ein Buch.", False),
    ],
)
def test_speech_or_quoted_words(text: str, expected: bool) -> None:
    whole = Span(0, len(text))
    (quote,) = pairs(text, whole)
    assert is_speech(text, quote, whole) is expected
