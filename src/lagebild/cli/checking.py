"""The commands that check: verify, evaluate."""

from __future__ import annotations

from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagebild.cli import options
from lagebild.cli.output import Status, emit, note
from lagebild.cli.progress import Progress

if TYPE_CHECKING:
    from lagebild.app.checking import Checked


# Use cases are imported late, as in `reading`.


class DataSet(StrEnum):
    """The public data sets that can be measured."""

    QUOTATIONS = "quotations"
    TIMEXES = "timexes"


def verify(context: typer.Context, *, database: options.Database = None) -> None:
    """Recompute every hash and every span; say what does not hold."""
    from lagebild.app.checking import verify as check

    reports = claims = faults = 0
    with (
        options.store(context, database) as store,
        Progress("Verifying", total=lambda: len(store.revisions())) as progress,
    ):
        for checked in check(store):
            progress.advance(checked.claims)
            emit(_faults(checked))
            reports, claims, faults = reports + 1, claims + checked.claims, faults + len(checked.faults)
    note(f"{reports} reports and {claims} claims checked: {f'{faults} faults' if faults else 'everything holds'}")
    raise typer.Exit(Status.FAILED if faults else Status.DONE)


def _faults(checked: Checked) -> list[str]:
    """One line a fault: document, claim where it is one's, field, what is wrong."""
    name = f" ({checked.name})" if checked.name else ""
    report = f"document {checked.revision.document} revision {checked.revision.revision}{name}"
    return [
        f"{report}{f' claim {fault.claim}' if fault.claim else ''} {fault.field}: {fault.what}\n"
        for fault in checked.faults
    ]


def evaluate(
    data_set: Annotated[DataSet, typer.Argument(metavar="quotations|timexes", help="Which data set DIR holds.")],
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the data set, in its own form.")],
    *,
    predictions: Annotated[Path | None, typer.Option(metavar="OUT", help="Write what was found there.")] = None,
    errors: Annotated[
        str | None,
        typer.Option(
            metavar="KIND", help="Print the errors instead, one by one: missed, invented, speaker, cue or span."
        ),
    ] = None,
    of_type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="Only errors of this type, for example Direct.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many errors.")] = None,
) -> None:
    """Run the extraction on a public data set and print its figures, or step through its errors."""
    from lagebild.app.measuring import differences
    from lagebild.app.measuring import evaluate as measure

    if errors is not None:
        if data_set is not DataSet.QUOTATIONS:
            raise typer.BadParameter("errors are listed for quotations only", param_hint="--errors")
        emit(f"{each}\n\n" for each in islice(differences(directory, kind=errors, of_type=of_type), limit))
        return
    figures = measure(data_set, directory, predictions=predictions)
    width = max(map(len, figures), default=0)
    emit(f"{name:<{width}}  {value:.4g}\n" for name, value in figures.items())
