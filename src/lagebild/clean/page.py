"""A page to blocks: the text between its tags, each block with what the tags around it say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lagebild.clean.blocks import Block, Piece
from lagebild.clean.markup import Silent, Tag, Words, attributes, pieces, tokens
from lagebild.clean.page_facts import Facts, Stated
from lagebild.clean.prose import is_prose
from lagebild.clean.report import ARTICLE
from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed

ARTICLE_OPEN = "in_article"
"""The hint of what stands within any article; with a number: which."""

_VOID = listed("boilerplate", "markup", "void")
_INLINE = listed("boilerplate", "markup", "inline")
_BY_TAG = {
    "nav": "navigation",
    "header": "navigation",
    "footer": "navigation",
    "form": "navigation",
    "button": "navigation",
    "menu": "navigation",
    "aside": "aside",
    "dialog": "cookie",
    "figcaption": "caption",
    "figure": "caption",
    "h1": "headline",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subheading"),
}
_OF_ARTICLE = frozenset({"header", "footer"})  # within an article they hold its headline and its author
_WHOLE_PAGE = frozenset({"html", "body", "main", "article"})  # their classes speak of much that stands elsewhere
_SPLITTING = frozenset({"kicker", "credit", "caption"})  # inline elements of these kinds are blocks of their own
_LONGEST_ATTRIBUTES = 4000  # so far class and id are looked for; pages keep much else in attributes
_WORD = re.compile(r"[A-Z]?[a-zäöüß]+|[A-Z]+(?![a-z])")


class Page(NamedTuple):
    """The blocks of a page and what it says about itself."""

    blocks: list[Block]
    stated: Stated


class _Open(NamedTuple):
    name: str
    hints: frozenset[str]
    splits: bool


def read(markup: str) -> Page:
    """The blocks of a page in order; every visible character of its text lies in one of them."""
    reader = _Reader(markup)
    for token in tokens(markup):
        reader.take(token)
    reader.close()
    return Page(_with_main_article(reader.blocks), reader.facts.stated())


class _Reader:
    """Walks over tags and texts with the list of open elements."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._open: list[_Open] = [_Open("", frozenset(), splits=False)]
        self._names: Counter[str] = Counter()
        self._articles = 0
        self._current = _Growing()
        self.blocks: list[Block] = []
        self.facts = Facts()

    def take(self, token: Tag | Words | Silent) -> None:
        """Go on by one token."""
        if isinstance(token, Words):
            self._words(token)
        elif isinstance(token, Silent):
            self.facts.silent(token.tag, self._markup[token.start : token.end])
        elif token.name == "br":
            self._break(token)
        elif token.closing:
            self._end(token.name)
        else:
            self._start(token)

    def close(self) -> None:
        """End the block at hand."""
        block = self._current.block()
        if block:
            self.blocks.append(block)
        self._current = _Growing()

    def _words(self, words: Words) -> None:
        if self._names["title"] or (self._names["head"] and not self._names["body"]):
            return
        found = pieces(self._markup, words.start, words.end)
        self._current.grow(found, self._open[-1].hints, linked=self._names["a"] > 0)

    def _break(self, tag: Tag) -> None:
        """One line break is a blank, two are a new block."""
        if self._current.broken:
            self.close()
        else:
            self._current.break_(tag)

    def _start(self, tag: Tag) -> None:
        self.facts.tag(tag, in_article=ARTICLE_OPEN in self._open[-1].hints)
        if tag.name == "body":
            self._forget("head")
        opened = _Open(tag.name, *self._hints(tag))
        if opened.splits or tag.name not in _INLINE:
            self.close()
        if tag.name == "p" and self._open[-1].name == "p":
            self._end("p")
        if tag.name not in _VOID:
            self._open.append(opened)
            self._names[tag.name] += 1

    def _hints(self, tag: Tag) -> tuple[frozenset[str], bool]:
        around = self._open[-1].hints
        if tag.name in ("article", "main"):
            self._articles += 1
            own = _hinted(tag) & {"promo"}
            return frozenset({ARTICLE_OPEN, f"{ARTICLE_OPEN}{self._articles}", *own}), False
        own = _hinted(tag)
        if tag.name in _OF_ARTICLE and ARTICLE_OPEN in around:
            own -= {"navigation"}
        return (around | own if own else around), bool(own & _SPLITTING) and tag.name in _INLINE

    def _end(self, name: str) -> None:
        if not self._names[name]:
            if name not in _INLINE:
                self.close()
            return
        while True:
            closed = self._open.pop()
            self._names[closed.name] -= 1
            if closed.splits or closed.name not in _INLINE:
                self.close()
            if closed.name == name:
                return

    def _forget(self, name: str) -> None:
        if self._names[name]:
            self._end(name)


