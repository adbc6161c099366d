"""What every command writes: data lines, notes, errors in one form, the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path

import typer

from lagebild.errors import LagebildError
from lagebild.model import Failure, Outcome
from lagebild.publish.legible import legible


class Status(IntEnum):
    """The exit status: done · some inputs failed, the rest is done · wrong usage · could not run."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_RUN = 3


def emit(lines: Iterable[str]) -> None:
    """Write data lines, each with its line end; a reader that has seen enough (`| head`) ends the program quietly."""
    try:
        for line in lines:
            sys.stdout.write(line)
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more when it ends; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(Status.DONE) from None
        raise _unwritable("standard output", error) from error


def deliver(lines: Iterable[str], out: Path | None) -> None:
    """Write data lines to a file, or to standard output where none is named."""
    if out is None:
        return emit(lines)
    try:
        with out.open("w", encoding="utf-8", newline="") as file:
            file.writelines(lines)
    except OSError as error:
        raise _unwritable(str(out), error) from error
    return note(f"Written to {out}")


def _unwritable(where: str, error: OSError) -> LagebildError:
    return LagebildError(f"it cannot be written: {error.strerror}", where=where, advice="Write it somewhere else")


def note(words: str) -> None:
    """A word to the user, on standard error."""
    print(legible(words), file=sys.stderr)  # noqa: T201  a file's name may hold anything


def complain(error: LagebildError) -> None:
    """An error as one block: what, where, what to do."""
    _block("error", error.what, error.where, error.advice)


def report_failures(outcome: Outcome) -> bool:
    """Say what failed of one report; whether anything did."""
    if outcome.failure is not None:
        _tell("error", outcome.failure)
    for failure in outcome.details.get("failures", ()):
        _tell("warning", failure)
    return outcome.failure is not None or "failures" in outcome.details


def _tell(kind: str, failure: Failure) -> None:
    _block(kind, failure.what, failure.where, failure.advice)


def _block(kind: str, what: str, where: str, advice: str) -> None:
    note(f"{kind}: {what}")
    if where:
        note(f"  where: {where}")
    if advice:
        note(f"  to do: {advice}")
