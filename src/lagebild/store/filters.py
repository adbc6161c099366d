"""A selection as conditions on the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, exists, literal_column, select, table, union_all
from sqlalchemy import column as sql_column

from lagebild.errors import StoreError
from lagebild.german.dates.covered import Days, days
from lagebild.german.stems import stems
from lagebild.plugins import Selection
from lagebild.store.link_tables import CLAIMS
from lagebild.store.tables import claims, times

claim_words = table("claim_words", sql_column("rowid"), sql_column("rank"))
"""The full text index of SQLite; PostgreSQL will have columns of its own for it."""

SEARCHED = {
    "words": "{content_words speaker_words place_words}",
    "speaker": "{speaker_words}",
    "place": "{place_words}",
    "publisher": "{publisher_words}",
}
"""Which columns each part of a selection looks in."""


def narrowed(query: Select[Any], selection: Selection) -> Select[Any]:
    """A query over `claims` with the conditions of a selection."""
    query = query.where(claims.c.newest, *_conditions(selection))
    match = _match(selection)
    if match is None:
        return query
    found = _found(match)
    return query.join(found, found.c.rowid == claims.c.key)


def ordered(query: Select[Any], selection: Selection) -> Select[Any]:
    """The best match first where words are looked for, else the newest report first; then as the text goes."""
    rank: list[ColumnElement[Any]] = [literal_column("found.rank")] if selection.words else []
    newest = claims.c.published_first.desc().nulls_last()
    return query.order_by(*rank, newest, claims.c.document, claims.c.number)


def _found(match: str) -> CTE:
    """What the index finds, before anything else is looked at.

    Materialized, because SQLite else may walk through all claims and ask the index about each: 900 ms, not 5.
    """
    searched = select(claim_words).where(literal_column("claim_words").op("MATCH")(match))
    return searched.cte("found").prefix_with("MATERIALIZED")


def is_everything(selection: Selection) -> bool:
    """Whether a selection narrows nothing."""
    return selection == Selection(time=selection.time)


def _match(selection: Selection) -> str | None:
    """The query in the index's language; `None` where no words are asked for.

    Words without a letter (`???`) become an empty phrase, which matches nothing.
    """
    asked = {part: getattr(selection, part) for part in SEARCHED}
    parts = [f"{SEARCHED[part]} : ({_phrase(words)})" for part, words in asked.items() if words]
    return " AND ".join(parts) or None


def _phrase(words: str) -> str:
    return " AND ".join(f'"{stem}"' for stem in stems(words)) or '""'


def _conditions(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.status:
        yield claims.c.status == selection.status
    if selection.relation:
        yield claims.c.id.in_(_related(selection.relation))
    if not (selection.since or selection.until):
        return
    if selection.time == "published":
        yield _within(claims.c.published_first, claims.c.published_last, selection)
    else:
        in_time = _within(times.c.first, times.c.last, selection)
        yield exists(select(times.c.key).where(times.c.claim == claims.c.id, times.c.role == selection.time, in_time))


def _related(relation: str) -> Select[Any]:
    """The ids of claims that have such a relation."""
    links = CLAIMS.links
    ends = (select(end).where(links.c.relation == relation) for end in (links.c.low, links.c.high))
    return select(CLAIMS.items.c.id).where(CLAIMS.items.c.key.in_(union_all(*ends)), ~CLAIMS.items.c.stale)


def _within(first: Any, last: Any, selection: Selection) -> ColumnElement[bool]:
    """Whether a stretch of days meets the days asked for; a month meets every day in it."""
    conditions = [first.is_not(None)]
    if selection.since:
        conditions.append(last >= _bound(selection.since).first)
    if selection.until:
        conditions.append(first <= _bound(selection.until).last)
    return and_(*conditions)


def _bound(date: str) -> Days:
    found = days(date)
    if found is None:
        raise StoreError(f"{date!r} is no date", advice="Write it as 2022, 2022-09 or 2022-09-27")
    return found
