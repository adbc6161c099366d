"""What is known about a report: given by the user, stated by its article object or page, read from its text."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from lagebild.clean.blocks import Text
from lagebild.clean.boilerplate import author_openings
from lagebild.clean.openings import CLOCK, FORM, agencies_in, agency_of_dateline, is_agency_mark
from lagebild.clean.page_facts import Stated
from lagebild.clean.published import Published, demanded, from_machine, from_words
from lagebild.errors import InputError
from lagebild.model import Capture, Segment, SegmentKind

_UPDATED = re.compile(r"aktualisiert|update|stand:", re.IGNORECASE)
_TEXT_CREDIT = re.compile(r"(?:Quellen?:|mit (?:agentur)?material|© dpa-infocom|dpa:)", re.IGNORECASE)
_AUTHOR_JOINT = re.compile(r"\s*(?:,|/|\||\bund\b)\s*")
_NAME = re.compile(r"[A-ZÄÖÜ][\w.’'-]+(?:\s[\w.’'-]+){1,4}")
_LONGEST_TITLE = 300


class Known(NamedTuple):
    """What is known about a report, each from the best source that tells it."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    agency: str | None = None
    url: str | None = None


def known(capture: Capture, text: Text, page: Stated) -> Known:
    """Each fact from the first that has it: the user, the side file or article object, the page's tags, the text."""
    given, stated, about = capture.given, capture.stated, page.about
    return Known(
        title=given.title or stated.title or about.title or _headline(text),
        publisher=given.publisher or stated.publisher or about.publisher,
        authors=given.authors or stated.authors or about.authors or _authors(text),
        published=_published(capture, text, page),
        agency=_agency(text),
        url=given.url or stated.url or about.url,
    )


def document_id(capture: Capture, known: Known) -> str:
    """The id of a document: hash of its address, else of publisher, file name and item number."""
    address = known.url or "\x1f".join((known.publisher or "", capture.name, str(capture.item or "")))
    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _published(capture: Capture, text: Text, page: Stated) -> Published | None:
    if capture.given.published:
        return demanded(capture.given.published, source="option", where=capture.location)
    if capture.stated.published:
        found = _stated_date(capture, capture.stated.published)
        if found:
            return found
    candidates = [_either(value, source) for source, value in page.published]
    return next((found for found in [*candidates, *_told(text)] if found), None)


def _stated_date(capture: Capture, value: str) -> Published | None:
    """The date of the article object, or of the side file where it says another or there is no object."""
    if capture.field is None or value != article(capture).get("published"):
        return demanded(value, source="meta", where=capture.location)
    return _either(value, "json")


def _either(value: str, source: str) -> Published | None:
    return from_machine(value, source=source) or from_words(value, source=source)


def article(capture: Capture) -> dict[str, object]:
    """The article object whose bytes were captured; raises `InputError` if they are none."""
    try:
        found = json.loads(capture.raw)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"No valid JSON ({error})", where=capture.location, advice="Give an article object."
        ) from error
    return found if isinstance(found, dict) else {}


def _told(text: Text) -> Iterator[Published | None]:
    headers = [words for segment, words in _of(text, SegmentKind.HEADER) if segment.why != CLOCK]
    headers += [words for _, words in _of(text, SegmentKind.BYLINE)]
    for words in sorted(headers, key=lambda each: _UPDATED.search(each) is not None):
        yield from_words(words, source="header")
    for _, words in _of(text, SegmentKind.DATELINE):
        yield from_words(words, source="dateline")


def _headline(text: Text) -> str | None:
    """The headline, or for want of one what the report calls itself ("Liveticker zum Krieg am Fluss")."""
    forms = (words for segment, words in _of(text, SegmentKind.HEADER) if segment.why == FORM)
    return next((words[:_LONGEST_TITLE] for _, words in _of(text, SegmentKind.HEADLINE)), next(forms, None))


def _authors(text: Text) -> tuple[str, ...]:
    opening = re.compile(rf"(?i:{author_openings()}):?\s+")
    found: dict[str, None] = {}
    for _, words in _of(text, SegmentKind.BYLINE):
        for name in _AUTHOR_JOINT.split(opening.sub("", words, count=1)):
            if _NAME.fullmatch(name):
                found[name] = None
    return tuple(found)


def _agency(text: Text) -> str | None:
    """The agencies of the dateline or of the credit behind the text; those of pictures are not the report's."""
    for _, words in _of(text, SegmentKind.DATELINE):
        if agency := agency_of_dateline(words):
            return agency
    for _, words in _of(text, SegmentKind.CREDIT):
        if (is_agency_mark(words) or _TEXT_CREDIT.match(words)) and agencies_in(words):
            return agencies_in(words)
    return None


def _of(text: Text, kind: SegmentKind) -> Iterator[tuple[Segment, str]]:
    for segment in text.segments:
        if segment.kind is kind:
            yield segment, text.text[segment.span.start : segment.span.end]
