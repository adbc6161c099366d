"""What the tags of a page say about a block: rules like those in `kinds`, tried before them."""

from __future__ import annotations

from lagebild.clean.report import ARTICLE, Report, Rule
from lagebild.model import SegmentKind

Kind = SegmentKind

_LONGEST_CAPTION = 600
_LONGEST_LINE = 140
_MOSTLY_LINKED = 0.6
_ALL_LINKED = 0.9


def _inside(kind: Kind) -> Rule:
    """What stands in an element of that kind is of that kind."""
    name, why = kind.value, f"within a {kind.value} element"

    def rule(report: Report, index: int) -> str:
        return why if name in report.blocks[index].hints else ""

    return rule


def _aside(report: Report, index: int) -> str:
    return "beside the text" if "aside" in report.blocks[index].hints else ""


def _promoted(report: Report, index: int) -> str:
    """Within a promo element, unless it is running text of the article: a `teaser` class names leads too, and `paywall`
    the whole text."""
    block = report.blocks[index]
    if Kind.PROMO.value not in block.hints:
        return ""
    if not report.is_prose[index] or block.links:
        return "within a promo element"
    under_headline = any(report.kind(index - distance) is Kind.HEADLINE for distance in (1, 2, 3))
    lead = under_headline and (ARTICLE in block.hints or not report.has_article)
    return "" if lead or (block.main and ARTICLE in block.hints) else "within a promo element"


def _short_inside(kind: Kind, longest: int) -> Rule:
    name, why = kind.value, f"a short text within a {kind.value} element"

    def rule(report: Report, index: int) -> str:
        block = report.blocks[index]
        return why if name in block.hints and len(block.text) <= longest else ""

    return rule


def _caption(report: Report, index: int) -> str:
    """Within a figure or its caption, unless the words name a picture credit."""
    block, words = report.blocks[index], report.telltales[index]
    if Kind.CAPTION.value not in block.hints or (words is not None and words[0] is Kind.CREDIT):
        return ""
    return "within a caption element" if len(block.text) <= _LONGEST_CAPTION else ""


def _linked(report: Report, index: int) -> str:
    block = report.blocks[index]
    most = _ALL_LINKED if report.is_prose[index] or block.hints & {"headline", "subheading"} else _MOSTLY_LINKED
    return "hardly more than links" if block.links >= most and block.links else ""


def _outside(report: Report, index: int) -> str:
    """Outside the main article, and not kept by the judge of the main text.

    Running text without links that goes on where a kept block ends is let through: the judge drops short lists.
    """
    block = report.blocks[index]
    if not report.has_main or block.main or ARTICLE in block.hints or "headline" in block.hints:
        return ""
    before = report.neighbour(index, -1)
    follows = before is not None and before.kind is None and before.hints == block.hints
    return "" if follows and report.is_prose[index] and not block.links else "outside the main text"


def _headline(report: Report, index: int) -> str:
    block = report.blocks[index]
    first = "headline" in block.hints and Kind.HEADLINE not in report.decided
    return "the page's main heading" if first else ""


def _kicker(report: Report, index: int) -> str:
    block = report.blocks[index]
    fits = Kind.KICKER.value in block.hints and len(block.text) <= _LONGEST_LINE
    return "within a kicker element" if fits and not report.is_prose[index] else ""


def _lead(report: Report, index: int) -> str:
    block = report.blocks[index]
    return "within a lead element" if Kind.LEAD.value in block.hints and report.is_prose[index] else ""


PAGE_RULES: tuple[tuple[Kind, Rule], ...] = (
    (Kind.COOKIE, _inside(Kind.COOKIE)),
    (Kind.COMMENT, _inside(Kind.COMMENT)),
    (Kind.NAVIGATION, _inside(Kind.NAVIGATION)),
    (Kind.PROMO, _aside),
    (Kind.PROMO, _promoted),
    (Kind.CREDIT, _short_inside(Kind.CREDIT, _LONGEST_LINE)),
    (Kind.CAPTION, _caption),
    (Kind.HEADLINE, _headline),
    (Kind.KICKER, _kicker),
)
"""Tried before the words of a block."""

LAST_PAGE_RULES: tuple[tuple[Kind, Rule], ...] = (
    (Kind.BYLINE, _short_inside(Kind.BYLINE, _LONGEST_LINE)),
    (Kind.HEADER, _short_inside(Kind.HEADER, _LONGEST_LINE)),
    (Kind.NAVIGATION, _linked),
    (Kind.PROMO, _outside),
    (Kind.LEAD, _lead),
)
"""Tried after them."""
