"""Reports linked as the product links them: their claims, and the relations of all that share a key.

A report is read with `lagebild.app.reading`, its claims become statements, and every two that share a key and were
published within the window are compared. That is what a database does with reports that come one by one; here it is
done in memory, so that the comparison is measured and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from evaluation.claim_likeness import Row
from evaluation.reading import DEMO, EVALUATION

from lagebild.app.reading import read
from lagebild.codec import claim_row
from lagebild.link import WINDOW, Statement, compare, copies, keys, statements
from lagebild.model import Analysis, Duplicate, Relation
from lagebild.settings import Settings

OPEN, BLIND = (sorted((EVALUATION / "stories" / kind).iterdir()) for kind in ("open", "blind"))
"""The stories whose errors may be looked at, and those of which only the figures are read."""


class Linked(NamedTuple):
    """The claims of some reports and their relations, both in the contract's form."""

    claims: list[Row]
    relations: list[Row]


def bundled() -> Linked:
    """The bundled reports."""
    return linked(DEMO / "reports", DEMO / "meta.jsonl")


def stories(*folders: Path) -> Linked:
    """The reports of some stories of `evaluation/stories`, each story linked by itself."""
    each = [linked(folder / "reports", folder / "meta.jsonl") for folder in folders]
    return Linked([row for one in each for row in one.claims], [row for one in each for row in one.relations])


def linked(reports: Path, meta: Path) -> Linked:
    """Read a folder of reports and relate their claims; `SystemExit` names the reports that cannot be read."""
    analyses = list(_analyses(reports, meta))
    copied = list(_copies(analyses))
    pairs = {frozenset(each.documents) for each in copied}
    stated = [each for one in analyses for each in statements(one.document, one.claims)]
    found = (compare(a, b, copied=frozenset((a.document, b.document)) in pairs) for a, b in candidates(stated))
    return Linked(
        [claim_row(one.document, claim) for one in analyses for claim in one.claims],
        [*(_relation(each) for each in found if each is not None), *(_duplicate(each) for each in copied)],
    )


def candidates(stated: Iterable[Statement]) -> list[tuple[Statement, Statement]]:
    """The pairs of statements that are compared: those that share a key and lie within the window, each once."""
    held: dict[int, list[Statement]] = defaultdict(list)
    for statement in stated:
        for key in keys(statement):
            held[key].append(statement)
    meeting = (pair for group in held.values() for pair in combinations(group, 2) if _meet(*pair))
    return list({frozenset((a.claim, b.claim)): (a, b) for a, b in meeting}.values())


def _meet(a: Statement, b: Statement) -> bool:
    return a.day is None or b.day is None or abs(a.day - b.day) <= WINDOW


def _analyses(reports: Path, meta: Path) -> Iterator[Analysis]:
    for each in read([str(reports)], settings=Settings(), meta=meta):
        if each.analysis is None:
            raise SystemExit(f"{each.outcome.location}: {each.outcome.failure}")
        yield each.analysis


def _copies(analyses: Iterable[Analysis]) -> Iterator[Duplicate]:
    """The reports that copy one another; few as they are here, all are compared."""
    sketches = [copies.sketch(each.document) for each in analyses]
    found = (copies.compare(a, b) for a, b in combinations(sketches, 2))
    return (each for each in found if each is not None)


def _relation(each: Relation) -> Row:
    return {
        "a": each.a,
        "b": each.b,
        "relation": str(each.relation),
        "score": each.score,
        "reasons": list(each.reasons),
    }


def _duplicate(each: Duplicate) -> Row:
    return {"documents": list(each.documents), "relation": "duplicate", "score": each.score}
