"""The score of links: which relations count as found, in which direction, and which as false."""

from __future__ import annotations

from typing import Any

import pytest
from evaluation.claim_likeness import Row
from evaluation.score_links import Marked, score

CONTENTS = {
    "a1": ("a.txt", "Der Speicher am Kai brennt"),
    "a2": ("a.txt", "Zwölf Lastwagen seien verbrannt"),
    "b1": ("b.txt", "Am Kai brennt der Speicher"),
    "b2": ("b.txt", "verbrannt sei kein einziger Lastwagen"),
    "c1": ("c.txt", "Der Speicher am Kai brennt noch"),
}
CLAIMS = [
    {"id": claim, "document": {"id": name[0], "name": name}, "content": {"text": content}}
    for claim, (name, content) in CONTENTS.items()
]


def end(claim: str) -> Row:
    return dict(zip(("document", "content"), CONTENTS[claim], strict=True))


def link(a: str, kind: str, b: str) -> Row:
    return {"a": end(a), "b": end(b), "relation": kind}


def found(a: str, kind: str, b: str) -> Row:
    return {"a": a, "b": b, "relation": kind}


def figures(links: list[Row], relations: list[Row], look_alikes: list[Row] | None = None) -> dict[str, Any]:
    return score(Marked(links, look_alikes or []), CLAIMS, relations, complete=True)


@pytest.mark.parametrize(
    ("kind", "relation", "recall"),
    [
        ("denies", found("b2", "denies", "a2"), 1.0),
        ("denies", found("a2", "denies", "b2"), 0.0),
        ("denies", found("b2", "conflicts", "a2"), 0.0),
        ("conflicts", found("a2", "conflicts", "b2"), 1.0),
        ("conflicts", found("b2", "denies", "a2"), 1.0),
        ("updates", found("b2", "updates", "a2"), 1.0),
        ("updates", found("a2", "updates", "b2"), 0.0),
        ("same", found("a2", "same", "b2"), 1.0),
        ("corroborates", found("b2", "same", "a2"), 0.0),
    ],
)
def test_a_link_is_found_by_an_accepted_kind_in_its_direction(kind: str, relation: Row, recall: float) -> None:
    assert figures([link("b2", kind, "a2")], [relation])[f"{kind}.recall"] == recall


def test_what_is_the_same_may_be_joined_through_a_third_claim() -> None:
    relations = [found("b1", "repeats", "a1"), found("c1", "same", "b1")]
    assert figures([link("c1", "same", "a1")], relations)["same.recall"] == 1.0
    assert figures([link("c1", "denies", "a1")], relations)["denies.recall"] == 0.0


def test_of_two_relations_of_one_pair_the_first_counts() -> None:
    relations = [found("b2", "same", "a2"), found("b2", "denies", "a2")]
    assert figures([link("b2", "denies", "a2")], relations)["denies.recall"] == 0.0


def test_a_relation_that_nobody_marked_is_false() -> None:
    both = figures([link("b2", "denies", "a2")], [found("b2", "denies", "a2"), found("b1", "same", "a1")])
    assert (both["relations"], both["relations.unlisted"], both["relations.precision"]) == (2, 1, 0.5)


def test_look_alikes_that_are_linked_are_counted_also_through_a_chain() -> None:
    asked = [link("a1", "same", "c1"), link("a2", "same", "b1")]
    relations = [found("b1", "repeats", "a1"), found("c1", "same", "b1")]
    assert figures([], relations, asked)["look_alikes.linked"] == 0.5


def test_copies_are_found_by_the_names_of_their_reports() -> None:
    row = {"duplicate_documents": ["a.txt", "b.txt"]}
    assert figures([row], [{"documents": ["b", "a"], "relation": "duplicate"}])["duplicate.recall"] == 1.0
    assert figures([row], [{"documents": ["b", "c"], "relation": "duplicate"}])["duplicate.recall"] == 0.0


def test_an_end_that_was_not_read_is_not_matched() -> None:
    missing = {"a": {"document": "a.txt", "content": "Der Zug kam zu spät"}, "b": end("b2"), "relation": "denies"}
    assert figures([missing], [])["ends.matched"] == 0.5
