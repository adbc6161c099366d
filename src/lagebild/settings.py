"""The settings: what a user may choose, where from, and what is refused.

Defaults are overruled by `lagebild.toml` in the working folder, that by `LAGEBILD_*` in the environment, that by the
options of a command. Nothing here is read at import: whoever starts the program asks `resolve` once and hands the
answer on.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from lagebild.errors import SettingsError

FILE = "lagebild.toml"
"""The settings file, looked for in the working folder."""
PREFIX = "LAGEBILD_"
"""What the settings begin with in the environment, in capitals: `LAGEBILD_DATABASE`."""
FOREIGN = frozenset({"LAGEBILD_REFERENCE_DIR"})
"""Variables of that beginning which are no settings: where the tests find reports that are not in the repository."""
LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a user may choose.

    `database`: path or address of the database. `max_document_bytes`: the largest report that is read, in bytes.
    `language`: the language in which a page opens, `de` or `en`. `gazetteer`: path of a packed gazetteer whose places
    are known beside the bundled ones; empty: only those.
    """

    database: str = "lagebild.db"
    max_document_bytes: int = 5_000_000
    language: str = "de"
    gazetteer: str = ""


NAMES = tuple(field.name for field in fields(Settings))


def resolve(
    *, options: Mapping[str, Any], environment: Mapping[str, str] = os.environ, folder: Path | None = None
) -> Settings:
    """The settings in force; `options` that are `None` were not given.

    Raises `SettingsError`, which names the setting, where it was set and what is allowed.
    """
    chosen: dict[str, Any] = {}
    for name, value, where in _layers(options, environment, (folder or Path()) / FILE):
        if name not in CHECKS:
            raise SettingsError(f"there is no setting {name!r}", where=where, advice=f"Known are {', '.join(NAMES)}")
        chosen[name] = CHECKS[name](name, value, where)
    return Settings(**chosen)


def _layers(options: Mapping[str, Any], environment: Mapping[str, str], file: Path) -> Iterator[tuple[str, Any, str]]:
    """Name, value and place of every setting, the weakest first."""
    for name, value in _file(file).items():
        yield name, value, str(file)
    for variable, text in environment.items():
        if variable.startswith(PREFIX) and variable not in FOREIGN:
            yield variable.removeprefix(PREFIX).lower(), text, f"environment variable {variable}"
    for name, value in options.items():
        if value is not None:
            yield name, value, f"option --{name.replace('_', '-')}"


def _file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(f"cannot be read: {error}", where=str(file), advice="Correct or remove the file") from error


# --- What is allowed -----------------------------------------------------------------------------------------------


def _text(name: str, value: Any, where: str) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise _refused(name, value, where, "Give a path such as 'lagebild.db'")


def _path(name: str, value: Any, where: str) -> str:
    if isinstance(value, str):
        return value.strip()
    raise _refused(name, value, where, "Give the path of a file that 'lagebild gazetteer import' made, or nothing")


def _size(name: str, value: Any, where: str) -> int:
    whole = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
    if type(whole) is int and whole > 0:
        return whole
    raise _refused(name, value, where, "Give a whole number of bytes above 0, for example 5000000")


def _language(name: str, value: Any, where: str) -> str:
    if value in LANGUAGES:
        return str(value)
    raise _refused(name, value, where, f"Choose one of {', '.join(LANGUAGES)}")


def _refused(name: str, value: Any, where: str, advice: str) -> SettingsError:
    return SettingsError(f"{name} cannot be {value!r}", where=where, advice=advice)


CHECKS: dict[str, Callable[[str, Any, str], Any]] = {
    "database": _text,
    "max_document_bytes": _size,
    "language": _language,
    "gazetteer": _path,
}
"""What makes a value of each setting, or refuses it."""
