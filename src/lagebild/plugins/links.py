"""What a store promises that keeps how reports and claims are related, and what people decided of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from lagebild.model import Duplicate, Relation

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Comparable:
    """A claim or report as it is compared: its id, that form as a JSON object, and the keys by which others meet it."""

    id: str
    row: Row
    keys: tuple[int, ...]


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
class Decision:
    """Who decides, why ("" where that was not told), and when (UTC, ISO)."""

    reviewer: str
    reason: str
    decided_at: str


class LinkStore(Protocol):
    """Keeps relations and copies, and which reports still have none.

    It guarantees: a report is linked whole or not at all; several processes may link at once; the result depends on
    the reports alone, never on the order in which they came. Only newest revisions are linked.
    """

    def waiting(self) -> tuple[str, ...]:
        """The reports whose newest revision is not linked yet."""
        ...

    def link(self, report: Linkable, comparison: Comparison) -> bool:
        """Link a report in one transaction; `False`, having done nothing, where it does not wait any more."""
        ...

    def unlink(self) -> None:
        """Let every report wait to be linked anew; what people decided stays."""
        ...

    def relations(self, claims: Collection[str] | None = None) -> Iterator[Relation]:
        """All relations, or those of some claims, ordered by day, report and text of the first claim."""
        ...

    def duplicates(self, documents: Collection[str] | None = None) -> Iterator[Duplicate]:
        """All reports that copy another one, or those that have to do with some reports."""
        ...

    def statements(self, claims: Collection[str] | None = None) -> Iterator[Row]:
        """All linked claims as they are compared, or some, in the order of day, report and text."""
        ...
