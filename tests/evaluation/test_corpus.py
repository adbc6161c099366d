"""The marked exercise reports: every mark stands in its report and uses the words of the contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from evaluation.claim_likeness import Row
from evaluation.reading import BLIND, CORPUS, DEMO, STYLES
from evaluation.score_claims import rows

VALUES = {
    "type": {"direct", "indirect", "free_indirect", "reported", "narration"},
    "stance": {"assert", "deny", "accuse", "demand", "warn", "announce", "confirm", "estimate"},
    "verification": {
        "unstated",
        "not_independently_verifiable",
        "unverified",
        "independently_verified",
        "disputed",
    },
}
COMPARATORS = {"exactly", "approximately", "more_than", "at_least", "less_than", "at_most", "between"}


class Marked(NamedTuple):
    """A folder of reports, what is known of them, and their marks."""

    reports: Path
    meta: Path
    gold: list[Row]
    fewest: int
    """The least number of documents."""


BUNDLED = Marked(DEMO / "reports", DEMO / "meta.jsonl", rows(CORPUS / "gold.jsonl"), 24)
OTHER_STYLES = Marked(STYLES / "reports", STYLES / "meta.jsonl", rows(STYLES / "gold.jsonl"), 30)
every_set = pytest.mark.parametrize("marked", [BUNDLED, OTHER_STYLES], ids=["bundled", "styles"])


def file_of(document: str) -> str:
    """The file of a report; of several in one file, the number of the line follows its name."""
    return document.partition("#")[0]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@every_set
def test_every_report_is_marked_and_described(marked: Marked) -> None:
    assert {file_of(row["document"]) for row in marked.gold} == names(marked.reports)
    assert {file_of(row["document"]) for row in rows(marked.meta)} <= names(marked.reports)


@every_set
def test_there_are_enough_reports(marked: Marked) -> None:
    assert len({row["document"] for row in marked.gold}) >= marked.fewest


def test_the_bundled_reports_come_in_every_kind_of_file() -> None:
    assert {name.rpartition(".")[2] for name in names(BUNDLED.reports)} == {"txt", "html", "json", "jsonl"}


def test_a_fifth_of_the_other_styles_is_blind() -> None:
    assert set(BLIND) <= names(OTHER_STYLES.reports)
    assert len(set(BLIND)) >= 6


@every_set
def test_every_report_says_that_it_is_exercise_material(marked: Marked) -> None:
    known = rows(marked.meta)
    assert [row["document"] for row in known if "Übungsmaterial" not in (row["publisher"] or "")] == []


@every_set
def test_every_content_stands_where_the_mark_says(marked: Marked) -> None:
    texts = {name: (marked.reports / name).read_bytes().decode("utf-8") for name in names(marked.reports)}
    placed = ((row, texts[file_of(row["document"])]) for row in marked.gold if row["start"] is not None)
    assert [row["content"] for row, text in placed if text[row["start"] : row["end"]] != row["content"]] == []


def strange(gold: list[Row]) -> Iterator[tuple[str, object, str]]:
    for row in gold:
        for field, values in VALUES.items():
            if row[field] not in values or not set(row["alt"].get(field, [])) <= values:
                yield field, row[field], row["content"]
        for quantity in row["quantities"]:
            if quantity["comparator"] not in COMPARATORS:
                yield "comparator", quantity["comparator"], row["content"]


@every_set
def test_marks_use_the_values_of_the_contract(marked: Marked) -> None:
    assert list(strange(marked.gold)) == []


@every_set
def test_nothing_is_marked_twice(marked: Marked) -> None:
    counts = Counter((row["document"], row["content"], row["start"], row["actor"]) for row in marked.gold)
    assert [key for key, count in counts.items() if count > 1] == []


@every_set
def test_a_claim_of_the_outlet_has_no_speaker(marked: Marked) -> None:
    assert [row["content"] for row in marked.gold if row["type"] == "narration" and row["actor"]] == []
