"""The commands that take reports in: read, ingest, link, demo."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagebild.cli import options, table
from lagebild.cli.output import Status, emit, note, report_failures
from lagebild.cli.progress import Progress
from lagebild.model import Given, Outcome
from lagebild.publish.export import export

if TYPE_CHECKING:
    from lagebild.app.reading import Reading

# Every command imports its use case late: the extraction and the database take a moment to load, and `--help` and
# the other commands must not wait for them.


def read(
    context: typer.Context,
    locations: options.Locations,
    *,
    meta: options.Meta = None,
    published: Annotated[
        str | None, typer.Option(callback=options.date, help="The day the reports were published, as an ISO date.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published them.")] = None,
    format: Annotated[  # noqa: A002  the option's name
        options.Form, typer.Option(help="One JSON object a line, or for reading.")
    ] = options.Form.JSONL,
) -> None:
    """Print the claims of reports, without a database."""
    from lagebild.app.reading import expected
    from lagebild.app.reading import read as read_reports

    given = Given(publisher=publisher, published=published)
    settings = options.settings(context)
    trouble = False
    # Where the claims go to the terminal they are the progress, and a bar would run through them.
    with Progress("Reading", total=lambda: expected(locations), visible=not sys.stdout.isatty()) as progress:
        for reading in read_reports(locations, settings=settings, meta=meta, given=given, stdin=sys.stdin.buffer):
            progress.advance(reading.outcome.claims)
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


def ingest(
    context: typer.Context,
    locations: options.Locations,
    *,
    meta: options.Meta = None,
    database: options.Database = None,
) -> None:
    """Take reports into the database; what is there already stays as it is."""
    from lagebild.app.reading import expected
    from lagebild.app.reading import ingest as ingest_reports

    settings = options.settings(context, database)
    with options.store(context, database, create=True) as store:
        outcomes = ingest_reports(locations, store=store, settings=settings, meta=meta, stdin=sys.stdin.buffer)
        counts = _follow(outcomes, Progress("Ingesting", total=lambda: expected(locations)))
    note(_summary(counts, settings.database))
    raise typer.Exit(_status(counts))


def link(context: typer.Context, *, database: options.Database = None) -> None:
    """Link all reports anew; what people decided stays."""
    from lagebild.app.linking import link as link_reports

    with options.store(context, database) as store:
        counts = _follow(link_reports(store), Progress("Linking", total=lambda: len(store.links.waiting())))
    note(f"{counts['linked']} reports linked")
    raise typer.Exit(_status(counts))


def _follow(outcomes: Iterable[Outcome], bar: Progress) -> Counter[str]:
    """Show the progress, tell the failures, and count what became of the reports."""
    counts: Counter[str] = Counter()
    with bar as progress:
        for outcome in outcomes:
            progress.advance(outcome.claims)
            counts[outcome.status] += 1
            counts["claims"] += outcome.claims
            counts["trouble"] += report_failures(outcome)
    return counts


def _summary(counts: Counter[str], database: str) -> str:
    told = [f"{counts[status]} {status}" for status in ("new", "revised", "unchanged", "failed") if counts[status]]
    return f"{', '.join(told) or 'No reports'}; {counts['claims']} claims stored in {database}"


def _status(counts: Counter[str]) -> Status:
    return Status.FAILED if counts["trouble"] else Status.DONE


def demo(
    context: typer.Context,
    *,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Where to put it; an earlier demo there is replaced.")
    ] = Path("lagebild-demo"),
) -> None:
    """Read the bundled example reports and write their overview page."""
    from lagebild.app.demonstrating import DATABASE, PAGE, demonstrate

    counts = _follow(demonstrate(out, settings=options.settings(context)), Progress("Reading the example reports"))
    database = out / DATABASE
    note(
        f"""{counts["new"]} invented example reports are read: {counts["claims"]} claims, each tied to its exact words.

Open the overview in your browser:  {(out / PAGE).resolve()}

Then look around in the database:
  lagebild claims Drohnen --database {database}
  lagebild report --format md --database {database}
  lagebild verify --database {database}"""
    )
    raise typer.Exit(_status(counts))
