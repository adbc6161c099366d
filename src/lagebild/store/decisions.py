"""What people decided of pairs of claims, and the grades they gave; nothing is taken out, the last one counts.

A decision names claims by the ids they had. Where a report is revised, `carry` notes which claim of the new revision
took the place of each claim that somebody decided something of, and decisions hold for that one from then on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, insert, or_, select, union

from lagebild.model import Grade
from lagebild.plugins import Decision, LinkDecision
from lagebild.store import linked
from lagebild.store.items import batched
from lagebild.store.link_tables import CLAIMS, grades, link_decisions, moved
from lagebild.store.linked import Link
from lagebild.store.tables import claims, documents

JOIN = "join"
"""The kind of decision that makes a link; the others take it away."""


# --- Claims of revised reports -------------------------------------------------------------------------------------


class _Content(NamedTuple):
    """A claim's words, and where they stand in the decoded input."""

    id: str
    words: Counter[str]
    spans: Sequence[Sequence[int]]


def carry(connection: Connection, report: str, revision: int) -> None:
    """Note where the claims of a report's last revision went, as far as somebody decided something of them.

    A claim goes to the one that has most of its words, of several the one that stands where it stood: an insertion
    shifts all that is behind it. One that less than half of it is left of goes nowhere.
    """
    judged = union(*(select(column) for column in (link_decisions.c.a, link_decisions.c.b, grades.c.id, moved.c.into)))
    old = _contents(connection, report, revision - 1, claims.c.id.in_(judged))
    if not old:
        return
    new = _contents(connection, report, revision)
    found = ((one, max(new, key=lambda other: _overlap(one, other), default=None)) for one in old)
    rows = [{"claim": one.id, "into": other.id} for one, other in found if other and _is_half_left(one, other)]
    if rows:
        connection.execute(insert(moved), rows)


def _contents(connection: Connection, report: str, revision: int, *which: ColumnElement[bool]) -> list[_Content]:
    query = select(claims.c.id, claims.c.row).join(documents, documents.c.key == claims.c.document)
    query = query.where(documents.c.id == report, documents.c.revision == revision, *which).order_by(claims.c.number)
    contents = ((row.id, row.row["content"]) for row in connection.execute(query))
    return [_Content(of, Counter(content["text"].split()), content["raw_spans"]) for of, content in contents]


def _overlap(one: _Content, other: _Content) -> tuple[int, int]:
    """How many words two claims share, and how many characters of the decoded input."""
    return (one.words & other.words).total(), sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in one.spans
        for other_start, other_end in other.spans
    )


def _is_half_left(one: _Content, other: _Content) -> bool:
    return 2 * (one.words & other.words).total() >= min(one.words.total(), other.words.total())


