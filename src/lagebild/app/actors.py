"""Who speaks in a database, and people's decisions about who is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.readings import Reading
from lagebild.german import actors, names
from lagebild.german.stems import stems
from lagebild.plugins import Decision, Store, StoredActor

OTHER = "other"
"""The kind of whoever a name does not tell: a bare surname, a group with a name of its own."""


@dataclass(frozen=True, slots=True)
class ListedActor:
    """An actor with what its name tells.

    `kind`: person, body, office, group, agency, outlet, platform, media, document, other; `seat` is the place or state
    of a body or office as its name writes it, `country` the code of a state (ISO 3166-1), each `None` if not told.
    """

    stored: StoredActor
    kind: str
    seat: str | None
    country: str | None


def listed(store: Store, words: str = "") -> Iterator[ListedActor]:
    """The actors in whose id or names all words occur, in any inflection; the one with most claims first."""
    asked = set(stems(words))
    return (described(one) for one in store.actors() if asked <= _searched(one))


def _searched(actor: StoredActor) -> set[str]:
    texts = (actor.id, actor.name, *actor.joined, *(name for name, _ in actor.names))
    return {stem for text in texts for stem in stems(text)}


def described(actor: StoredActor) -> ListedActor:
    """An actor with what its name tells."""
    reading = read(actor.name)
    seat = reading.seat.label if reading.seat else _in_brackets(actor.name)
    state = actors.state_by_name(seat or "")
    return ListedActor(actor, _kind(reading), seat, state.code if state else _ruled(reading))


def _in_brackets(name: str) -> str | None:
    """The seat in "Generalstab (Ukraine)"."""
    return name.rpartition(" (")[2].removesuffix(")") if name.endswith(")") else None


def _kind(reading: Reading) -> str:
    if reading.known:
        return reading.known.kind
    kinds = {"person": "person", "body": "body", "state": "body", "office": "office", "role": "office"}
    if reading.kind in {"class", "reference", "document"}:
        return reading.style or OTHER
    return "group" if reading.kind == "group" else kinds.get(reading.kind, OTHER)


def _ruled(reading: Reading) -> str | None:
    """The state of a head of state or government."""
    for row in actors.rulers(reading.last) if reading.kind == "person" else ():
        state = actors.state_by_name(row.state)
        if state and names.same_first(reading.first, row.first):
            return state.code
    return None


def merge(store: Store, keep: str, others: Sequence[str], *, reviewer: str, reason: str) -> str:
    """Join actors to the one kept; gives the name it is shown by. `DecisionError`, `NotFoundError`: none is joined."""
    return store.merge_actors(keep, others, _decision(reviewer, reason))


def split(store: Store, joined: Sequence[str], *, reviewer: str, reason: str) -> None:
    """Let joined actors stand alone again; `DecisionError` where one is not joined."""
    store.split_actors(joined, _decision(reviewer, reason))


def _decision(reviewer: str, reason: str) -> Decision:
    return Decision(reviewer, reason, datetime.now(UTC).isoformat(timespec="seconds"))
