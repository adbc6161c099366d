"""Words before a number that belong to it."""

from __future__ import annotations

import pytest

from lagebild.german.counting import behind_amount, behind_counting
from tests.german.test_phrases import tagged


@pytest.mark.parametrize(
    ("text", "counting", "amount"),
    [
        ("rund 40 Tote", 1, 1),
        ("nur noch mehr als 20 Boote", 4, 4),
        ("bis zu 20 Angriffe", 2, 2),
        ("mehr Munition", 1, 1),
        ("genug Zelte", 0, 1),
        ("40 Tote", 0, 0),
        ("über Funk", 1, 0),
        ("heute 40 Tote", 0, 0),
    ],
)
def test_what_counts_before_a_number_or_noun(text: str, counting: int, amount: int) -> None:
    words = tagged(text)
    assert behind_counting(words, 0, len(words)) == counting
    assert behind_amount(words, 0, len(words)) == amount
