"""Reports whose marks name claims, read and stated by the whole way from text to statements.

`Der Stab teilte mit, [1 die Brücke sei zerstört worden].` A mark stands for the claim of which it holds the most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lagebild.extract.pipeline import analyse
from lagebild.link import Statement, compare, statements
from lagebild.model import Document, Relation
from tests.link.reports import report

DAY = "2024-06-04"
NEXT_DAY = "2024-06-05"
LATER = "2024-06-08"

_MARK = re.compile(r"\[(\w+) ([^\[\]]*)\]")


@dataclass(frozen=True)
class Said:
    """The statements of a report, in order, and those that are marked, by their marks."""

    document: Document
    all: tuple[Statement, ...]
    marked: Mapping[str, Statement] = field(default_factory=dict)

    def __getitem__(self, mark: str) -> Statement:
        return self.marked[mark]


def said(text: str, *, published: str | None = DAY, publisher: str | None = None, name: str = "a.txt") -> Said:
    """A marked report with its statements; a mark in which no claim was read is an error of the test."""
    document = report(_MARK.sub(r"\2", text), name=name, publisher=publisher, published=published)
    claims = analyse(document).claims
    stated = statements(document, claims)
    starts = {claim.id: claim.content.spans for claim in claims}
    found = {}
    for mark, words in _MARK.findall(text):
        start = document.text.index(words)
        shared = {
            each.claim: sum(_shared(start, start + len(words), span) for span in starts[each.claim]) for each in stated
        }
        best = max(stated, key=lambda each: (shared[each.claim], -len(each.text)), default=None)
        assert best is not None and shared[best.claim] > len(words) / 2, (
            f"no claim read: {words!r} in {[s.text for s in stated]}"
        )
        found[mark] = best
    return Said(document, stated, found)


def _shared(start: int, end: int, span: tuple[int, int]) -> int:
    return max(0, min(end, span[1]) - max(start, span[0]))


def related(*reports: Said, copied: bool = False) -> str:
    """How the claims marked 1 and 2 stand to each other: `2 denies 1`; `same` and `conflicts` hold both ways."""
    one, two = (next(each[mark] for each in reports if mark in each.marked) for mark in "12")
    return told(compare(one, two, copied=copied), one, two)


def told(relation: Relation | None, one: Statement, two: Statement) -> str:
    if relation is None:
        return ""
    assert {relation.a, relation.b} == {one.claim, two.claim}
    if relation.relation in {"same", "conflicts"}:
        return str(relation.relation)
    return f"2 {relation.relation} 1" if relation.a == two.claim else f"1 {relation.relation} 2"


def two(first: str, second: str, *, days: tuple[str, str] = (DAY, DAY), copied: bool = False) -> str:
    """How the claim marked in one outlet's report stands to that marked in another's."""
    a = said(first, published=days[0], publisher="Triskaer Bote", name="a.txt")
    b = said(second, published=days[1], publisher="Wolnaer Blatt", name="b.txt")
    return related(a, b, copied=copied)


def reasons(a: Statement, b: Statement) -> Iterator[str]:
    relation = compare(a, b)
    yield from relation.reasons if relation else ()
