"""Floors, and claims gained and lost."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from evaluation import check

KEY: check.Key = ("a.txt", "direct", "Nora Feld", "Das Werk ist leer")
OTHER: check.Key = ("a.txt", "narration", None, "Der Zug fährt nicht")


@pytest.mark.parametrize(
    ("figures", "floors", "holds"),
    [
        ({"f1": 0.9}, {"at_least": {"f1": 0.9}}, True),
        ({"f1": 0.89}, {"at_least": {"f1": 0.9}}, False),
        ({"false": 0}, {"at_most": {"false": 0}}, True),
        ({"false": 1}, {"at_most": {"false": 0}}, False),
        ({"f1": math.nan}, {"at_least": {"f1": 0.9}}, False),
        ({}, {"at_least": {"f1": 0.9}}, False),
        ({"f1": 0.1}, {}, True),
    ],
)
def test_floors(figures: check.Figures, floors: dict[str, check.Figures], holds: bool) -> None:
    assert [row.holds for row in check.checked(figures, floors)] == [holds]


def test_a_missed_floor_is_printed_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    rows = check.checked({"f1": 0.5, "gold": 7}, {"at_least": {"f1": 0.9}})
    assert check.print_figures("corpus", rows) is False
    assert "f1" in (printed := capsys.readouterr().out)
    assert printed.count("MISSED") == 1


def test_accepted_claims_come_back_as_they_were_written(tmp_path: Path) -> None:
    check.accept([KEY, OTHER], tmp_path / "accepted.jsonl")
    assert check.accepted(tmp_path / "accepted.jsonl") == [KEY, OTHER]
    assert check.accepted(tmp_path / "missing.jsonl") == []


def test_a_claim_read_twice_is_gained_once() -> None:
    assert check.changes([KEY, OTHER], [KEY, KEY]) == ([KEY], [OTHER])
    assert check.changes([KEY], [KEY]) == ([], [])


def test_a_key_is_what_a_reader_would_call_the_same_claim() -> None:
    claim = {"document": {"name": "a.txt"}, "type": "narration", "speaker": None, "content": {"text": OTHER[3]}}
    assert check.claim_keys([claim]) == [OTHER]
