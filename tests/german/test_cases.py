"""The case of noun phrases."""

from __future__ import annotations

import pytest

from lagebild.german.cases import dative, nominative
from tests.german.test_phrases import tagged


@pytest.mark.parametrize(
    ("text", "subject", "indirect_object"),
    [
        ("der Sender", True, False),
        ("dem Sender", False, True),
        ("den Behörden", False, True),
        ("den Vorwurf", False, False),
        ("ihm", False, True),
        ("er", True, False),
        ("deren Sprecherin", True, False),
        ("Anna", True, False),
        ("der Leitung", False, False),
        ("der Norddeutschen Zeitung", False, False),
        ("der alte Bote", True, False),
        ("ihr", False, False),
        ("betroffenen Familien", True, True),
        ("neun alten Fischern", True, True),
        ("starken Regen", True, False),
    ],
)
def test_case(text: str, subject: bool, indirect_object: bool) -> None:
    words = tagged(text)
    assert nominative(words, 0, len(words)) is subject
    assert dative(words, 0) is indirect_object


@pytest.mark.parametrize(("text", "subject"), [("einer Tat", False), ("einer der Boten", True), ("einer", True)])
def test_einer_before_a_noun_is_no_nominative(text: str, subject: bool) -> None:
    words = tagged(text)
    assert nominative(words, 0, len(words)) is subject
