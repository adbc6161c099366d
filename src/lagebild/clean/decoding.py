"""Bytes to text: UTF-8, UTF-16 with its mark, declared charsets, Windows-1252 where it reads as German."""

from __future__ import annotations

import codecs
import re

from lagebild.errors import InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,100}encoding=[\"']?([\w.:-]+)|<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.I
)
_DECLARED_WITHIN = 4096  # HTML asks for the first 1024 bytes; pages are less careful
_LATIN = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "iso8859-1", "l1"})
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.01  # of the characters; the oddest readable report seen held 0.1 %
_FEW_CONTROLS = 2  # a short text may hold them all the same
_MOST_NULS = 0.05
_SAMPLE = 200_000
_GERMAN_LETTERS = frozenset("äöüÄÖÜß„“”‚‘’»«–—…§°€é")
_GERMAN_SHARE = 0.8  # of what is no ASCII, for Windows-1252 to be believed


def decode(raw: bytes, *, markup: bool, where: str) -> str:
    """The text of the bytes, a byte order mark included; raises `InputError` for what is no text.

    `markup` says whether a charset may be declared in the text itself.
    """
    if not raw.strip():
        raise InputError("The input is empty", where=where, advice="Give a report with text in it.")
    text = _marked(raw) or _utf8(raw) or (_declared(raw) if markup else "") or _windows(raw)
    if _is_binary(raw, text):
        raise InputError("This is no text but binary data", where=where, advice="Give the report as text or HTML.")
    if not text:
        raise InputError(
            "The characters cannot be decoded (neither UTF-8, nor UTF-16 with its mark, nor German in Windows-1252)",
            where=where,
            advice="Save the report as UTF-8.",
        )
    return text


def _marked(raw: bytes) -> str:
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return _as(raw, charset)
    return ""


def _utf8(raw: bytes) -> str:
    return _as(raw, "utf-8")


def _declared(raw: bytes) -> str:
    found = _DECLARED.search(raw, 0, _DECLARED_WITHIN)
    if not found:
        return ""
    name = (found[1] or found[2]).decode("ascii", "replace").lower()
    return _as(raw, "cp1252" if name in _LATIN else name)


def _windows(raw: bytes) -> str:
    """Windows-1252, if what is no ASCII in it is what German texts hold."""
    text = _as(raw, "cp1252")
    special = [letter for letter in text[:_SAMPLE] if letter > "\x7f"]
    german = sum(letter in _GERMAN_LETTERS for letter in special)
    return text if german >= _GERMAN_SHARE * len(special) else ""


def _as(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset)
    except (UnicodeError, LookupError):
        return ""


def _is_binary(raw: bytes, text: str) -> bool:
    """Whether too many characters (of what cannot be decoded: bytes) are NUL or other controls."""
    sample = text[:_SAMPLE] or raw[:_SAMPLE].decode("latin-1")
    controls = len(_CONTROLS.findall(sample))
    return sample.count("\0") > _MOST_NULS * len(sample) or controls > _MOST_CONTROLS * len(sample) + _FEW_CONTROLS
