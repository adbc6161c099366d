"""The marked links: every end stands in its report, no pair is marked twice, a story has enough of both kinds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from evaluation.claim_likeness import Row
from evaluation.reading import CORPUS, DEMO, EVALUATION
from evaluation.score_claims import rows

STORIES = sorted(folder.parent for folder in (EVALUATION / "stories").glob("*/*/links.jsonl"))
RELATIONS = {"same", "repeats", "corroborates", "denies", "conflicts", "updates"}
GAP = " … "
"""What joins the parts of a content that its attribution interrupts."""

every_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.parent.name}-{story.name}")
every_set = pytest.mark.parametrize(
    ("folder", "reports"),
    [(story, story / "reports") for story in STORIES] + [(CORPUS, DEMO / "reports")],
    ids=lambda path: path.name,
)


def links(folder: Path) -> list[Row]:
    """The marked pairs of claims, without the rows that name copies."""
    return [row for row in rows(folder / "links.jsonl") if "a" in row]


def look_alikes(folder: Path) -> list[Row]:
    return rows(folder / "links_negative.jsonl")


def pair(row: Row) -> frozenset[tuple[str, str]]:
    return frozenset((row[end]["document"], row[end]["content"]) for end in ("a", "b"))


def text_of(reports: Path, document: str) -> str:
    """The text of a report's file; of several in one file, of all."""
    return (reports / document.partition("#")[0]).read_text(encoding="utf-8")


def test_there_are_eleven_open_stories_and_three_blind_ones() -> None:
    assert Counter(story.parent.name for story in STORIES) == {"open": 11, "blind": 3}


@every_story
def test_every_content_stands_in_its_report(story: Path) -> None:
    ends = {(row[end]["document"], row[end]["content"]) for row in links(story) + look_alikes(story) for end in "ab"}
    parts = [(document, part) for document, content in ends for part in content.split(GAP)]
    assert [part for document, part in parts if part not in text_of(story / "reports", document)] == []


@every_set
def test_every_end_names_a_report(folder: Path, reports: Path) -> None:
    named = {row[end]["document"].partition("#")[0] for row in links(folder) + look_alikes(folder) for end in "ab"}
    assert named <= {path.name for path in reports.iterdir()}


@every_set
def test_relations_are_those_of_the_contract(folder: Path, reports: Path) -> None:
    assert {row["relation"] for row in links(folder)} <= RELATIONS


@every_set
def test_no_pair_is_marked_twice_or_both_ways(folder: Path, reports: Path) -> None:
    counts = Counter(pair(row) for row in links(folder) + look_alikes(folder))
    assert [key for key, count in counts.items() if count > 1] == []


@every_story
def test_a_story_has_enough_links_and_look_alikes(story: Path) -> None:
    assert len(links(story)) >= 20
    assert len(look_alikes(story)) >= 20
    assert {row["relation"] for row in links(story)} == RELATIONS


@every_story
def test_every_report_is_described_as_exercise_material(story: Path) -> None:
    known = rows(story / "meta.jsonl")
    assert {row["document"] for row in known} == {path.name for path in (story / "reports").iterdir()}
    assert [row["document"] for row in known if "Übungsmaterial" not in row["publisher"]] == []


def test_there_are_enough_marks_in_all() -> None:
    folders = [CORPUS, *STORIES]
    assert sum(len(links(folder)) for folder in folders) >= 300
    assert sum(len(look_alikes(folder)) for folder in folders) >= 190
