"""Reports to claims: without a store, and into one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from lagebild.app.gazetteers import known_places
from lagebild.capture import capture
from lagebild.capture.paths import Found, found
from lagebild.clean import document as clean
from lagebild.errors import LagebildError, StoreError
from lagebild.extract.pipeline import analyse
from lagebild.german.gazetteer import Places
from lagebild.model import Analysis, Capture, Claim, Document, Failure, Given, Outcome
from lagebild.plugins import Store
from lagebild.settings import Settings

LINKED = 100
"""After so many reports they are linked: together they take half the time, and nobody waits long for the next."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one report, and what was found in it; `analysis` is `None` where it could not be read."""

    outcome: Outcome
    analysis: Analysis | None = None


def read(
    locations: Sequence[str],
    *,
    settings: Settings,
    meta: Path | None = None,
    given: Given = Given(),  # noqa: B008  frozen
    stdin: BinaryIO | None = None,
) -> Iterator[Reading]:
    """Read reports one after the other; one that fails is an outcome of its own and does not stop the others."""
    captures = capture(locations, meta=meta, given=given, max_bytes=settings.max_document_bytes, stdin=stdin)
    gazetteer = known_places(settings)
    for captured in captures:
        yield failed(captured) if isinstance(captured, Failure) else _read(captured, gazetteer)


def expected(locations: Sequence[str]) -> int:
    """About how many reports the locations hold, so that progress can tell what remains.

    Files, and of JSON Lines their lines; a list in a `.json` file and standard input count as one.
    """
    return sum(_held(each) for location in locations for each in found(location))


def _held(each: Found | Failure) -> int:
    if isinstance(each, Failure) or not each.name.endswith(".jsonl"):
        return 1
    try:
        with Path(each.location).open("rb") as file:
            return sum(1 for _ in file)
    except OSError:  # told by the reading itself
        return 1


def _read(captured: Capture, gazetteer: Places) -> Reading:
    try:
        analysis = distinct(analyse(clean(captured), gazetteer=gazetteer))
    except Exception as error:  # a report that breaks a component must not stop the others
        return failed(failure_of(error, captured), name=captured.name)
    return Reading(_outcome(captured, analysis, status="read"), analysis)


def ingest(
    locations: Sequence[str],
    *,
    store: Store,
    settings: Settings,
    meta: Path | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Outcome]:
    """Take reports into a store, one transaction each, and link them; what is stored already is left as it is.

    Linked is after every `LINKED` reports and in the end, also what an earlier run stored and did not come to link. A
    report that cannot be read or linked is an outcome of its own; `StoreError` ends the work, and what was stored
    before is kept.
    """
    gazetteer = known_places(settings)
    told: set[str | None] = set()
    captures = capture(locations, meta=meta, max_bytes=settings.max_document_bytes, stdin=stdin)
    for number, captured in enumerate(captures):
        if number % LINKED == 0:
            yield from _unlinkable(store, told)
        yield failed(captured).outcome if isinstance(captured, Failure) else _ingest(captured, store, gazetteer)
    yield from _unlinkable(store, told)


def _unlinkable(store: Store, told: set[str | None]) -> Iterator[Outcome]:
    """Link what waits; gives the reports that fail, each once."""
    # Late: what links takes a fifth of a second to load, and `read` needs none of it.
    from lagebild.app.linking import link_waiting

    failures = (outcome for outcome in link_waiting(store) if outcome.failure and outcome.document not in told)
    for outcome in failures:
        told.add(outcome.document)
        yield outcome


def _ingest(captured: Capture, store: Store, gazetteer: Places) -> Outcome:
    try:
        return _stored(captured, clean(captured), store, gazetteer)
    except StoreError:
        raise
    except Exception as error:  # as in `_read`
        return failed(failure_of(error, captured), name=captured.name).outcome


def _stored(captured: Capture, document: Document, store: Store, gazetteer: Places) -> Outcome:
    while (revision := store.revision_for(document)) is not None:
        analysis = distinct(analyse(replace(document, revision=revision), gazetteer=gazetteer))
        status = store.add(captured, analysis, taken_at=datetime.now(UTC).isoformat(timespec="seconds"))
        if status is not None:
            return _outcome(captured, analysis, status=status)
    return _outcome(captured, Analysis(document), status="unchanged")


def _outcome(captured: Capture, analysis: Analysis, *, status: str) -> Outcome:
    """The outcome of a report that was read; what failed in a component is in `details["failures"]`."""
    return Outcome(
        location=captured.location,
        name=captured.name,
        status=status,
        document=analysis.document.id,
        claims=len(analysis.claims),
        words=len(analysis.document.text.split()),
        details={"failures": analysis.failures} if analysis.failures else {},
    )


def failed(failure: Failure, *, name: str = "") -> Reading:
    """The outcome of a report that could not be read."""
    return Reading(Outcome(failure.where, name or failure.where, "failed", failure=failure))


def failure_of(error: Exception, captured: Capture) -> Failure:
    """An error as a record that keeps what was captured apart from what went wrong."""
    if isinstance(error, LagebildError):
        return Failure(error.where or captured.location, error.what, error.advice)
    told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Failure(captured.location, f"reading it failed ({told})", "This is a fault of the program: please report it")


def distinct(analysis: Analysis) -> Analysis:
    """The analysis with each claim id once; a second claim over the same words is recorded as a failure, not kept."""
    first: dict[str, Claim] = {}
    for claim in analysis.claims:
        first.setdefault(claim.id, claim)
    if len(first) == len(analysis.claims):
        return analysis
    doubles = len(analysis.claims) - len(first)
    failure = Failure(analysis.document.location, f"{doubles} claims repeat the words of another and were left out")
    return replace(analysis, claims=tuple(first.values()), failures=(*analysis.failures, failure))
