"""The lexicon of boilerplate: every entry is found by its example and leaves its counter-example alone."""

from __future__ import annotations

import re

import pytest

from lagebild.clean.boilerplate import KINDS, agencies, credit_tail, picture_sources, telltale
from lagebild.clean.openings import agencies_in
from lagebild.german.lexicon import load
from lagebild.model import CLAIMABLE, SegmentKind
from tests.clean.documents import plain, segments

ROWS = [
    (kind, *line.split(" :: "))
    for kind in KINDS
    for place in ("whole", "starts", "ends", "holds")
    for line in load("boilerplate")[kind.value].get(place, "").splitlines()
]
PATTERNS = [
    (pattern, *line.split(" :: ")[1:])
    for table, pattern in (("tail", credit_tail()), ("picture_sources", picture_sources()))
    for line in load("boilerplate")["credit"][table].splitlines()
]


@pytest.mark.parametrize(("kind", "words", "example", "counter"), ROWS)
def test_words_are_known_in_their_example_alone(kind: SegmentKind, words: str, example: str, counter: str) -> None:
    found = telltale(example)
    assert found is not None
    assert found[0] is kind
    if counter != "-":
        assert is_read(counter)


@pytest.mark.parametrize(("pattern", "example", "counter"), PATTERNS)
def test_credits_are_known_in_their_example_alone(pattern: re.Pattern[str], example: str, counter: str) -> None:
    assert pattern.search(example)
    if counter != "-":
        assert is_read(counter)


@pytest.mark.parametrize("line", load("boilerplate")["byline"]["openings"].splitlines())
def test_bylines_name_an_author(line: str) -> None:
    _, example, counter = line.split(" :: ")
    assert segments(plain(f"Brücke gesperrt\n\n{example}\n\nDie Brücke ist gesperrt."))[1][0] == "byline"
    if counter != "-":
        assert is_read(counter)


@pytest.mark.parametrize("line", load("boilerplate")["agencies"]["codes"].splitlines())
def test_an_agency_is_known_in_its_dateline(line: str) -> None:
    code, name, example = line.split(" | ")
    assert agencies()[code] == name
    found = plain(example)
    assert found.agency == agencies_in(code) == name
    assert segments(found)[1] == ("body", "Der Hafen ist wieder offen.")


def is_read(sentence: str) -> bool:
    """Whether the sentence stays part of the report between two paragraphs."""
    found = plain(f"Die Lage ist ruhig.\n\n{sentence}\n\nDas teilte die Stadt mit.")
    return all(SegmentKind(kind) in CLAIMABLE for kind, _ in segments(found))
