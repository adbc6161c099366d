"""What a page says about itself outside its text: meta tags, JSON-LD, time tags, the canonical link."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from lagebild.clean.markup import Tag, attributes
from lagebild.model import Given

_TITLES = ("og:title", "twitter:title", "dc.title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher")
_AUTHORS = ("author", "article:author", "dc.creator")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "publishdate",
    "pubdate",
    "publish-date",
)
_MOST_NODES = 10_000


class Stated(NamedTuple):
    """What a page says about itself; `published` holds (source, date as written), best first."""

    about: Given = Given()
    published: tuple[tuple[str, str], ...] = ()


class Facts:
    """Gathers facts while the page is read."""

    def __init__(self) -> None:
        self._meta: dict[str, str] = {}
        self._times: list[tuple[bool, str]] = []
        self._linked: list[dict[str, Any]] = []
        self._canonical: str | None = None

    def tag(self, tag: Tag, *, in_article: bool) -> None:
        """Look at a start tag."""
        if tag.name == "meta":
            found = attributes(tag.attributes)
            name = found.get("property") or found.get("name") or found.get("itemprop") or ""
            self._meta.setdefault(name.lower(), found.get("content", "").strip())
        elif tag.name == "link":
            found = attributes(tag.attributes)
            if found.get("rel", "").lower() == "canonical" and self._canonical is None:
                self._canonical = found.get("href", "").strip()
        elif tag.name == "time":
            self._times.append((not in_article, attributes(tag.attributes).get("datetime", "")))

    def silent(self, tag: Tag, content: str) -> None:
        """Look at a script: JSON-LD is one."""
        if tag.name == "script" and "ld+json" in tag.attributes.lower():
            self._linked.extend(_articles(content))

    def stated(self) -> Stated:
        """All of it, each fact from its best source."""
        linked = self._linked[0] if self._linked else {}
        return Stated(
            Given(
                title=_words(linked.get("headline")) or self._first(_TITLES),
                publisher=next(_names(linked.get("publisher")), None) or self._first(_SITES),
                url=next((url for url in (self._canonical, self._meta.get("og:url")) if _is_address(url)), None),
                authors=tuple(dict.fromkeys(_names(linked.get("author")))) or self._authors(),
            ),
            tuple(self._dates(linked)),
        )

    def _dates(self, linked: dict[str, Any]) -> Iterator[tuple[str, str]]:
        if date := _words(linked.get("datePublished")):
            yield "json-ld", date
        for name in _DATES:
            if self._meta.get(name):
                yield "meta-tag", self._meta[name]
        for _, date in sorted(self._times, key=lambda each: each[0]):
            if date:
                yield "time-tag", date

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self._meta[name] for name in names if self._meta.get(name)), None)

    def _authors(self) -> tuple[str, ...]:
        name = self._first(_AUTHORS)
        return (name,) if name and not _is_address(name) else ()


def _articles(content: str) -> Iterator[dict[str, Any]]:
    """The articles of a JSON-LD script; one that is no JSON tells nothing, as on a page without it."""
    try:
        waiting = deque([json.loads(content, strict=False)])
    except (ValueError, RecursionError):
        return
    seen = 0
    while waiting and seen < _MOST_NODES:
        node = waiting.popleft()
        seen += 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if any(str(kind).endswith(("Article", "Posting")) for kind in _listed(node.get("@type"))):
                yield node
            waiting.extend(_listed(node.get("@graph")))


def _names(value: object) -> Iterator[str]:
    for each in _listed(value):
        name = _words(each.get("name")) if isinstance(each, dict) else _words(each)
        if name and not _is_address(name):
            yield name


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _words(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _is_address(text: str | None) -> bool:
    return bool(text) and str(text).lower().startswith(("http://", "https://"))
