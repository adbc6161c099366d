"""Which agencies a report names as its source around its text: "KIEW (dpa) -", "Von Ute Beer (mit afp)", "dpa/uk"."""

from __future__ import annotations

import re

from lagebild.german.actors import known_at
from lagebild.german.words import is_closed_class
from lagebild.model import CLAIMABLE, Document, SegmentKind

_MARKED = (SegmentKind.BYLINE, SegmentKind.DATELINE, SegmentKind.CREDIT)

_CODE = "[a-zäöü]{2,12}|[A-ZÄÖÜ]{2,5}"
_BRACKETS = re.compile(rf"\((?:mit )?((?:{_CODE})(?:[/,] ?(?:{_CODE})){{0,3}})\)")
_TAIL = re.compile(rf"(?<=[.!?“\"]) ?((?:{_CODE})(?:/(?:{_CODE})){{0,3}})$")
_WORD = re.compile(r"[^\W\d_]+")
_PICTURE = re.compile(r"\b(?:Fotos?|Bild(?:er)?|Grafik|Video)\b")
_OPENING = 200
"""Within how many characters of its paragraph an agency in brackets is a signature and not an explanation."""


def signatures(document: Document) -> tuple[str, ...]:
    """The codes of agencies in datelines, bylines, credits and behind the last sentence, in small letters and sorted.

    Codes of reporters beside them ("dpa/uk") are taken along: only what two reports share counts. Credits of pictures
    say nothing about the text.
    """
    found = {document.agency.casefold()} if document.agency else set()
    for segment in document.segments:
        text = document.text[segment.span.start : segment.span.end]
        if segment.kind in _MARKED and not _PICTURE.search(text):
            found.update(_codes(text))
        elif segment.kind in CLAIMABLE:
            parts = [*_BRACKETS.findall(text[:_OPENING]), *_TAIL.findall(text[-_OPENING:])]
            found.update(word.casefold() for part in parts for word in _WORD.findall(part))
    return tuple(sorted(word for word in found if not is_closed_class(word)))


def _codes(text: str) -> set[str]:
    """The codes in a line about the report: in brackets, beside a slash, or a short word written small."""
    words = [word for part in _BRACKETS.findall(text) for word in _WORD.findall(part)]
    words += re.findall(r"\b[a-zäöü]{2,12}(?=/)|(?<=/)[a-zäöü]{2,12}\b|\b[a-zäöü]{2,5}\b", text)
    return {word.casefold() for word in words}


def is_agency(publisher: str | None, codes: tuple[str, ...]) -> bool:
    """Whether the publisher is the agency that one of these codes of its report stands for.

    A known agency is told by its name; of another the code begins like the name and has its letters in their order:
    "kld" for "Küstenland-Dienst".
    """
    if not publisher:
        return False
    name = publisher.partition("(")[0].strip().casefold()
    return any(code == name or (not known_at((code,), 0) and _abbreviates(code, name)) for code in codes)


def _abbreviates(code: str, name: str) -> bool:
    letters = iter(name)
    return code[:1] == name[:1] and all(letter in letters for letter in code)
