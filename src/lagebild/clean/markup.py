"""Markup to tags and text that know where they stood: one pass, no tree, no recursion, linear in any input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from lagebild.clean.blocks import Piece
from lagebild.clean.plain import UNSEEN

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"(?<![\w:-])([a-zA-Z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_REST = re.compile(r"(?>[^>\"'=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|[=\"'])*+>")
_LONGEST_ATTRIBUTES = 50_000
_LONGEST_NAME = 40
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select"})
_RAW = frozenset({"script", "style"})  # whose content is no markup: it ends at its own end tag only
_PIECE = re.compile(
    rf"(?P<blank>[ \t\r\n\f]+)|(?P<unseen>[{UNSEEN}]+)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)"
)


class Tag(NamedTuple):
    """A start or end tag; `start` and `end` are where it stands, `attributes` its text between name and bracket."""

    name: str
    closing: bool
    start: int
    end: int
    attributes: str


class Words(NamedTuple):
    """A stretch of text between tags."""

    start: int
    end: int


class Silent(NamedTuple):
    """The content of an element that shows no text (script, style …)."""

    tag: Tag
    start: int
    end: int


def tokens(markup: str) -> Iterator[Tag | Words | Silent]:
    """Tags, texts and silent contents in order; comments and declarations are left out."""
    reader = _Reader(markup)
    at, text = 0, 0
    while (at := markup.find("<", at)) >= 0:
        found = reader.at(at)
        if found is None:
            at += 1
            continue
        if text < at:
            yield Words(text, at)
        at = text = found.end if isinstance(found, Tag) else found
        if isinstance(found, Tag):
            yield found
            if found.name in _SILENT and not found.closing and (end := reader.end_of(found)) >= 0:
                yield Silent(found, found.end, end)
                at = text = end
    if text < len(markup):
        yield Words(text, len(markup))


class _Reader:
    """Finds where tags end; what is known to occur no more is never looked for again."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._gone: set[str] = set()
        self._quotes_close = True

    def at(self, at: int) -> Tag | int | None:
        """The tag at a bracket, or the end of a comment or declaration there, or `None` if the bracket is text."""
        markup = self._markup
        if markup.startswith(("<!", "<?"), at):
            return self._comment_end(at)
        closing = markup.startswith("</", at)
        name = _NAME.match(markup, at + 1 + closing, at + 2 + closing + _LONGEST_NAME)
        if name is None:
            return None
        end = self._tag_end(name.end())
        return Tag(name[0].lower(), closing, at, end, markup[name.end() : end - 1]) if end > 0 else None

    def end_of(self, tag: Tag) -> int:
        """Where the content of a silent element ends: at its end tag, for scripts without one at the end of all."""
        end = self._find(f"</{tag.name}", tag.end)
        return len(self._markup) if end < 0 and tag.name in _RAW else end

    def _comment_end(self, at: int) -> int | None:
        if self._markup.startswith("<!--", at):
            end = self._find("-->", at + 4)
            if end >= 0:
                return end + 3
        end = self._find(">", at)
        return end + 1 if end >= 0 else None

    def _tag_end(self, at: int) -> int:
        """Behind the bracket that closes a tag; brackets within quoted values do not, unless quotes never close."""
        if self._quotes_close:
            found = _REST.match(self._markup, at)
            if found:
                return found.end()
            self._quotes_close = False
        return self._find(">", at) + 1

    def _find(self, what: str, at: int) -> int:
        if what in self._gone:
            return -1
        found = self._markup.find(what, at)
        if found < 0 and what[:2] == "</":
            found = self._markup.find(what.upper(), at)
        if found < 0:
            self._gone.add(what)
        return found


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag by lower-case name, entities decoded; of two with one name the first."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(text[:_LONGEST_ATTRIBUTES]):
        found.setdefault(name.lower(), unescape(next((value for value in values if value), "")))
    return found


def pieces(markup: str, start: int, end: int) -> Iterator[Piece]:
    """The text of a stretch without tags: entities decoded, blanks collapsed, unseen characters left out."""
    at = start
    for found in _PIECE.finditer(markup, start, end):
        text = _clean(found)
        if text == found[0]:
            continue
        if at < found.start():
            yield Piece(markup[at : found.start()], at, found.start())
        if text:
            yield Piece(text, *found.span())
        at = found.end()
    if at < end:
        yield Piece(markup[at:end], at, end)


def _clean(found: re.Match[str]) -> str:
    if found["blank"]:
        return " "
    return _entity(found[0]) if found["entity"] else ""


def _entity(written: str) -> str:
    """What an entity stands for; one that decodes to nothing seen is left out, an unknown one stays as it is."""
    decoded = unescape(written)
    return "".join(letter for letter in decoded if letter not in UNSEEN)
