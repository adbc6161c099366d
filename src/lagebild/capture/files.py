"""Locations to captures: each report's bytes with its name, its hash and what is stated and given about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from lagebild.capture.articles import Item, items
from lagebild.capture.formats import Format, format_of
from lagebild.capture.paths import Found, found
from lagebild.capture.side_file import SideFile
from lagebild.errors import InputError
from lagebild.model import Capture, Failure, Given

STANDARD_INPUT = "-"
NOTHING_GIVEN = Given()
LISTS_ARE_LARGER = 100
"""A file of many articles may be so many times as large as one report."""

_SMALLER = "Split it, or raise the setting max_document_bytes."


def capture(
    locations: Sequence[str],
    *,
    meta: Path | None = None,
    given: Given = NOTHING_GIVEN,
    max_bytes: int = 5_000_000,
    stdin: BinaryIO | None = None,
) -> Iterator[Capture | Failure]:
    """The reports at the locations, in order, each file once; what cannot be read is a `Failure` and the others go on.

    A location is a file, a folder (recursively, known endings only), a glob or `-`. `meta` is the side file (JSON
    Lines), `given` what the user says about all of them. Raises `InputError` if the side file cannot be read.
    """
    side = SideFile.read(meta) if meta else SideFile({})
    return _captured(locations, side, given, max_bytes, stdin)


def _captured(
    locations: Sequence[str], side: SideFile, given: Given, max_bytes: int, stdin: BinaryIO | None
) -> Iterator[Capture | Failure]:
    seen: set[str] = set()
    for location in locations:
        for each in _sources(location, seen, max_bytes, stdin):
            if isinstance(each, Failure):
                yield each
            else:
                yield from _reports(*each, side, given, max_bytes)


def _sources(
    location: str, seen: set[str], max_bytes: int, stdin: BinaryIO | None
) -> Iterator[tuple[Found, bytes] | Failure]:
    """The files that a location reaches and that were not seen before, with their bytes."""
    if location == STANDARD_INPUT:
        yield _standard_input(seen, max_bytes, stdin)
        return
    for each in found(location):
        if isinstance(each, Failure):
            yield each
        elif each.real not in seen:
            seen.add(each.real)
            yield _read(each, max_bytes)


def _standard_input(seen: set[str], max_bytes: int, stdin: BinaryIO | None) -> tuple[Found, bytes] | Failure:
    if stdin is None or STANDARD_INPUT in seen:
        return Failure(STANDARD_INPUT, "Standard input was asked for twice or is not there", "Give `-` once.")
    seen.add(STANDARD_INPUT)
    return Found(STANDARD_INPUT, STANDARD_INPUT, STANDARD_INPUT), stdin.read(max_bytes * LISTS_ARE_LARGER + 1)


def _read(each: Found, max_bytes: int) -> tuple[Found, bytes] | Failure:
    try:
        with Path(each.location).open("rb") as file:
            return each, file.read(max_bytes * LISTS_ARE_LARGER + 1)
    except OSError as error:
        return Failure(each.location, f"Cannot be read ({error.strerror})", "Check the path and the permissions.")


def _reports(source: Found, raw: bytes, side: SideFile, given: Given, max_bytes: int) -> Iterator[Capture | Failure]:
    """The reports in the bytes of one file: one, or one for each article object."""
    try:
        kind = format_of(source.name, raw)
    except InputError as refusal:
        yield Failure(source.location, refusal.what, refusal.advice)
        return
    if kind in (Format.JSON, Format.JSONL):
        yield from _articles(source, raw, kind, side, given, max_bytes)
        return
    failure = _unfit(source.location, raw, max_bytes)
    yield failure or Capture(
        name=source.name,
        location=source.location,
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type=kind.value,
        stated=side.about(source.name, Given()),
        given=given,
    )


def _articles(
    source: Found, raw: bytes, kind: Format, side: SideFile, given: Given, max_bytes: int
) -> Iterator[Capture | Failure]:
    if len(raw) > max_bytes * LISTS_ARE_LARGER:
        yield _too_large(source.location, max_bytes * LISTS_ARE_LARGER)
        return
    count = 0
    for item in items(raw, lines=kind is Format.JSONL):
        count += 1
        mark = f"#{item.number}" if item.number else ""
        yield _article(source, item, mark, side, given, max_bytes)
    if not count:
        yield Failure(source.location, "The file holds no article", "Give objects with `text` or `html`.")


def _article(source: Found, item: Item, mark: str, side: SideFile, given: Given, max_bytes: int) -> Capture | Failure:
    if isinstance(item.about, str):
        return Failure(source.location + mark, item.about, 'An article is an object with "text" or "html".')
    if len(item.raw) > max_bytes:
        return _too_large(source.location + mark, max_bytes)
    return Capture(
        name=source.name + mark,
        location=source.location + mark,
        raw=item.raw,
        sha256=hashlib.sha256(item.raw).hexdigest(),
        media_type="application/json",
        field=item.field,
        item=item.number,
        stated=side.about(source.name + mark, item.about),
        given=given,
    )


def _unfit(location: str, raw: bytes, max_bytes: int) -> Failure | None:
    if not raw.strip():
        return Failure(location, "The input is empty", "Give a report with text in it.")
    return _too_large(location, max_bytes) if len(raw) > max_bytes else None


def _too_large(location: str, limit: int) -> Failure:
    return Failure(location, f"Larger than {limit:,} bytes", _SMALLER)
