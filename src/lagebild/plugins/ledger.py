"""What a ledger promises that keeps reports and claims, and what is asked of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self

from lagebild.model import Analysis, Capture, Claim, Document, Failure, Span
from lagebild.plugins.asked import Decision, Selection
from lagebild.plugins.links import LinkStore


@dataclass(frozen=True, slots=True)
class Revision:
    """One stored state of a report: when it was taken in (UTC), and by which version of the program."""

    document: str
    revision: int
    sha256: str
    taken_at: str
    program: str
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredActor:
    """A speaker of stored claims: the name shown, every name found with the number of its claims, the commonest first.

    `joined` are the ids of the actors that a person joined to this one; their names and claims count here.
    """

    id: str
    name: str
    names: tuple[tuple[str, int], ...]
    joined: tuple[str, ...] = ()

    @property
    def claims(self) -> int:
        """How many claims of newest revisions are by this actor."""
        return sum(number for _, number in self.names)


@dataclass(frozen=True, slots=True)
class StoredMention:
    """How a stored claim mentions its speaker: the words, the claim's id, and the first day its report may be of."""

    text: str
    claim: str
    day: str | None = None


class Store(Protocol):
    """Keeps captures, documents and claims, and finds them again.

    It guarantees: a report is stored whole or not at all, also when the process is killed; several processes may add
    at once; nothing stored is changed or removed; what comes out equals what went in, to the letter, but for the
    speakers that a person joined. Only the newest revision of a report counts in `rows`, `count`, `documents`,
    `actors`, `newest_day` and `entries`. Everything that fails raises `StoreError`, an unknown id `NotFoundError`.
    """

    @property
    def links(self) -> LinkStore:
        """How the stored reports and claims are related."""
        ...

    def revision_for(self, document: Document) -> int | None:
        """The revision a report would be stored as; `None` where the newest stored one has the same bytes and data."""
        ...

    def add(self, capture: Capture, analysis: Analysis, *, taken_at: str) -> str | None:
        """Store a report with its claims in one transaction; gives `new`, `revised` or `unchanged`.

        Gives `None`, having stored nothing, when another process has added a revision in the meantime: the claims'
        ids depend on the revision, so ask `revision_for` and analyse again.
        """
        ...

    def document(self, id: str, *, revision: int | None = None) -> Document:  # noqa: A002  the contract's word
        """A report, the newest revision if none is named."""
        ...

    def sentences(self, document: Document) -> tuple[Span, ...]:
        """Where the sentences of a stored report stand."""
        ...

    def capture(self, document: Document) -> Capture:
        """The bytes a stored report was read from, with what was said about them."""
        ...

    def revisions(self, id: str | None = None) -> tuple[Revision, ...]:  # noqa: A002  the contract's word
        """Every stored state of one report, or of all, in the order of their coming."""
        ...

    def claim(self, id: str) -> Claim:  # noqa: A002  the contract's word
        """A claim, of whatever revision."""
        ...

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Claims by their ids, of whatever revision; those that are not there are left out."""
        ...

    def claims_of(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a stored report, in their order."""
        ...

    def rows_of(self, document: Document) -> tuple[dict[str, Any], ...]:
        """The claims of a stored report as they were written: the contract's form."""
        ...

    def rows(self, selection: Selection, *, limit: int | None = None) -> Iterator[dict[str, Any]]:
        """Claims in the contract's form: the best match first where words are given, else the newest report first."""
        ...

    def count(self, selection: Selection) -> int:
        """How many claims a selection holds."""
        ...

    def documents(self, selection: Selection) -> Iterator[dict[str, Any]]:
        """The reports that selected claims stand in, or all reports where nothing narrows the selection."""
        ...

    def newest_day(self) -> str | None:
        """The newest day on which a report was published; `None` where no report has a day."""
        ...

    def entries(self, day: str | None) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """The reports of a publication day with their claims; `None`: those without a day."""
        ...

    def entries_of(self, ids: Collection[str]) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Some reports, the newest revisions, with their claims."""
        ...

    def actors(self) -> tuple[StoredActor, ...]:
        """The speakers of the newest revisions' claims, the one with most claims first."""
        ...

    def mentions(self, asked: Collection[str]) -> Mapping[str, tuple[StoredMention, ...]]:
        """How the newest revisions' claims mention the actors asked for; joined actors' are the one kept's."""
        ...

    def merge_actors(self, keep: str, others: Sequence[str], decision: Decision) -> str:
        """Join actors to the one kept, by a person's decision; gives the name it is shown by.

        From then on every claim of theirs, also one added later, comes out with the id and name of the one kept. All
        are joined or none: an unknown id raises `NotFoundError`, a contradiction to other decisions `DecisionError`.
        """
        ...

    def split_actors(self, joined: Sequence[str], decision: Decision) -> None:
        """Let joined actors stand alone again; `DecisionError` for one that is not joined."""
        ...

    def __enter__(self) -> Self:
        """The store, to be used in a `with` statement."""
        ...

    def __exit__(self, *_: object) -> None:
        """Give back what is held open."""
        ...
