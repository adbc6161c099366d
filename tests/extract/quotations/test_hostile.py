"""Any text can be read: parts are spans with their own text, in time that grows with the length."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.model import Part, Quotation
from tests.extract.quotations.marking import quotations_of

VOCABULARY = """
    der die das dass laut nach Angaben zufolge so wie sagte teilte mit hieß es sei habe soll sollen haben „ “ » « , . :
    ; - ( ) und aber Stadt Anna Beck Polizei Sprecher 40 Mai von vom zu wurde bestätigt demnach er sie ! ?
"""
WORDS = [*VOCABULARY.split(), "\n\n"]


def parts(quotation: Quotation) -> list[Part]:
    own = (quotation.speaker, quotation.frame, quotation.addressee, quotation.medium)
    cue = [Part(quotation.cue.text, quotation.cue.spans)] if quotation.cue is not None else []
    return [
        quotation.content,
        *cue,
        *quotation.relays,
        *quotation.evidence,
        *(each for each in own if each is not None),
    ]


def check(text: str) -> None:
    analysis = quotations_of(text)
    for number, quotation in enumerate(analysis.quotations):
        for part in parts(quotation):
            assert part.spans
            assert all(0 <= span.start < span.end <= len(text) for span in part.spans)
            assert analysis.document.slice(part.spans) == part.text
        assert quotation.continues is None or quotation.continues < number


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_words(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_letters(text: str) -> None:
    check(text)


HOSTILE = {
    "quotation marks": "„",
    "pairs of marks": "„Halt“ ",
    "marks and cues": "„Halt“, sagte er, ",
    "articles": "die von ",
    "nouns": "Haus ",
    "joined nouns": "Haus und ",
    "cues": "sagte und ",
    "clauses": "er sagte, ",
    "subordinate": "dass er sagte, ",
    "as reported": "wie er sagte, ",
    "frames": "laut Polizei ",
    "postpositions": "Polizei zufolge ",
    "participles": "erklärt ",
    "brackets": "( ",
    "points": ".",
    "exclamations": "!",
    "addresses": "a.",
    "underscores": "a_",
    "lines": "\n ",
}


@pytest.mark.parametrize("repeated", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_length(repeated: str) -> None:
    short, long = (_seconds(repeated * (size // len(repeated))) for size in (20_000, 160_000))
    assert long < 8 * 4 * short + 0.5  # eight times the length; the rest is for a busy machine


def _seconds(text: str) -> float:
    start = process_time()
    quotations_of(text)
    return process_time() - start


def test_a_sentence_of_a_megabyte_is_read_as_narration() -> None:
    analysis = quotations_of("Der Sprecher sagte, die Stadt sei frei und " * 25_000)
    assert [each.type for each in analysis.quotations] == ["narration"]
