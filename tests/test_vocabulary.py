"""The page of the vocabulary and the code name the same values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from evaluation.reading import EVALUATION
from evaluation.score_claims import rows as lines

from lagebild.german.gazetteer import standard
from lagebild.german.speech import speech_nouns, speech_phrases, speech_verbs
from lagebild.german.wordings import event_types, stance_wordings
from lagebild.model import Place, Quantity, Relay, SegmentKind, Timex

PAGE = (Path(__file__).parents[1] / "docs" / "reference" / "vocabulary.md").read_text(encoding="utf-8")
TABLE = re.compile(r"^\| `?(\w+)`? \|.*\n\|[ -|]+\n((?:\|.*\n)+)", re.MULTILINE)
TABLES = [
    (match[1], [[cell.strip(" `") for cell in row.strip("|\n").split("|")] for row in match[2].splitlines()])
    for match in TABLE.finditer(PAGE)
]


def values(name: str, number: int = 0) -> list[str]:
    """The values of the page's tables whose first column has this name, the `number`th of them."""
    return [row[0] for row in [rows for head, rows in TABLES if head == name][number]]


def told(documented: type, sentence: str) -> set[str]:
    """The words that a docstring of the model lists behind a name."""
    text = " ".join((documented.__doc__ or "").split())
    listed = re.split(r"[.;]", text.partition(sentence)[2])[0]
    return set(re.findall(r"[a-z_]+", re.sub(r"\(.*?\)|\bor None\b|\band\b", "", listed)))


def test_events_are_those_of_the_lexicon_with_their_examples_and_codes() -> None:
    page = {row[0]: row[2:] for row in next(rows for head, rows in TABLES if head == "event")}
    assert page.pop("other")[1:] == ["–", "–"]
    assert page == {each.name: [each.example, each.acled or "–", each.plover or "–"] for each in event_types()}


def test_the_triggers_shown_are_in_the_lexicon() -> None:
    shown = {row[0]: row[1].split(", ") for row in next(rows for head, rows in TABLES if head == "event")}
    for each in event_types():
        known = {word.strip("*") + "…" * word.endswith("*") for word in each.words}
        assert known.issuperset(shown[each.name])


def test_stances_are_those_of_cues_and_words() -> None:
    cues = {verb.stance for verbs in speech_verbs().values() for verb in verbs}
    cues |= {noun.stance for noun in speech_nouns().values()} | {phrase.stance for phrase in speech_phrases()}
    cues |= {wording.stance for wording in stance_wordings()}
    assert set(values("stance")) == cues


def test_statuses_are_those_that_sentences_state_and_two_more() -> None:
    stated = {row["status"] for row in lines(EVALUATION / "verification.jsonl") if row.get("status")}
    assert set(values("status")) == stated | {"disputed", "unstated"}


def test_segment_kinds_stand_in_the_order_of_the_code() -> None:
    assert values("kind", 2) == [kind.value for kind in SegmentKind]


def test_relay_kinds() -> None:
    assert set(values("kind")) == told(Relay, "`kind`:")


def test_place_kinds_are_those_of_the_gazetteer() -> None:
    assert set(values("kind", 1)) == {*standard().about["kinds"], Place("", (), "").kind}


def test_place_roles() -> None:
    assert set(values("role")) == told(Place, "`role` is one of")


@pytest.mark.parametrize(
    ("name", "documented", "sentence"),
    [("comparator", Quantity, "`comparator`:"), ("signal", Timex, "`signal`:"), ("scope", Quantity, "`scope`:")],
)
def test_values_of_quantities_and_times(name: str, documented: type, sentence: str) -> None:
    assert set(values(name)) - {"null"} == told(documented, sentence)


def test_claim_types() -> None:
    assert values("type") == ["direct", "indirect", "free_indirect", "reported", "narration"]
