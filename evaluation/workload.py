"""Reports to measure speed on: the paragraphs of the bundled reports in ever new order."""

from __future__ import annotations

import random
from pathlib import Path

from evaluation.reading import DEMO

SEED = 20241119
WORDS_A_REPORT = 400


def paragraphs() -> list[str]:
    """The paragraphs of the bundled plain text reports."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((DEMO / "reports").glob("*.txt")))
    return [block.strip() for text in texts for block in text.split("\n\n") if len(block.split()) > 8]


def report(words: int) -> str:
    """One report of that many words."""
    return _report(words, _draw(), paragraphs())


def write(folder: Path, words: int) -> int:
    """Fill a folder with reports of that many words in all; says how many words they have."""
    draw, blocks = _draw(), paragraphs()
    count = max(1, words // WORDS_A_REPORT)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(_report(words // count, draw, blocks), encoding="utf-8")
    return count * (words // count)


def _draw() -> random.Random:
    return random.Random(SEED)  # noqa: S311 - the same reports on every machine


def _report(words: int, draw: random.Random, blocks: list[str]) -> str:
    chosen: list[str] = []
    while words > 0:
        block = draw.choice(blocks).split()[:words]
        chosen.append(" ".join(block))
        words -= len(block)
    return "\n\n".join(chosen) + "\n"
