"""A report as its blocks with the kinds found so far: what the rules in `kinds` may look at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from lagebild.clean.blocks import Block
from lagebild.clean.boilerplate import telltale
from lagebild.clean.openings import CLOCK
from lagebild.clean.prose import is_prose
from lagebild.model import SegmentKind

Rule = Callable[["Report", int], str]
"""Says why the block of that number is of the rule's kind, or "" where it does not hold."""

ARTICLE = "article"
"""The hint of what stands within the page's main article."""

OPENING = frozenset({SegmentKind.HEADLINE, SegmentKind.KICKER})


class Report:
    """Blocks from top to bottom; `decide` gives one its kind.

    For each block `is_prose` says whether it is running text, `telltales` which words make it what kind of boilerplate.
    `decided` holds the kinds given to any block, `seen` those of the blocks above the one at hand.
    """

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.is_prose = [is_prose(block.text) for block in blocks]
        self.telltales = [telltale(block.text) for block in blocks]
        self.decided: set[SegmentKind] = set()
        self.seen: set[SegmentKind] = set()

    def decide(self, index: int, kind: SegmentKind, why: str) -> None:
        """Give a block its kind, with the reason."""
        self.blocks[index] = self.blocks[index]._replace(kind=kind, why=why)
        self.decided.add(kind)

    def kind(self, index: int) -> SegmentKind | None:
        """The kind of a block, `None` where undecided or outside."""
        return self.blocks[index].kind if 0 <= index < len(self.blocks) else None

    def neighbour(self, index: int, distance: int) -> Block | None:
        """The block so many before (negative) or behind."""
        at = index + distance
        return self.blocks[at] if 0 <= at < len(self.blocks) else None

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """Where the undecided blocks of running text stand; asked for once the marked blocks are known."""
        return tuple(
            number
            for number, block in enumerate(self.blocks)
            if block.kind is SegmentKind.TICKER or (block.kind is None and self.is_prose[number])
        )

    @cached_property
    def has_gaps(self) -> bool:
        """Whether empty lines part the blocks, so that their absence says something."""
        return any(block.gap for block in self.blocks[1:])

    @cached_property
    def clocks(self) -> int:
        """How many ticker entries the report has."""
        return sum(block.why == CLOCK for block in self.blocks)

    @cached_property
    def has_article(self) -> bool:
        """Whether the page marks its article."""
        return any(ARTICLE in block.hints for block in self.blocks)

    @cached_property
    def has_main(self) -> bool:
        """Whether the main text of a page is known from outside our own rules."""
        return any(block.main for block in self.blocks)

    def before_prose(self, index: int) -> bool:
        """Whether no running text stands before the block."""
        return not self.prose or index < self.prose[0]

    def behind_prose(self, index: int) -> bool:
        """Whether running text stands only before the block."""
        return bool(self.prose) and index > self.prose[-1]