def current(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """For each claim the one that it is now: itself, or what took its place."""
    found = {id: id for id in ids}  # noqa: A001  the contract's word
    while steps := _steps(connection, moved.c.claim, found.values()):
        found = {id: steps.get(now, now) for id, now in found.items()}  # noqa: A001
    return found


def _earlier(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Claims and all those whose place they took."""
    found = set(ids)
    new = found
    while new:
        new = set(_steps(connection, moved.c.into, new)) - found
        found |= new
    return found


def _steps(connection: Connection, column: Any, ids: Iterable[str]) -> dict[str, str]:
    """Which claims went into which, of those whose column is one of the ids."""
    found: dict[str, str] = {}
    for some in batched(ids):
        rows = connection.execute(select(moved.c.claim, moved.c.into).where(column.in_(some)))
        found |= {row.claim: row.into for row in rows}
    return found


# --- Pairs ---------------------------------------------------------------------------------------------------------


def decide(connection: Connection, decided: Sequence[LinkDecision]) -> None:
    """Write decisions down and let them hold."""
    connection.execute(insert(link_decisions), [_row(each) for each in decided])
    apply(connection, {claim for each in decided for claim in (each.a, each.b)})


def _row(decided: LinkDecision) -> dict[str, str | None]:
    by = decided.decision
    judged = {"kind": decided.kind, "a": decided.a, "b": decided.b, "relation": decided.relation}
    return {**judged, "reviewer": by.reviewer, "reason": by.reason, "decided_at": by.decided_at}


def history(connection: Connection, ids: Collection[str] | None = None) -> Iterator[LinkDecision]:
    """All decisions in the order of deciding, or those that hold or held for some claims."""
    known = None if ids is None else _earlier(connection, ids)
    rows = [row for where in _naming(known) for row in connection.execute(select(link_decisions).where(*where)).all()]
    rows.sort(key=lambda row: row.key)
    now = current(connection, {claim for row in rows for claim in (row.a, row.b)})
    last = {_pair(now[row.a], now[row.b]): row.key for row in rows}
    for row in {row.key: row for row in rows}.values():
        a, b = now[row.a], now[row.b]
        by = Decision(row.reviewer, row.reason, row.decided_at)
        holds = a != b and last[_pair(a, b)] == row.key
        yield LinkDecision(row.kind, row.a, row.b, row.relation, by, now=(a, b), holds=holds)


def _naming(ids: Collection[str] | None) -> Iterator[tuple[ColumnElement[bool], ...]]:
    """Conditions for decisions that name some claims; together they find all of them."""
    if ids is None:
        yield ()
        return
    for some in batched(ids):
        yield (or_(link_decisions.c.a.in_(some), link_decisions.c.b.in_(some)),)


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def apply(connection: Connection, ids: Collection[str]) -> None:
    """Let the decisions about some claims hold over what the program found, as far as these are linked."""
    if connection.execute(select(link_decisions.c.key).limit(1)).first() is None:
        return  # as in most databases; to look for each claim would take a twentieth of all linking
    held = [each for each in history(connection, ids) if each.holds]
    keys = _keys(connection, {claim for each in held for claim in each.now})
    links: dict[tuple[int, int], Link] = {}
    for each in held:
        if all(claim in keys for claim in each.now):
            a, b = (keys[claim] for claim in each.now)
            links[min(a, b), max(a, b)] = _link(each, forward=a < b)
    linked.remove(connection, CLAIMS, links)
    linked.put(connection, CLAIMS, links)


def _keys(connection: Connection, ids: Iterable[str]) -> Mapping[str, int]:
    items: Table = CLAIMS.items
    found: dict[str, int] = {}
    for some in batched(ids):
        rows = connection.execute(select(items.c.id, items.c.key).where(items.c.id.in_(some), ~items.c.stale))
        found |= {row.id: row.key for row in rows}
    return found


def _link(decided: LinkDecision, *, forward: bool) -> Link:
    relation = decided.relation or "" if decided.kind == JOIN else ""
    moved_from = [old for old, now in zip((decided.a, decided.b), decided.now, strict=True) if old != now]
    follows = tuple(f"decided of claim {old}, whose place this one took" for old in moved_from)
    return Link(forward, relation, 1.0, (_told(decided.decision), *follows), decided=True)


def _told(decision: Decision) -> str:
    why = f"decided by {decision.reviewer or 'somebody'} on {decision.decided_at[:10]}"
    return f"{why}: {decision.reason}" if decision.reason else why


# --- Grades --------------------------------------------------------------------------------------------------------


def grade(connection: Connection, given: Grade) -> None:
    """Write a person's grade down."""
    [reason] = given.reasons
    row = {"subject": given.subject, "id": given.id, "code": given.code, "reason": reason}
    connection.execute(insert(grades), {**row, "reviewer": given.reviewer, "decided_at": given.decided_at})


def given_grades(connection: Connection, ids: Collection[str] | None = None) -> Iterator[Grade]:
    """The grades that people gave, in the order of giving, of all or of some claims and actors."""
    known = None if ids is None else _earlier(connection, ids)
    query = select(grades).order_by(grades.c.key)
    rows = connection.execute(query if known is None else query.where(grades.c.id.in_(known))).all()
    now = current(connection, {row.id for row in rows if row.subject == "claim"})
    for row in rows:
        id = now.get(row.id, row.id)  # noqa: A001  the contract's word
        follows = () if id == row.id else (f"given to claim {row.id}, whose place this one took",)
        yield Grade(row.subject, id, row.code, (row.reason, *follows), row.reviewer, row.decided_at)
