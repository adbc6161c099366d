"""Reports and claims that are compared by rule of thumb: what a store does with links does not depend on the rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from lagebild.model import Duplicate, Relation, RelationKind
from lagebild.plugins import Comparable, Linkable, Store
from lagebild.store.database import open_store
from tests.publish.exercise import claim, report
from tests.store.exercise_store import put

Row = dict[str, Any]
Told = tuple[str, tuple[int, ...]]
"""A sentence with the keys by which it is met."""


class Rule:
    """Two claims are the same if the numbers in their rows are alike, and deny each other if both are odd."""

    window = 14

    def sketch(self, row: Row) -> Row:
        return row

    def statement(self, row: Row) -> Row:
        return row

    def copies(self, a: Row, b: Row) -> Duplicate | None:
        a, b = sorted((a, b), key=lambda row: str(row["id"]))
        return Duplicate((a["id"], b["id"]), 0.9, ("alike",)) if a["number"] % 3 == b["number"] % 3 else None

    def relation(self, a: Row, b: Row, *, copied: bool) -> Relation | None:
        a, b = sorted((a, b), key=lambda row: (-row["number"], str(row["id"])))
        if copied:
            return Relation(a["id"], b["id"], RelationKind.REPEATS, 0.8, ("of one report",))
        if a["number"] == b["number"]:
            return Relation(a["id"], b["id"], RelationKind.SAME, 1.0, (f"both {a['number']}",))
        odd = a["number"] % 2 and b["number"] % 2
        return Relation(a["id"], b["id"], RelationKind.DENIES, 0.5, ("both odd",)) if odd else None


def stored(store: Store, name: str, *contents: str, day: str | None = "2024-11-19") -> Any:
    """A report of one sentence a claim, in the store."""
    document = report(name, "Nordhafen-Kurier", day, ("body", " ".join(f"{one}." for one in contents)))
    put(store, (document, [claim(document, one) for one in contents]))
    return store.document(document.id)


def report_id(name: str) -> str:
    """The id of a report by its name."""
    return report(name, None, None).id


def at(number: int) -> tuple[int, ...]:
    """The places of a claim by its number: none for 0, 5, 10, else one of two."""
    return (number % 2,) if number % 5 else ()


def linkable(
    store: Store,
    document: Any,
    numbers: Sequence[int],
    keys: Sequence[Iterable[int]],
    *,
    day: int | None,
    copy: int = 0,
) -> Linkable:
    """A stored report for linking: a number and keys for each claim, `copy` is the report's own number."""
    stated = [
        Comparable(one.id, {"id": one.id, "number": number, "day": day, "report": document.id}, tuple(own), at(number))
        for one, number, own in zip(store.claims_of(document), numbers, keys, strict=True)
    ]
    sketch = Comparable(document.id, {"id": document.id, "number": copy}, (copy % 2,))
    return Linkable(document.id, document.revision, day, sketch, tuple(stated))


def expected(reports: Sequence[Linkable], cap: int) -> tuple[set[Relation], set[Duplicate]]:
    """All links between all pairs that meet, by the definition."""
    rule = Rule()
    sketches = [Member(one.day or 0, one.document, 0, one.sketch) for one in reports]
    copies = {found for a, b in meeting(sketches, cap) if (found := rule.copies(a.row, b.row))}
    copied = {frozenset(copy.documents) for copy in copies}

    def related(a: Row, b: Row) -> Relation | None:
        return rule.relation(a, b, copied=frozenset((a["report"], b["report"])) in copied)

    claims = [
        Member(one.day or 0, one.document, number, stated)
        for one in reports
        for number, stated in enumerate(one.statements)
    ]
    relations = (related(a.row, b.row) for a, b in meeting(claims, cap) if not apart(a, b))
    return {relation for relation in relations if relation}, copies


def apart(a: Comparable, b: Comparable) -> bool:
    """Whether two claims of different reports tell of different places."""
    return a.row["report"] != b.row["report"] and bool(a.places and b.places) and not set(a.places) & set(b.places)


class Member(NamedTuple):
    """Something that is compared, at its place in canonical order."""

    day: int
    report: str
    number: int
    compared: Comparable


def meeting(members: Iterable[Member], cap: int) -> list[tuple[Comparable, Comparable]]:
    """The pairs that meet: at most `cap` places apart in the block of a key, their days at most a window."""
    order = sorted(members, key=lambda member: member[:3])
    pairs = set()
    for key in {key for member in order for key in member.compared.keys}:
        block = [at for at, member in enumerate(order) if key in member.compared.keys]
        pairs |= {(a, b) for (m, a), (n, b) in combinations(enumerate(block), 2) if n - m <= cap}
    met = ((order[a], order[b]) for a, b in sorted(pairs))
    near = ((a, b) for a, b in met if not a.day or not b.day or b.day - a.day <= Rule.window)
    return [(a.compared, b.compared) for a, b in near]


def main(database: str, reports: int, part: str) -> None:
    """Store and link so many reports that all say the same."""
    with open_store(database) as store:
        for number in range(reports):
            document = stored(store, f"{part}-{number}.txt", "Es brennt")
            assert store.links.link([linkable(store, document, (1,), ((1,),), day=738_000)], Rule())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
