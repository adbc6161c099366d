"""Who speaks in a database, and people's decisions about who is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lagebild.german.actor_facts import Facts, facts
from lagebild.german.stems import stems
from lagebild.plugins import Decision, Store, StoredActor


@dataclass(frozen=True, slots=True)
class ListedActor:
    """An actor with what its name and its mentions in the reports tell."""

    stored: StoredActor
    facts: Facts

    @property
    def seat(self) -> str | None:
        """The state or place in the brackets of its name: "Generalstab (Ukraine)"."""
        name = self.stored.name
        return name.rpartition(" (")[2].removesuffix(")") if name.endswith(")") else None


def listed(store: Store, words: str = "") -> list[ListedActor]:
    """The actors in whose id or names all words occur, in any inflection; the one with most claims first."""
    asked = set(stems(words))
    found = [one for one in store.actors() if asked <= _searched(one)]
    mentions = store.mentions([one.id for one in found])
    return [ListedActor(one, facts(one.name, mentions[one.id])) for one in found]


def _searched(actor: StoredActor) -> set[str]:
    texts = (actor.id, actor.name, *actor.joined, *(name for name, _ in actor.names))
    return {stem for text in texts for stem in stems(text)}


def merge(store: Store, keep: str, others: Sequence[str], *, reviewer: str, reason: str) -> str:
    """Join actors to the one kept; gives the name it is shown by. `DecisionError`, `NotFoundError`: none is joined."""
    return store.merge_actors(keep, others, _decision(reviewer, reason))


def split(store: Store, joined: Sequence[str], *, reviewer: str, reason: str) -> None:
    """Let joined actors stand alone again; `DecisionError` where one is not joined."""
    store.split_actors(joined, _decision(reviewer, reason))


def _decision(reviewer: str, reason: str) -> Decision:
    return Decision(reviewer, reason, datetime.now(UTC).isoformat(timespec="seconds"))
