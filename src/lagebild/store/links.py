"""The links of a ledger: what `lagebild.plugins.LinkStore` promises."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, case, delete, insert, or_, select

from lagebild.model import Duplicate, Grade, Relation, RelationKind
from lagebild.plugins import Comparison, Linkable, LinkDecision, Selection
from lagebild.store import decisions, items, linking
from lagebild.store.filters import is_everything, narrowed
from lagebild.store.link_tables import CLAIMS, REPORTS, WEBS, Web, waiting
from lagebild.store.opening import reading, writing
from lagebild.store.tables import claims, documents

EVERYTHING = Selection()
BATCH = 1000
"""How many rows are fetched at once while an export streams."""


class Links:
    """How the reports and claims of one database are related."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine, self._path = engine, path
        self._known = linking.Known()

    def waiting(self) -> tuple[str, ...]:
        """The reports whose newest revision is not linked yet, by day of publication.

        The order is indifferent to what comes of it; in this one nothing is compared that others part later.
        """
        query = select(documents.c.id).join(waiting, waiting.c.document == documents.c.key)
        query = query.order_by(documents.c.day, documents.c.id)
        with reading(self._engine, self._path) as connection:
            return tuple(connection.execute(query).scalars())

    def link(self, reports: Sequence[Linkable], comparison: Comparison) -> tuple[str, ...]:
        """Link reports in one transaction; gives the ids of those that waited, the others are left as they are."""
        with writing(self._engine, self._path) as connection:
            awaited = _awaited(connection, reports)
            linking.link(connection, awaited, comparison, self._known)
            decisions.apply(connection, [one.id for report in awaited for one in report.statements])
        return tuple(report.document for report in awaited)

    def unlink(self) -> None:
        """Let every report wait to be linked anew."""
        self._known = linking.Known()
        with writing(self._engine, self._path) as connection:
            for table in (waiting, *(table for web in WEBS for table in web)):
                connection.execute(delete(table))
            newest = select(documents.c.key).where(documents.c.newest)
            connection.execute(insert(waiting).from_select(["document"], newest))

    def relations(self, selection: Selection = EVERYTHING) -> Iterator[Relation]:
        """The relations of selected claims, either end."""
        return self._relations(None if is_everything(selection) else narrowed(select(claims.c.id), selection))

    def relations_of(self, claims: Collection[str]) -> tuple[Relation, ...]:
        """The relations of some claims."""
        found = (each for some in items.batched(claims) for each in self._relations(some))
        return tuple({(each.a, each.b): each for each in found}.values())

    def duplicates(self, selection: Selection = EVERYTHING) -> Iterator[Duplicate]:
        """The reports that copy one another of which one has selected claims, or all where nothing narrows."""
        reports = select(documents.c.id).where(documents.c.key.in_(narrowed(select(claims.c.document), selection)))
        return self._duplicates(None if is_everything(selection) else reports)

    def duplicates_of(self, documents: Collection[str]) -> tuple[Duplicate, ...]:
        """What some reports copy, and what copies them."""
        found = (each for some in items.batched(documents) for each in self._duplicates(some))
        return tuple({each.documents: each for each in found}.values())

    # --- Decisions -------------------------------------------------------------------------------------------------

    def decide(self, decided: Sequence[LinkDecision]) -> None:
        """Keep what a person decided; it holds over what the program finds."""
        with writing(self._engine, self._path) as connection:
            decisions.decide(connection, decided)

    def decisions(self, claims: Collection[str] | None = None) -> tuple[LinkDecision, ...]:
        """All that people decided, or what is about some claims, in the order of deciding."""
        with reading(self._engine, self._path) as connection:
            return tuple(decisions.history(connection, claims))

    def grade(self, given: Grade) -> None:
        """Keep a person's grade of a claim or source."""
        with writing(self._engine, self._path) as connection:
            decisions.grade(connection, given)

    def grades(self, ids: Collection[str] | None = None) -> tuple[Grade, ...]:
        """All grades that people gave, or those of some claims and actors, in the order of giving."""
        with reading(self._engine, self._path) as connection:
            return tuple(decisions.given_grades(connection, ids))

    def current(self, claim: str) -> str:
        """The claim itself, or what took its place in a newer revision where somebody had decided something of it."""
        with reading(self._engine, self._path) as connection:
            return decisions.current(connection, [claim])[claim]

    # --- Statements ------------------------------------------------------------------------------------------------

    def statements(self, claims: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
        """All linked claims as they are compared in the order of day, report and text, or some."""
        table = CLAIMS.items
        query = select(table.c.row).where(~table.c.stale).order_by(table.c.place)
        with reading(self._engine, self._path) as connection:
            streaming = connection.execution_options(yield_per=BATCH)
            if claims is None:
                yield from streaming.execute(query).scalars()
                return
            for some in items.batched(claims):
                yield from streaming.execute(query.where(table.c.id.in_(some))).scalars()

    def _relations(self, ids: Any) -> Iterator[Relation]:
        for row in self._linked(CLAIMS, ids):
            kind = RelationKind(row.relation)
            yield Relation(row.a, row.b, kind, row.score, tuple(row.reasons), decided=row.decided)

    def _duplicates(self, ids: Any) -> Iterator[Duplicate]:
        for row in self._linked(REPORTS, ids):
            yield Duplicate((row.a, row.b), row.score, tuple(row.reasons))

    def _linked(self, web: Web, ids: Any) -> Iterator[Any]:
        with reading(self._engine, self._path) as connection:
            yield from connection.execution_options(yield_per=BATCH).execute(_links(web, ids))


def _awaited(connection: Connection, reports: Sequence[Linkable]) -> list[Linkable]:
    """The reports that waited to be linked; they do no longer."""
    query = select(documents.c.id, documents.c.revision, documents.c.key).join(
        waiting, waiting.c.document == documents.c.key
    )
    rows = connection.execute(query.where(documents.c.id.in_([report.document for report in reports])))
    keys = {(id, revision): key for id, revision, key in rows}  # noqa: A001  as its column
    awaited = [report for report in reports if (report.document, report.revision) in keys]
    these = [keys[report.document, report.revision] for report in awaited]
    connection.execute(delete(waiting).where(waiting.c.document.in_(these)))
    return awaited


def _links(web: Web, ids: Any) -> Select[Any]:
    """The links that count, with the ids of their ends `a` and `b`."""
    links, a, b = web.links, web.items.alias(), web.items.alias()
    first = case((links.c.forward, links.c.low), else_=links.c.high)
    second = case((links.c.forward, links.c.high), else_=links.c.low)
    query = select(a.c.id.label("a"), b.c.id.label("b"), links).join(a, a.c.key == first).join(b, b.c.key == second)
    query = query.where(links.c.relation != "", ~a.c.stale, ~b.c.stale).order_by(a.c.place, b.c.place)
    if ids is None:
        return query
    these = select(web.items.c.key).where(web.items.c.id.in_(ids))
    return query.where(or_(links.c.low.in_(these), links.c.high.in_(these)))


# --- With every report that is stored ------------------------------------------------------------------------------


def await_linking(connection: Connection, key: int) -> None:
    """Let a report that is just stored wait to be linked."""
    connection.execute(insert(waiting), {"document": key})


def retire(connection: Connection, report: str) -> None:
    """Let the links of a report's revision that is newest no more count no longer."""
    for web in WEBS:
        items.retire(connection, web, report)
    older = select(documents.c.key).where(documents.c.id == report)
    connection.execute(delete(waiting).where(waiting.c.document.in_(older)))
