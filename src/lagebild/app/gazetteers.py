"""The places that reports are read with: the bundled ones, and those of GeoNames' dumps that a user imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lagebild.errors import LagebildError, SettingsError
from lagebild.german.gazetteer import Gazetteer, Places, joined, standard
from lagebild.german.gazetteer.dumps import import_dumps
from lagebild.settings import Settings


def take_dumps(dumps: Sequence[Path], target: Path) -> int:
    """Pack the settlements of GeoNames' country dumps into a file for the setting `gazetteer`; how many there are.

    `InputError` where a file is no dump, `LagebildError` where the target cannot be written.
    """
    try:
        return import_dumps(dumps, target)
    except OSError as error:
        raise LagebildError(
            f"cannot be written: {error.strerror}", where=str(target), advice="Name another file with --out"
        ) from error


def known_places(settings: Settings) -> Places:
    """The gazetteer in force: the bundled one, joined with the user's where the settings name one."""
    if not settings.gazetteer:
        return standard()
    return joined(standard(), _imported(settings.gazetteer))


def _imported(path: str) -> Gazetteer:
    advice = "Make it with 'lagebild gazetteer import', or take the setting gazetteer away"
    try:
        return Gazetteer(Path(path).read_bytes())
    except OSError as error:
        raise SettingsError(f"the gazetteer cannot be read: {error.strerror}", where=path, advice=advice) from error
    except LagebildError as error:
        raise SettingsError(error.what, where=path, advice=advice) from error
