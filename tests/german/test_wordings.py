"""The lexicons of stances, hedges, events and of what verification statements speak of."""

from __future__ import annotations

from lagebild.german.wordings import (
    event_types,
    hedge_words,
    hedges,
    stance_wordings,
    verification_words,
)


def test_examples_are_written_once() -> None:
    examples = [wording.example for wording in stance_wordings()]
    assert len(examples) == len(set(examples))


def test_word_lists_are_lower_case() -> None:
    lists = [verification_words("reach", name) for name in ("both", "last", "numbers")]
    lists += [verification_words("denials", name) for name in ("general", "accusing")]
    lists += [hedge_words(name) for name in ("states", "plans", "intents", "able")]
    assert all(word == word.lower() for words in lists for word in words)
    assert all(word == word.lower() for event in event_types() for word in event.words)
    assert all(form == tuple(word.lower() for word in form) for hedge in hedges() for form in hedge.forms)
