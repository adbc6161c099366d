"""Which blocks of a page belong to its main text, by the judgement of an independent library."""

from __future__ import annotations

import re

from lagebild.clean.blocks import Block

_LETTERS = re.compile(r"\W+")
_BEGINNING = 60  # letters by which a paragraph is known again
_LARGEST = 2_000_000  # the library builds a tree; a larger page is judged by our own signals alone


def with_judgement(blocks: list[Block], markup: str) -> list[Block]:
    """The blocks with `main` set: whether resiliparse's main-content extraction kept them.

    Its text is only compared with ours (letters alone, by beginning), never used. Where it kept nothing that we know
    again, `main` stays `None`.
    """
    if len(markup) > _LARGEST:
        return blocks
    from resiliparse.extract.html2text import extract_plain_text  # late: only pages need it

    kept = extract_plain_text(markup.replace("\0", " "), main_content=True, alt_texts=False, list_bullets=False)
    beginnings = {_beginning(line) for line in kept.split("\n")}
    judged = [block._replace(main=_beginning(block.text) in beginnings) for block in blocks]
    return judged if any(block.main for block in judged) else blocks


def _beginning(text: str) -> str:
    return _LETTERS.sub("", text[: 4 * _BEGINNING])[:_BEGINNING].casefold()
