"""The scorer of claims, on cases whose figures can be worked out by hand."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from evaluation.claim_likeness import name_key, overlap, same_time, same_value
from evaluation.score_claims import score
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.marked import Row, folder, gold, read

LEER = "Das Werk sei leer"
TOTE = "In Mühlau starben rund 40 Bergleute"


def scored(tmp_path: Path, golds: list[Row], said: list[Row], **more: list[Row]) -> dict[str, Any]:
    return score(folder(tmp_path, gold=golds, **more), said, tmp_path)


def test_a_perfect_reading_scores_one(tmp_path: Path) -> None:
    result = scored(tmp_path, [gold(LEER), gold(TOTE)], [read(LEER), read(TOTE)])
    shares = ("claims.f1", "content.close", "type", "speaker", "stance", "verification", "spans.right")
    assert {name: result[name] for name in shares} == dict.fromkeys(shares, 1.0)
    assert (result["claims.false"], result["claims.extra"], result["negatives.violated"]) == (0, 0, 0)


def test_nothing_read_scores_nothing(tmp_path: Path) -> None:
    result = scored(tmp_path, [gold(LEER)], [])
    assert (result["claims.precision"], result["claims.recall"], result["claims.f1"]) == (0, 0, 0)
    assert result["_show"]["missed"] == [("a.txt", "indirect", LEER)]
    assert math.isnan(result["place.precision"])


def test_precision_and_recall_count_what_was_invented_and_missed(tmp_path: Path) -> None:
    said = [read(LEER), read("Der Zug nach Süden fährt nicht"), read("Niemand weiß davon etwas")]
    result = scored(tmp_path, [gold(LEER), gold(TOTE)], said)
    assert result["claims.precision"] == pytest.approx(1 / 3)
    assert result["claims.core_recall"] == 0.5
    assert result["claims.f1"] == pytest.approx(0.4)
    assert result["claims.false"] == 2


def test_what_is_not_core_is_not_missed_by_recall(tmp_path: Path) -> None:
    result = scored(tmp_path, [gold(LEER), gold(TOTE, core=False)], [read(LEER)])
    assert (result["claims.recall"], result["claims.core_recall"], result["claims.f1"]) == (0.5, 1.0, 1.0)


def test_a_repeated_part_and_an_optional_passage_are_extra_and_not_false(tmp_path: Path) -> None:
    said = [read(TOTE), read("starben rund 40 Bergleute"), read("Das ist lange her")]
    result = scored(tmp_path, [gold(TOTE)], said, optional=[{"document": "a.txt", "text": "Das ist lange her."}])
    assert (result["claims.extra"], result["claims.false"], result["claims.precision"]) == (2, 0, 1.0)


def test_forbidden_words_are_counted_in_every_claim(tmp_path: Path) -> None:
    said = [read(TOTE), read("Zur Galerie")]
    result = scored(tmp_path, [gold(TOTE)], said, negatives=[{"document": "a.txt", "text": "Galerie"}])
    assert result["negatives.violated"] == 1
    assert result["_show"]["violations"] == [("a.txt", "Galerie", "Zur Galerie")]


def test_an_accepted_alternative_is_as_good(tmp_path: Path) -> None:
    alternatives = {"type": ["free_indirect"], "stance": ["deny"], "content": [LEER]}
    result = scored(
        tmp_path, [gold("ganz anderes", alt=alternatives)], [read(LEER, type="free_indirect", stance="deny")]
    )
    assert (result["type"], result["stance"], result["content.close"]) == (1, 1, 1)


def test_the_same_words_said_by_two_go_to_the_right_speakers(tmp_path: Path) -> None:
    other = {"text": "Jan Berg", "name": "Jan Berg"}
    said = [read(LEER, speaker=other, stance="deny"), read(LEER)]
    result = scored(tmp_path, [gold(LEER), gold(LEER, actor="Jan Berg", stance="deny")], said)
    assert (result["speaker"], result["stance"]) == (1, 1)


@pytest.mark.parametrize(
    ("speaker", "right"),
    [
        ({"text": "sie", "name": "Nora Feld"}, True),
        ({"text": "Feld", "name": None}, True),
        ({"text": "die Sprecherin Nora Feld", "name": None}, True),
        ({"text": "sie", "name": "Sprecherin Nora Feld"}, True),
        ({"text": "die Chefin", "name": "die Chefin"}, True),
        ({"text": "Nora Feld", "name": "Jan Berg"}, False),
        ({"text": "sie", "name": None}, False),
        (None, False),
    ],
)
def test_speakers(tmp_path: Path, speaker: Row | None, right: bool) -> None:
    aliases = [{"actor": "Nora Feld", "aliases": ["Chefin"]}]
    result = scored(tmp_path, [gold(LEER)], [read(LEER, speaker=speaker)], actors=aliases)
    assert result["speaker"] == right


def test_nobody_known_asks_for_no_name(tmp_path: Path) -> None:
    unknown = {"text": "er", "name": None}
    assert scored(tmp_path, [gold(LEER, actor=None)], [read(LEER, speaker=unknown)])["speaker"] == 1
    assert scored(tmp_path, [gold(LEER, actor=None)], [read(LEER)])["speaker"] == 0


def test_narration_has_no_speaker_to_get_wrong(tmp_path: Path) -> None:
    result = scored(tmp_path, [gold(LEER, type="narration", actor=None)], [read(LEER, type="narration")])
    assert "speaker" not in result


def test_verification_that_the_report_states_is_measured_apart(tmp_path: Path) -> None:
    golds = [gold(LEER, verification="disputed"), gold(TOTE)]
    result = scored(tmp_path, golds, [read(LEER), read(TOTE)])
    assert (result["verification"], result["verification.stated"]) == (0.5, 0)


def test_relays_are_sets_of_names(tmp_path: Path) -> None:
    said = read(LEER, relays=[{"name": "Agentur Nord"}, {"name": "Radio See"}])
    result = scored(tmp_path, [gold(LEER, relay=["Agentur Nord", "Blatt"])], [said])
    assert (result["relay.precision"], result["relay.recall"], result["relay.f1"]) == (0.5, 0.5, 0.5)


def test_figures_are_measured_by_value_and_by_comparator(tmp_path: Path) -> None:
    wanted = [{"value": 40, "comparator": "approximately"}, {"value": 7, "comparator": "exactly"}]
    given_figures = [{"value": 40, "comparator": "exactly"}, {"value": 9, "comparator": "exactly"}]
    result = scored(tmp_path, [gold(TOTE, quantities=wanted)], [read(TOTE, quantities=given_figures)])
    assert (result["quantity.precision"], result["quantity.recall"], result["quantity.comparator_recall"]) == (
        0.5,
        0.5,
        0,
    )


def test_places_count_where_something_happens(tmp_path: Path) -> None:
    seat = {"text": "Mühlau", "event_location": False}
    other = {"text": "Auberg"}
    result = scored(tmp_path, [gold(TOTE, places=["Mühlau"])], [read(TOTE, places=[seat, other])])
    assert (result["place"], result["place.precision"]) == (0, 0)
    result = scored(tmp_path, [gold(TOTE, places=["Mühlau"])], [read(TOTE, places=[{"text": "Mühlau"}, other])])
    assert (result["place"], result["place.precision"]) == (1, 0.5)


def test_a_time_said_counts_when_it_stands_among_the_times(tmp_path: Path) -> None:
    monday = {"text": "Montag", "value": "2025-03-03"}
    now = {"text": "derzeit", "value": "PRESENT_REF"}
    result = scored(tmp_path, [gold(TOTE, said_at=monday)], [read(TOTE, times=[monday, now])])
    assert (result["said_at"], result["time.precision"]) == (1, 1)


def test_spans_that_do_not_hold_their_words_are_found(tmp_path: Path) -> None:
    wrong = read(LEER, content={"text": LEER, "raw_spans": [[1, 5]]})
    without = read(TOTE, speaker={"text": "das Bergamt", "name": "Bergamt"})
    assert scored(tmp_path, [gold(LEER)], [wrong, without])["spans.right"] == pytest.approx(2 / 4)


def test_a_content_of_two_spans_may_be_compared_by_what_it_covers(tmp_path: Path) -> None:
    halves = {"text": "In Mühlau … Bergleute", "raw_spans": [[36, 45], [62, 71]]}
    assert scored(tmp_path, [gold(TOTE)], [read(TOTE, content=halves)])["content.close"] == 1


@pytest.mark.parametrize(
    ("marked", "said", "right"),
    [
        ({"value": 40}, {"value": 40.0}, True),
        ({"value": 40}, {"value": 41}, False),
        ({"value": 0.6667}, {"value": 2 / 3}, True),
        ({"value": 3, "value_max": 5}, {"value": 3, "value_max": 5}, True),
        ({"value": 3, "value_max": 5}, {"value": 3, "value_max": None}, False),
        ({"value": 12, "value_alt": [24]}, {"value": 24}, True),
        ({"value": 12}, {"value": None}, False),
    ],
)
def test_values(marked: Row, said: Row, right: bool) -> None:
    assert same_value(marked, said) is right


def test_a_time_needs_the_words_and_an_accepted_value() -> None:
    marked = {"text": "Nacht zum Samstag", "value": "2025-03-01TNI", "alt": ["2025-03-01"]}
    assert same_time(marked, [{"text": "Nacht zum Samstag", "value": "2025-03-01"}])
    assert not same_time(marked, [{"text": "Nacht zum Samstag", "value": "2025-03-02"}])
    assert not same_time(marked, [{"text": "am Abend", "value": "2025-03-01"}])


def test_names_lose_articles_and_titles() -> None:
    assert name_key("Der Präsident Nora  Feld") == "nora feld"
    assert name_key(None) == ""


@given(st.text(), st.text())
def test_overlap_is_symmetric_and_a_share(a: str, b: str) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0 <= overlap(a, b) <= 1


def test_the_program_prints_json_without_not_a_number(tmp_path: Path) -> None:
    folder(tmp_path, gold=[gold(LEER)], predictions=[read(LEER)])
    script = Path(__file__).parents[2] / "evaluation" / "score_claims.py"
    command = [sys.executable, str(script), str(tmp_path), str(tmp_path / "predictions.jsonl"), "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    figures = json.loads(done.stdout)
    assert (figures["claims.f1"], figures["place.precision"]) == (1.0, None)
