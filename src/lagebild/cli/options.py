"""Options that several commands share, and the settings they lead to."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lagebild.settings import Settings, resolve

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d)?)?)?")


def date(text: str | None) -> str | None:
    """An ISO date of any precision, as an option takes it."""
    if text is None or DATE.fullmatch(text):
        return text
    raise typer.BadParameter(f"{text!r} is no date: write 2022, 2022-09, 2022-09-27 or 2022-09-27T14:30")


class Form(StrEnum):
    """How claims are written: for programs or for people."""

    JSONL = "jsonl"
    TABLE = "table"


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


def settings(context: typer.Context, database: str | None = None) -> Settings:
    """The settings in force; the command's own `--database` overrules that before the command."""
    return resolve(options={"database": database or context.obj})
