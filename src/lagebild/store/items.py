"""What is compared with one another, as it is stored and as it is compared."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, insert, select, update

from lagebild.errors import StoreError
from lagebild.plugins import Comparable, Linkable
from lagebild.store.blocks import Member, Pair, listed, member, place
from lagebild.store.link_tables import Web

BATCH = 1000
"""How many items are asked for at once."""

Key = TypeVar("Key", int, str)


@dataclass(slots=True)
class Item:
    """An item as it is stored; `value` is what it is compared as, once that is read."""

    key: int
    id: str
    report: str
    place: bytes
    member: Member
    keys: frozenset[int]
    places: frozenset[int]
    value: Any = None

    def is_apart(self, other: Item) -> bool:
        """Whether it tells of other places than an item of another report."""
        if not self.places or not other.places:
            return False
        return self.places.isdisjoint(other.places) and self.report != other.report


class Fresh(NamedTuple):
    """An item that is not stored yet: what it is of, and where it stands."""

    report: str
    place: bytes
    of: Comparable


def fresh(report: Linkable, comparables: Sequence[Comparable]) -> Iterator[Fresh]:
    """Items of a report in the order of its text."""
    for number, each in enumerate(comparables):
        yield Fresh(report.document, place(report.day, report.document, number), each)


class Items:
    """The items of a web. `known` are those read before: a key never means another item later."""

    def __init__(self, connection: Connection, web: Web, read: Callable[[Any], Any], known: dict[int, Item]) -> None:
        self._connection, self._table, self._read, self._known = connection, web.items, read, known

    def of(self, reports: Collection[str]) -> list[Item]:
        """The items of some reports in canonical order."""
        return self._found(self._table.c.report.in_(reports))

    def loaded(self, pairs: Collection[Pair]) -> Iterator[tuple[Item, Item]]:
        """The items of pairs."""
        known = self._known
        for row in self._asked(_items, {key for pair in pairs for key in pair if key not in known}):
            known[row[0]] = _item(*row)
        return ((known[low], known[high]) for low, high in pairs)

    def read(self, items: Iterable[Item]) -> None:
        """Read what items are compared as, where that is not known yet."""
        unread = {item.key: item for item in items if item.value is None}
        for key, row in self._asked(_rows, unread):
            unread[key].value = self._value(row)

    def put(self, fresh: Sequence[Fresh]) -> list[Item]:
        """Store items; gives them as they are stored now."""
        rows = [
            {
                "id": one.of.id,
                "report": one.report,
                "place": one.place,
                "keys": _packed(one.of.keys),
                "places": _packed(one.of.places),
                "row": one.of.row,
                "stale": False,
            }
            for one in fresh
        ]
        if rows:
            self._connection.execute(insert(self._table), rows)
        known = self._keys({one.report for one in fresh})
        new = [self._made(known[one.of.id], one) for one in fresh]
        self._known.update((item.key, item) for item in new)
        return new

    def _keys(self, reports: Collection[str]) -> dict[str, int]:
        table = self._table
        query = select(table.c.id, table.c.key).where(table.c.report.in_(reports))
        return {row.id: row.key for row in self._connection.execute(query)}

    def _made(self, key: int, fresh: Fresh) -> Item:
        """An item from what was written; to read it again would take a tenth of all linking."""
        report, at, of = fresh
        keys, places = frozenset(of.keys), frozenset(of.places)
        return Item(key, of.id, report, at, member(at, key), keys, places, self._value(of.row))

    def remove(self, reports: Collection[str]) -> None:
        """Take the items of some reports away."""
        self._connection.execute(delete(self._table).where(self._table.c.report.in_(reports)))

    def _found(self, condition: Any) -> list[Item]:
        rows = self._connection.execute(select(*_columns(self._table)).where(condition).order_by(self._table.c.place))
        return [self._known.get(row[0]) or self._known.setdefault(row[0], _item(*row)) for row in rows]

    def _asked(self, query: Callable[[Table], Select[Any]], keys: Collection[int]) -> Iterable[Any]:
        return self._connection.execute(query(self._table), {"keys": json.dumps(list(keys))}) if keys else ()

    def _value(self, row: Any) -> Any:
        try:
            return self._read(row)
        except (KeyError, TypeError, ValueError) as error:  # another version compares other things
            what = f"a report was linked by another version of the program ({error})"
            raise StoreError(what, advice="Link all reports anew with 'lagebild link'") from error


def _item(key: int, id: str, report: str, at: bytes, keys: bytes, places: bytes) -> Item:  # noqa: A002  as its column
    return Item(key, id, report, at, member(at, key), _unpacked(keys), _unpacked(places))


def _packed(numbers: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}q", *numbers)


def _unpacked(numbers: bytes) -> frozenset[int]:
    return frozenset(struct.unpack(f"<{len(numbers) // 8}q", numbers))


@cache
def _items(table: Table) -> Select[Any]:
    return select(*_columns(table)).where(_is_listed(table))


@cache
def _rows(table: Table) -> Select[Any]:
    return select(table.c.key, table.c.row).where(_is_listed(table))


def _columns(table: Table) -> tuple[ColumnElement[Any], ...]:
    """What `_item` is made of."""
    return (table.c.key, table.c.id, table.c.report, table.c.place, table.c["keys"], table.c.places)


def _is_listed(table: Table) -> ColumnElement[bool]:
    return table.c.key.in_(select(listed().c.value))


def retire(connection: Connection, web: Web, report: str) -> None:
    """Let a report's items count no longer, until its newest revision is linked."""
    connection.execute(update(web.items).where(web.items.c.report == report).values(stale=True))


def batched(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """Keys or ids in lists that one query can take."""
    remaining = iter(keys)
    while some := list(islice(remaining, BATCH)):
        yield some
