"""Numbers, days and hidden characters as people read them."""

from __future__ import annotations

import pytest

from lagebild.publish.legible import legible
from lagebild.publish.wording import day, days, number, word


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (98000, "98.000", "98,000"),
        (2.5, "2,5", "2.5"),
        (0.6667, "0,6667", "0.6667"),
        (7, "7", "7"),
        (1e9, *["1.000.000.000", "1,000,000,000"]),
    ],
)
def test_numbers(value: float, german: str, english: str) -> None:
    assert (number(value, "de"), number(value, "en")) == (german, english)


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("2024-11-19", "19. November 2024"),
        ("2024-11", "November 2024"),
        ("2024", "2024"),
        ("2024-11-19T16:48", "19. November 2024, 16:48"),
        ("2024-11-19TNI", "19. November 2024, nachts"),
        ("2024-W47", "2024-W47"),
        (None, "ohne Datum"),
        ("XXXX-WXX-3", "XXXX-WXX-3"),
        ("2024-13-40", "2024-13-40"),
    ],
)
def test_days(published: str | None, written: str) -> None:
    assert day(published, "de") == written


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        ("2024-11-19", "2024-11-19", "19. November 2024", "19 November 2024"),
        ("2024-11-19", "2024-11-21", "19.–21. November 2024", "19–21 November 2024"),
        ("2024-09-30", "2024-10-02", "30. September – 2. Oktober 2024", "30 September – 2 October 2024"),
        ("2023-12-31", "2024-01-01", "31. Dezember 2023 – 1. Januar 2024", "31 December 2023 – 1 January 2024"),
    ],
)
def test_stretches_of_days(first: str, last: str, german: str, english: str) -> None:
    assert (days(first, last, "de"), days(first, last, "en")) == (german, english)


def test_a_value_without_a_word_is_shown_as_it_is() -> None:
    assert word("event.cyber_attack", "de") == "cyber attack"


def test_hidden_characters_are_written_out_and_others_left_alone() -> None:
    assert legible("a\x00b\u202ec\u2066\ud800") == "a[U+0000]b[U+202E]c[U+2066][U+D800]"
    assert legible("Zeile\r\n\tnächste 🛰️ „ja“") == "Zeile\n\n\tnächste 🛰️ „ja“"
