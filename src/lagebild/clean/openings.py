"""What stands in one line with a report's sentences and is none of them: dates, datelines, clocks, agency marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lagebild.clean.blocks import INLINE, Block, parts
from lagebild.clean.boilerplate import LONGEST_CAPTION, agencies, credit_tail, newsroom_words
from lagebild.german.gazetteer import standard
from lagebild.german.lexicon import load
from lagebild.german.words import tags
from lagebild.model import SegmentKind, Span

_HEADER = re.compile(r"(?:date|datum|published|stand)\b:?\s+\d{4}(?:-\d\d(?:-\d\d)?)?(?=\s|\Z)", re.IGNORECASE)
_CLOCK = re.compile(
    r"\+{2,3}\s?(?:\d{1,2}[.:]\d\d)?(?:\s?Uhr)?\s?\+{2,3}:?(?=\s)"
    r"|\+{2,3}\s?\d{1,2}[.:]\d\d(?:\s?Uhr)?\b:?"
    r"|\[\d{1,2}[.:]\d\d(?:\s?Uhr)?\]"
    r"|\d{1,2}[.:]\d\d\s?Uhr(?:\s?[:–|-]|(?=\s+[A-ZÄÖÜ„»«\"])|\Z)"
    r"|\d{1,2}:\d\d(?:\s?[–|-]\s|\s(?=[A-ZÄÖÜ„»«\"])|\Z)"
)
_DOTTED_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s+[A-ZÄÖÜ„»«\"])")
CLOCK = "clock of a ticker entry"
"""Why the clock of a ticker entry is no part of the text."""

LABEL = "says that the entry is new or mended"
"""Why "UPDATE –" in front of an entry or a headline is no part of the text."""

FORM = "names the form of the report"
"""Why "Liveticker" in front of a headline is no part of the text."""

_CLOCK_INSIDE = re.compile(r"\+{3}\s?\d{1,2}[.:]\d\d(?:\s?Uhr)?\s?\+{3}|\+{3}\s?\d{1,2}[.:]\d\d\s?Uhr\b:?")
_CLOSING_PLUSES = re.compile(r"\s*\+{2,3}\Z")
_WORD = r"(?:St\.\s)?[A-ZÄÖÜ][\w’'-]*"
_PLACE = rf"{_WORD}(?:\s(?:am|an der|im|in|der)?\s?{_WORD}){{0,2}}"
_DATELINE = re.compile(
    rf"(?P<places>{_PLACE}(?:\s?[/,;]\s?{_PLACE}){{0,3}})"
    r"(?P<date>,?\s\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]+\.?)(?:\s?\d{2,4})?)?"
    r"(?:\s?\((?P<agency>[\w/,;+. -]{2,40})\))?"
    r"(?P<mark>\s?[.:]?\s?(?:--|[-–—])|[.:])?(?:\s+|(?<=--))(?=[A-ZÄÖÜ„»«\"“‚0-9])"
)
_AGENCY_FIRST = re.compile(r"\((?P<agency>[\w/,;+. -]{2,40})\)(?P<mark>\s?(?:--|[-–—:.]))?\s+(?=[A-ZÄÖÜ„»«\"“‚])")
_AGENCY_LAST = re.compile(
    r"\s?[(\[](?P<marked>[\w/,;+. -]{2,60})[)\]]\s*\Z|(?<=[.!?“”«»\"])\s(?P<bare>[a-zA-Z]{2,12}(?:/[a-z]{2,12}){0,3})\Z"
)
_SIGNATURE = r"\((?P<letters>[a-zäöü]{2,4})(?:/[a-zäöü]{2,4}|/[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?){0,3}\)"
_SIGNED_FIRST = re.compile(rf"{_SIGNATURE}\s+(?=[A-ZÄÖÜ„»«\"“‚])")
_SIGNED_LAST = re.compile(rf"(?<=[.!?…“”«»\"])\s?{_SIGNATURE}\s*\Z")
_SMALL_CODES = re.compile(r"[a-z]{2,12}(?:/[a-z]{2,12}){0,3}")
_LONGEST_DATELINE = 90
_LONGEST_HEADING = 200
_LONGEST_MARK = 80
_INITIALS = 4  # letters of an editor's initials


def has_dotted_clocks(blocks: Iterable[Block]) -> bool:
    """Whether bare numbers like "17.30" open the entries of a report: one alone may count something, two are clocks."""
    return sum(_DOTTED_CLOCK.match(block.text) is not None for block in blocks) > 1


def opened(block: Block, *, first: bool = False, dotted: bool = False) -> Iterator[Block]:
    """The parts of a block: its opening (with its kind), its text, the agencies at its end.

    `first` says that the block is the first of the report, `dotted` that its entries begin with bare dotted clocks.
    """
    header = _HEADER.match(block.text) if first else None
    if header:
        yield from _cut(block, header.end(), SegmentKind.HEADER, "date in front of the text")
        return
    form = _form().match(block.text) if len(block.text) <= _LONGEST_HEADING else None
    if form and not block.text.endswith((".", "!", "?")):
        yield from _cut(block, form.end() if form["title"] else len(block.text), SegmentKind.HEADER, FORM)
        return
    clock = _CLOCK.match(block.text) or (_DOTTED_CLOCK.match(block.text) if dotted else None)
    label = _label().match(block.text)
    if label and not label[0].startswith("+"):
        yield from _cut(block, label.end(), SegmentKind.HEADER, LABEL)
        return
    opening = clock or label
    yield from _ticker(block, opening) if opening else _text(block)


@cache
def _form() -> re.Pattern[str]:
    """Matches "Liveticker", "Newsblog zum Krieg:": the form of a report, up to the colon before its title."""
    words = "|".join(re.escape(word) for word in load("boilerplate")["forms"]["words"].split())
    return re.compile(rf"(?:[A-ZÄÖÜ][\w]+-)?(?:{words})\b(?:[^:.!?]{{0,60}}(?P<title>:)\s)?", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """Matches "UPDATE –", "+++ Berichtigung:": what says that an entry is new or mended."""
    words = "|".join(re.escape(word) for word in load("boilerplate")["labels"]["words"].split())
    return re.compile(rf"\s*(?:\+{{2,3}}\s?)?(?:{words})(?::|\s?\+{{2,3}}|\s[–-])\s+(?=\S)")


def _cut(block: Block, at: int, kind: SegmentKind, why: str) -> Iterator[Block]:
    opening, *rest = parts(block, (Span(0, at), Span(at, len(block.text))))
    yield opening._replace(kind=kind, why=why)
    for each in rest:
        for number, part in enumerate(opened(each._replace(gap=False))):
            yield part._replace(joint=INLINE) if number == 0 else part


def _ticker(block: Block, first: re.Match[str]) -> Iterator[Block]:
    """The entries of a ticker, each a clock and its text."""
    clocks = [first, *_CLOCK_INSIDE.finditer(block.text, first.end())]
    ends = [*(clock.start() for clock in clocks[1:]), len(block.text)]
    for clock, end in zip(clocks, ends, strict=True):
        label = _label().match(block.text, clock.end(), end)
        start = label.end() if label else clock.end()
        body_end = _without_pluses(block.text, start, end)
        yield from _entry(block, Span(clock.start(), start), Span(start, body_end), Span(body_end, end))


def _entry(block: Block, *spans: Span) -> Iterator[Block]:
    for number, part in enumerate(parts(block, spans)):
        kind, why = (SegmentKind.TICKER, "text behind a clock") if number == 1 else (SegmentKind.HEADER, CLOCK)
        yield part._replace(kind=kind, why=why, joint=INLINE if number else part.joint)


def _without_pluses(text: str, start: int, end: int) -> int:
    found = _CLOSING_PLUSES.search(text, max(start, end - 8), end)
    return found.start() if found else end


def _text(block: Block) -> Iterator[Block]:
    dateline = _dateline_end(block.text)
    end = _text_end(block.text, dateline)
    if not dateline and end == len(block.text):
        yield block
        return
    for part in parts(block, (Span(0, dateline), Span(dateline, end), Span(end, len(block.text)))):
        yield _labelled(part, block, dateline, end)


def _text_end(text: str, start: int) -> int:
    """Where agencies, an editor's letters or, behind a paragraph too long for a caption, a picture credit begin."""
    tail, last = max(start, len(text) - _LONGEST_MARK), text[-1:]
    mark = _AGENCY_LAST.search(text, tail) if last.isalpha() or last in ")]" else None
    if mark and (is_agency_mark(mark["marked"] or mark["bare"]) or "/" in (mark["bare"] or "")):
        return mark.start()
    signature = _SIGNED_LAST.search(text, tail) if last == ")" else None
    if signature and _is_signature(signature):
        return signature.start()
    picture = credit_tail().search(text, len(text) - _LONGEST_MARK) if len(text) > LONGEST_CAPTION else None
    return picture.start() if picture else len(text)


