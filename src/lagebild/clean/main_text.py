"""Which blocks of a page belong to its main text, by the judgement of an independent library."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lagebild.clean.blocks import Block
from lagebild.clean.prose import is_prose

_NO_LETTERS = re.compile(r"\W+")
_BEGINNING = 60  # letters by which a paragraph is known again
_MOST = 0.6  # of the main text, in a single one of the elements that should hold none of it
_MISLEADING = frozenset({"navigation", "cookie", "comment", "promo", "aside", "caption", "lead", "kicker", "credit"})
_LARGEST = 2_000_000  # the library builds a tree; a larger page is judged by our own signals alone
_DEEPEST = 300  # elements within each other; beyond, the library's time grows with the square of the depth
_CONTAINER = re.compile(r"<(/?)(?:article|blockquote|div|font|main|ol|section|span|table|ul)\b", re.IGNORECASE)


def with_judgement(blocks: list[Block], markup: str) -> list[Block]:
    """The blocks with `main` set: whether resiliparse's main-content extraction kept them.

    Its text is only compared with ours (letters alone, by beginning), never used. Where it kept nothing that we know
    again, `main` stays `None`.
    """
    if len(markup) > _LARGEST or _is_too_deep(markup):
        return blocks
    from resiliparse.extract.html2text import extract_plain_text  # late: only pages need it

    kept = extract_plain_text(markup.replace("\0", " "), main_content=True, alt_texts=False, list_bullets=False)
    lines = [letters for line in kept.split("\n") if (letters := _letters(line))]
    beginnings = {beginning for number in range(len(lines)) for beginning in _over_lines(lines, number)}
    judged = [block._replace(main=_letters(block.text) in beginnings) for block in blocks]
    return _without_wrappers(judged) if any(block.main for block in judged) else blocks


def _is_too_deep(markup: str) -> bool:
    """Whether more elements are open at once than the library reads in good time: a page may close none."""
    depth = 0
    for tag in _CONTAINER.finditer(markup):
        depth = max(depth + (-1 if tag[1] else 1), 0)
        if depth > _DEEPEST:
            return True
    return False


def _without_wrappers(blocks: list[Block]) -> list[Block]:
    """The blocks without hints that most of the main text has: `has-sidebar` around everything names no block."""
    sizes: Counter[str] = Counter()
    total = 0
    for block in blocks:
        if block.main and is_prose(block.text):
            total += len(block.text)
            sizes.update(dict.fromkeys(block.hints & _MISLEADING, len(block.text)))
    around = {hint for hint, size in sizes.items() if size > _MOST * total}
    return [block._replace(hints=block.hints - around) for block in blocks] if around else blocks


def _over_lines(lines: list[str], number: int) -> Iterator[str]:
    """The beginnings of the paragraphs that may start in a line and go over the next, where line breaks were kept."""
    text = ""
    while len(text) < _BEGINNING and number < len(lines):
        text += lines[number]
        number += 1
        yield text[:_BEGINNING]


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text[: 4 * _BEGINNING]).casefold()[:_BEGINNING]
