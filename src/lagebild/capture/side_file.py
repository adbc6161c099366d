"""The side file (`--meta`): what is known about reports beside them, one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lagebild.capture.articles import words
from lagebild.errors import InputError
from lagebild.model import Given

_KEYS = ("title", "publisher", "published", "url")
_FORM = 'A line is {"document": file name, "publisher": …, "published": …, "url": …}, null where unknown.'


class SideFile(NamedTuple):
    """What the side file says, by document name."""

    rows: dict[str, Given]

    @classmethod
    def read(cls, path: Path) -> SideFile:
        """Read a side file; raises `InputError` naming the line that is wrong."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"The side file cannot be read ({error})", where=str(path), advice=_FORM) from error
        rows: dict[str, Given] = {}
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                name, about = _row(line, f"{path}, line {number}")
                if rows.setdefault(name, about) != about:
                    raise _wrong("says something else about a document named before", f"{path}, line {number}")
        return cls(rows)

    def about(self, name: str, stated: Given) -> Given:
        """What is said about a document: by its own name (with `#item`), else by its file; over what it states."""
        row = self.rows.get(name) or self.rows.get(name.rpartition("#")[0]) or Given()
        return replace(
            stated,
            title=row.title or stated.title,
            publisher=row.publisher or stated.publisher,
            published=row.published or stated.published,
            url=row.url or stated.url,
        )


def _row(line: str, where: str) -> tuple[str, Given]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _wrong(f"is no valid JSON ({error})", where) from error
    name = row.get("document") if isinstance(row, dict) else None
    if not isinstance(name, str) or not name:
        raise _wrong('names no "document"', where)
    for key in _KEYS:
        if not isinstance(row.get(key), str | None):
            raise _wrong(f"has a {key} that is no text", where)
    title, publisher, published, url = (words(row.get(key)) for key in _KEYS)
    about = Given(title, publisher, published, url)
    return Path(name).name if "#" not in name else name, about


def _wrong(what: str, where: str) -> InputError:
    return InputError(f"The line {what}", where=where, advice=_FORM)
