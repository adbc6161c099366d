"""Makes a packed gazetteer from GeoNames' country dumps (`UA.zip`), for reports that name every village.

A dump is a zip with one tab-separated table of the same name; its columns are documented at
https://download.geonames.org/export/dump/readme.txt. Populated places are taken, with their German spellings.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from lagebild.errors import InputError
from lagebild.german.gazetteer.entry import settlement
from lagebild.german.gazetteer.pack import Entry, pack

COLUMNS = 19
POPULATED, NO_MORE = "P", frozenset({"PPLH", "PPLQ", "PPLW", "PPLCH"})
"""The feature class of settlements, and the codes of those that are abandoned, destroyed or historical."""


def import_dumps(dumps: Iterable[Path], target: Path) -> int:
    """Pack the settlements of the dumps into `target`; returns how many places it holds.

    Raises `InputError` where a file is no GeoNames dump. The target is written in one step.
    """
    entries: dict[str, Entry] = {}
    sources = []
    for dump in dumps:
        sources.append(dump.name)
        entries.update((entry.id, entry) for entry in read_dump(dump))
    content = pack(entries.values(), {"dumps": sorted(sources), "attribution": "GeoNames (geonames.org), CC BY 4.0"})
    draft = target.with_name(target.name + ".part")
    draft.write_bytes(content)
    draft.replace(target)
    return len(entries)


def read_dump(dump: Path) -> Iterator[Entry]:
    """The settlements of one dump."""
    try:
        with zipfile.ZipFile(dump) as archive:
            table = _table(archive, dump)
            with archive.open(table) as lines:
                yield from _entries(io.TextIOWrapper(lines, encoding="utf-8", newline="\n"), dump)
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise _no_dump(dump, str(error)) from error


def _table(archive: zipfile.ZipFile, dump: Path) -> str:
    tables = [name for name in archive.namelist() if name.endswith(".txt") and name != "readme.txt"]
    if len(tables) != 1:
        raise _no_dump(dump, "it holds no single table")
    return tables[0]


def _entries(lines: Iterable[str], dump: Path) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        row = line.rstrip("\r\n").split("\t")
        if len(row) != COLUMNS:
            raise _no_dump(dump, f"line {number} has {len(row)} columns, not {COLUMNS}")
        if row[6] == POPULATED and row[7] not in NO_MORE:
            yield _entry(row, number, dump)


def _entry(row: list[str], number: int, dump: Path) -> Entry:
    try:
        return settlement(
            geonames_id=int(row[0]), name=row[1], lat=float(row[4]), lon=float(row[5]), country=row[8], admin1=row[10],
            population=int(row[14] or 0), others=[name for name in row[3].split(",") if name],
        )  # fmt: skip
    except ValueError as error:
        raise _no_dump(dump, f"line {number}: {error}") from error


def _no_dump(dump: Path, why: str) -> InputError:
    return InputError(
        f"no GeoNames dump: {why}",
        where=str(dump),
        advice="Take a country's zip from https://download.geonames.org/export/dump/.",
    )
