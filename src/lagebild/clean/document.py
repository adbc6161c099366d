"""A capture to a document: decoded, cut into blocks, judged, put together, with what it says about itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagebild.clean.blocks import Block, Text, assemble, parts
from lagebild.clean.decoding import decode
from lagebild.clean.glued import stretches
from lagebild.clean.kinds import judged
from lagebild.clean.language import foreign_language
from lagebild.clean.main_text import with_judgement
from lagebild.clean.metadata import Known, article, document_id, known
from lagebild.clean.openings import has_dotted_clocks, opened
from lagebild.clean.page import Page, read
from lagebild.clean.page_facts import Stated
from lagebild.clean.plain import blocks as plain_blocks
from lagebild.errors import InputError
from lagebild.model import CLAIMABLE, Capture, Document

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # JSON may escape one half of a pair, which no encoding can write


def document(capture: Capture, *, revision: int = 1) -> Document:
    """The document of a capture: raw text, clean text with its alignment, labelled segments, metadata.

    Raises `InputError` for what is no German report (empty, binary, undecodable, nothing left, another language) and
    for a publication date that the user gave and that is none.
    """
    raw = _raw(capture)
    page = _page(capture, raw)
    text = assemble(judged(split(page.blocks)))
    _check(text, capture.location)
    return _document(capture, raw, text, known(capture, text, page.stated), revision)


def _page(capture: Capture, raw: str) -> Page:
    """The blocks, and what the page (if it is one) says about itself."""
    if capture.field == "html" or (capture.field is None and capture.media_type == "text/html"):
        page = read(raw)
        return page._replace(blocks=with_judgement(page.blocks, raw))
    return Page(list(plain_blocks(raw)), Stated())


def _raw(capture: Capture) -> str:
    """The decoded input; of an article object the string of its field."""
    if capture.field is None:
        return decode(capture.raw, markup=capture.media_type == "text/html", where=capture.location)
    value = article(capture).get(capture.field)
    if not isinstance(value, str) or not value.strip():
        raise InputError("The article has no text", where=capture.location, advice='Give it in "text" or "html".')
    return _HALF_CHARACTER.sub("\ufffd", value)


def split(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs that were glued together in blocks, each with what opens and closes it cut off."""
    dotted = has_dotted_clocks(blocks)
    found: list[Block] = []
    for number, block in enumerate(blocks):
        for paragraph in parts(block, stretches(block.text)):
            found.extend(opened(paragraph, first=number == 0 and not found, dotted=dotted))
    return found


def _check(text: Text, where: str) -> None:
    kept = [text.text[segment.span.start : segment.span.end] for segment in text.segments if segment.kind in CLAIMABLE]
    if not text.text.strip():
        raise InputError("Nothing is left after cleaning", where=where, advice="Give a report with text in it.")
    language = foreign_language("\n".join(kept) or text.text)
    if language:
        raise InputError(f"This is {language}, not German", where=where, advice="Lagebild reads German reports.")


def _document(capture: Capture, raw: str, text: Text, about: Known, revision: int) -> Document:
    published = about.published
    return Document(
        id=document_id(capture, about),
        name=capture.name,
        location=capture.location,
        sha256=capture.sha256,
        raw=raw,
        text=text.text,
        alignment=text.alignment,
        segments=text.segments,
        raw_field=capture.field,
        title=about.title,
        publisher=about.publisher,
        authors=about.authors,
        published=published.value if published else None,
        published_precision=published.precision if published else None,
        published_from=published.source if published else None,
        agency=about.agency,
        url=about.url,
        revision=revision,
    )
