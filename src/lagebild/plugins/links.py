"""What a store promises that keeps how reports and claims are related, and what people decided of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from lagebild.model import Duplicate, Grade, Relation
from lagebild.plugins.asked import Decision, Selection

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Comparable:
    """A claim or report as it is compared: its id, that form as a JSON object, and the keys by which others meet it.

    `places` are numbers for where it happens, as far as it says: two of different reports that both name places and
    share none are not compared.
    """

    id: str
    row: Row
    keys: tuple[int, ...]
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Linkable:
    """A stored report in the form in which it is linked; `day` is the ordinal of its publication, `None` if undated."""

    document: str
    revision: int
    day: int | None
    sketch: Comparable
    statements: tuple[Comparable, ...]


class Comparison(Protocol):
    """How reports and claims are compared: pure functions, the same result whichever of two is named first.

    `window`: so many days at most lie between two publications that are compared; undated ones are never too far.
    """

    window: int

    def sketch(self, row: Row) -> Any:
        """A report to be compared, from its JSON object."""
        ...

    def statement(self, row: Row) -> Any:
        """A claim to be compared, from its JSON object."""
        ...

    def copies(self, a: Any, b: Any) -> Duplicate | None:
        """Whether one of two reports copies the other."""
        ...

    def relation(self, a: Any, b: Any, *, copied: bool) -> Relation | None:
        """How two claims are related; `copied`: one of their reports copies the other."""
        ...


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """What a person decided of a pair of claims.

    `kind`: `join` (with the `relation` of claim `a` to claim `b`), `reject` (they are not related) or `split` (and
    shall not come into one cluster). `now` are the claims that took their place where a report was revised; `holds`: no
    later decision is about the same two.
    """

    kind: str
    a: str
    b: str
    relation: str | None
    decision: Decision
    now: tuple[str, str] = ("", "")
    holds: bool = True


class LinkStore(Protocol):
    """Keeps relations and copies, and which reports still have none.

    It guarantees: a report is linked whole or not at all; several processes may link at once; the result depends on
    the reports alone, never on the order in which they came. Only newest revisions are linked.
    """

    def waiting(self) -> tuple[str, ...]:
        """The reports whose newest revision is not linked yet."""
        ...

    def link(self, reports: Sequence[Linkable], comparison: Comparison) -> tuple[str, ...]:
        """Link reports in one transaction; gives the ids of those that waited, the others are left as they are."""
        ...

    def unlink(self) -> None:
        """Let every report wait to be linked anew; what people decided stays."""
        ...

    def relations(self, selection: Selection = Selection()) -> Iterator[Relation]:  # noqa: B008  frozen
        """The relations of selected claims, either end, ordered by day, report and text of the first claim."""
        ...

    def relations_of(self, claims: Collection[str]) -> tuple[Relation, ...]:
        """The relations of some claims, in the same order."""
        ...

    def duplicates(self, selection: Selection = Selection()) -> Iterator[Duplicate]:  # noqa: B008  frozen
        """The reports that copy one another of which one has selected claims, or all where nothing narrows."""
        ...

    def duplicates_of(self, documents: Collection[str]) -> tuple[Duplicate, ...]:
        """What some reports copy, and what copies them."""
        ...

    def decide(self, decided: Sequence[LinkDecision]) -> None:
        """Keep what a person decided; it holds over what the program finds, also when all is linked anew."""
        ...

    def decisions(self, claims: Collection[str] | None = None) -> tuple[LinkDecision, ...]:
        """All that people decided, or what is about some claims, in the order of deciding."""
        ...

    def grade(self, given: Grade) -> None:
        """Keep a person's grade of a claim or source."""
        ...

    def grades(self, ids: Collection[str] | None = None) -> tuple[Grade, ...]:
        """All grades that people gave, or those of some claims and actors, in the order of giving."""
        ...

    def current(self, claim: str) -> str:
        """The claim itself, or what took its place in a newer revision where somebody had decided something of it."""
        ...

    def statements(self, claims: Collection[str] | None = None) -> Iterator[Row]:
        """All linked claims as they are compared in the order of day, report and text, or some."""
        ...
