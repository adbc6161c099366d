"""The program `lagebild`: its global options, its commands, and how it ends."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from lagebild import __version__
from lagebild.cli import checking, publishing, reading, searching
from lagebild.cli.actors import actors
from lagebild.cli.gazetteer import gazetteer
from lagebild.cli.options import Database
from lagebild.cli.output import Status, complain
from lagebild.cli.review import review
from lagebild.errors import DecisionError, LagebildError, NotFoundError, SettingsError

# Markup and pretty tracebacks would import rich at every start, 160 ms of the second that a short report may take.
program = typer.Typer(
    name="lagebild",
    help="Read German news reports on a war into an auditable ledger of attributed claims.",
    epilog="Example: lagebild demo",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COMMANDS = (
    (reading.demo, "lagebild demo --out example"),
    (reading.read, "lagebild read report.txt --published 2022-09-27 --format table"),
    (reading.ingest, "lagebild ingest reports/ --meta meta.jsonl --database ukraine.db"),
    (reading.link, "lagebild link --database ukraine.db"),
    (searching.claims, "lagebild claims Geflüchtete --place Charkiw --since 2022-09 --status unverified"),
    (searching.show, "lagebild show 3f9a61c2d07be584"),
    (publishing.report, "lagebild report --date 2022-09-27 --out overview.html"),
    (publishing.export, "lagebild export claims --format csv --speaker Generalstab > claims.csv"),
    (checking.verify, "lagebild verify --database ukraine.db"),
    (checking.evaluate, "lagebild evaluate timexes corpus/ --predictions found.jsonl"),
)
"""Every command with its example."""

STATUSES = {SettingsError: Status.USAGE, NotFoundError: Status.FAILED, DecisionError: Status.FAILED}
"""How errors end the program; all others mean that it could not run."""

for command, example in COMMANDS:
    program.command(epilog=f"Example: {example}")(command)
program.add_typer(gazetteer, name="gazetteer")
program.add_typer(actors, name="actors")
program.add_typer(review, name="review")


def _version(asked: bool) -> None:  # noqa: FBT001  the form of a callback
    if asked:
        print(f"lagebild {__version__}")  # noqa: T201
        raise typer.Exit


@program.callback()
def start(
    context: typer.Context,
    *,
    database: Database = None,
    version: Annotated[  # noqa: ARG001  its callback does it all
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Remember the database that the command shall use."""
    context.obj = database


INTERRUPTED = 130
"""The status of a program that Ctrl-C ended, as shells have it."""
COLLECTING = (100_000, 20, 50)
"""When Python looks for cycles of values: after so many new ones, and of older ones after so many such times."""


def main() -> None:
    """Run the program with the arguments of the process and end with its status."""
    # Readings are many small values and no cycles: to look for cycles after every 700 takes a fifth of the time.
    gc.set_threshold(*COLLECTING)
    # Reports hold letters that the terminal's own encoding may not know, and data is UTF-8 wherever it goes.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        program()
    except KeyboardInterrupt:  # typer ends with the same status where it is still, or already, listening
        sys.exit(INTERRUPTED)
    except LagebildError as error:
        complain(error)
        sys.exit(STATUSES.get(type(error), Status.NOT_RUN))
    except Exception as error:  # a traceback tells a user nothing, and what went wrong must still be told
        advice = "This is a fault of the program: please report it with the command"
        complain(LagebildError(f"{type(error).__name__}: {error}", advice=advice))
        sys.exit(Status.NOT_RUN)
