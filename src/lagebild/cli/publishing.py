"""The commands that write things out: report, export."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lagebild.cli import options
from lagebild.cli.output import deliver, emit, note
from lagebild.errors import PublishError

# Use cases are imported late, as in `reading`.


class Page(StrEnum):
    """The forms of a day's report."""

    HTML = "html"
    MD = "md"
    JSON = "json"


class Kind(StrEnum):
    """What can be exported."""

    CLAIMS = "claims"
    RELATIONS = "relations"
    FIGURES = "figures"
    DOCUMENTS = "documents"
    PLACES = "places"


class Written(StrEnum):
    """The forms of an export."""

    JSONL = "jsonl"
    CSV = "csv"
    GEOJSON = "geojson"


def report(
    context: typer.Context,
    *,
    date: Annotated[
        str | None,
        typer.Option(callback=options.day, metavar="DAY", help="The day of publication (default: the newest)."),
    ] = None,
    format: Annotated[  # noqa: A002  the option's name
        Page, typer.Option(help="The overview page, or the situation report as Markdown or JSON.")
    ] = Page.HTML,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to a file.")] = None,
    database: options.Database = None,
) -> None:
    """Write the overview or the situation report of a day."""
    from lagebild.app.publishing import report as written

    with options.store(context, database) as store:
        made = written(store, day=date, format=format, language=options.settings(context).language)
    deliver([made.text], out)
    if not made.reports:
        note(f"No report was published on {made.day}" if made.day else "There is no report in the database")


def export(
    context: typer.Context,
    kind: Annotated[Kind, typer.Argument(help="What to export.")],
    words: options.Words = None,
    *,
    format: Annotated[Written, typer.Option(help="jsonl for all, csv for all, geojson for places.")] = Written.JSONL,  # noqa: A002
    speaker: options.Speaker = "",
    place: options.Place = "",
    since: options.Since = None,
    until: options.Until = None,
    time: options.Which = options.Time.PUBLISHED,
    publisher: options.Publisher = "",
    status: options.Status = None,
    relation: options.Related = None,
    database: options.Database = None,
) -> None:
    """Write everything, or what the filters select, to standard output."""
    from lagebild.app.publishing import export as written

    selection = options.selection(
        words=words,
        speaker=speaker,
        place=place,
        publisher=publisher,
        status=status,
        relation=relation,
        since=since,
        until=until,
        time=time,
    )
    with options.store(context, database) as store:
        try:
            lines = written(store, kind, selection, format=format)
        except PublishError as error:
            raise typer.BadParameter(f"{error.what}. {error.advice}", param_hint="--format") from error
        emit(lines)
