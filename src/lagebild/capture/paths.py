"""The files that a location reaches: a file, the known ones of a folder, the matches of a glob."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from lagebild.capture.formats import ENDINGS
from lagebild.model import Failure

_WILD = frozenset("*?[")
_ADDRESSES = ("http://", "https://")


class Found(NamedTuple):
    """A file: its path as reached from the location, its own name, and its one path without links."""

    location: str
    name: str
    real: str


def found(location: str) -> Iterator[Found | Failure]:
    """The files of a location in the order of their paths, or why there are none."""
    if location.lower().startswith(_ADDRESSES):
        yield Failure(location, "Web addresses are not read yet", "Save the page and give the file.")
        return
    if not _WILD.intersection(location) or _is(Path(location), Path.exists):
        yield from _reached(location)
        return
    matches = sorted(glob.glob(location, recursive=True))  # noqa: PTH207  (a Path refuses absolute patterns)
    for match in matches:
        yield from _reached(match)
    if not matches:
        yield Failure(location, "No file matches", "Check the pattern; quote it so that the shell leaves it alone.")


def _reached(location: str) -> Iterator[Found | Failure]:
    path = Path(location)
    if _is(path, Path.is_dir):
        yield from _folder(path)
    elif _is(path, Path.is_file):
        yield Found(location, path.name, os.path.realpath(path))
    elif _is(path, Path.is_symlink):
        yield Failure(location, "A link that leads nowhere", "Give the file itself.")
    else:
        yield Failure(location, "There is no such file or folder, or none one may look into", "Check the path.")


def _is(path: Path, what: Callable[[Path], bool]) -> bool:
    """Whether the path is a file, a folder …; no where the system does not let us look or the name cannot be."""
    try:
        return what(path)
    except (OSError, ValueError):
        return False


def _folder(folder: Path) -> Iterator[Found | Failure]:
    """The files with known endings under a folder; each folder is entered once, so that links may go in circles."""
    empty = True
    for each in _walk(folder):
        empty = False
        yield each
    if empty:
        wanted = ", ".join(ENDINGS)
        yield Failure(str(folder), "The folder holds no reports", f"Reports end in {wanted}.")


def _walk(folder: Path) -> Iterator[Found | Failure]:
    entered: set[str] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if _is(path, Path.is_dir):
            real = os.path.realpath(path)
            if real not in entered:
                entered.add(real)
                yield from _enter(path, waiting)
        elif path.name.lower().endswith(ENDINGS):
            yield from _reached(str(path))


def _enter(folder: Path, waiting: list[Path]) -> Iterator[Failure]:
    """Put the entries of a folder on the pile, the first on top."""
    try:
        waiting.extend(sorted(folder.iterdir(), reverse=True))
    except OSError as error:
        yield Failure(str(folder), f"The folder cannot be read ({error.strerror})", "Check its permissions.")
