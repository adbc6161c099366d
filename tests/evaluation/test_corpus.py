"""The marked exercise reports: every mark stands in its report and uses the words of the contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from evaluation.claim_likeness import Row
from evaluation.reading import CORPUS, DEMO
from evaluation.score_claims import rows

pytestmark = pytest.mark.skipif(not (CORPUS / "gold.jsonl").exists(), reason="the bundled reports are not marked yet")

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


def gold() -> list[Row]:
    return rows(CORPUS / "gold.jsonl")


def file_of(document: str) -> str:
    """The file of a report; of several in one file, the number of the line follows its name."""
    return document.partition("#")[0]


def reports() -> set[str]:
    return {path.name for path in (DEMO / "reports").iterdir()}


def test_every_report_is_marked_and_described() -> None:
    assert {file_of(row["document"]) for row in gold()} == reports()
    assert {file_of(row["document"]) for row in rows(DEMO / "meta.jsonl")} <= reports()


def test_there_are_enough_reports_of_enough_kinds() -> None:
    assert len({row["document"] for row in gold()}) >= 24
    assert {name.rpartition(".")[2] for name in reports()} == {"txt", "html", "json", "jsonl"}


def test_every_report_says_that_it_is_exercise_material() -> None:
    known = rows(DEMO / "meta.jsonl")
    assert [row["document"] for row in known if "Übungsmaterial" not in (row["publisher"] or "")] == []


def test_every_content_stands_where_the_mark_says() -> None:
    texts = {name: (DEMO / "reports" / name).read_bytes().decode("utf-8") for name in reports()}
    marked = ((row, texts[file_of(row["document"])]) for row in gold() if row["start"] is not None)
    assert [row["content"] for row, text in marked if text[row["start"] : row["end"]] != row["content"]] == []


def strange() -> Iterator[tuple[str, object, str]]:
    for row in gold():
        for field, values in VALUES.items():
            if row[field] not in values or not set(row["alt"].get(field, [])) <= values:
                yield field, row[field], row["content"]
        for quantity in row["quantities"]:
            if quantity["comparator"] not in COMPARATORS:
                yield "comparator", quantity["comparator"], row["content"]


def test_marks_use_the_values_of_the_contract() -> None:
    assert list(strange()) == []


def test_nothing_is_marked_twice() -> None:
    counts = Counter((row["document"], row["content"], row["start"], row["actor"]) for row in gold())
    assert [key for key, count in counts.items() if count > 1] == []


def test_a_claim_of_the_outlet_has_no_speaker_and_every_other_says_whether_it_has() -> None:
    assert [row["content"] for row in gold() if row["type"] == "narration" and row["actor"]] == []
