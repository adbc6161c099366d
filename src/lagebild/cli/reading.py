"""The commands that take reports in: read, ingest."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from lagebild.cli import options, table
from lagebild.cli.output import Status, emit, report_failures
from lagebild.cli.progress import Progress
from lagebild.model import Given
from lagebild.publish.export import export

if TYPE_CHECKING:
    from lagebild.app.reading import Reading


def read(
    context: typer.Context,
    locations: options.Locations,
    *,
    meta: options.Meta = None,
    published: Annotated[
        str | None, typer.Option(callback=options.date, help="The day the reports were published, as an ISO date.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published them.")] = None,
    format: Annotated[options.Form, typer.Option(help="One JSON object a line, or for reading.")] = options.Form.JSONL,  # noqa: A002
) -> None:
    """Print the claims of the given reports, one a line, without a database."""
    # Late, as everywhere below: the extraction takes its time to load, and --help must not wait for it.
    from lagebild.app.reading import read as read_reports

    given = Given(publisher=publisher, published=published)
    settings = options.settings(context)
    trouble = False
    with Progress("Reading", visible=not sys.stdout.isatty()) as progress:
        for reading in read_reports(locations, settings=settings, meta=meta, given=given, stdin=sys.stdin.buffer):
            progress.advance(reading.outcome)
            trouble |= report_failures(reading.outcome)
            emit(_claims(reading, format))
    raise typer.Exit(Status.FAILED if trouble else Status.DONE)


def _claims(reading: Reading, form: options.Form) -> Iterator[str]:
    from lagebild.app.shown import all_shown, rows

    if reading.analysis is None:
        return iter(())
    if form is options.Form.JSONL:
        return export("claims", rows(reading.analysis))
    return table.lines(all_shown(reading.analysis))
