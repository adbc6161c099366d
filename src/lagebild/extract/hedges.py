"""The words by which a report or a speaker leaves open whether something is so.

Plain hedges are looked up; a modal verb hedges only in the reading that `german/lexicon/hedges.toml` names, which the
infinitive at the end of its clause tells: "soll gefunden worden sein" is hearsay, "soll geöffnet werden" a plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from lagebild.german.modals import Infinitive, ends_clause, governed
from lagebild.german.wordings import hedge_words, hedges
from lagebild.model import Analysis, Part, Sentence, Span


def find(analysis: Analysis) -> tuple[Part, ...]:
    """The hedges in a report's sentences, in the order of the text; `name` is the entry of the lexicon."""
    text = analysis.document.text
    return tuple(part for sentence in analysis.sentences for part in _in_sentence(sentence, text))


def _in_sentence(sentence: Sentence, text: str) -> Iterator[Part]:
    words, openers = [token[0].lower() for token in sentence.tokens], _openers()
    if openers.keys().isdisjoint(words):
        return
    for place, (token, word) in enumerate(zip(sentence.tokens, words, strict=True)):
        if word not in openers:
            continue
        found = _hedge_at(words, place)
        if found is not None and not (token.text == "Wohl" and place and words[place - 1][0].isalnum()):
            name, length = found
            span = Span(token.start, sentence.tokens[place + length - 1].end)
            yield Part(text[span.start : span.end], (span,), name)


def _hedge_at(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """Name and length in tokens of the hedge that begins at a place."""
    lemma = _modal_forms().get(words[place])
    if lemma is not None:
        return (lemma, 1) if _modal_hedges(lemma, words, place) else None
    for form, name in _openers()[words[place]]:
        if tuple(words[place : place + len(form)]) == form and not _other_sense(form[0], words, place):
            return name, len(form)
    return None


def _other_sense(word: str, words: Sequence[str], place: int) -> bool:
    """Whether "wohl" is well-being or emphasis, or "offensichtlich" the predicate itself."""
    after = words[place + 1] if place + 1 < len(words) else "."
    if word == "wohl":
        before = words[place - 1] if place else ""
        return before in hedge_words("well_before") or after in hedge_words("well_after")
    return word == "offensichtlich" and place > 0 and ends_clause(words, place + 1) and words[place - 1] != ","


def _modal_hedges(lemma: str, words: Sequence[str], place: int) -> bool:
    if lemma == "dürfen":
        return True
    if lemma == "können":
        return place > 0 and hedge_words("able").isdisjoint(words[max(0, place - 2) : place + 3])
    infinitive = governed(words, place)
    if infinitive is None:
        return False
    if lemma == "scheinen":
        return infinitive.zu
    if lemma == "mögen":
        return not infinitive.zu
    if lemma == "wollen":
        return infinitive.perfect
    return _hearsay(infinitive, words, place)


def _hearsay(infinitive: Infinitive, words: Sequence[str], place: int) -> bool:
    """Whether "soll" tells what others say: of something past, or of a state that nobody plans."""
    if infinitive.perfect and infinitive.passive:
        return True
    if not infinitive.perfect and infinitive.word not in hedge_words("states"):
        return False
    if place and words[place - 1] in hedge_words("intents"):
        return False
    return hedge_words("plans").isdisjoint(words[_clause_start(words, place) : place + 12])


def _clause_start(words: Sequence[str], place: int) -> int:
    """Where the stretch between marks begins that a place stands in, at most ten words back."""
    for at in range(place - 1, max(-1, place - 10), -1):
        if not words[at][0].isalnum():
            return at + 1
    return max(0, place - 10)


@cache
def _modal_forms() -> dict[str, str]:
    found = {}
    for each in hedge_words("modal_forms"):
        form, _, lemma = each.partition(":")
        found[form] = lemma
    return found


@cache
def _openers() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The forms of all hedges by their first word, the longest first; modal verbs by their forms."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {word: [] for word in _modal_forms()}
    for hedge in hedges():
        for form in hedge.forms if hedge.kind != "modal" else ():
            found.setdefault(form[0], []).append((form, hedge.words))
    return {word: sorted(forms, key=lambda each: -len(each[0])) for word, forms in found.items()}
