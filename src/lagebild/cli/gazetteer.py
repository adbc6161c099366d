"""The commands for the places that reports are read with: gazetteer import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lagebild.cli.output import note

gazetteer = typer.Typer(
    help="Make places known beside the bundled ones.",
    epilog="Example: lagebild gazetteer import UA.zip RU.zip",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@gazetteer.callback()
def group() -> None:
    """Make places known beside the bundled ones."""


@gazetteer.command("import", epilog="Example: lagebild gazetteer import UA.zip RU.zip --out villages.bin")
def take(
    dumps: Annotated[
        list[Path], typer.Argument(metavar="DUMP", help="Zip files of countries, as GeoNames publishes them.")
    ],
    *,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write them.")] = Path("gazetteer.bin"),
) -> None:
    """Pack every village of GeoNames' country dumps, under its German spellings, into one file."""
    # Late, as in `reading`.
    from lagebild.app.gazetteers import take_dumps

    places = take_dumps(dumps, out)
    note(
        f"""{places} places are written to {out}. They are used where the settings name the file:

  LAGEBILD_GAZETTEER={out} lagebild read report.txt
  gazetteer = "{out}"   in lagebild.toml"""
    )
