"""What kind of file it is: by its ending, else by its first characters."""

from __future__ import annotations

import json
import re
from enum import StrEnum

from lagebild.errors import InputError


class Format(StrEnum):
    """A kind of file that is read, named by its media type."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"
    JSONL = "application/jsonl"


_BY_ENDING = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".txt": Format.TEXT,
}
_ARCHIVES = (".warc.gz", ".warc")
ENDINGS = (*_BY_ENDING, *_ARCHIVES)
"""The endings that are taken from a folder."""

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:head|body|div|p|article|main|section|h1|table|meta|title)\b[^<]{0,2000}>", re.IGNORECASE
)
_TELEGRAM = re.compile(rb'\{[^\[{]{0,2000}"messages"\s*:\s*\[')


def format_of(name: str, raw: bytes) -> Format:
    """The format of a file; raises `InputError` for archives and exports that are not read yet.

    A text file that is a page from its first tag on is a page; a file of another ending is what its content says.
    """
    ending = next((each for each in (*_ARCHIVES, *_BY_ENDING) if name.lower().endswith(each)), "")
    if ending in _ARCHIVES:
        raise InputError("Web archives are not read yet", where=name, advice="Unpack it and give the pages.")
    kind = _BY_ENDING.get(ending) or _by_content(raw)
    if kind is Format.TEXT and _PAGE.match(raw):
        return Format.HTML
    if kind is Format.JSON and _TELEGRAM.match(raw.lstrip()):
        raise InputError("Telegram exports are not read yet", where=name, advice="Give article objects instead.")
    return kind


def _by_content(raw: bytes) -> Format:
    if _PAGE.match(raw) or _FRAGMENT.match(raw):
        return Format.HTML
    if raw.lstrip()[:1] not in (b"{", b"["):
        return Format.TEXT
    if _is_json(raw):
        return Format.JSON
    return Format.JSONL if _is_json(raw.lstrip().split(b"\n", 1)[0]) else Format.TEXT


def _is_json(raw: bytes) -> bool:
    try:
        return isinstance(json.loads(raw), dict | list)
    except (ValueError, RecursionError):
        return False
