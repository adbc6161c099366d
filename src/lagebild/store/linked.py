"""The links between the items of a web, as rows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, bindparam, delete, insert, or_, select, union_all

from lagebild.store.blocks import Pair, listed
from lagebild.store.items import batched
from lagebild.store.link_tables import Web


class Link(NamedTuple):
    """What was found or decided of two items: `forward` where the one of the lower key is the first of the two.

    `decided`: by a person; an empty `relation` then says that there is none.
    """

    forward: bool
    relation: str
    score: float
    reasons: tuple[str, ...]
    decided: bool = False


def present(connection: Connection, web: Web, pairs: Collection[Pair]) -> dict[Pair, bool]:
    """Which of some pairs are linked; whether a person decided it."""
    rows = connection.execute(_from(web.links), {"keys": json.dumps(list({low for low, _ in pairs}))})
    return {(low, high): decided for low, high, decided in rows if (low, high) in pairs}


@cache
def _from(links: Table) -> Select[Any]:
    return select(links.c.low, links.c.high, links.c.decided).where(links.c.low.in_(select(listed().c.value)))


def put(connection: Connection, web: Web, links: Mapping[Pair, Link]) -> None:
    """Store links of pairs that have none."""
    rows = [
        {"low": low, "high": high, **link._asdict(), "reasons": list(link.reasons)}
        for (low, high), link in links.items()
    ]
    if rows:
        connection.execute(insert(web.links), rows)


def remove(connection: Connection, web: Web, pairs: Iterable[Pair]) -> None:
    """Take the links of pairs away."""
    links = web.links
    these = delete(links).where(links.c.low == bindparam("one"), links.c.high == bindparam("other"))
    rows = [{"one": low, "other": high} for low, high in pairs]
    if rows:
        connection.execute(these, rows)


def remove_all(connection: Connection, web: Web, items: Collection[int]) -> None:
    """Take all links of some items away."""
    for some in batched(items):
        connection.execute(delete(web.links).where(or_(web.links.c.low.in_(some), web.links.c.high.in_(some))))


def partners(connection: Connection, web: Web, reports: Collection[str]) -> dict[str, set[str]]:
    """Of some reports each with the reports of the items that are linked to its own."""
    links, own, other = web.links, web.items.alias(), web.items.alias()
    queries = (
        select(own.c.report, other.c.report)
        .join(links, of == own.c.key)
        .join(other, other.c.key == to)
        .where(own.c.report.in_(reports))
        for of, to in ((links.c.low, links.c.high), (links.c.high, links.c.low))
    )
    found: dict[str, set[str]] = {report: set() for report in reports}
    for one, another in connection.execute(union_all(*queries)):
        found[one].add(another)
    return found
