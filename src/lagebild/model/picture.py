"""What stands across reports: relations between claims, copies, clusters, series of figures, people's grades."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """How one claim stands to another; a pair of claims has one relation.

    `same` and `conflicts` hold both ways; of the others the first claim repeats, corroborates, denies or updates the
    second.
    """

    SAME = "same"
    REPEATS = "repeats"
    CORROBORATES = "corroborates"
    DENIES = "denies"
    CONFLICTS = "conflicts"
    UPDATES = "updates"


ONE_STATEMENT = frozenset({RelationKind.SAME, RelationKind.REPEATS, RelationKind.CORROBORATES})
"""The relations whose claims say the same thing: they make a cluster."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link between two claims, named by their ids; `score` lies between 0 and 1, each reason is a phrase.

    `decided` says that a person made it.
    """

    a: str
    b: str
    relation: RelationKind
    score: float
    reasons: tuple[str, ...]
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two reports of which one copies the other, or a part of it; the first of `documents` had it first, presumably."""

    documents: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source of a cluster: who says it, the claims that go back to it, and why they count as one."""

    name: str
    claims: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that say the same thing. `title` is the content of one of them, to the letter; `claims` are in order."""

    id: str
    title: str
    claims: tuple[str, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Clusters and single claims that relations of any kind join; titled by words of one of its reports."""

    id: str
    title: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """One line of the ledger of figures: how many of what, who says so, as of when, and what became of it.

    `low` and `high` bound the value as its comparator says (`None`: open). `standing`: `current`, `superseded` (by the
    claim `by`), `conflicting` (with the claim `by`) or `part` (of the claim `by`).
    """

    series: str
    claim: str
    counted: str
    unit: str | None
    place: str | None
    text: str
    value: float
    value_max: float | None
    comparator: str
    low: float | None
    high: float | None
    speaker: str | None
    relays: tuple[str, ...]
    as_of: str | None
    said: str | None
    published: str | None
    standing: str
    by: str | None


@dataclass(frozen=True, slots=True)
class Grade:
    """An Admiralty grade: a letter A to F for a source, a number 1 to 6 for a claim, with its reasons.

    `subject` is `source` (`id`: an actor's) or `claim`. `reviewer` and `decided_at` (UTC, ISO) are `None` for what the
    program proposes.
    """

    subject: str
    id: str
    code: str
    reasons: tuple[str, ...]
    reviewer: str | None = None
    decided_at: str | None = None
