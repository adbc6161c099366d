"""Reports whose marks name claims, read and stated by the whole way from text to statements.

`Der Stab teilte mit, [1 die Brücke sei zerstört worden].` A mark stands for the claim of which it holds the most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.extract.pipeline import analyse
from lagebild.link import Statement, compare, statements
from lagebild.model import Claim, Relation
from tests.link.reports import report

DAY, NEXT_DAY, LATER = "2024-06-04", "2024-06-05", "2024-06-08"
"""A Tuesday, the day after, and Saturday."""

RU = "Der russische Frontstab Ost"
UA = "Das ukrainische Kommando Oskil"

_MARK = re.compile(r"\[(\w+) ([^\[\]]*)\]")


@dataclass(frozen=True)
class Said:
    """The statements of a report in order, and those that are marked, by their marks."""

    all: tuple[Statement, ...]
    marked: dict[str, Statement]

    def __getitem__(self, mark: str) -> Statement:
        return self.marked[mark]


def said(text: str, *, published: str | None = DAY, publisher: str = "Triskaer Bote", name: str = "a.txt") -> Said:
    """A marked report with its statements; a mark in which no claim was read is an error of the test."""
    document = report(_MARK.sub(r"\2", text), name=name, publisher=publisher, published=published)
    claims = analyse(document).claims
    stated = statements(document, claims)
    by_claim = {each.claim: each for each in stated}
    marks: dict[str, Statement] = {}
    end = 0
    for mark, words in _MARK.findall(text):
        start = document.text.index(words, end)
        end = start + len(words)
        marks[mark] = by_claim[_claim_at(start, end, claims)]
    return Said(stated, marks)


def _claim_at(start: int, end: int, claims: Iterable[Claim]) -> str:
    shared = {claim.id: _shared(start, end, claim) for claim in claims}
    assert shared, "no claim is read at all"
    best = max(shared, key=lambda claim: shared[claim])
    assert shared[best] > (end - start) / 2, "no claim is read there"
    return best


def _shared(start: int, end: int, claim: Claim) -> int:
    return sum(max(0, min(end, span.end) - max(start, span.start)) for span in claim.content.spans)


def within(text: str) -> str:
    """How the claims marked 1 and 2 in one report stand to each other: `2 denies 1`, or nothing."""
    found = said(text)
    return told(compare(found["1"], found["2"]), found["1"], found["2"])


def across(first: str, second: str, days: tuple[str, str] = (DAY, DAY), *, copied: bool = False) -> str:
    """The same for a claim marked in one outlet's report and one in another's."""
    one = said(first, published=days[0])["1"]
    two = said(second, published=days[1], publisher="Wolnaer Blatt", name="b.txt")["2"]
    return told(compare(one, two, copied=copied), one, two)


def told(relation: Relation | None, one: Statement, two: Statement) -> str:
    """A relation in words; `same` and `conflicts` hold both ways."""
    if relation is None:
        return ""
    assert {relation.a, relation.b} == {one.claim, two.claim}
    if relation.relation in {"same", "conflicts"}:
        return str(relation.relation)
    return f"2 {relation.relation} 1" if relation.a == two.claim else f"1 {relation.relation} 2"
