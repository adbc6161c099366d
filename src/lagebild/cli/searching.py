"""The commands that find things: claims, show."""

from __future__ import annotations

from typing import Annotated

import typer

from lagebild.cli import options, table
from lagebild.cli.output import emit, note
from lagebild.publish.export import export

# Use cases are imported late, as in `reading`.


def claims(
    context: typer.Context,
    words: options.Words = None,
    *,
    speaker: options.Speaker = "",
    place: options.Place = "",
    since: options.Since = None,
    until: options.Until = None,
    time: options.Which = options.Time.PUBLISHED,
    publisher: options.Publisher = "",
    status: options.Status = None,
    relation: options.Related = None,
    limit: Annotated[int, typer.Option(min=0, help="How many to print; 0 prints all.")] = 20,
    format: Annotated[  # noqa: A002  the option's name
        options.Form, typer.Option(help="For reading, or one JSON object a line.")
    ] = options.Form.TABLE,
    database: options.Database = None,
) -> None:
    """Search the claims; the best match comes first, without WORDS the newest report."""
    from lagebild.app.searching import search

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
        found = store.count(selection)
        shown = search(store, selection, limit=limit or None)
        if format is options.Form.JSONL:
            emit(export("claims", (claim.row for claim in shown)))
        else:
            emit(table.lines(shown))
    note(_told(found, limit))


def _told(found: int, limit: int) -> str:
    if not found:
        return "No claim matches"
    if limit and found > limit:
        return f"{limit} of {found} claims; --limit 0 prints all"
    return f"{found} claim{'s' if found > 1 else ''}"


def show(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, report or cluster.")],  # noqa: A002
    *,
    database: options.Database = None,
) -> None:
    """Print one claim, report or cluster with everything that is known of it, its links with their reasons."""
    from lagebild.app.showing import show as find
    from lagebild.cli import one

    with options.store(context, database) as store:
        emit(one.lines(find(store, id)))