def _labelled(part: Block, block: Block, dateline: int, end: int) -> Block:
    start = part.pieces[0].raw_start
    if dateline and start == block.pieces[0].raw_start:
        return part._replace(kind=SegmentKind.DATELINE, why="place or agency in front of the text")
    joint = INLINE if start != block.pieces[0].raw_start else part.joint
    if end < len(block.text) and part.pieces[-1].raw_end == block.pieces[-1].raw_end:
        return part._replace(kind=SegmentKind.CREDIT, why="a credit behind the text", joint=joint)
    return part._replace(joint=joint)


def _dateline_end(text: str) -> int:
    for pattern in (_DATELINE, _AGENCY_FIRST):
        found = pattern.match(text, 0, _LONGEST_DATELINE)
        if found and _is_dateline(found):
            return found.end()
    signed = _SIGNED_FIRST.match(text)
    return signed.end() if signed and _is_signature(signed) else 0


def _is_signature(found: re.Match[str]) -> bool:
    """Whether the small letters in brackets are those of an editor: no word of a closed class ("(ab)", "(mit)")."""
    return not tags(found["letters"])


def _is_dateline(found: re.Match[str]) -> bool:
    """A known agency in brackets decides; else places stand before a dash, with or without small letters in brackets,
    or before a full stop."""
    named = found.groupdict()
    agency, mark, places = named["agency"] or "", (named["mark"] or "").strip(), named.get("places") or ""
    if agency and is_agency_mark(agency):
        return True
    if not mark or mark == ":" or (agency and not (mark[-1] in "-–—" and _SMALL_CODES.fullmatch(agency))):
        return False
    written_apart = bool(agency) and places.isupper()
    return bool(places) and (written_apart or all(_is_settlement(place) for place in re.split(r"\s?[/,;]\s?", places)))


