"""The actors of the claims, and what people decided of them.

A decision changes no claim: it stands in a table of its own and is applied on the way out, so that it also holds for
claims that come later. Only the stems that are searched know the name of the one kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

from lagebild.codec import Row
from lagebild.errors import DecisionError, NotFoundError
from lagebild.plugins import Decision, StoredActor, StoredMention
from lagebild.store.rows import words
from lagebild.store.tables import actor_decisions, claims

LISTED = "'lagebild actors' prints the ids there are"


class Kept(NamedTuple):
    """The actor that another one is, with the name shown and who decided so."""

    id: str
    name: str
    reason: str


Merged = Mapping[str, Kept]
"""For every actor that is joined to another one: the one it is in the end."""


# --- Reading -------------------------------------------------------------------------------------------------------


def merged(connection: Connection) -> Merged:
    """The decisions that are in force."""
    last = {row.actor: row for row in connection.execute(select(actor_decisions).order_by(actor_decisions.c.key))}
    joined = {actor: row for actor, row in last.items() if row.kept is not None}
    return {actor: _kept(row, joined) for actor, row in joined.items()}


def _kept(row: Any, joined: Mapping[str, Any]) -> Kept:
    """Where a row of joined actors ends; it does, for `merge` joins only to actors that stand alone."""
    why = f"the same by a decision of {row.reviewer or 'somebody'} on {row.decided_at[:10]}"
    reason = f"{why}: {row.reason}" if row.reason else why
    while row.kept in joined:
        row = joined[row.kept]
    return Kept(row.kept, row.name, reason)


def in_force(row: Row, decided: Merged) -> Row:
    """A claim in the contract's form with its speaker as it was decided; the mention's words stay."""
    kept = _decided(row, decided)
    return row if kept is None else {**row, "speaker": {**row["speaker"], "name": kept.name, "actor": kept.id}}


def why(row: Row, reasons: Row, decided: Merged) -> Row:
    """The reasons of a claim with the decision that holds for its speaker."""
    kept = _decided(row, decided)
    if kept is None:
        return reasons
    score, told = reasons["speaker"]
    return {**reasons, "speaker": [score, [*told, f"{row['speaker']['name']} is {kept.reason}"]]}


def _decided(row: Row, decided: Merged) -> Kept | None:
    return decided.get(row["speaker"]["actor"]) if decided and row["speaker"] else None


def stored(connection: Connection) -> tuple[StoredActor, ...]:
    """The actors of the newest revisions, the one with most claims first; those joined count as one."""
    decided = merged(connection)
    groups: dict[str, Counter[str]] = {}
    for actor, name, number in connection.execute(_named().where(claims.c.newest)):
        kept = decided.get(actor)
        groups.setdefault(kept.id if kept else actor, Counter())[name] += number
    shown = {kept.id: kept.name for kept in decided.values()}
    joined: dict[str, list[str]] = {}
    for actor, kept in decided.items():
        joined.setdefault(kept.id, []).append(actor)
    found = (
        StoredActor(actor, shown.get(actor) or _commonest(names), _ranked(names), tuple(sorted(joined.get(actor, ()))))
        for actor, names in groups.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.claims, one.id)))


def mentions(connection: Connection, asked: Collection[str]) -> dict[str, tuple[StoredMention, ...]]:
    """How the newest revisions' claims mention the actors asked for; those joined to one count as this one."""
    decided = merged(connection)
    members = {actor: [] if actor in decided else [actor] for actor in asked}
    for other, kept in decided.items():
        members.get(kept.id, []).append(other)
    return {actor: tuple(_mentions(connection, ids)) for actor, ids in members.items()}


def _mentions(connection: Connection, actors: Iterable[str]) -> Iterator[StoredMention]:
    columns = select(claims.c.id, claims.c.published_first, claims.c.row).where(claims.c.newest).order_by(claims.c.key)
    for actor in actors:
        for row in connection.execute(columns.where(claims.c.actor == actor)):
            yield StoredMention(row.row["speaker"]["text"], row.id, row.published_first)


def _named() -> Any:
    """Actors with their names, and how many claims have each."""
    columns = (claims.c.actor, claims.c.actor_name)
    return select(*columns, func.count()).where(claims.c.actor.is_not(None)).group_by(*columns)