class _Growing:
    """The block at hand."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._hints: frozenset[str] = frozenset()
        self._linked = 0
        self.broken = False

    def grow(self, pieces: Iterator[Piece], hints: frozenset[str], *, linked: bool) -> None:
        """Add text; a blank behind a blank or at the start is left out."""
        for piece in pieces:
            kept = self._without_blank(piece)
            if kept.text:
                self._hints = hints if not self._pieces else self._hints
                self._pieces.append(kept)
                self._linked += len(kept.text) if linked else 0
                self.broken = False

    def break_(self, tag: Tag) -> None:
        """Add the blank that a line break stands for."""
        if self._pieces and not self._pieces[-1].text.endswith(" "):
            self._pieces.append(Piece(" ", tag.start, tag.end))
        self.broken = bool(self._pieces)

    def block(self) -> Block | None:
        """The block, `None` if nobody sees anything in it."""
        while self._pieces and not self._pieces[-1].text.rstrip(" "):
            self._pieces.pop()
        if not self._pieces:
            return None
        last = self._pieces[-1]
        if last.text.endswith(" "):
            self._pieces[-1] = Piece(last.text[:-1], last.raw_start, last.raw_end - 1)
        text = "".join(piece.text for piece in self._pieces)
        if not text.strip():
            return None
        return Block(tuple(self._pieces), text, hints=self._hints, links=self._linked / len(text))

    def _without_blank(self, piece: Piece) -> Piece:
        begins = not self._pieces or self._pieces[-1].text.endswith(" ")
        if not begins or not piece.text.startswith(" "):
            return piece
        return Piece("", 0, 0) if piece.text == " " else Piece(piece.text[1:], piece.raw_start + 1, piece.raw_end)


def _hinted(tag: Tag) -> frozenset[str]:
    own = _of_classes(tag.attributes[:_LONGEST_ATTRIBUTES]) if tag.name not in _WHOLE_PAGE else frozenset()
    by_tag = _BY_TAG.get(tag.name)
    return own | {by_tag} if by_tag else own


@lru_cache(maxsize=2048)
def _of_classes(written: str) -> frozenset[str]:
    """What the class names and the id of an element say."""
    found = attributes(written)
    words = {word.lower() for name in ("class", "id", "role") for word in _WORD.findall(found.get(name, "")[:500])}
    return frozenset(kind for kind, known in _class_words().items() if words & known)


@lru_cache(maxsize=1)
def _class_words() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in load("boilerplate")["page"].items()}


def _with_main_article(blocks: list[Block]) -> list[Block]:
    """The blocks with the hint `article` where they stand in the article that holds the most running text."""
    sizes: Counter[str] = Counter()
    for block in blocks:
        if is_prose(block.text):
            for hint in block.hints:
                if hint.startswith(ARTICLE_OPEN) and hint != ARTICLE_OPEN:
                    sizes[hint] += len(block.text)
    main = sizes.most_common(1)[0][0] if sizes else ""
    return [block._replace(hints=block.hints | {ARTICLE}) if main in block.hints else block for block in blocks]