def _is_settlement(name: str) -> bool:
    written = name if not name.isupper() else name.title()
    if tags(written.lower()):
        return False
    known = standard().lookup(written)
    return bool(known) and not known[0].alternate and known[0].kind in ("capital", "city", "town")


def is_agency_mark(text: str) -> bool:
    """Whether the words are those of a mark like "dpa/afp/red", "sda/mm", "red"; initials may stand beside others."""
    words = _words(text)
    strange = [word for word in words if word not in agencies() and word not in newsroom_words()]
    known = sum(word in agencies() or word == "red" for word in words)
    return 0 < known >= len(strange) and all(len(word) <= _INITIALS for word in strange)


def agency_of_dateline(text: str) -> str | None:
    """The agency in the brackets of a dateline: by its name if it is known, else as it stands there behind a place.

    Unknown letters in brackets alone are an editor's.
    """
    found = re.search(r"\(([^()]+)\)", text)
    if found is None:
        return None
    return agencies_in(found[1]) or (found[1] if found.start() else None)


def agencies_in(text: str) -> str | None:
    """The agencies of a mark, joined by a slash; `None` if it has none."""
    known = agencies()
    return "/".join(dict.fromkeys(known[word] for word in _words(text) if word in known)) or None


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s/,;+.()\[\]]+", text.lower()) if word]
