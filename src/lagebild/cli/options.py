"""Options that several commands share, and the settings, stores and selections they lead to."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagebild.german.dates.covered import CALENDAR, days
from lagebild.model import RelationKind
from lagebild.plugins import Selection
from lagebild.settings import Settings, resolve

if TYPE_CHECKING:
    from lagebild.model import RelationKind
from lagebild.plugins import Store


class Form(StrEnum):
    """How claims are written: for programs or for people."""

    JSONL = "jsonl"
    TABLE = "table"


class Time(StrEnum):
    """The time that `--since` and `--until` mean."""

    PUBLISHED = "published"
    SAID = "said"
    EVENT = "event"


class Verified(StrEnum):
    """What the report itself says about the checking of a claim."""

    UNSTATED = "unstated"
    NOT_INDEPENDENTLY_VERIFIABLE = "not_independently_verifiable"
    UNVERIFIED = "unverified"
    INDEPENDENTLY_VERIFIED = "independently_verified"
    DISPUTED = "disputed"


def date(text: str | None) -> str | None:
    """An ISO date of any precision, as an option takes it."""
    if text is None or (CALENDAR.fullmatch(text) and days(text)):
        return text
    raise typer.BadParameter(f"{text!r} is no date: write 2022, 2022-09, 2022-09-27 or 2022-09-27T14:30")


def day(text: str | None) -> str | None:
    """An ISO day, as an option takes it."""
    covered = days(text)
    if text is None or (covered and text == covered.first == covered.last):
        return text
    raise typer.BadParameter(f"{text!r} is no day: write 2022-09-27")


Database = Annotated[
    str | None, typer.Option("--database", help="The database: a path or sqlite:///path (default lagebild.db).")
]
Locations = Annotated[
    list[str],
    typer.Argument(metavar="LOCATION", help="Files (.txt, .html, .json, .jsonl), folders, globs; - is standard input."),
]
Meta = Annotated[
    Path | None,
    typer.Option("--meta", help="JSON Lines with document (file name), publisher, published, url."),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="WORDS", help="Words to find in content, speaker or places, in any inflection."),
]
Speaker = Annotated[str, typer.Option(help="Words of the speaker's name or mention.")]
Place = Annotated[str, typer.Option(help="Words of a place's name.")]
Publisher = Annotated[str, typer.Option(help="Words of the outlet's name.")]
Reviewer = Annotated[
    str, typer.Option(envvar=["USER", "USERNAME"], help="Who decides (default: the name you are logged in by).")
]
Reason = Annotated[str, typer.Option(help="Why; it is shown beside the claims.")]
Since = Annotated[str | None, typer.Option(callback=date, help="The first day, as an ISO date.")]
Until = Annotated[str | None, typer.Option(callback=date, help="The last day, as an ISO date.")]
Which = Annotated[Time, typer.Option("--time", help="Which time --since and --until mean.")]
Related = Annotated[RelationKind | None, typer.Option("--relation", help="Such a relation to another claim.")]
Status = Annotated[Verified | None, typer.Option(help="What the report says about the checking of it.")]


def settings(context: typer.Context, database: str | None = None) -> Settings:
    """The settings in force; the command's own `--database` overrules that before the command."""
    return resolve(options={"database": context.obj if database is None else database})


def store(context: typer.Context, database: str | None = None, *, create: bool = False) -> Store:
    """The store that settings and options name."""
    # Late: SQLAlchemy takes a quarter of a second to load, and `read` and `--help` need no database.
    from lagebild.store.database import open_store

    return open_store(settings(context, database).database, create=create)


def selection(
    *,
    words: list[str] | None,
    speaker: str,
    place: str,
    publisher: str,
    status: Verified | None,
    relation: RelationKind | None,
    since: str | None,
    until: str | None,
    time: Time,
) -> Selection:
    """What the filter options select."""
    return Selection(
        words=" ".join(words or ()),
        speaker=speaker,
        place=place,
        publisher=publisher,
        status=status or "",
        relation=relation or "",
        since=since or "",
        until=until or "",
        time=time,
    )
