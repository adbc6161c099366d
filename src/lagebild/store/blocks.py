"""Which items meet: those that share a key and stand near each other in its block.

A block holds the items of one key in canonical order: by day of publication, id of the report, place in the text.
Two of its items meet if fewer than `CAP` others stand between them, and if their days are at most a window apart. So
every item meets at most `CAP` before it in each block, however common the key is, and whether two meet depends on what
is in the block, never on what came first. Items that come into a full block part some that stand around them, and those
that leave bring some together: `shifted` finds these.
"""

from __future__ import annotations

import json
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, bindparam, func, or_, select

from lagebild.store.link_tables import Web

CAP = 12
"""So many items before it at most does an item meet in one block."""

Pair = tuple[int, int]
"""The keys of two items, the lower one first."""


class Member(NamedTuple):
    """An item in a block: its place in canonical order, its key, the ordinal of its report's day (0: unknown)."""

    place: bytes
    item: int
    day: int


Meetings = tuple[Member, Sequence[Member]]
"""An item with others that it meets."""


def member(place: bytes, item: int) -> Member:
    """An item at its place."""
    return Member(place, item, int.from_bytes(place[:DAY]))


DAY, NUMBER = 3, 3
"""So many bytes of a place are its day, so many its number in the text."""
LAST = b"\xff"
"""Behind every place."""
ALL = b"", LAST
"""Before and behind every place."""


def _of_day(day: int) -> bytes:
    """Before all places of a day."""
    return max(day, 1).to_bytes(DAY)


def place(day: int | None, report: str, number: int = 0) -> bytes:
    """A place in canonical order, as bytes that compare as it does: day (0: unknown), report, place in its text."""
    return (day or 0).to_bytes(DAY) + bytes.fromhex(report) + number.to_bytes(NUMBER)


# --- Which items meet ----------------------------------------------------------------------------------------------


def met(others: Sequence[Member], own: Sequence[Member]) -> Iterator[Meetings]:
    """Some items with what each meets in a block, of one another and of those that stand in it; both in order."""
    block, new = sorted((*others, *own)), {member.item for member in own}
    for number, member in enumerate(block):
        if member.item in new:
            before, behind = block[max(0, number - CAP) : number], block[number + 1 : number + 1 + CAP]
            yield member, [*before, *(other for other in behind if other.item not in new)]


def shifted(others: Sequence[Member], own: Sequence[Member]) -> Iterator[Meetings]:
    """The others in a block with those that each meets if some items are not in it, and does not if they are."""
    before = [bisect(own, other) for other in others]  # how many of the items stand before each
    for number, one in enumerate(others):
        last = far = min(number + CAP, len(others) - 1)
        while far - number + before[far] - before[number] > CAP:
            far -= 1
        if far < last:
            yield one, others[far + 1 : last + 1]


def within(meetings: Iterable[Meetings], window: int) -> set[Pair]:
    """The pairs whose days are at most a window apart; an unknown day is apart from none."""
    return {
        (one, other) if one < other else (other, one)
        for (_, one, day), others in meetings
        for _, other, another in others
        if -window <= day - another <= window or not day or not another
    }


# --- Reading -------------------------------------------------------------------------------------------------------


def around(
    connection: Connection, table: Table, own: Mapping[int, Sequence[Member]], window: int
) -> Mapping[int, list[Member]]:
    """The others in the blocks of some items by their keys, in order: between the items, and `CAP` on either side.

    The items themselves are not in the table. Left out are those whose days are more than a window apart from all of
    the items, unless the block has some without a day: how many stand between decides whether these meet an item.
    """
    if not own:
        return {}
    first, last = min(members[0] for members in own.values()), max(members[-1] for members in own.values())
    if not first.day:
        return _found(connection, table, own, first, last, ALL)
    bounds = _of_day(first.day - window), _of_day(last.day + window + 1)
    blocks = _found(connection, table, own, first, last, bounds)
    mixed = [key for key, block in blocks.items() if not block[0].day]
    return blocks | _found(connection, table, mixed, first, last, ALL) if mixed else blocks


def _found(
    connection: Connection,
    table: Table,
    keys: Collection[int],
    first: Member,
    last: Member,
    bounds: tuple[bytes, bytes],
) -> dict[int, list[Member]]:
    since, until = bounds
    near = {"first": first.place, "last": last.place, "skipped": CAP - 1, "since": since, "until": until}
    blocks: dict[int, list[Member]] = defaultdict(list)
    for key, at, item in connection.execute(_around(table), {**near, "keys": json.dumps(list(keys))}):
        blocks[key].append(member(at, item))
    return {key: sorted(block) for key, block in blocks.items()}


@cache
def _around(table: Table) -> Select[Any]:
    """One query for all keys: hundreds of queries would take longer than all comparisons."""
    asked = listed()
    other = table.alias("other")
    edge = select(other.c.place).where(other.c.key == asked.c.value).limit(1).offset(bindparam("skipped"))
    lowest = edge.where(other.c.place < bindparam("first")).order_by(other.c.place.desc()).scalar_subquery()
    highest = edge.where(other.c.place > bindparam("last")).order_by(other.c.place).scalar_subquery()
    query = select(table).join(asked, asked.c.value == table.c.key)
    return query.where(
        table.c.place >= func.coalesce(lowest, b""),
        table.c.place <= func.coalesce(highest, LAST),
        or_(table.c.place >= bindparam("since"), table.c.place < _of_day(1)),
        table.c.place < bindparam("until"),
    )


def meeting(connection: Connection, web: Web, shared: Iterable[tuple[Member, Member, Collection[int]]]) -> set[Pair]:
    """The pairs of items that stand near each other in the block of one of the keys that they share."""
    ordered = [(min(one, other), max(one, other), keys) for one, other, keys in shared]
    asked = [(key, first.item, last.item) for first, last, keys in ordered for key in keys]
    found = connection.execute(_meeting(web), {"keys": json.dumps(asked)}) if asked else ()
    return {(one, other) if one < other else (other, one) for one, other in found}


@cache
def _meeting(web: Web) -> Select[Any]:
    asked, first, last, keys = listed(), web.items.alias("first"), web.items.alias("last"), web.keys
    key, one, other = (func.json_extract(asked.c.value, f"$[{number}]") for number in range(3))
    within = keys.c.place > first.c.place, keys.c.place < last.c.place
    between = select(keys.c.item).where(keys.c.key == key, *within).limit(CAP).correlate(asked, first, last).subquery()
    query = select(first.c.key, last.c.key).select_from(asked).join(first, first.c.key == one)
    query = query.join(last, last.c.key == other)
    return query.where(select(func.count()).select_from(between).scalar_subquery() < CAP).distinct()


def listed() -> Any:
    """What is given as `keys`, a JSON list, as a table; PostgreSQL has its own functions for JSON.

    SQLite need not read the query anew each time, as it must for a list of parameters, which is of another length.
    """
    return func.json_each(bindparam("keys")).table_valued("value", name="asked")