def _ranked(names: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(names.items(), key=lambda item: (-item[1], item[0])))


def _commonest(names: Counter[str]) -> str:
    return _ranked(names)[0][0]


# --- Deciding ------------------------------------------------------------------------------------------------------


def merge(connection: Connection, keep: str, others: Sequence[str], decision: Decision) -> str:
    """Note that actors are the same as the one kept; gives the name that it is shown by."""
    decided = merged(connection)
    names = Counter({name: number for _, name, number in connection.execute(_named().where(claims.c.actor == keep))})
    if not names:
        raise NotFoundError(f"no claim has the actor {keep}", where=_where(connection), advice=LISTED)
    if keep in decided:
        kept = decided[keep]
        advice = f"Keep {kept.id}, or take {keep} away from it first: 'lagebild actors split {keep}'"
        raise DecisionError(f"{keep} is joined to {kept.id} ({kept.name})", where=_where(connection), advice=advice)
    for other in others:
        _check(connection, keep, other, decided)
    name = _commonest(names)
    new = [other for other in dict.fromkeys(others) if other not in decided]
    _note(connection, new, decision, kept=keep, name=name)
    return name


def _check(connection: Connection, keep: str, other: str, decided: Merged) -> None:
    """Refuse what cannot be joined: the actor itself, one that is not known, one that is joined elsewhere."""
    if other == keep:
        advice = "Give the ids of other actors behind it"
        raise DecisionError(f"{keep} cannot be joined to itself", where=_where(connection), advice=advice)
    if connection.execute(select(claims.c.key).where(claims.c.actor == other).limit(1)).first() is None:
        raise NotFoundError(f"no claim has the actor {other}", where=_where(connection), advice=LISTED)
    if other in decided and decided[other].id != keep:
        kept = decided[other]
        advice = f"Join {kept.id} instead, or take {other} away from it first: 'lagebild actors split {other}'"
        raise DecisionError(f"{other} is joined to {kept.id} ({kept.name})", where=_where(connection), advice=advice)


def split(connection: Connection, actors: Sequence[str], decision: Decision) -> None:
    """Note that joined actors stand alone again."""
    decided = merged(connection)
    for actor in actors:
        if actor not in decided:
            advice = f"{LISTED}, and which were joined to each"
            raise DecisionError(f"{actor} is joined to no other actor", where=_where(connection), advice=advice)
    _note(connection, list(dict.fromkeys(actors)), decision, kept=None, name=None)


def _where(connection: Connection) -> str:
    return str(connection.engine.url.database)


def _note(
    connection: Connection, actors: Sequence[str], decision: Decision, *, kept: str | None, name: str | None
) -> None:
    """Write decisions down, and let their claims be found by the names they have now."""
    if not actors:
        return
    shared = {"kept": kept, "name": name, "reviewer": decision.reviewer, "reason": decision.reason}
    values = [{"actor": actor, **shared, "decided_at": decision.decided_at} for actor in actors]
    before = merged(connection)
    connection.execute(insert(actor_decisions), values)
    decided = merged(connection)
    touched = {*actors, *(one for one in {*before, *decided} if before.get(one) != decided.get(one))}
    _reword(connection, touched, decided)


# --- Search --------------------------------------------------------------------------------------------------------


def searched(columns: Iterable[Row], decided: Merged) -> list[Row]:
    """Rows of `claims` whose speakers are also found by the name they are shown by."""
    return [
        {**row, "speaker_words": f"{row['speaker_words']} {words(decided[row['actor']].name)}"}
        if row["actor"] in decided
        else row
        for row in columns
    ]


def _reword(connection: Connection, actors: Iterable[str], decided: Merged) -> None:
    into = update(claims).where(claims.c.key == bindparam("of")).values(speaker_words=bindparam("found_by"))
    for actor in actors:
        found = connection.execute(select(claims.c.key, claims.c.row).where(claims.c.actor == actor)).all()
        shown = decided[actor].name if actor in decided else None
        values = [{"of": row.key, "found_by": _speaker_words(row.row["speaker"], shown)} for row in found]
        if values:
            connection.execute(into, values)


def _speaker_words(speaker: Row, shown: str | None) -> str:
    return words(speaker["text"], speaker["name"], shown)
